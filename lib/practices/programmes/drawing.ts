import { z } from 'zod'
import { audit, tell } from '@/lib/activity'
import { db, select, sql, type Transaction } from '@/lib/db'
import { drawFrom, fingerprintOf, idsIn, listOf } from '../model/draw/draw'
import { holdProgramme } from './held'
import { drawAfterHours } from './schema'
import { seedOf } from './seal'

/**
 * Freezes the lists that are closed, and draws those that have been long enough for everybody to write them down. Each is
 * one transaction that holds its programme: whatever is killed, and however many workers there are, it happens once.
 */
export async function drawDue(now: Date, signal?: AbortSignal): Promise<void> {
  const closed = { closesAt: { lte: now }, drawnAt: null, cancelledAt: null }
  const frozenUntil = new Date(now.getTime() - drawAfterHours * 3_600_000)
  for (const [which, act] of [
    [{ frozenAt: null }, freeze],
    [{ frozenAt: { lte: frozenUntil } }, draw],
  ] as const) {
    const due = await db.practiceProgramme.findMany({
      where: { ...closed, ...which },
      select: { id: true },
      orderBy: { closesAt: 'asc' },
    })
    for (const { id } of due) {
      if (signal?.aborted) return
      await db.$transaction((tx) => act(tx, id, now), { timeout: 60_000 })
    }
  }
}

/** From now on nobody comes in or goes out, and anybody can say which list it was. */
async function freeze(tx: Transaction, id: string, now: Date): Promise<void> {
  const programme = await holdProgramme(tx, id)
  if (programme.frozenAt || programme.cancelledAt) return
  const list = listOf(await stillAsking(tx, id))
  const listFingerprint = fingerprintOf(list)
  await tx.practiceProgramme.update({ where: { id }, data: { frozenAt: now, list, listFingerprint } })
  await audit(tx, {
    ...{ actorId: null, action: 'programme.freeze', subjectKind: 'programme', subjectId: id, at: now },
    after: { asked: idsIn(list).length, listFingerprint },
  })
}

async function draw(tx: Transaction, id: string, now: Date): Promise<void> {
  const programme = await holdProgramme(tx, id)
  const { list, places, listFingerprint } = programme
  const seed = seedOf(programme)
  // Its page says that it cannot be drawn, and lets the platform's team cancel it.
  if (programme.drawnAt || programme.cancelledAt || list === null || seed === null) return
  const asked = idsIn(list)
  const drawn = drawFrom(list, places, seed)
  if (drawn === 'short-seed' || drawn === 'no-place') throw new Error(`programme ${id}: ${drawn}`)
  // Where there is a place for all, nobody has to be drawn.
  if (drawn === 'place-for-all')
    await tx.programmeRequest.updateMany({
      where: { programmeId: id, communityId: { in: asked } },
      data: { isChosen: true },
    })
  else
    for (const [rank, { community: communityId, ticket, isChosen }] of drawn.tickets.entries())
      await tx.programmeRequest.updateMany({
        where: { programmeId: id, communityId },
        data: { ticket, rank: rank + 1, isChosen },
      })
  await tx.practiceProgramme.update({ where: { id }, data: { drawnAt: now, asked: asked.length, seed } })
  const given = await tx.programmeRequest.findMany({ where: { programmeId: id, isChosen: { not: null } } })
  for (const { communityId, isChosen } of given)
    await tell(tx, 'programme.moved', communityId, {
      ...{ programmeId: id, step: isChosen ? 'chosen' : 'waiting', actorId: null },
    })
  await audit(tx, {
    ...{ actorId: null, action: 'programme.draw', subjectKind: 'programme', subjectId: id, at: now },
    after: { asked: asked.length, places, seed, listFingerprint },
  })
}

/** A community that was closed meanwhile, or made secret, has nothing to be drawn for. */
async function stillAsking(tx: Transaction, id: string): Promise<string[]> {
  const rows = await select(
    z.object({ communityId: z.string() }),
    sql`SELECT r."communityId" FROM "programme_request" r JOIN "community" c ON c."id" = r."communityId"
         WHERE r."programmeId" = ${id}::uuid AND r."withdrawnAt" IS NULL AND c."status" = 'active' AND c."access" <> 'secret'`,
    tx,
  )
  return rows.map(({ communityId }) => communityId)
}

import { z } from 'zod'
import { audit } from '@/lib/activity'
import { db, select, sql, type Transaction } from '@/lib/db'
import { drawFrom } from '../model/draw/draw'
import { holdProgramme } from './held'

/**
 * Draws the programmes whose list is closed. Each is one transaction that holds its programme: whatever is killed, and
 * however many workers there are, it is drawn once.
 */
export async function drawDue(now: Date, signal?: AbortSignal): Promise<void> {
  const due = await db.practiceProgramme.findMany({
    where: { closesAt: { lte: now }, drawnAt: null, cancelledAt: null },
    select: { id: true },
    orderBy: { closesAt: 'asc' },
  })
  for (const { id } of due) {
    if (signal?.aborted) return
    await db.$transaction((tx) => draw(tx, id, now), { timeout: 60_000 })
  }
}

async function draw(tx: Transaction, id: string, now: Date): Promise<void> {
  const programme = await holdProgramme(tx, id)
  if (programme.drawnAt || programme.cancelledAt) return
  const asked = await stillAsking(tx, id)
  const drawn = drawFrom(asked, programme.places, programme.seed)
  if (drawn === 'short-seed' || drawn === 'no-place') throw new Error(`programme ${id}: ${drawn}`)
  // Where there is a place for all, nobody has to be drawn.
  if (drawn === 'place-for-all')
    await tx.programmeRequest.updateMany({
      where: { programmeId: id, communityId: { in: asked } },
      data: { isChosen: true },
    })
  else
    for (const [rank, { community: communityId, ticket, isChosen }] of drawn.tickets.entries())
      await tx.programmeRequest.update({
        where: { programmeId_communityId: { programmeId: id, communityId } },
        data: { ticket, rank: rank + 1, isChosen },
      })
  await tx.practiceProgramme.update({ where: { id }, data: { drawnAt: now, asked: asked.length } })
  await audit(tx, {
    ...{ actorId: null, action: 'programme.draw', subjectKind: 'programme', subjectId: id, at: now },
    after: { asked: asked.length, places: programme.places, seed: programme.seed },
  })
}

/** A community that was closed meanwhile, or made secret, has nothing to be drawn for. */
async function stillAsking(tx: Transaction, id: string): Promise<string[]> {
  const rows = await select(
    z.object({ communityId: z.string() }),
    sql`SELECT r."communityId" FROM "programme_request" r JOIN "community" c ON c."id" = r."communityId"
         WHERE r."programmeId" = ${id}::uuid AND r."withdrawnAt" IS NULL AND c."status" = 'active' AND c."access" <> 'secret'
         ORDER BY r."communityId"`,
    tx,
  )
  return rows.map(({ communityId }) => communityId)
}

import { tell } from '@/lib/activity'
import { db } from '@/lib/db'
import { asDate, parisDay } from '@/lib/time'
import { holdProgramme } from './held'

/**
 * Tells those who waited that their day has come. Each programme is one transaction that holds it: killed and run again,
 * it tells nobody twice.
 */
export async function tellTurns(now: Date, signal?: AbortSignal): Promise<void> {
  const due = await db.practiceProgramme.findMany({
    where: { drawnAt: { not: null }, laterToldAt: null, laterOn: { lte: asDate(parisDay(now)) } },
    select: { id: true },
  })
  for (const { id } of due) {
    if (signal?.aborted) return
    await db.$transaction(
      async (tx) => {
        if ((await holdProgramme(tx, id)).laterToldAt) return
        const waiting = await tx.programmeRequest.findMany({ where: { programmeId: id, isChosen: false } })
        for (const { communityId } of waiting)
          await tell(tx, 'programme.moved', communityId, { programmeId: id, step: 'turn', actorId: null })
        await tx.practiceProgramme.update({ where: { id }, data: { laterToldAt: now } })
      },
      { timeout: 60_000 },
    )
  }
}

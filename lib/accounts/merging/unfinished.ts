import { db } from '@/lib/db'
import { carryOn, UNDO_DAYS } from './merge'

/** Merges, and undoings, whose process died: they go on from where they were. */
export async function carryOnMerges(now: Date): Promise<void> {
  const left = await db.accountMerge.findMany({
    where: { state: { in: ['moving', 'undoing'] } },
    select: { id: true },
    orderBy: { at: 'asc' },
  })
  for (const { id } of left) await carryOn(id, now)
}

/** What can no longer be undone needs no journal. */
export async function forgetJournals(now: Date): Promise<void> {
  const before = new Date(now.getTime() - UNDO_DAYS * 86_400_000)
  await db.accountMergeRow.deleteMany({ where: { merge: { state: 'done', doneAt: { lt: before } } } })
}

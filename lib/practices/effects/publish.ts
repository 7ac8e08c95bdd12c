import { db } from '@/lib/db'
import { asDate, type Day } from '@/lib/time'
import { adjustedPs, verdictOf } from '../model/effect/verdict'
import { restate } from '../moving'

/**
 * Publishes what a night says of all practices at once, with what each may be said to be among the others. Where nothing
 * may be said, that is published too: an effect that could be shown last month does not stay when its conditions no
 * longer hold.
 */
export async function publishNight(today: Day, now: Date): Promise<void> {
  const on = asDate(today)
  const rows = await db.practiceEffect.findMany({ where: { on }, orderBy: { practiceId: 'asc' } })
  if (rows.every(({ publishedAt }) => publishedAt !== null)) return
  const said = rows.filter(({ withheld }) => withheld === null)
  const adjusted = adjustedPs(said.map(({ placeboP }) => placeboP!))
  const verdicts = new Map(
    said.map(({ practiceId, low, high, shareLow, shareHigh, adopters, together }, place) => {
      const adjustedP = adjusted[place]!
      const interval = { low: low!, high: high!, authors: { low: shareLow, high: shareHigh }, adopters }
      return [practiceId, { adjustedP, verdict: verdictOf(interval, adjustedP, together) }]
    }),
  )
  await db.$transaction(
    async (tx) => {
      for (const { practiceId } of rows) {
        await tx.practiceEffect.update({
          where: { practiceId_on: { practiceId, on } },
          data: { publishedAt: now, ...verdicts.get(practiceId) },
        })
        await restate(tx, practiceId, now)
      }
    },
    { timeout: 60_000 },
  )
}

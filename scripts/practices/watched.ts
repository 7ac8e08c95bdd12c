import { WeeklyAuthors } from '@/lib/practices/model/effect/authors'
import type { Watched } from '@/lib/practices/model/effect/window'
import type { DayNumber } from '@/lib/time'
import { parisDayNumber, type History } from '../vitality/history'

/** The communities of a file of activity, each watched until that moment (seconds). */
export const watchedIn = (
  histories: Iterable<History>,
  observedUntil: (history: History) => number,
): Map<string, Watched> =>
  new Map(
    [...histories].map((history) => [
      history.community,
      { weekly: new WeeklyAuthors(history), observedUntil: lastWholeDay(observedUntil(history)) },
    ]),
  )

const lastWholeDay = (moment: number): DayNumber => parisDayNumber(moment) - 1

/** The last moment of which the file says anything, of any community. */
export const endOf = (histories: Iterable<History>): number => {
  let end = 0
  for (const { at } of histories) end = Math.max(end, at.at(-1) ?? 0)
  return end
}

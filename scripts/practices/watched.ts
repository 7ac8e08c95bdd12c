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

/** Fewer communities of a source may all have fallen silent; more, and the source itself has stopped. */
const leastOfSource = 5

/**
 * Until when each community could be seen, as far as a file of activity alone can tell: to its end, or to the last act
 * of its source, «source__community», where an archive that was taken earlier would look like a great silence.
 */
export function seenUntil(histories: Iterable<History>): (history: History) => number {
  const bySource = Map.groupBy(histories, ({ community }) => sourceOf(community))
  const ends = new Map([...bySource].map(([source, each]) => [source, lastActOf(each)]))
  const end = Math.max(0, ...ends.values())
  return ({ community }) => {
    const source = sourceOf(community)
    const isSource = source !== '' && bySource.get(source)!.length >= leastOfSource
    return isSource ? ends.get(source)! : end
  }
}

const sourceOf = (community: string): string => community.slice(0, Math.max(0, community.indexOf('__')))

const lastActOf = (histories: readonly History[]): number =>
  histories.reduce((last, { at }) => Math.max(last, at.at(-1) ?? 0), 0)

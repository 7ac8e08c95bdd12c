import type { DayNumber } from '@/lib/time'
import { momentOf } from './moment'
import { effectRules, WEEK } from './rules'
import type { Watched } from './window'

export interface Controls {
  /** How many could have adopted on one of the days. */
  possible: number
  /** Those one learns from: all of them, or so many drawn by chance. */
  kept: Watched[]
}

/** Among those who never adopted, who could have on one of these days. */
export function possibleControls(
  others: readonly Watched[],
  days: readonly DayNumber[],
  chance: () => number,
): Controls {
  const possible = others.filter(({ weekly, observedUntil }) =>
    days.some((on) => typeof momentOf(weekly, on, observedUntil) !== 'string'),
  )
  const ordered = possible
    .map((control) => ({ control, traces: tracesOf(control, days) }))
    .toSorted((one, other) => compareValues(one.traces, other.traces))
    .map(({ control }) => control)
  return { possible: possible.length, kept: drawn(ordered, effectRules.mostControls, chance) }
}

/** What it went through around the first day and the last, four weeks at a time: what one orders by, names left out. */
function tracesOf({ weekly }: Watched, days: readonly DayNumber[]): number[] {
  const { aroundWeeks, baseWeeks, outcomeWeeks } = effectRules
  const traces = [weekly.firstOn ?? 0]
  for (const on of new Set([days[0]!, days.at(-1)!]))
    for (let week = -baseWeeks; week < aroundWeeks + outcomeWeeks; week += 4)
      traces.push(weekly.mean(on + WEEK * week, 4))
  return traces
}

export function compareValues(some: readonly number[], others: readonly number[]): number {
  const place = some.findIndex((value, index) => value !== others[index])
  return place === -1 ? 0 : some[place]! - others[place]!
}

/** So many of them, each as likely, in the order they had. */
function drawn<Item>(items: readonly Item[], most: number, chance: () => number): Item[] {
  if (items.length <= most) return [...items]
  const places = items.map((_, place) => place)
  for (let place = 0; place < most; place += 1) {
    const other = place + Math.floor(chance() * (places.length - place))
    const kept = places[place]!
    places[place] = places[other]!
    places[other] = kept
  }
  return places
    .slice(0, most)
    .toSorted((one, other) => one - other)
    .map((place) => items[place]!)
}

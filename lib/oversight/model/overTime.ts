import { partOfPeople, refusalOf, type DisclosureRule } from '@/lib/disclosure'
import type { DayNumber } from '@/lib/time'
import type { Count, Counts } from './people'

/** How many people are counted in one whole over one window; what may not be shown is not there. */
export interface ToldWindow {
  readonly start: DayNumber
  /** Not counted. */
  readonly end: DayNumber
  readonly counts: Counts
}

/** Whoever is counted in a week is counted in every window around it. */
export const nested = ['active', 'contributing', 'regular', 'engaged'] as const satisfies Count[]

/**
 * What adds up over days: four weeks make the month, and three of them with the month tell of the fourth. So it is told of
 * the parts of the platform over one length only, of which windows stand end to end.
 */
const adding: readonly Count[] = ['new', 'reactivated']
const itsLength = 28

/** Whether a count is told at all of a ministry or a type over windows of that length. */
export const isToldOver = (days: number, count: Count): boolean =>
  !adding.includes(count) || days === itsLength

/**
 * The counts of a window that may not be shown beside those shown of other windows of the same whole, whenever that was:
 * one is within the other, and the few who are in the longer one only would be found by subtraction. What was shown
 * stays shown, so it is the new one that gives way.
 */
export const toldByOtherWindows = (
  window: ToldWindow,
  others: readonly ToldWindow[],
  rule: DisclosureRule,
): Count[] => nested.filter((count) => others.some((other) => leavesFew(count, window, other, rule)))

const isAround = (longer: ToldWindow, shorter: ToldWindow) =>
  longer.start <= shorter.start && longer.end >= shorter.end

function leavesFew(count: Count, one: ToldWindow, other: ToldWindow, rule: DisclosureRule): boolean {
  const [longer, shorter] = isAround(one, other) ? [one, other] : [other, one]
  if (!isAround(longer, shorter)) return false
  const [many, few] = [longer.counts[count], shorter.counts[count]]
  if (many === undefined || few === undefined) return false
  return refusalOf({ inside: partOfPeople(few), outside: partOfPeople(many - few) }, rule) === 'few_outside'
}

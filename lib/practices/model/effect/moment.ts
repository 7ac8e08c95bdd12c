import type { DayNumber } from '@/lib/time'
import { effectRules, WEEK } from './rules'

/** Mean weekly authors of a community, at any moment: `WeeklyAuthors`, or what a table of them says. */
export interface Weekly {
  /** The day of its first contribution. */
  firstOn: DayNumber | null
  /** The mean over so many weeks, the first of which begins that day. */
  mean(from: DayNumber, weeks: number): number
}

/** What is known of a community on a day, before anything of that day: mean weekly authors. */
export interface Past {
  /** Over the eight weeks that end there. */
  level: number
  /** Over the last three of them. */
  recent: number
  /** Over the eight weeks before those. */
  earlier: number
  /** Its usual level: over the year before the level. */
  base: number
}

/** A community on a day, and what came of it. */
export interface Moment {
  past: Past
  /** Mean weekly authors over the eight weeks from that day. */
  after: number
}

const { outcomeWeeks, levelWeeks, recentWeeks, baseWeeks, youngestWeeks } = effectRules

/** Why a community says nothing on that day. */
export type Unseen = 'too-young' | 'asleep' | 'not-over'

/**
 * A community on a day.
 * @param observedUntil the last day of which everything is known
 */
export function momentOf(weekly: Weekly, on: DayNumber, observedUntil: DayNumber): Moment | Unseen {
  const { firstOn } = weekly
  if (firstOn === null || on - firstOn < WEEK * youngestWeeks) return 'too-young'
  if (on + WEEK * outcomeWeeks > observedUntil + 1) return 'not-over'
  const past = pastOf(weekly, firstOn, on)
  // Nobody for a year: it has no level that anything could raise, and is a matter for the review of the asleep.
  if (past.level === 0 && past.base === 0) return 'asleep'
  return { past, after: weekly.mean(on, outcomeWeeks) }
}

function pastOf(weekly: Weekly, firstOn: DayNumber, on: DayNumber): Past {
  const before = (weeks: number) => on - WEEK * weeks
  const lived = Math.min(baseWeeks, Math.floor((on - firstOn) / WEEK))
  return {
    level: weekly.mean(before(levelWeeks), levelWeeks),
    recent: weekly.mean(before(recentWeeks), recentWeeks),
    earlier: weekly.mean(before(2 * levelWeeks), levelWeeks),
    base: weekly.mean(before(lived), lived - levelWeeks),
  }
}

/** The outcome of METRICS §6: a community that goes from one author to two gains as much as one from three to five. */
export const outcomeOf = (authors: number): number => Math.log1p(authors)

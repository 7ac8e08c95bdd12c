import { ORDINARY_WEEK, type DayNumber } from '@/lib/time'
import { daysApart, daysBefore, openDaysApart, type Away } from './away'

/** What people gave to a community, day by day, as far as one looks back. Bots, gateways and tests are left out. */
export interface Rhythm {
  /** The day of the first contribution ever. */
  firstOn: DayNumber
  /** Days with a contribution, ascending, all before the day one stands on; two years are enough. */
  activeOn: readonly DayNumber[]
  /** People who contributed in the `signs.authorsOver` days before. */
  authors: number
  /** Contributions since the first. */
  contributions: number
  /** Days on which nobody could contribute. */
  away?: Away
}

/** How far back each sign looks. */
export const signs = {
  /** Weeks after which an active week counts half (METRICS §3: the half-life that tells best). */
  halfLife: 8,
  authorsOver: 91,
  months: { count: 12, days: 30 },
  /** Older weeks weigh a ten-thousandth. */
  weeksBack: 104,
}

/** What is seen of a community on a day, before any judgement. */
export interface Signs {
  /** Days since the last contribution, and the same in open days (`openness`). */
  silentDays: number
  silentOpenDays: number
  /** λ: the share of its weeks in which somebody contributed, recent weeks first; 0 to 1. */
  level: number
  authors: number
  /** Of the twelve last months (30 days each), those with a contribution. */
  activeMonths: number
  ageDays: number
  contributions: number
}

/** @param today the first day that is not over: everything in `rhythm` comes before; null: nobody has contributed yet */
export function signsOf(rhythm: Rhythm, today: DayNumber): Signs | null {
  const last = rhythm.activeOn.at(-1)
  if (last === undefined) return null
  return {
    silentDays: daysApart(last + 1, today, rhythm.away),
    silentOpenDays: openDaysApart(last + 1, today, rhythm.away),
    level: levelOf(rhythm, today),
    authors: rhythm.authors,
    activeMonths: activeMonths(rhythm, today),
    ageDays: daysApart(rhythm.firstOn, today, rhythm.away),
    contributions: rhythm.contributions,
  }
}

/**
 * λ = Σ over active weeks 2^(−w/8) / Σ over all weeks 2^(−w/8), w = whole weeks ago (METRICS §3). A week without
 * anybody counts as the open days it had: an empty week of August is less of a silence than one of March.
 */
export function levelOf(
  { activeOn, firstOn, away }: Pick<Rhythm, 'activeOn' | 'firstOn' | 'away'>,
  today: DayNumber,
): number {
  const weeks = Math.min(Math.floor((daysApart(firstOn, today, away) - 1) / 7) + 1, signs.weeksBack)
  let at = activeOn.length - 1
  let [active, all] = [0, 0]
  for (let week = 0, end = today; week < weeks; week += 1) {
    const start = daysBefore(end, 7, away)
    const weight = 2 ** (-week / signs.halfLife)
    const isActive = at >= 0 && activeOn[at]! >= start
    while (at >= 0 && activeOn[at]! >= start) at -= 1
    active += isActive ? weight : 0
    all += isActive ? weight : (weight * openDaysApart(start, end, away)) / ORDINARY_WEEK
    end = start
  }
  return all === 0 ? 0 : active / all
}

function activeMonths({ activeOn, away }: Rhythm, today: DayNumber): number {
  const { count, days } = signs.months
  const seen = new Set<number>()
  for (let at = activeOn.length - 1; at >= 0; at -= 1) {
    const month = Math.floor(daysApart(activeOn[at]! + 1, today, away) / days)
    if (month >= count) break
    seen.add(month)
  }
  return seen.size
}

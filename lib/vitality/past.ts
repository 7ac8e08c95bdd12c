import { addMonths, dayNumber, startOfMonth, type Day, type DayNumber } from '@/lib/time'
import { standingsOf, type Night, type StandingToday } from './measures/standings'
import { daysAfter } from './model/away'
import { signsOf, type Signs } from './model/signs'
import type { Standing } from './model/assess'
import type { Horizon } from './model/probability'

/** How far back the past can be played again: what the roll-ups are read over, less the longest horizon. */
const MONTHS_BACK = 24

/** A community on the first of a month of the past, as it was known that day, and what came. */
export interface PastStanding {
  communityId: string
  on: Day
  standing: Standing
  signs: Signs
  /** null: the days that followed are not all over, or it was closed in them: nobody could write. */
  silent: Record<Horizon, boolean | null>
}

/** Plays the past of some communities again, the first of each month, oldest first; only months with something to say. */
export async function* pastOf(ids: string[], night: Night): AsyncGenerator<PastStanding[]> {
  const now = new Map((await standingsOf(ids, night)).map((each) => [each.communityId, each]))
  for (let months = MONTHS_BACK; months >= 0; months -= 1) {
    const on = addMonths(startOfMonth(night.today), -months)
    if (on >= night.today) return
    const then = await standingsOf(ids, { ...night, today: on })
    yield then.flatMap((each) => pastStanding(each, now.get(each.communityId)!, on))
  }
}

function pastStanding({ communityId, whole }: StandingToday, now: StandingToday, on: Day): PastStanding[] {
  const signs = signsOf(whole.rhythm, whole.today)
  // A source that was not observed as far as that day says nothing of it.
  if (!signs || whole.today !== dayNumber(on)) return []
  const silentFor = (days: number) => silence(now, whole.today, days)
  return [{ communityId, on, standing: whole, signs, silent: { 90: silentFor(90), 365: silentFor(365) } }]
}

function silence(
  { closedOn, whole: { today, rhythm } }: StandingToday,
  from: DayNumber,
  days: number,
): boolean | null {
  const until = daysAfter(from, days, rhythm.away)
  if (until > today) return null
  if (rhythm.activeOn.some((day) => day >= from && day < until)) return false
  return closedOn !== null && closedOn < until ? null : true
}

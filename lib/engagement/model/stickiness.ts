import { dayOf, isWorkingDay, type DayNumber } from '@/lib/time'
import { figure } from './figure'
import { activeDays, type Facts, type Window } from './facts'

/**
 * Mean over the working days of the window of: people active that day / people active in the 28 days up to it
 * (METRICS §2, DAU / MAU28). Days after 28 days of silence have nothing to divide by and are left out; so are those
 * whose 28 days begin before reading is kept.
 */
export const stickiness = figure({
  unit: 'share',
  adds: 'middle',
  formula: '(1/J) · Σ |A(j)| / |A(j − {overDays} d … j)|',
  parameters: { overDays: 28 },
  measure: (facts, { start, end }, _now, { overDays }) => {
    const from = facts.knows.reading ? Math.max(start, facts.readingSince + overDays - 1) : start
    if (from >= end) return null
    const { thatDay, upToIt } = activeOn(facts, { start: from, end }, overDays)
    let [sum, days] = [0, 0]
    for (let day = from; day < end; day += 1) {
      const active = upToIt[day - from] as number
      if (active === 0 || !isOpen(day)) continue
      sum += (thatDay[day - from] as number) / active
      days += 1
    }
    return days === 0 ? null : sum / days
  },
})

const open = new Map<DayNumber, boolean>()
function isOpen(day: DayNumber): boolean {
  const known = open.get(day) ?? isWorkingDay(dayOf(day))
  open.set(day, known)
  return known
}

/** How many were active on each day, and in the days up to it: what somebody adds begins and ends, and is then summed. */
function activeOn({ people }: Facts, { start, end }: Window, overDays: number) {
  const thatDay = new Array<number>(end - start).fill(0)
  const changes = new Array<number>(end - start + 1).fill(0)
  for (const person of people) {
    const days = activeDays(person)
    for (const [index, day] of days.entries()) {
      if (day >= end) break
      if (day >= start) thatDay[day - start] = (thatDay[day - start] as number) + 1
      const until = Math.min(day + overDays, days[index + 1] ?? Infinity, end)
      if (until <= start) continue
      const since = Math.max(day, start) - start
      changes[since] = (changes[since] as number) + 1
      changes[until - start] = (changes[until - start] as number) - 1
    }
  }
  let active = 0
  const upToIt = thatDay.map((_, index) => (active += changes[index] as number))
  return { thatDay, upToIt }
}

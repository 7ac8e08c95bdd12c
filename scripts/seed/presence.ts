import { addDays, type Day } from '@/lib/time'
import { activityOf, dayAfter, dayOf, numberOf } from './calendar'
import type { Chance } from './chance'
import type { Community } from './communities/communities'
import type { Belonging } from './communities/members'
import type { Act } from './acts'

/** Kept thirteen months at most (METRICS §1). */
const monthsKept = 13

export type Presence = { communityId: string; month: Day; memberId: string; days: number }
/** Who came by on which days, month by month; and when each last came. */
export type Visits = { presence: Presence[]; lastVisit: Map<Belonging, Date> }

/**
 * Reading: the days when somebody acted, and those when they only came by. Most come a few days a month at first,
 * then less; some never come back after having joined.
 */
export function visit(
  community: Community,
  acts: Act[],
  { lastDay, now }: { lastDay: Day; now: Date },
  chance: Chance,
): Visits {
  const came = new Map<string, Map<Day, number>>()
  const mark = (memberId: string, day: Day) => {
    const months = came.get(memberId) ?? new Map<Day, number>()
    came.set(memberId, months)
    const month = `${day.slice(0, 7)}-01`
    months.set(month, (months.get(month) ?? 0) | (1 << (Number(day.slice(8)) - 1)))
  }
  const last = new Map<string, number>()
  for (const { memberId, at, kind } of acts) {
    if (kind === 'leave') continue
    mark(memberId, dayOf(at))
    last.set(memberId, Math.max(last.get(memberId) ?? 0, at.getTime()))
  }
  for (const belonging of community.belongings) {
    for (const day of quietVisits(community, belonging, lastDay, chance)) {
      mark(belonging.person.id, day)
      const at = Date.parse(`${day}T08:00:00Z`) + chance.next() * 8 * 3_600_000
      if (at < now.getTime()) last.set(belonging.person.id, Math.max(last.get(belonging.person.id) ?? 0, at))
    }
  }
  const since = `${addDays(lastDay, -monthsKept * 30).slice(0, 7)}-01`
  return {
    presence: [...came].flatMap(([memberId, months]) =>
      [...months]
        .filter(([month]) => month >= since)
        .map(([month, days]) => ({ communityId: community.id, month, memberId, days })),
    ),
    lastVisit: new Map(
      community.belongings.map((belonging) => [
        belonging,
        new Date(last.get(belonging.person.id) ?? belonging.joinedAt.getTime()),
      ]),
    ),
  }
}

function quietVisits(
  { bornOn, course }: Community,
  { joinedAt, leftAt, eagerness, interest }: Belonging,
  lastDay: Day,
  chance: Chance,
): Day[] {
  const from = dayOf(joinedAt)
  const to = leftAt && dayOf(leftAt) < lastDay ? dayOf(leftAt) : lastDay
  const days: Day[] = []
  const curiosity = 1.1 + 1.6 * Math.min(4, eagerness) ** 0.6
  const returns = chance.happens(0.82)
  const [first, last, born] = [numberOf(from), numberOf(to), numberOf(bornOn)]
  for (let start = first; start <= last; start += 28) {
    const age = start - first
    if (age > 20 && !returns) break
    const level = Math.min(1.3, 0.1 + course.level(start - born))
    const wanted = chance.poisson(curiosity * level * (0.1 + 1.2 * Math.exp(-age / (interest * 1.7))))
    for (let count = 0; count < wanted; count += 1) {
      const number = start + chance.between(0, 27)
      const day = dayAfter(from, number - first)
      if (number <= last && chance.happens(activityOf(day) + 0.02)) days.push(day)
    }
  }
  return days
}

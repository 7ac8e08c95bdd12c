import type { AssumptionKey } from './assumptions'
import { spentIn } from './spending'

export const outcomes = [
  'members',
  'active',
  'contributing',
  'communities',
  'animators',
  'moderators',
  'storage',
  'servers',
  'euros',
] as const
export type Outcome = (typeof outcomes)[number]
/** One figure a month; NaN where nothing says what it needs. */
export type Path = Record<Outcome, Float64Array>

/** What chance adds to what is expected of a number of people or communities, in standard deviations. */
export type Luck = Record<'members' | 'active' | 'contributing' | 'communities', number>
export const noLuck: Luck = { members: 0, active: 0, contributing: 0, communities: 0 }

/** Legal hours of a full-time agent, a month: 1,607 a year (decree 2000-815 of 25 August 2000). */
export const HOURS_A_MONTH = 1607 / 12
export const WORKING_DAYS_A_MONTH = 21
/** One server stands ready beside those that work: no hour without the site when one is down. */
export const SPARE_SERVERS = 1

/** A rate that nothing says is NaN, and so is what comes of it. */
export type Rates = Readonly<Record<AssumptionKey, number>>

/**
 * What comes month by month of so many agents invited, rates being what they are: arithmetic, no chance but the one given.
 *
 * - Members: those who register the month they are invited, and have not left.
 * - Communities alive: each month's births, of which the part S(age) still lives. S(a) = survival^((a / 12)^shape), Weibull's
 *   curve: through what is known at a year, bent as it was seen to be.
 * - Moderators: contributions, reported so often, at so many minutes each, in full-time equivalents.
 * - Servers: pages of the busiest hour, and one spare.
 * - Euros: spent since the beginning, on what has a price and is known (`spentIn`).
 */
export function pathOf(invited: readonly number[], rates: Rates, shape: number, luck: Luck = noLuck): Path {
  const path = emptyPath(invited.length)
  const alive = invited.map((_, age) => rates.survival ** ((age / 12) ** shape))
  const births: number[] = []
  const leaving = Number.isNaN(rates.departures) ? 0 : rates.departures
  let expected = 0
  let stored = 0
  let spent = 0
  for (const [month, agents] of invited.entries()) {
    const newlyInvited = agents - (invited[month - 1] ?? 0)
    expected = expected * (1 - leaving) + newlyInvited * rates.registration
    const members = some(agents, expected / agents, luck.members)
    const active = some(members, rates.activity, luck.active)
    births.push((members / 1000) * rates.births)
    const living = births.reduce((sum, born, at) => sum + born * alive[month - at]!, 0)
    const communities = Math.max(0, living + luck.communities * Math.sqrt(living))
    const animators = communities * rates.animators
    const moderators =
      (((active * rates.messages) / 1000) * rates.reports * rates.minutes) / 60 / HOURS_A_MONTH
    stored += active * rates.bytes
    const servers = serversFor(active, rates)
    spent += spentIn({ invited: newlyInvited, animators, moderators, storage: stored, servers }, rates)
    path.members[month] = members
    path.active[month] = active
    path.contributing[month] = some(active, rates.contribution, luck.contributing)
    path.communities[month] = communities
    path.animators[month] = animators
    path.moderators[month] = moderators
    path.storage[month] = stored
    path.servers[month] = servers
    path.euros[month] = spent
  }
  return path
}

const emptyPath = (months: number) =>
  Object.fromEntries(outcomes.map((outcome) => [outcome, new Float64Array(months)])) as Path

/** Each of `count` does so with that chance (a binomial, as its normal curve). */
const some = (count: number, share: number, luck: number): number =>
  Math.min(count, Math.max(0, count * share + luck * Math.sqrt(Math.max(0, count * share * (1 - share)))))

function serversFor(active: number, { visits, pages, peak, capacity }: Rates): number {
  const busiest = (((active * visits) / WORKING_DAYS_A_MONTH) * pages * peak) / 3600
  return SPARE_SERVERS + Math.ceil(busiest / capacity)
}

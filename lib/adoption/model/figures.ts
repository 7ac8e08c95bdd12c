import { workPlaces, type WorkPlace } from '@/lib/oversight/schema'
import { CommunityKind, MemberLevel } from '@/prisma/client/enums'

/** Changes with the formulas: stored with every month. */
export const adoptionVersion = 'adoption@3'

/** How many months a period has, up to the month counted. */
export const periods = [1, 3, 12] as const
export type PeriodMonths = (typeof periods)[number]
export const kinds = Object.values(CommunityKind)
export const levels = Object.values(MemberLevel)

/**
 * At the end of the month, whatever the period:
 * - invited: accounts opened by then, whatever became of them.
 * - members: of those, people whose account was open.
 * - activated: of those, who read, reacted or contributed within fourteen days of joining a community (METRICS §2), or at
 *   any time in the last twelve months: what they read before is forgotten.
 * - teams: units in which somebody who leads and a colleague have an open account.
 */
export const standing = ['invited', 'members', 'activated', 'teams'] as const
/**
 * Over a period up to the month:
 * - active: members who read, reacted or contributed in a community of that kind.
 * - contributing: of those, who contributed.
 * - led: teams of which somebody who leads was active, in the month alone: over a year, nearly all of them are.
 */
export const doing = ['active', 'contributing', 'led'] as const
export type Measure = (typeof standing)[number] | (typeof doing)[number]

/** What is shown month after month on its own screen. */
export const measures = ['members', 'active', 'contributing'] as const satisfies Measure[]

/** For whom one asks; `null`: all of them. At most two are asked at once: three would leave few people anywhere. */
export interface Place {
  readonly ministryId: string | null
  readonly level: MemberLevel | null
  /** Central or not, as far as their département says. Left out: wherever they work. */
  readonly at?: WorkPlace | null
}
/** Over which time, and in which communities. */
export interface Narrowing {
  readonly months: PeriodMonths
  readonly kind: CommunityKind | null
}

export const all: Narrowing = { months: 1, kind: null }

const isStanding = (measure: Measure) => (standing as readonly Measure[]).includes(measure)

/** The same account is a member whatever the period and the kind of communities one looks at. */
export const figureId = (
  measure: Measure,
  { ministryId, level, at }: Place,
  { months, kind }: Narrowing,
): string =>
  [measure, ministryId, level, ...(isStanding(measure) ? [] : [months, kind])]
    .map((each) => each ?? '')
    .concat(at ? [at] : [])
    .join('/')

/** Every place that is told of. */
export const placesOf = (ministryIds: readonly string[]): Place[] => {
  const ministries = [null, ...ministryIds]
  return [
    ...ministries.flatMap((ministryId) =>
      [null, ...levels].map((level): Place => ({ ministryId, level, at: null })),
    ),
    ...ministries.flatMap((ministryId) => workPlaces.map((at): Place => ({ ministryId, level: null, at }))),
    ...levels.flatMap((level) => workPlaces.map((at): Place => ({ ministryId: null, level, at }))),
  ]
}

/** What is told of a place: kinds of communities, and teams, of ministries only. */
export function askedOf({ level, at }: Place): { measure: Measure; narrowing: Narrowing }[] {
  const isWhole = level === null && !at
  const narrowings = (isWhole ? [null, ...kinds] : [null]).flatMap((kind) =>
    periods.map((months): Narrowing => ({ months, kind })),
  )
  return [
    ...standing
      .filter((measure) => isWhole || measure !== 'teams')
      .map((measure) => ({ measure, narrowing: all })),
    ...narrowings.flatMap((narrowing) =>
      doing
        .filter(
          (measure) => measure !== 'led' || (isWhole && narrowing.kind === null && narrowing.months === 1),
        )
        .map((measure) => ({ measure, narrowing })),
    ),
  ]
}

/** Whether reading makes part of it, and over how many months: it is forgotten after some time. */
export const monthsOfReading = (measure: Measure, { months }: Narrowing): number =>
  measure === 'activated' ? 12 : measure === 'active' || measure === 'led' ? months : 0

/**
 * The platform first, then ministries, then levels and places; what is narrowed last. Of each, members and what they do come
 * before those who were invited: where only a few of these never came, it is their number that is not told. Of the whole
 * platform, each step comes before what was done.
 */
export const rankOf = (
  measure: Measure,
  { ministryId, level, at }: Place,
  { months, kind }: Narrowing,
): number =>
  (ministryId === null ? 0 : 100) +
  (level === null ? 0 : 200) +
  (at ? 250 : 0) +
  (kind === null ? 0 : 50) +
  (isStanding(measure) ? 0 : periods.indexOf(months) * 10) +
  (isStanding(measure) && ministryId === null && level === null && !at ? -50 : 0) +
  ranks[measure]

const ranks: Record<Measure, number> = {
  ...{ members: 0, active: 1, contributing: 2 },
  ...{ invited: 40, activated: 41, teams: 42, led: 43 },
}

/** The figures of which this one is a part, and along what. */
export function wholesOf(
  measure: Measure,
  place: Place,
  { months, kind }: Narrowing,
): { figure: string; by: string }[] {
  const whole = (by: string, of: Measure, at: Place = place, over: Narrowing = { months, kind }) => ({
    by,
    figure: figureId(of, at, over),
  })
  const longer = periods[periods.indexOf(months) + 1]
  const around = partOf[measure]
  return [
    ...(place.ministryId === null ? [] : [whole('ministry', measure, { ...place, ministryId: null })]),
    ...(place.level === null ? [] : [whole('level', measure, { ...place, level: null })]),
    ...(place.at ? [whole('place', measure, { ...place, at: null })] : []),
    ...around.map((of) => whole(`${measure} ${isStanding(measure) ? '' : `${months} ${kind}`}`, of)),
    ...(isStanding(measure) || kind === null ? [] : [whole('kind', measure, place, { months, kind: null })]),
    ...(isStanding(measure) || longer === undefined
      ? []
      : [whole('period', measure, place, { months: longer, kind })]),
  ]
}

const partOf: Record<Measure, Measure[]> = {
  invited: [],
  members: ['invited'],
  activated: ['members'],
  teams: ['members'],
  active: ['members', 'activated'],
  contributing: ['active', 'activated', 'members'],
  led: ['teams', 'active'],
}

import { shownTogether, type DisclosureRule, type Part, type Wanted } from '@/lib/disclosure'
import { CommunityKind, MemberLevel } from '@/prisma/client/enums'

/** Changes with the formulas: stored with every month. */
export const adoptionVersion = 'adoption@1'

/** How many months a period has, up to the month counted. */
export const periods = [1, 3, 12] as const
export type PeriodMonths = (typeof periods)[number]
export const kinds = Object.values(CommunityKind)
export const levels = Object.values(MemberLevel)
/**
 * - members: people whose account was open at the end of the month.
 * - active: of those, who read, reacted or contributed in a community of that kind in the period.
 * - contributing: of those, who contributed.
 */
export const measures = ['members', 'active', 'contributing'] as const
export type Measure = (typeof measures)[number]

/** For whom one asks; `null`: all of them. */
export interface Place {
  readonly ministryId: string | null
  readonly level: MemberLevel | null
}
/** Over which time, and in which communities. */
export interface Narrowing {
  readonly months: PeriodMonths
  readonly kind: CommunityKind | null
}

/** People of one ministry and level who did the same: in which kinds of communities, in which periods. */
export interface Alike {
  readonly ministryId: string
  readonly level: MemberLevel
  /** One bit for each period and kind (`bitOf`). */
  readonly active: number
  readonly contributing: number
  readonly people: number
}

export const bitOf = (months: PeriodMonths, kind: CommunityKind): number =>
  1 << (periods.indexOf(months) * kinds.length + kinds.indexOf(kind))

const bitsOf = ({ months, kind }: Narrowing): number =>
  (kind === null ? kinds : [kind]).reduce((bits, each) => bits | bitOf(months, each), 0)

/** The same account is a member whatever the period and the kind of communities one looks at. */
export const figureId = (measure: Measure, place: Place, narrowing: Narrowing): string =>
  [
    measure,
    place.ministryId,
    place.level,
    ...(measure === 'members' ? [] : [narrowing.months, narrowing.kind]),
  ]
    .map((each) => each ?? '')
    .join('/')

/** How many people, by the name of the figure; a figure that may not be shown is not there. */
export type Report = Readonly<Record<string, number>>

type Figure = Wanted & { people: number; rank: number; membersId: string }

/** All that may be shown of a month, whatever somebody asks for: every place, kind and period at once. */
export function reportOf(crowd: readonly Alike[], rule: DisclosureRule): Report {
  const figures = wantedOf(crowd).sort(
    (one, other) => one.rank - other.rank || other.people - one.people || (one.id < other.id ? -1 : 1),
  )
  const shown = shownTogether(
    crowd.map(({ people }) => partOf(people)),
    figures,
    rule,
  )
  // «None of them» is said of a place only if the number of its people may be said.
  const isSaid = ({ id, people, membersId }: Figure) => shown.has(id) && (people > 0 || shown.has(membersId))
  return Object.fromEntries(figures.filter(isSaid).map(({ id, people }) => [id, people]))
}

const partOf = (people: number): Part => ({
  ...{ present: people, people, total: people },
  largest: people > 0 ? 1 : 0,
})

const all: Narrowing = { months: 1, kind: null }

function wantedOf(crowd: readonly Alike[]): Figure[] {
  const ministries = [null, ...new Set(crowd.map(({ ministryId }) => ministryId))]
  const places = ministries.flatMap((ministryId) =>
    [null, ...levels].map((level): Place => ({ ministryId, level })),
  )
  const narrowings = [null, ...kinds].flatMap((kind) =>
    periods.map((months): Narrowing => ({ months, kind })),
  )
  // A kind of communities and a level at once would leave few people anywhere.
  const narrowingsOf = ({ level }: Place) => narrowings.filter(({ kind }) => kind === null || level === null)
  return places.flatMap((place) => {
    const here = [...crowd.keys()].filter((index) => isIn(crowd[index] as Alike, place))
    return [
      figure('members', place, all, here),
      ...narrowingsOf(place).flatMap((narrowing) =>
        (['active', 'contributing'] as const).map((measure) =>
          figure(
            measure,
            place,
            narrowing,
            here.filter((index) => ((crowd[index] as Alike)[measure] & bitsOf(narrowing)) !== 0),
          ),
        ),
      ),
    ]
  })

  function figure(measure: Measure, place: Place, narrowing: Narrowing, pieces: number[]): Figure {
    return {
      ...{ id: figureId(measure, place, narrowing), pieces },
      within: wholesOf(measure, place, narrowing),
      people: pieces.reduce((sum, index) => sum + (crowd[index] as Alike).people, 0),
      rank: rankOf(measure, place, narrowing),
      membersId: figureId('members', place, all),
    }
  }
}

const isIn = (alike: Alike, { ministryId, level }: Place) =>
  (ministryId === null || alike.ministryId === ministryId) && (level === null || alike.level === level)

/** The platform first, then ministries, then levels; what is narrowed last. */
const rankOf = (measure: Measure, { ministryId, level }: Place, { months, kind }: Narrowing) =>
  (ministryId === null ? 0 : 100) +
  (level === null ? 0 : 200) +
  (kind === null ? 0 : 50) +
  periods.indexOf(months) * 10 +
  measures.indexOf(measure)

/** The figures of which this one is a part, and along what. */
function wholesOf(measure: Measure, place: Place, narrowing: Narrowing): { figure: string; by: string }[] {
  const { months, kind } = narrowing
  const whole = (by: string, of: Measure, at: Place, over: Narrowing) => ({
    by,
    figure: figureId(of, at, over),
  })
  const longer = periods[periods.indexOf(months) + 1]
  return [
    ...(place.ministryId === null
      ? []
      : [whole('ministry', measure, { ...place, ministryId: null }, narrowing)]),
    ...(place.level === null ? [] : [whole('level', measure, { ...place, level: null }, narrowing)]),
    ...(measure === 'members' ? [] : [whole(`active ${months} ${kind}`, 'members', place, narrowing)]),
    ...(measure === 'contributing' ? [whole('contributing', 'active', place, narrowing)] : []),
    ...(measure === 'members' || kind === null
      ? []
      : [whole('kind', measure, place, { months, kind: null })]),
    ...(measure === 'members' || longer === undefined
      ? []
      : [whole('period', measure, place, { months: longer, kind })]),
  ]
}

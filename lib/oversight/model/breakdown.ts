import { partOfPeople, shownTogether, type DisclosureRule, type Wanted } from '@/lib/disclosure'
import { usualLengths, type UsualLength } from '@/lib/time'
import { MemberLevel } from '@/prisma/client/enums'

/**
 * Where somebody works, as far as their département says: the ministries stand in Paris and around. Whether a service is
 * a central or a regional one is not known of every administration, and not guessed.
 */
export const places = ['capital', 'elsewhere', 'unknown'] as const
export type WorkPlace = (typeof places)[number]
/** Paris and the départements around it, where the ministries stand. */
export const capital: readonly string[] = ['75', '92', '93', '94']
export const levels = Object.values(MemberLevel)

/** People of one direction, level and place who did the same over each of the usual windows, which end together. */
export interface Colleagues {
  readonly ministryId: string
  /** The administration just below the ministry; null: the ministry itself. */
  readonly directionId: string | null
  readonly level: MemberLevel
  readonly place: WorkPlace
  readonly hasAccount: boolean
  /** One bit for each usual window. */
  readonly active: number
  readonly contributing: number
  readonly people: number
}

export const bitOf = (days: UsualLength): number => 1 << usualLengths.indexOf(days)

export const measures = ['accounts', 'active', 'contributing'] as const
export type Measure = (typeof measures)[number]

/** One line of a ministry: all of it, or a part along one direction of looking. */
export type Line =
  | { by: 'all' }
  | { by: 'direction'; directionId: string | null }
  | { by: 'level'; level: MemberLevel }
  | { by: 'place'; place: WorkPlace }

const lineKey = (line: Line): string =>
  line.by === 'all'
    ? 'all'
    : `${line.by}:${line.by === 'direction' ? (line.directionId ?? '') : line.by === 'level' ? line.level : line.place}`

export const figureId = (line: Line, measure: Measure, days: UsualLength): string =>
  measure === 'accounts' ? `${lineKey(line)}/accounts` : `${lineKey(line)}/${measure}/${days}`

/** How many people, by the name of the figure; a figure that may not be shown is not there. */
export type Breakdown = Readonly<Record<string, number>>

const isIn = (who: Colleagues, line: Line): boolean =>
  line.by === 'all' ||
  (line.by === 'direction' && who.directionId === line.directionId) ||
  (line.by === 'level' && who.level === line.level) ||
  (line.by === 'place' && who.place === line.place)

const does = (who: Colleagues, measure: Measure, days: UsualLength): boolean =>
  measure === 'accounts' ? who.hasAccount : (who[measure] & bitOf(days)) !== 0

type Figure = Wanted & { line: Line; measure: Measure; days: UsualLength; people: number; rank: number }

/**
 * All that may be shown of each ministry, every line and window at once. First the ministries beside each other and the
 * platform; then each of them, in which only what is shown of the whole is told of its parts.
 */
export function breakdownsOf(crowd: readonly Colleagues[], rule: DisclosureRule): Map<string, Breakdown> {
  const byMinistry = Map.groupBy(crowd, ({ ministryId }) => ministryId)
  const wholes = shownOfWholes(byMinistry, rule)
  return new Map(
    [...byMinistry].map(([ministryId, people]) => [
      ministryId,
      partsOf(people, wholes.get(ministryId) ?? new Set(), rule),
    ]),
  )
}

const windows = usualLengths.flatMap((days) => [
  { measure: 'active' as const, days },
  { measure: 'contributing' as const, days },
])
const asked = [{ measure: 'accounts' as const, days: usualLengths[0] }, ...windows]

/** Which figures of whole ministries may be shown, beside those of all of them. */
function shownOfWholes(
  byMinistry: ReadonlyMap<string, readonly Colleagues[]>,
  rule: DisclosureRule,
): Map<string, Set<string>> {
  const crowd = [...byMinistry.values()].flatMap(merged)
  const everywhere = '*'
  const wanted = [everywhere, ...byMinistry.keys()]
    .flatMap((ministryId) =>
      asked.map(({ measure, days }) => {
        const own = figure(
          crowd,
          (who) => ministryId === everywhere || who.ministryId === ministryId,
          { by: 'all' },
          measure,
          days,
        )
        return {
          ...own,
          ministryId,
          id: `${ministryId} ${own.id}`,
          rank: own.rank + (ministryId === everywhere ? 0 : 1000),
          within: [
            ...own.within.map(({ figure: whole, by }) => ({ figure: `${ministryId} ${whole}`, by })),
            ...(ministryId === everywhere ? [] : [{ figure: `${everywhere} ${own.id}`, by: 'ministry' }]),
          ],
        }
      }),
    )
    .sort(byRank)
  const shown = shownTogether(
    crowd.map(({ people }) => partOfPeople(people)),
    wanted,
    rule,
  )
  return new Map(
    [...byMinistry.keys()].map((ministryId) => [
      ministryId,
      new Set(
        wanted
          .filter((each) => each.ministryId === ministryId && shown.has(each.id))
          .map(({ measure, days }) => figureId({ by: 'all' }, measure, days)),
      ),
    ]),
  )
}

/** The same people without a look at where they work. */
function merged(people: readonly Colleagues[]): Colleagues[] {
  const alike = Map.groupBy(people, (who) => `${who.hasAccount} ${who.active} ${who.contributing}`)
  return [...alike.values()].map((group) => ({
    ...(group[0] as Colleagues),
    people: group.reduce((sum, each) => sum + each.people, 0),
  }))
}

function partsOf(
  crowd: readonly Colleagues[],
  ofWhole: ReadonlySet<string>,
  rule: DisclosureRule,
): Breakdown {
  const lines: Line[] = [
    { by: 'all' },
    ...[...new Set(crowd.map(({ directionId }) => directionId))].map((directionId): Line => ({
      by: 'direction',
      directionId,
    })),
    ...levels.map((level): Line => ({ by: 'level', level })),
    ...places.map((place): Line => ({ by: 'place', place })),
  ]
  const wanted = lines
    .flatMap((line) => asked.map(({ measure, days }) => figure(crowd, () => true, line, measure, days)))
    // What is hidden of the whole is not told of its parts, nor to be found from them.
    .map((each) => ({ ...each, isUnsaid: !ofWhole.has(figureId({ by: 'all' }, each.measure, each.days)) }))
    .sort(byRank)
  const shown = shownTogether(
    crowd.map(({ people }) => partOfPeople(people)),
    wanted,
    rule,
  )
  const accounts = ({ line, days }: Figure) => figureId(line, 'accounts', days)
  // «Nobody» is said of a line only if the number of its people may be said.
  const isSaid = (each: Figure) => shown.has(each.id) && (each.people > 0 || shown.has(accounts(each)))
  return Object.fromEntries(wanted.filter(isSaid).map(({ id, people }) => [id, people]))
}

const byRank = (one: Wanted & { people: number; rank: number }, other: typeof one) =>
  one.rank - other.rank || other.people - one.people || (one.id < other.id ? -1 : 1)

function figure(
  crowd: readonly Colleagues[],
  isHere: (who: Colleagues) => boolean,
  line: Line,
  measure: Measure,
  days: UsualLength,
): Figure & { within: { figure: string; by: string }[] } {
  const pieces = [...crowd.keys()].filter((index) => {
    const who = crowd[index] as Colleagues
    return isHere(who) && isIn(who, line) && does(who, measure, days)
  })
  const longer = usualLengths[usualLengths.indexOf(days) + 1]
  return {
    ...{ id: figureId(line, measure, days), pieces, line, measure, days },
    people: pieces.reduce((sum, index) => sum + (crowd[index] as Colleagues).people, 0),
    rank:
      (line.by === 'all' ? 0 : 100) +
      (measure === 'accounts'
        ? -1
        : 10 * usualLengths.toReversed().indexOf(days) + measures.indexOf(measure)),
    within: [
      ...(line.by === 'all' ? [] : [{ figure: figureId({ by: 'all' }, measure, days), by: line.by }]),
      ...(measure === 'contributing' ? [{ figure: figureId(line, 'active', days), by: 'contributing' }] : []),
      ...(measure !== 'accounts' && longer !== undefined
        ? [{ figure: figureId(line, measure, longer), by: 'window' }]
        : []),
    ],
  }
}

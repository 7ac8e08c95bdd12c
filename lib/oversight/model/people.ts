import { figures, figureKeys, type Figure, type FigureKey } from '@/lib/engagement/schema'
import { partOfPeople, shownTogether, type DisclosureRule, type Wanted } from '@/lib/disclosure'
import type { CommunityKind } from '@/prisma/client/enums'
import { kinds, scopeKey, type Scope } from './scope'

/**
 * People who did the same in a window, each counted once however many communities they are in; before any rule of
 * disclosure. A person belongs to the ministry above their administration today.
 */
export interface Alike {
  /** The type of communities one looks at; null: all of them. */
  readonly kind: CommunityKind | null
  /** null: in no administration. */
  readonly ministryId: string | null
  /** The most they did. */
  readonly did: 'contributing' | 'reacting' | 'reading' | 'nothing'
  /** Of one of the communities, at the end of the window. */
  readonly isMember: boolean
  readonly isRegular: boolean
  readonly isEngaged: boolean
  readonly isNew: boolean
  readonly isBack: boolean
  readonly isLost: boolean
  /** Over all types: what they are and do in each, see `isInKind`. */
  readonly inKinds: number
  readonly people: number
}

/** Whom each figure of people counts. */
export const counted = {
  members: ({ isMember }) => isMember,
  active: ({ did }) => did !== 'nothing',
  contributing: ({ did }) => did === 'contributing',
  reacting: ({ did }) => did === 'reacting',
  reading: ({ did }) => did === 'reading',
  regular: ({ isRegular }) => isRegular,
  engaged: ({ isEngaged }) => isEngaged,
  new: ({ isNew }) => isNew,
  reactivated: ({ isBack }) => isBack,
  lost: ({ isLost }) => isLost,
} satisfies Partial<Record<FigureKey, (who: Alike) => boolean>>

/** What is told of the people of a ministry type by type. */
export const countsByKind = ['members', 'active', 'contributing'] as const satisfies Count[]
export type CountByKind = (typeof countsByKind)[number]

export const bitOfKind = (kind: CommunityKind): number => kinds.indexOf(kind) * countsByKind.length

export const isCountByKind = (count: string): count is CountByKind =>
  (countsByKind as readonly string[]).includes(count)

/** Of people counted over all types, whether they count in that one. */
export const isInKind = ({ inKinds }: Alike, kind: CommunityKind, count: CountByKind): boolean =>
  ((inKinds >> (bitOfKind(kind) + countsByKind.indexOf(count))) & 1) === 1

export type Count = keyof typeof counted
export const counts = Object.keys(counted) as Count[]
export type Counts = Partial<Record<Count, number>>

/** How many each whole counts, before any rule: the platform, its ministries, its types, the types of its ministries. */
export function countsOfWholes(crowd: readonly Alike[]): Map<string, Counts> {
  const sums = new Map<string, Record<string, number>>()
  const add = (scope: Scope, count: Count, people: number) => {
    const key = scopeKey(scope)
    const of = sums.get(key) ?? {}
    sums.set(key, of)
    of[count] = (of[count] ?? 0) + people
  }
  for (const who of crowd) {
    const { kind, ministryId, people } = who
    for (const count of counts.filter((each) => counted[each](who))) {
      add({ ministryId: null, kind }, count, people)
      if (kind === null && ministryId !== null) add({ ministryId, kind }, count, people)
    }
    if (kind !== null || ministryId === null) continue
    for (const each of kinds)
      for (const count of countsByKind)
        if (isInKind(who, each, count)) add({ ministryId, kind: each }, count, people)
  }
  return sums
}

/** Counts of which each is a part of another. */
export const partOf: Partial<Record<Count, Count>> = {
  contributing: 'active',
  reacting: 'active',
  reading: 'active',
  regular: 'contributing',
  engaged: 'regular',
  new: 'contributing',
  reactivated: 'contributing',
}

export const countsOf = (crowd: readonly Alike[]): Record<Count, number> =>
  Object.fromEntries(
    counts.map((count) => [count, crowd.filter(counted[count]).reduce((sum, { people }) => sum + people, 0)]),
  ) as Record<Count, number>

/**
 * The figures of people that can be told from what may be known; the others are `hidden`.
 * @param isAsked which are told of such a whole at all
 */
export function figuresOfPeople(
  known: Counts,
  knowsReading: boolean,
  isAsked: (key: FigureKey) => boolean = () => true,
): { figures: Partial<Record<FigureKey, number | null>>; hidden: FigureKey[] } {
  const ofPeople = figureKeys.filter((key) => (figures[key] as Figure).adds === 'people' && isAsked(key))
  const [said, hidden]: [[FigureKey, number | null][], FigureKey[]] = [[], []]
  for (const key of ofPeople) {
    const { countsReading }: Figure = figures[key]
    const value = countsReading && !knowsReading ? null : told(key, known)
    if (value === undefined) hidden.push(key)
    else said.push([key, value])
  }
  return { figures: Object.fromEntries(said), hidden }
}

/** undefined: something it is made of may not be known. */
function told(key: FigureKey, known: Counts): number | undefined {
  if (key !== 'netChange') return known[key as Count]
  const { new: come, reactivated, lost } = known
  return come === undefined || reactivated === undefined || lost === undefined
    ? undefined
    : come + reactivated - lost
}

/** The same people without a look at what they do in each type. */
function whateverTheKinds(people: readonly Alike[]): Alike[] {
  const alike = Map.groupBy(people, ({ inKinds: _, people: __, ...who }) => JSON.stringify(who))
  return [...alike.values()].map((group) => ({
    ...(group[0] as Alike),
    inKinds: 0,
    people: group.reduce((sum, each) => sum + each.people, 0),
  }))
}

/** Whoever is in no administration, as one place beside the ministries: what is left of the platform otherwise. */
export const nowhere = 'nowhere'
export const placeOf = ({ ministryId }: Alike) => ministryId ?? nowhere
const idOf = (place: string | null, count: Count) => `${place ?? ''}/${count}`

/**
 * What may be known of the platform and of each ministry, side by side.
 * @param people over all types of communities
 * @param isWanted what may not be known anyway, because of what is shown elsewhere; null: the platform
 */
export function shownOfMinistries(
  people: readonly Alike[],
  rule: DisclosureRule,
  isWanted: (ministryId: string | null, count: Count) => boolean = () => true,
): { platform: Counts; ministries: Map<string | null, Counts> } {
  const crowd = whateverTheKinds(people)
  const places = [null, ...new Set(crowd.map(placeOf))]
  const wanted = places
    .flatMap((place) => counts.map((count) => figureOf(place, count)))
    .sort((one, other) => one.rank - other.rank || other.people - one.people || (one.id < other.id ? -1 : 1))
  const shown = shownTogether(
    crowd.map(({ people }) => partOfPeople(people)),
    wanted,
    rule,
  )
  // «Nobody» is said of a place only if the number of its people may be said.
  const isSaid = ({ id, people, place }: (typeof wanted)[number]) =>
    shown.has(id) && (people > 0 || shown.has(idOf(place, 'members')))
  const of = (place: string | null): Counts =>
    Object.fromEntries(
      wanted
        .filter((each) => each.place === place && isSaid(each))
        .map(({ count, people }) => [count, people]),
    )
  const ministries = places.flatMap((place) =>
    place === null ? [] : [[place === nowhere ? null : place, of(place)] as const],
  )
  return { platform: of(null), ministries: new Map(ministries) }

  function figureOf(place: string | null, count: Count): Wanted & Placed {
    const pieces = [...crowd.keys()].filter((index) => {
      const who = crowd[index] as Alike
      return (place === null || placeOf(who) === place) && counted[count](who)
    })
    const whole = partOf[count]
    return {
      ...{ id: idOf(place, count), place, count, pieces },
      people: pieces.reduce((sum, index) => sum + (crowd[index] as Alike).people, 0),
      rank: (place === null ? 0 : 100) + counts.indexOf(count),
      // Whoever is in no administration is told of nowhere, and hidden or not beside the ministries.
      isUnsaid: place !== nowhere && !isWanted(place, count),
      within: [
        ...(place === null ? [] : [{ figure: idOf(null, count), by: 'ministry' }]),
        ...(whole ? [{ figure: idOf(place, whole), by: count }] : []),
      ],
    }
  }
}

interface Placed {
  place: string | null
  count: Count
  people: number
  rank: number
}

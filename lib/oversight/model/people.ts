import { figures, figureKeys, type Figure, type FigureKey } from '@/lib/engagement/schema'
import { shownTogether, type DisclosureRule, type Part, type Wanted } from '@/lib/disclosure'
import type { CommunityKind } from '@/prisma/client/enums'

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

export type Count = keyof typeof counted
export const counts = Object.keys(counted) as Count[]
export type Counts = Partial<Record<Count, number>>

/** Counts of which each is a part of another. */
const partOf: Partial<Record<Count, Count>> = {
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

/** The figures of people that can be told from what may be known; the others are `hidden`. */
export function figuresOfPeople(
  known: Counts,
  knowsReading: boolean,
): { figures: Partial<Record<FigureKey, number | null>>; hidden: FigureKey[] } {
  const ofPeople = figureKeys.filter((key) => (figures[key] as Figure).adds === 'people')
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

/** Whoever is in no administration, as one place beside the ministries: what is left of the platform otherwise. */
const nowhere = 'nowhere'
const placeOf = ({ ministryId }: Alike) => ministryId ?? nowhere
const idOf = (place: string | null, count: Count) => `${place ?? ''}/${count}`

/**
 * What may be known of the platform and of each ministry, side by side.
 * @param crowd people over all types of communities
 * @param isWanted what may not be known of a ministry anyway, because of what is shown elsewhere
 */
export function shownOfMinistries(
  crowd: readonly Alike[],
  rule: DisclosureRule,
  isWanted: (ministryId: string | null, count: Count) => boolean = () => true,
): { platform: Counts; ministries: Map<string | null, Counts> } {
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
      isUnsaid: place !== null && !isWanted(place === nowhere ? null : place, count),
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

export const partOfPeople = (people: number): Part => ({
  ...{ present: people, people, total: people },
  largest: people > 0 ? 1 : 0,
})

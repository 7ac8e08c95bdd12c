import { partOfPeople, shownTogether, type DisclosureRule, type Wanted } from '@/lib/disclosure'
import type { WorkPlace } from '@/lib/oversight/schema'
import type { CommunityKind, MemberLevel } from '@/prisma/client/enums'
import {
  all,
  askedOf,
  figureId,
  kinds,
  monthsOfReading,
  periods,
  placesOf,
  rankOf,
  wholesOf,
  type Measure,
  type Narrowing,
  type PeriodMonths,
  type Place,
} from './figures'

/** People of one ministry, level and place who did the same: in which kinds of communities, in which periods. */
export interface Alike {
  readonly ministryId: string
  readonly level: MemberLevel
  readonly at: WorkPlace
  /** Their account is open. */
  readonly isOpen: boolean
  readonly isActivated: boolean
  /** One of these for each team: of those who lead it, whoever was active last. */
  readonly leads: boolean
  /** One bit for each period and kind (`bitOf`). */
  readonly active: number
  readonly contributing: number
  readonly people: number
}

export const bitOf = (months: PeriodMonths, kind: CommunityKind): number =>
  1 << (periods.indexOf(months) * kinds.length + kinds.indexOf(kind))

export const bitsOf = ({ months, kind }: Narrowing): number =>
  (kind === null ? kinds : [kind]).reduce((bits, each) => bits | bitOf(months, each), 0)

/** How many people, by the name of the figure; a figure that may not be shown is not there. */
export type Report = Readonly<Record<string, number>>

type Figure = Wanted & { people: number; rank: number; membersIds: string[] }

/**
 * All that may be shown of a month, whatever somebody asks for: every place, kind and period at once.
 * @param readingMonths over how many months, up to this one, reading is known; what needs more is not told
 */
export function reportOf(
  crowd: readonly Alike[],
  rule: DisclosureRule,
  readingMonths: number = Infinity,
): Report {
  const figures = wantedOf(crowd, readingMonths).sort(
    (one, other) => one.rank - other.rank || other.people - one.people || (one.id < other.id ? -1 : 1),
  )
  const shown = shownTogether(
    crowd.map(({ people }) => partOfPeople(people)),
    figures,
    rule,
  )
  const isSaid = saying(figures, shown)
  return Object.fromEntries(figures.filter(isSaid).map(({ id, people }) => [id, people]))
}

/**
 * «None of them» is said of a place only if the number of its people, and of its ministry’s, may be said, and if every
 * figure it is a part of there is said: within one that is hidden, it would tell what those few did not do.
 */
function saying(figures: readonly Figure[], shown: ReadonlySet<string>): (figure: Figure) => boolean {
  const byId = new Map(figures.map((each) => [each.id, each]))
  const known = new Map<string, boolean>()
  const isSaid = (figure: Figure): boolean => {
    const before = known.get(figure.id)
    if (before !== undefined) return before
    const { id, people, membersIds, within = [] } = figure
    // A figure that nobody can know any more is not hidden.
    const wholes = within
      .filter(({ by }) => !elsewhere.has(by))
      .flatMap(({ figure: whole }) => byId.get(whole) ?? [])
    const said =
      shown.has(id) && (people > 0 || (membersIds.every((each) => shown.has(each)) && wholes.every(isSaid)))
    known.set(id, said)
    return said
  }
  return isSaid
}

/** Along these, a figure is part of one of a larger place. */
const elsewhere: ReadonlySet<string> = new Set(['ministry', 'level', 'place'])

function wantedOf(crowd: readonly Alike[], readingMonths: number): Figure[] {
  const places = placesOf([...new Set(crowd.map(({ ministryId }) => ministryId))])
  return places.flatMap((place) => {
    const here = [...crowd.keys()].filter((index) => isIn(crowd[index] as Alike, place))
    return askedOf(place)
      .filter(({ measure, narrowing }) => monthsOfReading(measure, narrowing) <= readingMonths)
      .map(({ measure, narrowing }): Figure => {
        const pieces = here.filter((index) => counts(crowd[index] as Alike, measure, narrowing))
        return {
          ...{ id: figureId(measure, place, narrowing), pieces },
          within: wholesOf(measure, place, narrowing),
          people: pieces.reduce((sum, index) => sum + (crowd[index] as Alike).people, 0),
          rank: rankOf(measure, place, narrowing),
          membersIds: [place, { ...place, level: null, at: null }].map((each) =>
            figureId('members', each, all),
          ),
        }
      })
  })
}

const isIn = (alike: Alike, { ministryId, level, at }: Place) =>
  (ministryId === null || alike.ministryId === ministryId) &&
  (level === null || alike.level === level) &&
  (!at || alike.at === at)

function counts(who: Alike, measure: Measure, narrowing: Narrowing): boolean {
  if (measure === 'invited') return true
  if (!who.isOpen) return false
  const did = (bits: number) => (bits & bitsOf(narrowing)) !== 0
  const rules: Record<Exclude<Measure, 'invited'>, () => boolean> = {
    members: () => true,
    activated: () => who.isActivated,
    teams: () => who.leads,
    active: () => did(who.active),
    contributing: () => did(who.contributing),
    led: () => who.leads && did(who.active),
  }
  return rules[measure]()
}

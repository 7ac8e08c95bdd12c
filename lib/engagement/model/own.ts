import { addDays, previousPeriod, weeksOf, type Day, type DayNumber, type Period } from '@/lib/time'
import { isWithin, windowOf, type Window } from './facts'

/** What one does, and what comes back. */
export const ownActs = ['contributions', 'questions', 'accepted', 'received', 'useful'] as const
export type OwnAct = (typeof ownActs)[number]
/** What one's own page says, in order. Nothing of others, no score, no streak. */
export const ownFigures = [...ownActs, 'communities', 'presence'] as const
export type OwnFigure = (typeof ownFigures)[number]

export interface OwnPresence {
  communityId: string
  day: DayNumber
}

export interface OwnPlace<Kind extends string = string> {
  id: string
  kind: Kind
  /** null: a community that one no longer sees. */
  slug: string | null
  name: string | null
}

export interface OwnFacts<Kind extends string = string> {
  acts: Record<OwnAct, { communityId: string; day: DayNumber; count: number }[]>
  presence: OwnPresence[]
  places: OwnPlace<Kind>[]
}

export interface Own<Kind extends string = string> {
  figures: { key: OwnFigure; value: number; before: number }[]
  /** Contributions from Monday to Sunday; those cut by the period, or under way, are unfinished. */
  weeks: (Period & { unfinished: boolean; contributions: number })[]
  communities: { place: OwnPlace<Kind>; figures: Record<Exclude<OwnFigure, 'communities'>, number> }[]
}

/**
 * One's own figures over a period, beside one's own before.
 * @param kind only communities of that kind
 * @param today the day under way
 */
export function ownOf<Kind extends string>(
  facts: OwnFacts<Kind>,
  period: Period,
  today: Day,
  kind: Kind | null,
): Own<Kind> {
  const places = facts.places.filter((place) => kind === null || place.kind === kind)
  const [window, before] = [windowOf(period), windowOf(previousPeriod(period))]
  const all = new Set(places.map(({ id }) => id))
  return {
    figures: ownFigures.map((key) => ({
      key,
      value: figureOf(facts, key, all, window),
      before: figureOf(facts, key, all, before),
    })),
    weeks: weeksOf(period).map((start) => {
      const end = addDays(start, 7)
      const week = {
        start: start > period.start ? start : period.start,
        end: end < period.end ? end : period.end,
      }
      return {
        ...{ start, end },
        unfinished: start < period.start || end > today || end > period.end,
        contributions: figureOf(facts, 'contributions', all, windowOf(week)),
      }
    }),
    communities: places
      .map((place) => ({ place, figures: figuresIn(facts, new Set([place.id]), window) }))
      .filter(({ figures }) => Object.values(figures).some((count) => count > 0)),
  }
}

function figuresIn(facts: OwnFacts, ids: ReadonlySet<string>, window: Window) {
  const of = (key: OwnFigure) => figureOf(facts, key, ids, window)
  return {
    contributions: of('contributions'),
    questions: of('questions'),
    accepted: of('accepted'),
    received: of('received'),
    useful: of('useful'),
    presence: of('presence'),
  }
}

function figureOf(
  { acts, presence }: OwnFacts,
  key: OwnFigure,
  ids: ReadonlySet<string>,
  window: Window,
): number {
  const counts = <Row extends { communityId: string; day: DayNumber }>(row: Row) =>
    ids.has(row.communityId) && isWithin(row.day, window)
  if (key === 'communities')
    return new Set(acts.contributions.filter(counts).map(({ communityId }) => communityId)).size
  // A day in two communities is one day.
  if (key === 'presence') return new Set(presence.filter(counts).map(({ day }) => day)).size
  return acts[key].filter(counts).reduce((sum, { count }) => sum + count, 0)
}

import { partOfPeople, refusalOf, shownTogether, type DisclosureRule, type Wanted } from '@/lib/disclosure'
import type { CommunityKind } from '@/prisma/client/enums'
import { kinds, type Scope } from './scope'
import {
  counted,
  counts,
  countsByKind,
  countsOf,
  isCountByKind,
  isInKind,
  nowhere,
  partOf,
  placeOf,
  type Alike,
  type Count,
  type CountByKind,
  type Counts,
} from './people'

/** A ministry, or whoever is in none; null: the platform. */
type Place = string | null
const idOf = (place: Place, kind: CommunityKind | null, count: CountByKind) =>
  JSON.stringify([place, kind, count])

/** What may be known of the people of each ministry in each type, beside the platform's. */
export interface ByKind {
  has(scope: Scope, count: CountByKind): boolean
  of(scope: Scope): Counts
}

/**
 * Who belongs, is active and contributes: the platform, its ministries, its types and their types, all side by side. Who
 * is in two types counts in both, so that types do not add up; what they leave of all, and of each other, is looked at
 * as it is, in groups of people who are in the same types.
 * @param crowd people over all types of communities
 * @param isWanted what may be known otherwise
 */
export function shownByKind(
  crowd: readonly Alike[],
  rule: DisclosureRule,
  isWanted: (scope: Scope, count: Count) => boolean = () => true,
): ByKind {
  const pieces = groupsOf(crowd)
  const places: Place[] = [null, ...new Set(pieces.map(placeOf))]
  const wanted = places
    .flatMap((place) =>
      [null, ...kinds].flatMap((kind) => countsByKind.map((count) => figureOf(place, kind, count))),
    )
    .sort((one, other) => one.rank - other.rank || other.people - one.people || (one.id < other.id ? -1 : 1))
  const shown = shownTogether(
    pieces.map(({ people }) => partOfPeople(people)),
    wanted,
    rule,
  )
  const people = new Map(wanted.map((figure) => [figure.id, figure.people]))
  const has: ByKind['has'] = (scope, count) => {
    const id = idOf(scope.ministryId, scope.kind, count)
    // «Nobody» is said of a place only if the number of its people may be said.
    return (
      shown.has(id) && ((people.get(id) ?? 0) > 0 || shown.has(idOf(scope.ministryId, scope.kind, 'members')))
    )
  }
  return {
    has,
    of: (scope) =>
      Object.fromEntries(
        countsByKind
          .filter((count) => has(scope, count))
          .map((count) => [count, people.get(idOf(scope.ministryId, scope.kind, count)) ?? 0]),
      ),
  }

  function figureOf(place: Place, kind: CommunityKind | null, count: CountByKind) {
    const inside = [...pieces.keys()].filter((index) => {
      const who = pieces[index] as Alike
      return (
        (place === null || placeOf(who) === place) &&
        (kind === null ? counted[count](who) : isInKind(who, kind, count))
      )
    })
    const within: NonNullable<Wanted['within']> = [
      ...(place === null ? [] : [{ figure: idOf(null, kind, count), by: 'ministry' }]),
      ...(kind === null ? [] : [{ figure: idOf(place, null, count), by: kind }]),
      ...(count === 'contributing' ? [{ figure: idOf(place, kind, 'active'), by: count }] : []),
    ]
    return {
      ...{ id: idOf(place, kind, count), pieces: inside, within },
      people: inside.reduce((sum, index) => sum + (pieces[index] as Alike).people, 0),
      // Ministries before types: a type is the finer look.
      rank: (kind === null ? 0 : 100) + (place === null ? 0 : 10) + countsByKind.indexOf(count),
      isUnsaid: place !== nowhere && !isWanted({ ministryId: place, kind }, count),
    }
  }
}

/** People of a ministry who are and do the same in each type. */
function groupsOf(crowd: readonly Alike[]): Alike[] {
  const keyOf = (who: Alike) =>
    JSON.stringify([who.ministryId, who.inKinds, ...countsByKind.map((count) => counted[count](who))])
  return [...Map.groupBy(crowd, keyOf).values()].map((group) => ({
    ...(group[0] as Alike),
    people: group.reduce((sum, { people }) => sum + people, 0),
  }))
}

/**
 * What may be known of the people of each type of communities: all its counts side by side, since each is a part of
 * another, and each beside the platform's, since a filter that keeps a type leaves the others outside.
 */
export function shownOfTypes(
  crowd: readonly Alike[],
  rule: DisclosureRule,
  isWanted: (kind: CommunityKind, count: Count) => boolean = () => true,
): Map<CommunityKind, Counts> {
  const all = countsOf(crowd.filter(({ kind }) => kind === null))
  const byKind = Map.groupBy(
    crowd.filter((who): who is Alike & { kind: CommunityKind } => who.kind !== null),
    ({ kind }) => kind,
  )
  return new Map(
    [...byKind].map(([kind, people]) => [kind, ofType(people, all, rule, (count) => isWanted(kind, count))]),
  )
}

function ofType(
  crowd: readonly Alike[],
  all: Record<Count, number>,
  rule: DisclosureRule,
  isWanted: (count: Count) => boolean,
): Counts {
  const here = countsOf(crowd)
  const leavesFew = (count: Count) =>
    isCountByKind(count) &&
    refusalOf(
      { inside: partOfPeople(here[count]), outside: partOfPeople(all[count] - here[count]) },
      rule,
    ) !== null
  const wanted = counts.map((count): Wanted => {
    const whole = partOf[count]
    return {
      id: count,
      pieces: [...crowd.keys()].filter((index) => counted[count](crowd[index] as Alike)),
      within: whole ? [{ figure: whole, by: count }] : [],
      isUnsaid: leavesFew(count) || !isWanted(count),
    }
  })
  const shown = shownTogether(
    crowd.map(({ people }) => partOfPeople(people)),
    wanted,
    rule,
  )
  const isSaid = (count: Count) => shown.has(count) && (here[count] > 0 || shown.has('members'))
  return Object.fromEntries(counts.filter(isSaid).map((count) => [count, here[count]]))
}

import { refusalOf, type DisclosureRule } from '@/lib/disclosure'
import type { CommunityKind } from '@/prisma/client/enums'
import { counts, countsOf, partOfPeople, type Alike, type Count, type Counts } from './people'

/** Who belongs or takes part in one type of communities is among those of the platform: the others are left outside. */
const isAmongAll: readonly Count[] = ['members', 'active', 'contributing']

/**
 * What may be known of the people of each type of communities. Types share people, so that nothing adds up: a filter
 * that keeps a type is refused where it keeps a few, or leaves a few outside.
 */
export function shownOfTypes(crowd: readonly Alike[], rule: DisclosureRule): Map<CommunityKind, Counts> {
  const all = countsOf(crowd.filter(({ kind }) => kind === null))
  const byKind = Map.groupBy(
    crowd.filter((who): who is Alike & { kind: CommunityKind } => who.kind !== null),
    ({ kind }) => kind,
  )
  return new Map([...byKind].map(([kind, people]) => [kind, ofType(countsOf(people), all, rule)]))
}

function ofType(here: Record<Count, number>, all: Record<Count, number>, rule: DisclosureRule): Counts {
  const isRefused = (count: Count) =>
    refusalOf(
      {
        inside: partOfPeople(here[count]),
        outside: partOfPeople(isAmongAll.includes(count) ? all[count] - here[count] : 0),
      },
      rule,
    ) !== null
  return Object.fromEntries(counts.filter((count) => !isRefused(count)).map((count) => [count, here[count]]))
}

import { figure } from './figure'
import {
  contributionsIn,
  hasContributed,
  isActive,
  isWithin,
  type Facts,
  type Person,
  type Window,
} from './facts'

const hasReacted = (person: Person, window: Window) => person.reactions.some((day) => isWithin(day, window))
const hasRead = (person: Person, window: Window) => person.readings.some((day) => isWithin(day, window))
const count = (people: Person[], is: (person: Person) => boolean) => people.filter(is).length

/** People with at least one contribution in the window (METRICS §2, contributor). */
export const contributing = figure({
  unit: 'people',
  adds: 'people',
  formula: 'n = |CONTRIB|',
  measure: ({ people }, window) => count(people, (person) => hasContributed(person, window)),
})

/** People who reacted and did not contribute (METRICS §2, reactor). */
export const reacting = figure({
  unit: 'people',
  adds: 'people',
  formula: '|REACT ∖ CONTRIB|',
  needs: 'reactions',
  measure: ({ people }, window) =>
    count(people, (person) => hasReacted(person, window) && !hasContributed(person, window)),
})

/** People who read and did nothing more (METRICS §2, reader). */
export const reading = figure({
  unit: 'people',
  adds: 'people',
  formula: '|READ ∖ (REACT ∪ CONTRIB)|, READ ≥ {seconds} s',
  needs: 'reading',
  countsReading: true,
  parameters: { seconds: 10 },
  measure: ({ people }, window) =>
    count(
      people,
      (person) => hasRead(person, window) && !hasContributed(person, window) && !hasReacted(person, window),
    ),
})

/** People who read, reacted or contributed in the window: readers, reactors and contributors together. */
export const active = figure({
  unit: 'people',
  adds: 'people',
  formula: '|A|, A = READ ∪ REACT ∪ CONTRIB',
  countsReading: true,
  measure: ({ people }, window) => count(people, (person) => isActive(person, window)),
})

/** Contributions in the window. */
export const contributions = figure({
  unit: 'acts',
  adds: 'sum',
  formula: 'Σ x(p)',
  measure: ({ people }, window) => people.reduce((sum, person) => sum + contributionsIn(person, window), 0),
})

const daysContributed = (person: Person, window: Window) =>
  person.contributions.filter(({ day }) => isWithin(day, window)).length

/** People who contributed on several distinct days: all that can be said of «engaged» where ties are unknown. */
export const regular = figure({
  unit: 'people',
  adds: 'people',
  formula: '|{p : d(p) ≥ {leastDays}}|',
  parameters: { leastDays: 4 },
  measure: ({ people }, window, _now, { leastDays }) =>
    count(people, (person) => daysContributed(person, window) >= leastDays),
})

/** Contributions on ≥ 4 distinct days of the window, and ties with ≥ 3 other people (METRICS §2, engaged). */
export const engaged = figure({
  unit: 'people',
  adds: 'people',
  formula: '|{p : d(p) ≥ {leastDays} ∧ ℓ(p) ≥ {leastTies}}|',
  needs: 'ties',
  parameters: { leastDays: 4, leastTies: 3 },
  measure: (facts, window, _now, { leastDays, leastTies }) => {
    const others = othersTiedTo(facts, window)
    return facts.people.filter(
      (person, place) =>
        daysContributed(person, window) >= leastDays && (others.get(place)?.size ?? 0) >= leastTies,
    ).length
  },
})

/** With whom each person has a tie in the window, whoever answered whom. */
function othersTiedTo({ ties }: Facts, window: Window): Map<number, Set<number>> {
  const others = new Map<number, Set<number>>()
  const add = (one: number, other: number) => {
    const known = others.get(one)
    if (known) known.add(other)
    else others.set(one, new Set([other]))
  }
  for (const { from, to, days } of ties) {
    if (from === to || !days.some((day) => isWithin(day, window))) continue
    add(from, to)
    add(to, from)
  }
  return others
}

/**
 * Accepted memberships at the end of the window. Where the source knows no memberships: people who had contributed
 * at least once by then.
 */
export const members = figure({
  unit: 'people',
  adds: 'people',
  formula: '|M|',
  measure: ({ changes }, { end }) =>
    changes.reduce((sum, { day, members: change }) => (day < end ? sum + change : sum), 0),
})

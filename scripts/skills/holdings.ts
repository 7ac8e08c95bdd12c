import { readTable } from '../table'

/** Who holds what, from a table `person_or_occupation,skill`; the same line twice counts once. */
export function readHoldings(path: string): Map<string, string[]> {
  const held = new Map<string, Set<string>>()
  for (const row of readTable(path, ['person_or_occupation', 'skill'])) {
    const [person, skill] = [row.get('person_or_occupation'), row.get('skill')]
    if (person === '' || skill === '') continue
    const known = held.get(person)
    if (known) known.add(skill)
    else held.set(person, new Set([skill]))
  }
  return new Map([...held].map(([person, skills]) => [person, [...skills]]))
}

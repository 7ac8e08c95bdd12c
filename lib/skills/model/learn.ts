import { addPeople, EASE, noCounts, rowOf, suggest, train, type Suggested } from './ease'

export interface Learnt {
  /** The skills of the model, the most held first. */
  skills: string[]
  /** What to suggest to somebody who holds these. */
  suggestTo(held: readonly string[], limit: number): (Suggested & { skill: string })[]
}

/** Learns from people all at once, in memory: what the night's job does piece by piece. */
export function learnFrom(people: readonly (readonly string[])[]): Learnt {
  const skills = mostHeld(people, EASE.mostSkills)
  const number = new Map(skills.map((skill, index) => [skill, index]))
  const indices = (held: readonly string[]) => held.flatMap((skill) => number.get(skill) ?? [])
  const counts = noCounts(skills.length)
  addPeople(counts, people.map(indices))
  const ease = train(counts)
  return {
    skills,
    suggestTo(held, limit) {
      const mine = indices(held)
      const rows = mine.map((index) => ({ index, weights: rowOf(ease, index) }))
      return suggest({ held: rows, base: ease.base, left: new Set(mine), limit }).map((each) => ({
        ...each,
        skill: skills[each.index]!,
      }))
    },
  }
}

/** The same order for the same people. */
function mostHeld(people: readonly (readonly string[])[], most: number): string[] {
  const holders = new Map<string, number>()
  for (const held of people) for (const skill of held) holders.set(skill, (holders.get(skill) ?? 0) + 1)
  return [...holders]
    .sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([skill]) => skill)
}

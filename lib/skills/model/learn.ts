import { addPeople, EASE, rowOf, suggest, train, type Suggested } from './ease'
import { chooseLambda } from './lambda'
import { mostHeld } from './mostHeld'

export interface Learnt {
  /** The skills of the model, the most held first. */
  skills: string[]
  /** What to suggest to somebody who holds these. */
  suggestTo(held: readonly string[], limit: number): (Suggested & { skill: string })[]
}

interface Options {
  /** Chosen on these very people otherwise. */
  lambda?: number
  mostSkills?: number
}

/** Learns from people all at once, in memory: what the night's job does piece by piece. */
export function learnFrom(people: readonly (readonly string[])[], options: Options = {}): Learnt {
  const { lambda = chooseLambda(people), mostSkills = EASE.mostSkills } = options
  const skills = mostHeld(people, mostSkills)
  const [size, number] = [skills.length, new Map(skills.map(({ skill }, index) => [skill, index]))]
  const indices = (held: readonly string[]) => held.flatMap((skill) => number.get(skill) ?? [])
  const gram = new Float64Array(size * size)
  addPeople(gram, size, people.map(indices))
  const weights = train(gram, size, lambda)
  const shares = skills.map(({ holders }) => holders / Math.max(1, people.length))
  return {
    skills: skills.map(({ skill }) => skill),
    suggestTo(held, limit) {
      const mine = indices(held)
      const rows = mine.map((index) => ({ index, weights: rowOf(weights, size, index) }))
      return suggest({ held: rows, shares, left: new Set(mine), limit }).map((each) => ({
        ...each,
        skill: skills[each.index]!.skill,
      }))
    },
  }
}

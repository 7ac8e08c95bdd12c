import type { Difference, Reason } from './reasons'

/** What is known of the skills that a row names. */
export interface SkillFacts {
  /** Those of a framework, each once. */
  named: readonly { id: string; label: string }[]
  /** What names none, as the row says it. */
  unknown: readonly string[]
  /** Of those named, what the person holds, has taken away, or said no to: a list leaves them alone. */
  settled: ReadonlySet<string>
  /** How many the person holds, and may hold. */
  held: number
  most: number
}

/** The skills that a row gives to somebody, and how many it would if a person could hold as many. */
export function skillsGiven({ named, settled, held, most }: SkillFacts) {
  const wanted = named.filter(({ id }) => !settled.has(id))
  return { given: wanted.slice(0, Math.max(0, most - held)), wanted: wanted.length }
}

/** Skills as they are shown among what changes. */
export const skillsGained = (given: readonly { label: string }[]): Difference =>
  given.length > 0 ? { competences: [null, given.map(({ label }) => label).join(', ')] } : {}

/** What must be known of skills that are not given; they stop no row. */
export function skillNotes(facts: SkillFacts): Reason[] {
  const { given, wanted } = skillsGiven(facts)
  const left = wanted - given.length
  return [
    ...facts.unknown.map((skill): Reason => ({ key: 'skillUnknown', values: { skill } })),
    ...(left > 0 ? [{ key: 'skillsTooMany', values: { count: left, most: facts.most } } as const] : []),
  ]
}

import type { SkillEntry } from './entry'

/** A skill as the platform knows it. */
export interface KnownSkill extends SkillEntry {
  id: string
  isRetired: boolean
}

/** What a version does to one skill. */
export interface Change {
  what: 'added' | 'changed' | 'retired' | 'restored'
  code: string
  label: string
  /** The label before, where it is the label that changed. */
  before?: string
}

export interface Plan {
  added: SkillEntry[]
  /** Those that changed or came back, with the key they keep. */
  changed: { id: string; entry: SkillEntry }[]
  retired: KnownSkill[]
  unchanged: number
  changes: Change[]
}

/**
 * What leads from the skills we know to those of a new version. Nobody loses a skill: one that is gone is retired, one
 * that comes back is restored, and a skill keeps its key as long as it keeps its code.
 */
export function planVersion(known: readonly KnownSkill[], next: readonly SkillEntry[]): Plan {
  const byCode = new Map(known.map((skill) => [skill.code, skill]))
  const plan: Plan = { added: [], changed: [], retired: [], unchanged: 0, changes: [] }
  for (const entry of next) {
    const before = byCode.get(entry.code)
    byCode.delete(entry.code)
    const { code, label } = entry
    if (!before) {
      plan.added.push(entry)
      plan.changes.push({ what: 'added', code, label })
    } else if (before.isRetired || !isSame(before, entry)) {
      plan.changed.push({ id: before.id, entry })
      const what = before.isRetired ? 'restored' : 'changed'
      plan.changes.push({ what, code, label, ...(before.label !== label && { before: before.label }) })
    } else plan.unchanged += 1
  }
  plan.retired = [...byCode.values()].filter(({ isRetired }) => !isRetired)
  plan.changes.push(...plan.retired.map(({ code, label }) => ({ what: 'retired' as const, code, label })))
  return plan
}

export const countOf = ({ changes }: Pick<Plan, 'changes'>, what: Change['what']): number =>
  changes.filter((change) => change.what === what).length

const isSame = (one: SkillEntry, other: SkillEntry): boolean =>
  one.kind === other.kind &&
  one.label === other.label &&
  one.description === other.description &&
  one.isHeading === other.isHeading &&
  sameWords(one.levels, other.levels) &&
  sameWords(one.synonyms.toSorted(), other.synonyms.toSorted()) &&
  sameWords(one.parents.toSorted(), other.parents.toSorted())

const sameWords = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, index) => word === other[index])

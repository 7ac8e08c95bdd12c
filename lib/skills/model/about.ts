import { stemsOf } from '@/lib/text'

/** A skill, under one of its names. */
export interface Named {
  id: string
  name: string
  isLabel: boolean
}

/** A word that names more skills than this does not say by itself which one is meant. */
const FEW = 8

/**
 * The skills that a text speaks of: all the words of one of their names are there, or at least half of those of the label
 * with the first, which says what it is, and which few skills bear («Accessibilité PDF ?» speaks of «Accessibilité numérique», «Numérique ?»
 * does not). The best first.
 */
export function skillsIn(text: string, names: readonly Named[]): string[] {
  const said = new Set(stemsOf(text))
  const bearers = new Map<string, Set<string>>()
  const read = names.map(({ name, ...named }) => ({ ...named, stems: [...new Set(stemsOf(name))] }))
  for (const { id, stems } of read)
    for (const stem of stems) bearers.set(stem, (bearers.get(stem) ?? new Set()).add(id))
  const shares = new Map<string, number>()
  for (const { id, isLabel, stems } of read) {
    const there = stems.filter((stem) => said.has(stem))
    const share = there.length / stems.length
    const isBegun = isLabel && share >= 0.5 && said.has(stems[0]!) && bearers.get(stems[0]!)!.size <= FEW
    if (there.length > 0 && (share === 1 || isBegun)) shares.set(id, Math.max(share, shares.get(id) ?? 0))
  }
  return [...shares].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([id]) => id)
}

import { rarityIn, stemsOf } from '@/lib/text'
import type { Nearest } from './candidate'

/** From there on two texts say nearly the same (cosine of TF-IDF). */
const SAME_FROM = 0.7
/** What speaks of what practices speak of is likelier to be one (log-odds for a likeness of .5). */
const FAMILIAR = { most: 0.5, worth: 1 }

export const likenessIsKnown = (alike: number): boolean => alike >= SAME_FROM

/** What being like a known practice is worth, in log-odds; nothing known: nothing. */
export const worthOfLikeness = (alike = 0): number =>
  (FAMILIAR.worth * Math.min(alike, FAMILIAR.most)) / FAMILIAR.most

/**
 * Compares with what is known, word by word: a text is only held against the practices that share one with it.
 * @returns the known practice most like a text, where one shares a word with it
 */
export function nearestIn(
  practices: readonly { id: string; text: string }[],
): (text: string) => Nearest | null {
  const stems = practices.map(({ text }) => stemsOf(text))
  const { weigh } = rarityIn(stems)
  const holding = new Map<string, [place: number, weight: number][]>()
  for (const [place, words] of stems.entries())
    for (const [stem, weight] of weigh(words)) {
      const those = holding.get(stem)
      if (those) those.push([place, weight])
      else holding.set(stem, [[place, weight]])
    }
  return (text) => {
    const alike = new Float64Array(practices.length)
    for (const [stem, weight] of weigh(stemsOf(text)))
      for (const [place, other] of holding.get(stem) ?? []) alike[place]! += weight * other
    const most = Math.max(...alike)
    return most > 0 ? { id: practices[alike.indexOf(most)]!.id, likeness: most } : null
  }
}

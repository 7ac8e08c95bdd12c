import { likeness, rarityIn, stemsOf } from '@/lib/text'
import type { Nearest } from './candidate'

/** From there on two texts say nearly the same (cosine of TF-IDF). */
const SAME_FROM = 0.7
/** What speaks of what practices speak of is likelier to be one (log-odds for a likeness of .5). */
const FAMILIAR = { most: 0.5, worth: 1 }

export const likenessIsKnown = (alike: number): boolean => alike >= SAME_FROM

/** What being like a known practice is worth, in log-odds; nothing known: nothing. */
export const worthOfLikeness = (alike = 0): number =>
  (FAMILIAR.worth * Math.min(alike, FAMILIAR.most)) / FAMILIAR.most

/** @returns the known practice most like a text, where one shares a word with it */
export function nearestIn(
  practices: readonly { id: string; text: string }[],
): (text: string) => Nearest | null {
  const stems = practices.map(({ text }) => stemsOf(text))
  const { weigh } = rarityIn(stems)
  const known = practices.map(({ id }, place) => ({ id, weights: weigh(stems[place]!) }))
  return (text) => {
    const weights = weigh(stemsOf(text))
    let nearest: Nearest | null = null
    for (const practice of known) {
      const alike = likeness(weights, practice.weights)
      if (alike > (nearest?.likeness ?? 0)) nearest = { id: practice.id, likeness: alike }
    }
    return nearest
  }
}

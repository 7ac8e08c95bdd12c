import { counts } from './counts'

/** The weight of each stem of a text; their squares add up to one. */
export type Weights = ReadonlyMap<string, number>

/** What a stem tells: the fewer texts have it, the more. */
export interface Rarity {
  /** idf = ln((1 + n) / (1 + df)) + 1, smoothed so that a stem never met has a weight too (Salton; scikit-learn's form). */
  idf: (stem: string) => number
  /** A text as weights: term frequency × idf, of length one; nothing said: empty. */
  weigh: (stems: readonly string[]) => Weights
}

/** @param texts the stems of each text */
export function rarityIn(texts: readonly (readonly string[])[]): Rarity {
  const holding = counts(texts.flatMap((stems) => [...new Set(stems)]))
  const idf = (stem: string) => Math.log((1 + texts.length) / (1 + (holding.get(stem) ?? 0))) + 1
  return {
    idf,
    weigh(stems) {
      const raw = [...counts(stems)].map(([stem, times]) => [stem, times * idf(stem)] as const)
      const length = Math.hypot(...raw.map(([, weight]) => weight))
      return new Map(raw.map(([stem, weight]) => [stem, weight / length]))
    },
  }
}

/** How alike two texts are, from 0 to 1: the cosine of their weights. */
export function likeness(one: Weights, other: Weights): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [stem, weight] of short) sum += weight * (long.get(stem) ?? 0)
  return sum
}

/**
 * Numbers drawn by chance, always the same from the same words, so that a figure computed again does not move:
 * FNV-1a of the words, then a 32-bit counter mixed («mulberry32»).
 */
export function chanceFrom(words: string): () => number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  let state = hash >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** In any order, each as likely (Fisher–Yates). */
export function shuffle(values: Int32Array, chance: () => number): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const kept = values[last] as number
    values[last] = values[other] as number
    values[other] = kept
  }
}

/** So many colours can be told apart; the next group has one of them again, and its own name. */
export const TONES = 8

/**
 * The colour of each group, so that two of one colour are as far from each other as can be: each in turn takes the one
 * whose nearest bearer is farthest, the first ones a new one each.
 */
export function tonesFor(places: readonly { x: number; y: number }[]): number[] {
  const tones: number[] = []
  for (const { x, y } of places) {
    const room = Array.from({ length: TONES }, (_, tone) =>
      Math.min(
        ...places
          .slice(0, tones.length)
          .flatMap((other, place) => (tones[place] === tone ? [Math.hypot(other.x - x, other.y - y)] : [])),
      ),
    )
    tones.push(room.indexOf(Math.max(...room)))
  }
  return tones
}

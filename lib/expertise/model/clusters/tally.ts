/** Labels of the same nodes, drawn again and again; −1 where a draw left a node out. */
export type Draws = readonly Int32Array[]

/** What a group of nodes weighs under each label of each draw (`inside`), and in each draw whatever the label. */
export interface Tally {
  inside: Map<number, number>
  drawn: Float64Array
}

/** One for each node, which weighs `mass`. */
export function talliesOf(draws: Draws, mass: Float64Array): Tally[] {
  return Array.from(mass, (weight, node) => {
    const inside = new Map<number, number>()
    const drawn = new Float64Array(draws.length)
    draws.forEach((labels, draw) => {
      if (labels[node] === -1) return
      // One number for a label of a draw.
      inside.set(labels[node]! * draws.length + draw, weight)
      drawn[draw] = weight
    })
    return { inside, drawn }
  })
}

/** Of each group, that of all its nodes. */
export function gathered(tallies: readonly Tally[], label: Int32Array, groups: number): Tally[] {
  const draws = tallies[0]?.drawn.length ?? 0
  const sums = Array.from({ length: groups }, (): Tally => ({
    inside: new Map(),
    drawn: new Float64Array(draws),
  }))
  tallies.forEach((tally, node) => add(sums[label[node]!]!, tally, 1))
  return sums
}

export function add(to: Tally, { inside, drawn }: Tally, sign: 1 | -1): void {
  for (const [key, weight] of inside) {
    const sum = (to.inside.get(key) ?? 0) + sign * weight
    if (sum === 0) to.inside.delete(key)
    else to.inside.set(key, sum)
  }
  for (let draw = 0; draw < drawn.length; draw += 1) to.drawn[draw]! += sign * drawn[draw]!
}

/** Over all draws, pairs of one and the other that have both (`met`), and that put them together. */
export function pairsOf(one: Tally, other: Tally): { together: number; met: number } {
  const [short, long] = one.inside.size <= other.inside.size ? [one, other] : [other, one]
  let together = 0
  for (const [key, weight] of short.inside) together += weight * (long.inside.get(key) ?? 0)
  let met = 0
  for (let draw = 0; draw < one.drawn.length; draw += 1) met += one.drawn[draw]! * other.drawn[draw]!
  return { together, met }
}

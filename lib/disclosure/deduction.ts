/** A combination of pieces: how often each one is taken. Pieces that are not named are not taken. */
export type Combination = ReadonlyMap<number, number>

/** The numbers have grown beyond what is exact. Whoever asked must then suppose the worst. */
export class TooLarge extends Error {}

/**
 * What can be deduced by adding and subtracting what is known. Exact: whole numbers, reduced by what divides them all.
 *
 * Rows stay in the order they came in; each has nothing at the pivots of those before it, so that one pass over them
 * takes out of a combination all that is known.
 */
export class Deduction {
  readonly #rows: { pivot: number; row: Combination }[] = []

  /** What is left of a combination once everything known is taken out of it; empty when it can be deduced. */
  remainder(of: Combination): Combination {
    let left = of
    for (const { pivot, row } of this.#rows) left = without(left, row, pivot)
    return left
  }

  /** Adds a remainder, in which something is left, to what is known. */
  learn(remainder: Combination): void {
    this.#rows.push({ pivot: pivotOf(remainder), row: remainder })
  }
}

/** The piece at which what is known is taken out of others. */
export function pivotOf(remainder: Combination): number {
  const [pivot] = remainder.keys()
  if (pivot === undefined) throw new Error('nothing is left in it')
  return pivot
}

/** The combination with nothing left at the pivot of the row, in its smallest whole numbers. */
export function without(combination: Combination, row: Combination, pivot: number): Combination {
  const there = combination.get(pivot)
  const own = row.get(pivot)
  if (there === undefined || own === undefined) return combination
  const left = new Map<number, number>()
  for (const [piece, times] of combination) left.set(piece, times * own)
  for (const [piece, times] of row) {
    const value = (left.get(piece) ?? 0) - times * there
    if (value === 0) left.delete(piece)
    else left.set(piece, value)
  }
  return reduced(left)
}

function reduced(combination: Map<number, number>): Combination {
  let divisor = 0
  for (const times of combination.values()) {
    if (!Number.isSafeInteger(times)) throw new TooLarge()
    divisor = greatestCommonDivisor(divisor, Math.abs(times))
  }
  if (divisor > 1) for (const [piece, times] of combination) combination.set(piece, times / divisor)
  return combination
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other)

/** Is one a multiple of the other? Then whoever knows one knows both. */
export function tellsOf(one: Combination, other: Combination): boolean {
  if (one.size !== other.size) return false
  const [first] = one.keys()
  if (first === undefined) return true
  const [here, there] = [one.get(first) ?? 0, other.get(first)]
  if (there === undefined) return false
  for (const [piece, times] of one) {
    const across = [times * there, (other.get(piece) ?? 0) * here]
    if (!across.every(Number.isSafeInteger)) throw new TooLarge()
    if (across[0] !== across[1]) return false
  }
  return true
}

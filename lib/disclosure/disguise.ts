/** Small enough for products of two numbers below it to be exact. */
const PRIME = 67_108_859

/** What is left modulo the prime, of whole numbers from 0 to its square and a little more: the quotient is exact, and `%` many times slower. */
const rest = (number: number): number => number - Math.floor(number / PRIME) * PRIME

/** A figure shown: how often each of its pieces is taken, 1 at its pivot. */
interface Line {
  readonly pivot: number
  readonly pieces: Int32Array
  readonly times: Float64Array
}

/**
 * Other numbers of people, piece by piece, that would show the same figures as everything shown so far: what whoever
 * adds and subtracts cannot tell from the truth. As differences to the truth, drawn at random among all there are.
 *
 * A sum that no disguise changes can be found from what is shown; one that a disguise changes cannot. Counted modulo
 * a prime: what can be found with fractions is found there too, and of what cannot, one in so many million is taken for
 * found, and hidden without need.
 */
export class Disguises {
  /** What is shown, each line without the pivots of those before it. */
  readonly #lines: Line[] = []
  #one: Float64Array
  #other: Float64Array
  #seed = 20_261_127

  /** @param crowded in how many figures each piece is: little is to be done where there are few */
  constructor(private readonly crowded: readonly number[]) {
    this.#one = this.#draw()
    this.#other = this.#draw()
  }

  /** Is this sum of pieces the same in every disguise? */
  isKnown = (pieces: readonly number[]): boolean =>
    !isChanged(pieces, this.#one) && !isChanged(pieces, this.#other)

  /** A disguise that would hold if this sum of pieces were shown too. */
  beside(pieces: readonly number[]): Float64Array {
    const [here, there] = [sumOf(pieces, this.#one), sumOf(pieces, this.#other)]
    return this.#one.map((value, piece) => {
      const difference = rest(there * value) - rest(here * (this.#other[piece] as number))
      return difference < 0 ? difference + PRIME : difference
    })
  }

  /** Shows a sum of pieces that was not known. */
  show(pieces: readonly number[]): void {
    const line = new Float64Array(this.crowded.length)
    for (const piece of pieces) line[piece] = 1
    for (const shown of this.#lines) {
      const times = line[shown.pivot] as number
      // Every line has 1 at its pivot.
      if (times !== 0)
        for (const [index, piece] of shown.pieces.entries())
          line[piece] = rest((line[piece] as number) + (PRIME - times) * (shown.times[index] as number))
    }
    const left = [...line.keys()].filter((piece) => line[piece] !== 0)
    const [first] = left
    if (first === undefined) return
    const crowd = (piece: number) => this.crowded[piece] ?? 0
    const pivot = left.reduce((best, piece) => (crowd(piece) < crowd(best) ? piece : best), first)
    const inverse = inverseOf(line[pivot] as number)
    this.#lines.push({
      pivot,
      pieces: Int32Array.from(left),
      times: Float64Array.from(left, (piece) => rest((line[piece] as number) * inverse)),
    })
    this.#one = this.#draw()
    this.#other = this.#draw()
  }

  /** Any numbers, then those at the pivots so that every line comes out the same: a line knows nothing of those before it. */
  #draw(): Float64Array {
    const values = Float64Array.from(this.crowded, () => this.#random())
    for (let number = this.#lines.length - 1; number >= 0; number -= 1) {
      const { pivot, pieces, times } = this.#lines[number] as Line
      values[pivot] = 0
      let sum = 0
      for (let index = 0; index < pieces.length; index += 1)
        sum = rest(sum + (times[index] as number) * (values[pieces[index] as number] as number))
      values[pivot] = sum === 0 ? 0 : PRIME - sum
    }
    return values
  }

  /** The same ones at every run: the same figures are hidden again. */
  #random(): number {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647
    return this.#seed % PRIME
  }
}

const sumOf = (pieces: readonly number[], disguise: Float64Array): number => {
  let sum = 0
  for (const piece of pieces) sum += disguise[piece] as number
  return rest(sum)
}

export const isChanged = (pieces: readonly number[], disguise: Float64Array): boolean =>
  sumOf(pieces, disguise) !== 0

/** By Fermat: the number to the power of the prime less two. */
function inverseOf(number: number): number {
  let [result, square] = [1, number]
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = rest(result * square)
    square = rest(square * square)
  }
  return result
}

/**
 * Which skills go together: EASE-R (H. Steck, «Embarrassingly Shallow Autoencoders for Sparse Data», WWW 2019).
 * P = (XᵀX + λI)⁻¹, B_ij = −P_ij / P_jj, B_jj = 0; a person's score for j is the sum of B_ij over the skills i they hold.
 */
export const EASE = {
  version: 'ease@1',
  /** Tried on what people hold, one skill of each hidden: few people with many skills want less, many want more. */
  lambdas: [5, 10, 20, 50, 100],
  /** Where there are too few people to try: as good as the best on four labelled sets at once, whole and halved. */
  lambda: 20,
  /** Added per share of people who hold the skill: settles the ties of those who hold one or two. */
  popularity: 0.01,
  /** The most held ones only: the inverse costs their cube, and takes some seconds of the night. */
  mostSkills: 1500,
} as const

/** Which skills, by their number in the model, each person holds. */
export type Holdings = Iterable<readonly number[]>

/** A square matrix, row after row. */
export type Matrix = Float64Array

/** Adds people to XᵀX: how many hold both i and j. Each skill at most once a person. */
export function addPeople(gram: Matrix, size: number, people: Holdings): void {
  for (const held of people) for (const i of held) for (const j of held) gram[i * size + j]! += 1
}

/**
 * Turns XᵀX into what each skill says of the others (B). It pauses at each row, so that whoever waits may breathe.
 * @throws RangeError when `gram` is no XᵀX
 */
export function* training(gram: Matrix, size: number, lambda: number = EASE.lambda): Generator<void, Matrix> {
  const lower = yield* factoring(gram, size, lambda)
  const columns = yield* invertingTriangle(lower, size)
  const weights = lower.fill(0)
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const p = dot(columns, i * size + i, columns, j * size + i, size - i)
      weights[i * size + j] = weights[j * size + i] = p
    }
    yield
  }
  const diagonal = Float64Array.from({ length: size }, (_, j) => weights[j * size + j]!)
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1)
      weights[i * size + j] = i === j ? 0 : -weights[i * size + j]! / diagonal[j]!
  return weights
}

/** The same without a pause. */
export function train(gram: Matrix, size: number, lambda?: number): Matrix {
  const steps = training(gram, size, lambda)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** XᵀX + λI = LLᵀ (Cholesky), row by row so that every sum runs along memory. */
function* factoring(gram: Matrix, size: number, lambda: number): Generator<void, Matrix> {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const rest = gram[i * size + j]! + (i === j ? lambda : 0) - dot(lower, i * size, lower, j * size, j)
      if (i === j && !(rest > 0)) throw new RangeError('not the co-occurrences of anything')
      lower[i * size + j] = i === j ? Math.sqrt(rest) : rest / lower[j * size + j]!
    }
    yield
  }
  return lower
}

/** The columns of L⁻¹, each kept as a row. */
function* invertingTriangle(lower: Matrix, size: number): Generator<void, Matrix> {
  const columns = new Float64Array(size * size)
  for (let j = 0; j < size; j += 1) {
    columns[j * size + j] = 1 / lower[j * size + j]!
    for (let i = j + 1; i < size; i += 1)
      columns[j * size + i] = -dot(lower, i * size + j, columns, j * size + j, i - j) / lower[i * size + i]!
    yield
  }
  return columns
}

function dot(one: Matrix, from: number, other: Matrix, otherFrom: number, length: number): number {
  let sum = 0
  for (let k = 0; k < length; k += 1) sum += one[from + k]! * other[otherFrom + k]!
  return sum
}

/** What holding one skill says of every other, as it is stored. */
export const rowOf = (weights: Matrix, size: number, index: number): Float32Array =>
  Float32Array.from(weights.subarray(index * size, (index + 1) * size))

/** A skill that somebody holds, with its row; null when the model does not know it. */
export interface HeldRow {
  index: number
  weights: Float32Array
}

export interface Suggested {
  index: number
  score: number
  /** The held skills that speak for it, the strongest first; none when it is only widely held. */
  because: number[]
}

interface Asking {
  held: readonly HeldRow[]
  /** The share of people who hold each skill of the model. */
  shares: ArrayLike<number>
  /** Held already, or refused. */
  left: ReadonlySet<number>
  limit: number
}

/** The skills somebody lacks, best first; equals in the order of the model, the most held first. */
export function suggest({ held, shares, left, limit }: Asking): Suggested[] {
  const scores = Float64Array.from(shares, (share) => EASE.popularity * share)
  for (const { weights } of held) for (let j = 0; j < scores.length; j += 1) scores[j]! += weights[j]!
  return [...scores.keys()]
    .filter((index) => !left.has(index))
    .sort((one, other) => scores[other]! - scores[one]! || one - other)
    .slice(0, limit)
    .map((index) => ({ index, score: scores[index]!, because: speakingFor(index, held) }))
}

const MOST_REASONS = 2

function speakingFor(index: number, held: readonly HeldRow[]): number[] {
  return held
    .filter(({ weights }) => weights[index]! > 0)
    .toSorted((one, other) => other.weights[index]! - one.weights[index]!)
    .slice(0, MOST_REASONS)
    .map((each) => each.index)
}

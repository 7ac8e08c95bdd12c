/**
 * Which skills go together: EASE-R (H. Steck, «Embarrassingly Shallow Autoencoders for Sparse Data», WWW 2019), on what
 * is held beyond chance, with the dropout of the same author («Autoencoders that don’t overfit towards the Identity»,
 * NeurIPS 2020). Where m_j is the share of people who hold j and v_j = m_j(1 − m_j) its variance:
 * C = XᵀX − n·m·mᵀ, P = (C + λI + d/(1−d)·diag C)⁻¹, B_ij = −P_ij / P_jj, B_jj = 0; a person’s score for j is
 * m_j + the sum of (x_i − m_i)·B_ij over all skills i, in units of √(standard deviation of j).
 */
export const EASE = {
  version: 'ease@2',
  /** λ: a tenth of the people, and no more than this, nor less than one. */
  mostLambda: 20,
  /** d: as if that share of what people hold were left unsaid, since they do not say all; it grows with the people. */
  dropout: 1 / 3,
  /** Scores over v_j to this power: nothing lets the most held win, ½ (full units) lets the rarest. */
  rarity: 0.25,
  /** The most held ones only: the inverse costs their cube, and takes some seconds of the night. */
  mostSkills: 1500,
} as const
// λ, d and the power do as well as the best on four labelled sets at once, whole, halved and cut to a fifth; choosing
// them on the people of one set, one skill of each hidden, was less steady and found no more.

/** Which skills, by their number in the model, each person holds. */
export type Holdings = Iterable<readonly number[]>

/** A square matrix, row after row. */
export type Matrix = Float64Array

/** XᵀX: how many hold both i and j, and how many people there are. */
export interface Counts {
  size: number
  people: number
  together: Matrix
}

export const noCounts = (size: number): Counts => ({
  ...{ size, people: 0, together: new Float64Array(size * size) },
})

/** Each skill at most once a person. */
export function addPeople(counts: Counts, people: Holdings): void {
  const { size, together } = counts
  for (const held of people) {
    counts.people += 1
    for (const i of held) for (const j of held) together[i * size + j]! += 1
  }
}

const lambdaFor = (people: number): number => Math.max(1, Math.min(EASE.mostLambda, people / 10))

/** What holding i says of j (`weights`), added to what is said of j to somebody of whom nothing else is known (`base`). */
export interface Ease {
  size: number
  lambda: number
  weights: Matrix
  base: Float64Array
}

/**
 * Learns from counts. It pauses at each row, so that whoever waits may breathe.
 * @throws RangeError when these are no counts of people
 */
export function* training(counts: Counts, lambda = lambdaFor(counts.people)): Generator<void, Ease> {
  const { size, people } = counts
  const holders = Float64Array.from({ length: size }, (_, j) => counts.together[j * size + j]!)
  const lower = yield* factoring(counts, holders, lambda)
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
  const units = holders.map((held) => variance(held, people) ** -EASE.rarity)
  const base = holders.map((held, j) => (held / Math.max(1, people)) * units[j]!)
  for (let i = 0; i < size; i += 1) {
    const share = holders[i]! / Math.max(1, people)
    for (let j = 0; j < size; j += 1) {
      const weight = i === j ? 0 : (-weights[i * size + j]! / diagonal[j]!) * units[j]!
      weights[i * size + j] = weight
      base[j]! -= share * weight
    }
  }
  return { size, lambda, weights, base }
}

/** With half a person more on each side: a skill that everybody holds, or nobody, has a variance too. */
function variance(holders: number, people: number): number {
  const share = (holders + 0.5) / (people + 1)
  return share * (1 - share)
}

/** The same without a pause. */
export function train(counts: Counts, lambda?: number): Ease {
  const steps = training(counts, lambda)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** What is to be inverted = LLᵀ (Cholesky), row by row so that every sum runs along memory. */
function* factoring(counts: Counts, holders: Float64Array, lambda: number): Generator<void, Matrix> {
  const { size, people, together } = counts
  const lower = new Float64Array(size * size)
  const unsaid = EASE.dropout / (1 - EASE.dropout)
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const beyond = together[i * size + j]! - (holders[i]! * holders[j]!) / Math.max(1, people)
      const held = i === j ? beyond * (1 + unsaid) + lambda : beyond
      const rest = held - dot(lower, i * size, lower, j * size, j)
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
export const rowOf = ({ weights, size }: Ease, index: number): Float32Array =>
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
  /** What the model says of each skill to somebody of whom nothing else is known. */
  base: ArrayLike<number>
  /** Held already, or refused. */
  left: ReadonlySet<number>
  limit: number
}

/**
 * The skills somebody lacks, best first; equals in the order of the model, the most held first, and so are all to
 * somebody who holds nothing, which is rather to have said nothing.
 */
export function suggest({ held, base, left, limit }: Asking): Suggested[] {
  const scores = held.length > 0 ? Float64Array.from(base) : new Float64Array(base.length)
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

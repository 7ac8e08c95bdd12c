import { numbered } from './labels'

/** How often the labels of two groupings of the same people meet: rows of one, columns of the other, sparsely. */
interface Meetings {
  size: number
  ones: Float64Array
  others: Float64Array
  cells: { one: number; other: number; count: number }[]
}

/** @param mass how many people each place stands for; one, unless said */
function meetings(one: ArrayLike<number>, other: ArrayLike<number>, mass?: ArrayLike<number>): Meetings {
  if (one.length !== other.length) throw new RangeError('two groupings of the same people')
  const [first, second] = [numbered(one), numbered(other)]
  const counts = new Map<number, number>()
  for (let each = 0; each < one.length; each += 1) {
    const cell = first.label[each]! * second.groups + second.label[each]!
    counts.set(cell, (counts.get(cell) ?? 0) + (mass?.[each] ?? 1))
  }
  const ones = sizes(first.label, first.groups, mass)
  return {
    size: sum(ones),
    ones,
    others: sizes(second.label, second.groups, mass),
    cells: [...counts].map(([cell, count]) => ({
      one: Math.floor(cell / second.groups),
      other: cell % second.groups,
      count,
    })),
  }
}

function sizes(label: Int32Array, groups: number, mass?: ArrayLike<number>): Float64Array {
  const counts = new Float64Array(groups)
  label.forEach((group, each) => (counts[group]! += mass?.[each] ?? 1))
  return counts
}

const pairs = (count: number) => (count * (count - 1)) / 2
const sum = (values: Iterable<number>) => {
  let total = 0
  for (const value of values) total += value
  return total
}

/**
 * Adjusted Rand index (L. Hubert & P. Arabie, «Comparing partitions», 1985): pairs of people on which two groupings
 * agree, 0 as by chance, 1 when they are the same.
 */
export function adjustedRand(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  mass?: ArrayLike<number>,
): number {
  const { size, ones, others, cells } = meetings(one, other, mass)
  const [inOne, inOther] = [sum(ones.map(pairs)), sum(others.map(pairs))]
  const together = sum(cells.map(({ count }) => pairs(count)))
  const expected = pairs(size) === 0 ? 0 : (inOne * inOther) / pairs(size)
  const most = (inOne + inOther) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

/** What one grouping tells of the other, in nats. */
function information({ size, ones, others, cells }: Meetings): number {
  return sum(
    cells.map(
      ({ one, other, count }) => (count / size) * Math.log((count * size) / (ones[one]! * others[other]!)),
    ),
  )
}

const entropy = (counts: Float64Array, size: number) =>
  -sum(counts.map((count) => (count / size) * Math.log(count / size)))

/** Mutual information over the mean of both entropies: 0 when one tells nothing of the other, 1 when all. */
export function normalisedInformation(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  mass?: ArrayLike<number>,
): number {
  const met = meetings(one, other, mass)
  const mean = (entropy(met.ones, met.size) + entropy(met.others, met.size)) / 2
  return mean === 0 ? 1 : information(met) / mean
}

/**
 * What one grouping tells of the other beyond what two groupings of these sizes dealt at random would, in nats
 * (N. X. Vinh, J. Epps & J. Bailey, «Information theoretic measures for clusterings comparison», 2010).
 */
export function informationBeyondChance(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  mass?: ArrayLike<number>,
): number {
  const met = meetings(one, other, mass)
  return information(met) - expectedInformation(met)
}

/** The mean information over all deals: each cell is then hypergeometric. Groups of one size are counted once. */
function expectedInformation({ size, ones, others }: Meetings): number {
  const factorial = logFactorials(size)
  const log = (count: number) => factorial[count]!
  let expected = 0
  for (const [a, timesA] of frequencies(ones))
    for (const [b, timesB] of frequencies(others)) {
      const fixed = log(a) + log(b) + log(size - a) + log(size - b) - log(size)
      let cell = 0
      for (let n = Math.max(1, a + b - size); n <= Math.min(a, b); n += 1) {
        const likely = fixed - log(n) - log(a - n) - log(b - n) - log(size - a - b + n)
        cell += (n / size) * Math.log((size * n) / (a * b)) * Math.exp(likely)
      }
      expected += timesA * timesB * cell
    }
  return expected
}

function frequencies(counts: Float64Array): Map<number, number> {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return times
}

function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1)
  for (let n = 2; n <= most; n += 1) logs[n] = logs[n - 1]! + Math.log(n)
  return logs
}

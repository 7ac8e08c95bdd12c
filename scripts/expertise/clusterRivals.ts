import { louvain } from '@/lib/expertise/model/clusters/louvain'
import type { Holdings } from '@/lib/expertise/model/clusters/holdings'
import { graphOfPeople, neighboursIn, raritiesIn } from '@/lib/expertise/model/clusters/neighbours'
import type { Profiles } from '@/lib/expertise/model/clusters/profiles'
import type { Chance } from '../seed/chance'

/** What METRICS §5 compares with: k-means told the number of classes, and Louvain on fifteen neighbours. */
const ROUNDS = 50
const STARTS = 5

/** Each person by themselves, whatever others show. */
const apart = (holdings: Holdings): Profiles => ({
  holdings,
  people: new Float64Array(holdings.rows).fill(1),
  of: Int32Array.from({ length: holdings.rows }, (_, row) => row),
})

export function louvainOfNeighbours(holdings: Holdings, resolution: number, chance: Chance): Int32Array {
  const people = apart(holdings)
  return louvain(graphOfPeople(people, neighboursIn(people), 15), resolution, () => chance.next())
}

/** k-means (S. Lloyd) on TF-IDF of length one, from k-means++ (D. Arthur & S. Vassilvitskii, 2007); the best of five starts. */
export function kMeans(holdings: Holdings, k: number, chance: Chance): Int32Array {
  const rows = weighed(holdings)
  let best = { label: new Int32Array(rows.length), inertia: Infinity }
  for (let start = 0; start < STARTS; start += 1) {
    const run = oneRun(rows, holdings.columns, k, chance)
    if (run.inertia < best.inertia) best = run
  }
  return best.label
}

type Row = readonly (readonly [column: number, weight: number])[]

function weighed(holdings: Holdings): Row[] {
  const rarity = raritiesIn(apart(holdings))
  return Array.from({ length: holdings.rows }, (_, row) => {
    const held = [...holdings.held.subarray(holdings.from[row]!, holdings.from[row + 1]!)]
    const length = Math.hypot(...held.map((column) => rarity[column]!))
    return held.map((column) => [column, rarity[column]! / length] as const)
  })
}

/** Squared distance of a row of length one to a centre. */
function distance(row: Row, centre: Float64Array, square: number): number {
  let product = 0
  for (const [column, weight] of row) product += weight * centre[column]!
  return Math.max(0, (row.length === 0 ? 0 : 1) + square - 2 * product)
}

const squareOf = (centre: Float64Array) => centre.reduce((sum, value) => sum + value * value, 0)

function oneRun(rows: Row[], columns: number, k: number, chance: Chance) {
  let centres = firstCentres(rows, columns, k, chance)
  const label = new Int32Array(rows.length)
  let inertia = Infinity
  for (let round = 0; round < ROUNDS; round += 1) {
    const squares = centres.map(squareOf)
    let sum = 0
    rows.forEach((row, each) => {
      let least = Infinity
      centres.forEach((centre, own) => {
        const far = distance(row, centre, squares[own]!)
        if (far >= least) return
        least = far
        label[each] = own
      })
      sum += least
    })
    if (sum >= inertia - 1e-9) break
    inertia = sum
    centres = means(rows, columns, label, centres)
  }
  return { label, inertia }
}

function firstCentres(rows: Row[], columns: number, k: number, chance: Chance): Float64Array[] {
  const centreOf = (row: Row) => {
    const centre = new Float64Array(columns)
    for (const [column, weight] of row) centre[column] = weight
    return centre
  }
  const centres = [centreOf(chance.one(rows))]
  const nearest = rows.map(() => Infinity)
  while (centres.length < k) {
    const last = centres.at(-1)!
    const square = squareOf(last)
    rows.forEach((row, each) => (nearest[each] = Math.min(nearest[each]!, distance(row, last, square))))
    const next = chance.weighted([...rows.keys()], (each) => nearest[each]!)
    centres.push(centreOf(next === undefined ? chance.one(rows) : rows[next]!))
  }
  return centres
}

function means(rows: Row[], columns: number, label: Int32Array, before: Float64Array[]): Float64Array[] {
  const sums = before.map(() => new Float64Array(columns))
  const counts = before.map(() => 0)
  rows.forEach((row, each) => {
    counts[label[each]!]! += 1
    for (const [column, weight] of row) sums[label[each]!]![column]! += weight
  })
  return sums.map((sum, own) => (counts[own] === 0 ? before[own]! : sum.map((value) => value / counts[own]!)))
}

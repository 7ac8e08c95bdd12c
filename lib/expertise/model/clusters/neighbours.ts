import { graphOf, type Graph } from './graph'
import { turned } from './holdings'
import type { Profiles } from './profiles'

/** The most neighbours that are looked for; METRICS §5 has fifteen, and a look at 10, 15, 20 and 30 in turn is steadier. */
export const MOST_NEIGHBOURS = 30

/** Those most like each profile, the nearest first: those of row i are the places i × 30 … i × 30 + count[i] − 1. */
export interface Neighbours {
  count: Int32Array
  to: Int32Array
  /** Cosine of the skills weighed by rarity, above 0, at most 1. */
  likeness: Float64Array
}

/**
 * idf = ln((1 + n) / (1 + df)) + 1, n people of whom df hold it: what few hold tells more (Salton; the smoothed form of
 * lib/text).
 */
export function raritiesIn({ holdings, people }: Profiles): Float64Array {
  const holders = new Float64Array(holdings.columns)
  let all = 0
  for (let row = 0; row < holdings.rows; row += 1) {
    all += people[row]!
    for (let place = holdings.from[row]!; place < holdings.from[row + 1]!; place += 1)
      holders[holdings.held[place]!]! += people[row]!
  }
  return holders.map((count) => idf(all, count))
}

/** How rare it is to be one of so many holders, of so many people. */
export const idf = (people: number, holders: number): number => Math.log((1 + people) / (1 + holders)) + 1

/** The nearest of each profile; equals in their order. Only those that share something are looked at. */
export function neighboursIn(profiles: Profiles): Neighbours {
  const { rows, from, held } = profiles.holdings
  const squares = raritiesIn(profiles).map((rarity) => rarity ** 2)
  const lengths = Float64Array.from({ length: rows }, (_, row) => {
    let square = 0
    for (let place = from[row]!; place < from[row + 1]!; place += 1) square += squares[held[place]!]!
    return Math.sqrt(square)
  })
  const holders = turned(profiles.holdings)
  const products = new Float64Array(rows)
  const met = new Int32Array(rows)
  const nearest: Neighbours = {
    count: new Int32Array(rows),
    to: new Int32Array(rows * MOST_NEIGHBOURS),
    likeness: new Float64Array(rows * MOST_NEIGHBOURS),
  }
  for (let row = 0; row < rows; row += 1) {
    let count = 0
    for (let place = from[row]!; place < from[row + 1]!; place += 1) {
      const column = held[place]!
      for (let at = holders.from[column]!; at < holders.from[column + 1]!; at += 1) {
        const other = holders.held[at]!
        if (products[other] === 0) met[count++] = other
        products[other]! += squares[column]!
      }
    }
    for (let at = 0; at < count; at += 1) {
      const other = met[at]!
      if (other !== row) insert(nearest, row, other, products[other]! / (lengths[row]! * lengths[other]!))
      products[other] = 0
    }
  }
  return nearest
}

/** Puts a neighbour where it belongs, and lets the last one go when there are too many. */
function insert({ count, to, likeness }: Neighbours, row: number, other: number, like: number): void {
  const first = row * MOST_NEIGHBOURS
  const isBefore = (place: number) =>
    likeness[place]! > like || (likeness[place] === like && to[place]! < other)
  let place = first + count[row]!
  if (count[row] === MOST_NEIGHBOURS) {
    if (isBefore(place - 1)) return
    place -= 1
  } else count[row]! += 1
  for (; place > first && !isBefore(place - 1); place -= 1) {
    to[place] = to[place - 1]!
    likeness[place] = likeness[place - 1]!
  }
  to[place] = other
  likeness[place] = like
}

/**
 * The graph of people: each profile is tied to the `most` most like it, by their likeness for each pair of people who
 * show them; people of one profile are tied by 1. Twins therefore do not fill each other’s list of neighbours.
 */
export function graphOfPeople({ people }: Profiles, nearest: Neighbours, most: number): Graph {
  const [one, other, weight]: number[][] = [[], [], []]
  const isNear = (row: number, sought: number) => {
    const first = row * MOST_NEIGHBOURS
    return nearest.to.subarray(first, first + Math.min(most, nearest.count[row]!)).includes(sought)
  }
  for (let row = 0; row < people.length; row += 1)
    for (let near = 0; near < Math.min(most, nearest.count[row]!); near += 1) {
      const met = nearest.to[row * MOST_NEIGHBOURS + near]!
      // Two that are near each other are one tie.
      if (met < row && isNear(met, row)) continue
      one!.push(row)
      other!.push(met)
      weight!.push(nearest.likeness[row * MOST_NEIGHBOURS + near]! * people[row]! * people[met]!)
    }
  const graph = graphOf(people.length, { one: one!, other: other!, weight: weight! })
  people.forEach((count, profile) => (graph.loop[profile] = count * (count - 1)))
  return graph
}

import { turned, type Holdings } from './holdings'

const ROUNDS = 4

/**
 * An order of the rows and of the columns that depends on who holds what alone, not on the order in which a file says
 * it, nor on names: what is drawn by chance afterwards is then drawn alike. Rows take a number from their columns and
 * columns from their rows, a few times (B. Weisfeiler & A. Leman, 1968). Those that nothing tells apart keep the order
 * given.
 * @returns the place of each row and column in that order
 */
export function orderOf(holdings: Holdings): { row: Int32Array; column: Int32Array } {
  const holders = turned(holdings)
  let rows = new Uint32Array(holdings.rows).fill(1)
  let columns = new Uint32Array(holdings.columns).fill(1)
  for (let round = 0; round < ROUNDS; round += 1) {
    columns = told(columns, holders, rows)
    rows = told(rows, holdings, columns)
  }
  return { row: placesOf(rows), column: placesOf(columns) }
}

/** What each is told by those it meets; a sum, so that their order says nothing. */
function told(own: Uint32Array, { from, held }: Holdings, others: Uint32Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(own, (number, each) => {
    let sum = 0
    for (let place = from[each]!; place < from[each + 1]!; place += 1)
      sum = (sum + mixed(others[held[place]!]!)) | 0
    return mixed((Math.imul(number, 31) + sum) | 0)
  })
}

/** A number far from its neighbours (the end of MurmurHash3, by A. Appleby). */
function mixed(number: number): number {
  let mix = number
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

function placesOf(numbers: Uint32Array): Int32Array {
  const order = Int32Array.from(numbers, (_, each) => each).sort(
    (one, other) => numbers[one]! - numbers[other]! || one - other,
  )
  const place = new Int32Array(order.length)
  order.forEach((each, at) => (place[each] = at))
  return place
}

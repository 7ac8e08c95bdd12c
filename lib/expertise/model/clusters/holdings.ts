/**
 * Who holds what: the skills of row i are the places from[i] … from[i + 1] − 1 of `held`, each once, in order. Rows are
 * people, or whatever is grouped; columns are skills, or whatever they are known by.
 */
export interface Holdings {
  rows: number
  columns: number
  from: Int32Array
  held: Int32Array
}

/** @param skills the columns of each row; the same twice counts once */
export function holdingsOf(skills: readonly Iterable<number>[], columns: number): Holdings {
  const sorted = skills.map((each) => Int32Array.from(new Set(each)).sort())
  const from = new Int32Array(sorted.length + 1)
  sorted.forEach((each, row) => (from[row + 1] = from[row]! + each.length))
  const held = new Int32Array(from[sorted.length]!)
  sorted.forEach((each, row) => held.set(each, from[row]))
  return { rows: sorted.length, columns, from, held }
}

/** The other way round: who holds each skill. */
export function turned({ rows, columns, from, held }: Holdings): Holdings {
  const starts = new Int32Array(columns + 1)
  for (const column of held) starts[column + 1]! += 1
  for (let column = 0; column < columns; column += 1) starts[column + 1]! += starts[column]!
  const next = starts.slice()
  const holders = new Int32Array(held.length)
  for (let row = 0; row < rows; row += 1)
    for (let place = from[row]!; place < from[row + 1]!; place += 1) holders[next[held[place]!]!++] = row
  return { rows: columns, columns: rows, from: starts, held: holders }
}

/** These rows, in this order. */
export function taken({ columns, from, held }: Holdings, rows: ArrayLike<number>): Holdings {
  const starts = new Int32Array(rows.length + 1)
  for (let place = 0; place < rows.length; place += 1)
    starts[place + 1] = starts[place]! + from[rows[place]! + 1]! - from[rows[place]!]!
  const kept = new Int32Array(starts[rows.length]!)
  for (let place = 0; place < rows.length; place += 1)
    kept.set(held.subarray(from[rows[place]!]!, from[rows[place]! + 1]!), starts[place]!)
  return { rows: rows.length, columns, from: starts, held: kept }
}

/** The same holdings, rows and columns put at these places. */
export function placed(holdings: Holdings, row: Int32Array, column: Int32Array): Holdings {
  const { rows, columns, from, held } = taken(holdings, inverse(row))
  for (let at = 0; at < held.length; at += 1) held[at] = column[held[at]!]!
  for (let each = 0; each < rows; each += 1) held.subarray(from[each], from[each + 1]).sort()
  return { rows, columns, from, held }
}

function inverse(places: Int32Array): Int32Array {
  const at = new Int32Array(places.length)
  places.forEach((place, each) => (at[place] = each))
  return at
}

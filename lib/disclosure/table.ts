import { NOBODY, together, type DisclosureRule, type Part } from './rule'
import { shownTogether, type Wanted } from './together'

/** What the people of one row, one column and one period add to a figure. A flat table has one column. */
export interface Cell {
  readonly row: string
  readonly column?: string
  /** Periods that share no day. Without any: the figure knows no time. */
  readonly period?: string
  readonly part: Part
}

/** A place of the table; `undefined`: the margin, over all of them. */
export interface At {
  readonly row?: string
  readonly column?: string
  readonly period?: string
}

/** A table whose figures may all be read together: cells, margins, totals, for each period and for all of them. */
export interface ProtectedTable {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly periods: readonly string[]
  /** What may be said there; null when it is hidden: whether for its own sake or for another's is never said. */
  at(place: At): Part | null
}

const idOf = ({ row, column, period }: At) => JSON.stringify([row ?? null, column ?? null, period ?? null])

/** Hides what may not be known of a table, and what would tell of it. The same cell given twice adds up. */
export function protectedTable(cells: readonly Cell[], rule: DisclosureRule): ProtectedTable {
  const rows = named(cells.map(({ row }) => row))
  const columns = named(cells.map(({ column }) => column))
  const periods = named(cells.map(({ period }) => period))
  const places = placesOf(rows, columns, periods)
  const parts = places.map((place) => ({
    place,
    pieces: [...cells.keys()].filter((index) => isIn(cells[index] as Cell, place)),
  }))
  const partOf = (pieces: readonly number[]) =>
    pieces.map((piece) => cells[piece]?.part ?? NOBODY).reduce(together, NOBODY)
  const wanted = parts
    .map(({ place, pieces }) => ({ id: idOf(place), pieces, within: wholesOf(place), rank: rankOf(place) }))
    .map((figure) => ({ ...figure, present: partOf(figure.pieces).present }))
    .sort(
      (one, other) => one.rank - other.rank || other.present - one.present || (one.id < other.id ? -1 : 1),
    )
  const atoms = atomsOf(cells, wanted)
  const shown = shownTogether(atoms.parts, atoms.wanted, rule)
  const known = new Map(wanted.map(({ id, pieces }) => [id, shown.has(id) ? partOf(pieces) : null]))
  return { rows, columns, periods, at: (place) => known.get(idOf(place)) ?? null }
}

/** The same cell given twice is one piece: who stands behind half of it is nobody's question. */
function atomsOf(cells: readonly Cell[], wanted: readonly Wanted[]) {
  const numbers = new Map<string, number>()
  const parts: Part[] = []
  const pieceOf = cells.map(({ part, ...at }) => {
    const number = numbers.get(idOf(at)) ?? numbers.size
    numbers.set(idOf(at), number)
    parts[number] = together(parts[number] ?? NOBODY, part)
    return number
  })
  return {
    parts,
    wanted: wanted.map((figure) => ({
      ...figure,
      pieces: [...new Set(figure.pieces.map((index) => pieceOf[index] as number))],
    })),
  }
}

const named = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))]
const isIn = (cell: Cell, { row, column, period }: At) =>
  (row === undefined || row === cell.row) &&
  (column === undefined || column === cell.column) &&
  (period === undefined || period === cell.period)

function placesOf(rows: string[], columns: string[], periods: string[]): At[] {
  const orAll = (names: string[]) => [undefined, ...names]
  return orAll(rows).flatMap((row) =>
    orAll(columns).flatMap((column) =>
      orAll(periods).map((period) => ({
        ...(row !== undefined && { row }),
        ...(column !== undefined && { column }),
        ...(period !== undefined && { period }),
      })),
    ),
  )
}

/** Totals before margins, margins before cells; of all periods before each of them. */
const rankOf = ({ row, column, period }: At) =>
  (row === undefined ? 0 : 1) + (column === undefined ? 0 : 1) + (period === undefined ? 0 : 1)

function wholesOf({ row, column, period }: At): { figure: string; by: string }[] {
  return [
    ...(row === undefined
      ? []
      : [{ figure: idOf({ ...at(column, 'column'), ...at(period, 'period') }), by: 'row' }]),
    ...(column === undefined
      ? []
      : [{ figure: idOf({ ...at(row, 'row'), ...at(period, 'period') }), by: 'column' }]),
    ...(period === undefined
      ? []
      : [{ figure: idOf({ ...at(row, 'row'), ...at(column, 'column') }), by: 'period' }]),
  ]
}

const at = (name: string | undefined, as: keyof At): At => (name === undefined ? {} : { [as]: name })

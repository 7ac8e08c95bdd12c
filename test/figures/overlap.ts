import { isHidden, type Document, type Table, type Value } from '@/lib/reports/schema'

interface Cell {
  place: string
  column: string
  /** Its row says of which month or day it speaks: the span of the document changes nothing. */
  isDated: boolean
  from: string
  until: string
  value: Value
}

const named = (unit: string) => unit === 'text' || unit === 'month' || unit === 'day'

function* cellsOf({ key, columns, rows }: Table, { from, until }: Document['span']): Generator<Cell> {
  const names = columns.flatMap(({ unit }, place) => (place === 0 || named(unit) ? [place] : []))
  const isDated = names.some((place) => columns[place]!.unit !== 'text')
  for (const row of rows)
    for (const [place, column] of columns.entries())
      if (!names.includes(place))
        yield {
          place: [key, column.key, ...names.map((each) => String(row[each]))].join(' | '),
          ...{ column: `${key} | ${column.key}`, isDated, from, until, value: row[place] ?? null },
        }
}

const isShown = (value: Value | undefined): value is number => typeof value === 'number'

/**
 * What somebody finds who asks for the same people over many spans, and lays the documents side by side: a month hidden in one
 * and shown in another; or a hidden figure between two shown ones, in a column where a whole is the sum of its months.
 */
export function foundByOverlap(documents: readonly Document[]): string[] {
  const cells = documents.flatMap(({ sections, span }) =>
    sections.flatMap(({ tables }) => tables.flatMap((table) => [...cellsOf(table, span)])),
  )
  const places = [...Map.groupBy(cells, ({ place }) => place).values()]
  const contradictory = places.filter(
    (each) =>
      each[0]!.isDated &&
      each.some(({ value }) => isHidden(value)) &&
      each.some(({ value }) => isShown(value)),
  )
  const triples = places.flatMap(triplesIn)
  const adding = Map.groupBy(
    // Zero and another add up, whatever they count.
    triples.filter(({ values }) => values.every((value) => isShown(value) && value !== 0)),
    ({ column }) => column,
  )
  const isSum = (column: string) =>
    (adding.get(column) ?? []).filter(
      ({ values: [first, second, whole] }) => Number(first) + Number(second) === whole,
    ).length >
    (adding.get(column)?.length ?? 0) / 2
  const subtracted = triples.filter(
    ({ column, values }) =>
      values.filter(isHidden).length === 1 && values.filter(isShown).length === 2 && isSum(column),
  )
  return [...contradictory.map(([cell]) => cell!.place), ...subtracted.map(({ place }) => place)]
}

/** Two spans end to end, and the one that they make together. */
function triplesIn(cells: readonly Cell[]) {
  const at = new Map(cells.map((cell) => [`${cell.from} ${cell.until}`, cell.value]))
  return cells.flatMap((first) =>
    cells.flatMap((second) => {
      const whole = at.get(`${first.from} ${second.until}`)
      if (first.until !== second.from || whole === undefined) return []
      return [
        { place: first.place, column: first.column, values: [first.value, second.value, whole] as const },
      ]
    }),
  )
}

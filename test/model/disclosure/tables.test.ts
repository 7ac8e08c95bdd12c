import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  NOBODY,
  protectedTable,
  refusalOf,
  shownTogether,
  type At,
  type Cell,
  type Part,
} from '@/lib/disclosure'
import { disclosureRule, isExposed, mayBeKnown, together, type DisclosureRule } from '@/lib/disclosure/rule'
import { solver } from './attack'

const rule = disclosureRule()
const group = (people: number, present = people): Part => ({
  ...{ present, people, total: people },
  largest: people > 0 ? 1 : 0,
})
const flat = (...people: number[]): Cell[] =>
  people.map((each, index) => ({ row: `r${index}`, part: group(each) }))
const crossed = (...people: number[][]): Cell[] =>
  people.flatMap((line, row) =>
    line.map((each, column) => ({ row: `r${row}`, column: `c${column}`, part: group(each) })),
  )
const told = (cells: Cell[]) => {
  const table = protectedTable(cells, rule)
  const columns = table.columns.length > 0 ? [...table.columns, undefined] : [undefined]
  return [...table.rows, undefined].map((row) =>
    columns.map((column) => table.at({ ...(row && { row }), ...(column && { column }) })?.total ?? null),
  )
}

describe('a table of people', () => {
  it('hides a second row when one alone would be found from the total', () => {
    expect(told(flat(40, 30, 4))).toEqual([[40], [null], [null], [74]])
  })

  it('hides no other when those too small are eleven together, and none when nobody is in them', () => {
    expect(told(flat(40, 6, 7))).toEqual([[40], [null], [null], [53]])
    expect(told(flat(40, 30, 0))).toEqual([[40], [30], [0], [70]])
  })

  it('hides a rectangle when one cell of a crossed table is small', () => {
    const shown = told(crossed([50, 40, 30], [20, 3, 25], [35, 45, 55]))
    expect(shown[1]![1]).toBeNull()
    // Its row and its column each lose another cell, and those two meet in lines that lose one too.
    expect(shown.flat().filter((each) => each === null)).toHaveLength(4)
    // Every margin stays.
    expect(shown[3]).toEqual([105, 88, 110, 303])
    expect(shown.map((line) => line[3])).toEqual([120, 48, 135, 303])
  })

  it('hides the month that would be found from the quarter', () => {
    const table = protectedTable(
      [30, 25, 4].map((people, index) => ({ row: 'r', period: `2026-0${index + 1}`, part: group(people) })),
      rule,
    )
    expect(table.at({ row: 'r' })?.total).toBe(59)
    expect(table.periods.map((period) => table.at({ row: 'r', period })?.total ?? null)).toEqual([
      30,
      null,
      null,
    ])
  })

  it('hides what one person makes nearly alone, however many stand behind it', () => {
    const table = protectedTable(
      [
        { row: 'a', part: { present: 20, people: 20, total: 100, largest: 90 } },
        { row: 'b', part: { present: 20, people: 20, total: 60, largest: 5 } },
        { row: 'c', part: { present: 20, people: 20, total: 50, largest: 5 } },
      ],
      rule,
    )
    expect(table.at({ row: 'a' })).toBeNull()
    expect([table.at({ row: 'b' }), table.at({ row: 'c' })].filter((part) => part === null)).toHaveLength(1)
  })

  it('refuses a filter that keeps, or leaves out, one to ten people', () => {
    const asked = (inside: number, outside: number) =>
      refusalOf({ inside: group(inside), outside: group(outside) }, rule)
    for (const few of [1, 2, 10]) {
      expect(asked(few, 500)).toBe('few_inside')
      expect(asked(500, few)).toBe('few_outside')
    }
    expect([asked(11, 11), asked(500, 0), asked(0, 500)]).toEqual([null, null, null])
  })
})

/* What somebody sees, as equations over the cells in which somebody is. */

type Drawn = { cells: Cell[]; minimum: number }
const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`)
const amounts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 14 }).map((people) => group(people)) },
  { weight: 3, arbitrary: fc.integer({ min: 11, max: 60 }).map((people) => group(people)) },
  { weight: 1, arbitrary: fc.constant(NOBODY) },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 25 }).map((made) => ({
      present: made.length,
      people: made.filter((each) => each > 0).length,
      total: made.reduce((sum, each) => sum + each, 0),
      largest: Math.max(...made),
    })),
  },
)
const tables: fc.Arbitrary<Drawn> = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 4 }),
    periods: fc.integer({ min: 1, max: 3 }),
    minimum: fc.constantFrom(5, 11, 20),
  })
  .chain(({ rows, columns, periods, minimum }) =>
    fc
      .array(amounts, { minLength: rows * columns * periods, maxLength: rows * columns * periods })
      .map((parts) => ({
        minimum,
        cells: names('r', rows).flatMap((row, r) =>
          names('c', columns).flatMap((column, c) =>
            names('p', periods).map((period, p) => ({
              ...{ row, column, period },
              part: parts[(r * columns + c) * periods + p] as Part,
            })),
          ),
        ),
      })),
  )

const lies = (cell: Cell, place: At) =>
  (Object.keys(place) as (keyof At)[]).every((key) => place[key] === undefined || place[key] === cell[key])

function everyPlace(cells: Cell[]): At[] {
  const orAll = (key: keyof At) => [undefined, ...new Set(cells.map((cell) => cell[key]))]
  return orAll('row').flatMap((row) =>
    orAll('column').flatMap((column) =>
      orAll('period').map((period) => ({
        ...(row && { row }),
        ...(column && { column }),
        ...(period && { period }),
      })),
    ),
  )
}

/** How many secrets whoever sees these places finds: hidden figures, and what the shown parts of a line leave. */
function foundIn(cells: Cell[], strict: DisclosureRule, isShown: (place: At) => boolean): number {
  const inhabited = cells.filter(({ part }) => part.present > 0)
  const equation = (isTaken: (cell: Cell) => boolean) => inhabited.map((cell) => (isTaken(cell) ? 1 : 0))
  const partOf = (isTaken: (cell: Cell) => boolean) =>
    inhabited
      .filter(isTaken)
      .map(({ part }) => part)
      .reduce(together, NOBODY)
  const places = everyPlace(cells)
  const { isFound } = solver(places.filter(isShown).map((place) => equation((cell) => lies(cell, place))))
  const lines = places.flatMap((place) =>
    (['row', 'column', 'period'] as const)
      .filter((key) => place[key] === undefined)
      .map((key) => (cell: Cell) => lies(cell, place) && !isShown({ ...place, [key]: cell[key] })),
  )
  return [...places.map((place) => (cell: Cell) => lies(cell, place)), ...lines].filter(
    (isTaken) => isExposed(partOf(isTaken), strict) && isFound(equation(isTaken)),
  ).length
}

describe('whoever solves everything a table shows', () => {
  it('finds no figure that may not be known', () => {
    fc.assert(
      fc.property(tables, ({ cells, minimum }) => {
        const strict = disclosureRule(minimum)
        const table = protectedTable(cells, strict)
        expect(foundIn(cells, strict, (place) => table.at(place) !== null)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('would find some if only small cells were hidden, and nothing for their sake', () => {
    const partOf = (cells: Cell[], place: At) =>
      cells
        .filter((cell) => lies(cell, place))
        .map(({ part }) => part)
        .reduce(together, NOBODY)
    const undone = fc.sample(tables, 200).filter(({ cells, minimum }) => {
      const strict = disclosureRule(minimum)
      return foundIn(cells, strict, (place) => mayBeKnown(partOf(cells, place), strict)) > 0
    })
    expect(undone.length).toBeGreaterThan(60)
  })
})

/* Filters: one person may pass several. People are told apart by the filters they pass. */

const crowd = fc.record({
  minimum: fc.constantFrom(5, 11, 20),
  /** How many people pass exactly these filters, of three, in each of two ministries. */
  people: fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 60 })), {
    minLength: 16,
    maxLength: 16,
  }),
})
const filters = [0, 1, 2]
const ministries = [0, 1]

/** Each figure of a crowd as its pieces: all, a ministry, those who pass a filter, those of a ministry who do. */
function figuresOfCrowd() {
  const pieces = (ministry: number | null, filter: number | null) =>
    Array.from({ length: 16 }, (_, piece) => piece).filter(
      (piece) =>
        (ministry === null || piece >> 3 === ministry) && (filter === null || ((piece >> filter) & 1) === 1),
    )
  const id = (ministry: number | null, filter: number | null) => `${ministry}/${filter}`
  return [null, ...filters].flatMap((filter) =>
    [null, ...ministries].map((ministry) => ({
      id: id(ministry, filter),
      pieces: pieces(ministry, filter),
      within: [
        ...(ministry === null ? [] : [{ figure: id(null, filter), by: 'ministry' }]),
        ...(filter === null ? [] : [{ figure: id(ministry, null), by: `filter ${filter}` }]),
      ],
    })),
  )
}

describe('whoever applies several filters and solves all they show', () => {
  const wanted = figuresOfCrowd()
  const found = (people: number[], strict: DisclosureRule, shown: ReadonlySet<string>) => {
    const equation = (pieces: number[]) =>
      people.map((each, piece) => (each > 0 && pieces.includes(piece) ? 1 : 0))
    const count = (pieces: number[]) =>
      group(pieces.reduce((sum, piece) => sum + (people[piece] as number), 0))
    const { isFound } = solver(wanted.filter(({ id }) => shown.has(id)).map(({ pieces }) => equation(pieces)))
    const outside = wanted.flatMap(({ pieces, within }) =>
      within.map(({ figure }) =>
        (wanted.find(({ id }) => id === figure)?.pieces ?? []).filter((piece) => !pieces.includes(piece)),
      ),
    )
    const groups = [...wanted.map(({ pieces }) => pieces), ...outside, ...people.map((_, piece) => [piece])]
    return groups.filter((pieces) => isExposed(count(pieces), strict) && isFound(equation(pieces))).length
  }

  it('finds nobody’s figure, inside, outside, or of those who pass exactly the same', () => {
    fc.assert(
      fc.property(crowd, ({ people, minimum }) => {
        const strict = disclosureRule(minimum)
        const shown = shownTogether(
          people.map((each) => group(each)),
          wanted,
          strict,
        )
        expect(found(people, strict, shown)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('would, if each filter were judged alone', () => {
    const undone = fc.sample(crowd, 200).filter(({ people, minimum }) => {
      const strict = disclosureRule(minimum)
      const alone = wanted.filter(({ pieces }) =>
        mayBeKnown(group(pieces.reduce((sum, piece) => sum + (people[piece] as number), 0)), strict),
      )
      return found(people, strict, new Set(alone.map(({ id }) => id))) > 0
    })
    expect(undone.length).toBeGreaterThan(20)
  })
})

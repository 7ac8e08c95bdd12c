import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEPARTEMENTS } from '@/lib/directory/model/departements'
import { DEPARTEMENT_TILES } from '@/lib/reports/model/departementTiles'
import { hidden, tableOf, type Chart, type Table, type Value } from '@/lib/reports/model/document'
import { monthsOf } from '@/lib/reports/model/span'
import { marksAlong, placesAlong } from '@/lib/reports/ui/drawings/along'
import { chartSvg } from '@/lib/reports/ui/drawings/chartSvg'
import { classesOf } from '@/lib/reports/ui/drawings/classes'
import { hatched, paintOf } from '@/lib/reports/ui/drawings/Fill'
import { pathOf } from '@/lib/reports/ui/drawings/grain'
import { asOnPaper, ink } from '@/lib/reports/ui/drawings/palette'
import { stacked } from '@/lib/reports/ui/drawings/stacked'
import { drawnBoxes, touch, type Box } from './drawnBoxes'
import { richDocument } from './richDocument'

const pictures = richDocument.sections.flatMap((section) =>
  section.charts.map((chart) => ({ chart, table: tableOf(section, chart.table) })),
)

/** A surface whose figure is hidden, in the colours of paper. */
const HATCH = new RegExp(`<path[^>]*stroke="${asOnPaper(ink.axis)}" stroke-width="1.5"`)

/** What lies outside its drawing. */
function outside(svg: string): Box[] {
  const { width, height, words, marks } = drawnBoxes(svg)
  const isOut = ({ left, right, top, bottom }: Box) =>
    !(left >= -1 && right <= width + 1 && top >= -1 && bottom <= height + 1)
  return [...words, ...marks].filter(isOut)
}

describe('a drawing', () => {
  it.each(pictures.map(({ chart, table }) => [chart.key, chart, table] as const))(
    'says what it is, and keeps its words and marks to itself: %s',
    (_, chart, table) => {
      const svg = chartSvg(chart, table, 'fr')
      expect(svg).toContain(`>${chart.title}</title>`)
      expect(svg).toContain(`>${chart.alt}</desc>`)
      expect(svg).toContain('role="img"')
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null|\[object|var\(/)
      expect(outside(svg)).toEqual([])
      const { words } = drawnBoxes(svg)
      const touching = words.flatMap((one, at) =>
        words.slice(at + 1).flatMap((other) => (touch(one, other) ? [`${one.what} / ${other.what}`] : [])),
      )
      expect(touching).toEqual([])
    },
  )

  it('is well-formed whatever its names hold', () => {
    const { chart, table } = pictures[0]!
    const svg = chartSvg({ ...chart, title: 'Un\uFFFE nom\uFFFF\u0008' }, table, 'fr')
    expect(svg).toContain('>Un nom</title>')
  })

  it('marks what is missing of a stack where it would be', () => {
    for (const key of ['levels', 'states']) {
      const { chart, table } = pictures.find((each) => each.chart.key === key)!
      const marked = chartSvg(chart, table, 'fr').match(new RegExp(HATCH, 'g'))
      // Once in the key, once in its row.
      expect(marked).toHaveLength(2)
    }
  })

  it('says of each of its panels that has nothing to show why', () => {
    const { chart, table } = pictures.find((each) => each.chart.key === 'courses')!
    const rows = table.rows.map(([name, ...rest]) => [
      name!,
      rest[0]!,
      name === 'Ministère Santé' ? hidden : rest[1]!,
    ])
    expect(chartSvg(chart, table, 'fr')).not.toContain('masqué')
    expect(chartSvg(chart, { ...table, rows }, 'fr').match(/masqué/g)).toHaveLength(1)
  })

  it('tells what is hidden from what is unknown, and both from zero', () => {
    const { chart, table } = pictures.find((each) => each.chart.key === 'created')!
    const svg = chartSvg(chart, table, 'fr')
    const columns = [...svg.matchAll(/<title>([^<]*)<\/title><\/rect>(<path[^>]*>)?/g)]
    const month = (name: string) => columns.find(([, title]) => title?.startsWith(name))
    expect(month('octobre')?.[2]).toMatch(HATCH)
    expect(month('août')).toBeUndefined()
    expect(month('novembre')?.[1]).toMatch(/0$/)
    expect(month('novembre')?.[2]).toBeUndefined()
  })
})

describe('the grain of a surface', () => {
  const boxes = [
    { x: 0, y: 0, width: 8, height: 8 },
    { x: 103.5, y: 41.2, width: 311.7, height: 17 },
    { x: 20, y: 6, width: 1, height: 120 },
  ]

  it('is drawn in strokes that stay inside, and leaves no surface bare', () => {
    const paints = [hatched, ...Array.from({ length: 8 }, (_, series) => paintOf(series))]
    for (const box of boxes)
      for (const { grain } of paints) {
        if (!grain) continue
        const ends = [...pathOf(grain, box).matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)]
        if (box.width > 8) expect(ends.length).toBeGreaterThan(4)
        for (const [, x, y] of ends) {
          expect(Number(x)).toBeGreaterThanOrEqual(box.x - 0.05)
          expect(Number(x)).toBeLessThanOrEqual(box.x + box.width + 0.05)
          expect(Number(y)).toBeGreaterThanOrEqual(box.y - 0.05)
          expect(Number(y)).toBeLessThanOrEqual(box.y + box.height + 0.05)
        }
      }
  })

  it('follows its direction', () => {
    const square = { x: 0, y: 0, width: 8, height: 8 }
    expect(pathOf([{ direction: 'falling', every: 8 }], square)).toBe('M0 0L8 8')
    expect(pathOf([{ direction: 'rising', every: 8 }], square)).toBe('M0 8L8 0')
    expect(pathOf([{ direction: 'upright', every: 4, from: 2 }], square)).toBe('M2 0L2 8M6 0L6 8')
    expect(pathOf([{ direction: 'lying', every: 8, from: 3, dash: [1, 2, 8] }], square)).toBe('M1 3L3 3')
  })
})

describe('a chart of which nothing is known', () => {
  it('says so instead of drawing an empty frame', () => {
    for (const { chart, table } of pictures) {
      const first = table.columns.map(({ unit }, at) =>
        unit === 'text' || unit === 'month' || at === 0 ? at : -1,
      )
      const rows = table.rows.map((row) =>
        row.map((each, at) => (first.includes(at) ? each : at % 2 ? hidden : null)),
      )
      expect(chartSvg(chart, { ...table, rows }, 'fr')).toContain('Rien à dessiner')
      expect(chartSvg(chart, { ...table, rows: [] }, 'fr')).toContain('Rien à dessiner')
    }
  })
})

describe('an axis of time', () => {
  const [month, day] = ['month', 'day'] as const
  it('says each year once, and keeps January when there is no room for all', () => {
    const months = monthsOf({ from: '2023-04-01', until: '2026-04-01' })
    const marks = marksAlong(months, month, 600, 'fr')
    expect(marks.map(({ lines }) => lines.join(' ')).slice(0, 5)).toEqual([
      'avr. 2023',
      'juil.',
      'oct.',
      'janv. 2024',
      'avr.',
    ])
    expect(marks.flatMap(({ lines }) => lines.slice(1))).toEqual(['2023', '2024', '2025', '2026'])
  })

  it('gives days the room they need', () => {
    const days = monthsOf({ from: '2025-10-01', until: '2026-10-01' })
    const marks = marksAlong(days, day, 400, 'fr')
    expect(marks.map(({ row }) => row)).toEqual([0, 2, 4, 6, 8, 10])
    expect(marks[0]?.lines[1]).toBe('2025')
    expect(marks[2]?.lines[1]).toBe('2026')
  })

  it('puts moments as far apart as they are', () => {
    expect(placesAlong(['2026-01-01', '2026-02-01', '2026-05-01'], month)).toEqual([0, 0.25, 1])
    expect(placesAlong([0, 5, 20], 'count')).toEqual([0, 0.25, 1])
    expect(placesAlong(['un', 'deux', 'trois'], 'text')).toEqual([0, 0.5, 1])
  })
})

const value = fc.oneof(
  { weight: 6, arbitrary: fc.double({ noNaN: true, min: -1e15, max: 1e15 }) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  fc.double(),
  fc.constantFrom<Value>(null, hidden, 0, -0, 1e-9),
)
const name = fc.oneof(
  fc.string({ maxLength: 90 }),
  fc.constantFrom('Ministère', 'n’y a-t-il qu’un mot ?', 'W'.repeat(80)),
)
const unit = fc.constantFrom('count', 'share', 'ratio', 'euros', 'days', 'hours', 'bytes', 'milliseconds')

/** One table that every kind of chart can be drawn of. */
const anyTable = fc
  .record({
    rows: fc.array(fc.tuple(name, value, value, value), { maxLength: 40 }),
    unit,
    isTime: fc.boolean(),
  })
  .map(({ rows, unit: of, isTime }): Table => {
    const months = monthsOf({ from: '2020-01-01', until: '2024-01-01' })
    return {
      ...{ key: 'any', title: 'N’importe quoi' },
      columns: [
        { key: 'x', header: 'Nom', unit: isTime ? 'month' : 'text' },
        ...['a', 'b', 'c'].map((key) => ({ key, header: `La série ${key}`, unit: of as 'count' })),
      ],
      rows: rows.map(([called, ...values], at) => [isTime ? months[at]! : called, ...values]),
    }
  })

const looks: [string, object][] = [
  [
    'lines',
    {
      x: 'x',
      series: ['a', 'b', 'c'],
      band: { low: 'b', high: 'c' },
      goal: { value: 7e5, label: 'Objectif' },
    },
  ],
  ['lines', { x: 'x', series: ['a'], band: null, goal: null }],
  ['columns', { x: 'x', series: ['a', 'b'], stacked: true }],
  ['columns', { x: 'x', series: ['a', 'b', 'c'], stacked: false }],
  ['bars', { x: 'x', series: ['a', 'b', 'c'], stacked: true }],
  ['bars', { x: 'x', series: ['a', 'b'], stacked: false }],
  ['funnel', { x: 'x', value: 'a' }],
  ['intervals', { x: 'x', value: 'a', low: 'b', high: 'c', neutral: 1 }],
  ['multiples', { by: 'x', x: 'x', series: ['a', 'b'] }],
  ['map', { code: 'x', value: 'a' }],
]

describe('any figures', () => {
  it.each(looks)('are drawn within their %s', (kind, look) => {
    const chart = { ...{ key: 'any', title: 'Titre', alt: 'Mots', table: 'any', kind }, ...look } as Chart
    fc.assert(
      fc.property(anyTable, (table) => {
        const svg = chartSvg(chart, table, 'fr')
        expect(svg).not.toMatch(/="[^"]*(NaN|undefined|Infinity)/)
        expect(outside(svg)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('are the same when stacked as when added', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -50, max: 50 }))), (parts) => {
        const ends = stacked(parts).flatMap((part) => part ?? [])
        const sum = (sign: number) =>
          parts.reduce<number>(
            (total, part) => total + (part !== null && Math.sign(part) === sign ? part : 0),
            0,
          )
        expect(Math.max(0, ...ends)).toBe(sum(1))
        expect(Math.min(0, ...ends)).toBe(sum(-1) + 0)
      }),
    )
  })

  it('are each in one class of a map, from little to much', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 })), (values) => {
        const classes = classesOf(values, 5)
        expect(
          values.every((each) => classes.filter(({ low, high }) => low <= each && each <= high).length === 1),
        ).toBe(true)
        expect(classes.map(({ low }) => low)).toEqual(
          classes.map(({ low }) => low).sort((one, other) => one - other),
        )
      }),
    )
  })
})

describe('the map', () => {
  it('has one place for each department and territory', () => {
    expect(DEPARTEMENT_TILES.map(({ code }) => code).sort()).toEqual(Object.keys(DEPARTEMENTS).sort())
    const places = new Set(DEPARTEMENT_TILES.map(({ column, row }) => `${column} ${row}`))
    expect(places.size).toBe(DEPARTEMENT_TILES.length)
  })
})

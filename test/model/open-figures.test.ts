import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { feedColumns, feedLines, tableCsv } from '@/lib/openFigures/csv'
import { preferred } from '@/lib/openFigures/model/accept'
import { monthsAsked, monthsSince, sectionsOf } from '@/lib/openFigures/model/asked'
import { Cursor, placeOf, written } from '@/lib/openFigures/model/cursor'
import { DocumentShape, type Document, type Value } from '@/lib/reports/schema'
import type { z } from 'zod'
import { someDocument } from '../figures/published'

describe('the form of a document that programs are told', () => {
  it('is the form it has, no more and no less', () => {
    // Held by the compiler: each is the other.
    const told = (document: Document): z.output<typeof DocumentShape> => document
    const made = (document: z.output<typeof DocumentShape>): Document => document
    expect(DocumentShape.parse(told(made(someDocument())))).toEqual(someDocument())
  })
})

describe('what a program would rather have', () => {
  const offered = ['application/json', 'text/csv'] as const
  it.each([
    [null, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/json;q=0.5, text/csv;q=0.6', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['*/*, text/csv;q=0', 'application/json'],
    ['text/csv;q=0, application/json;q=0', null],
    ['image/png', null],
  ])('of %s is %s', (accept, wanted) => expect(preferred(accept, offered)).toBe(wanted))
})

describe('the months asked', () => {
  const today = '2026-11-27'
  it('are over, whole, and as many as a report holds', () => {
    expect(monthsAsked({}, today)).toEqual({ from: '2025-11-01', months: 12 })
    expect(monthsAsked({ from: '2026-10', months: 1 }, today)).toEqual({ from: '2026-10-01', months: 1 })
    expect(monthsAsked({ from: '2026-10', months: 2 }, today)).toEqual({ wrong: 'months' })
    expect(monthsAsked({ from: '2026-11', months: 1 }, today)).toEqual({ wrong: 'from' })
    expect(monthsAsked({ from: '0001-01' }, today)).toEqual({ wrong: 'from' })
    expect(monthsSince('2026-10', today)).toEqual({ from: '2026-10-01', months: 1 })
    expect(monthsSince('2023-11', today)).toEqual({ from: '2023-11-01', months: 36 })
    expect(monthsSince('2023-10', today)).toEqual({ wrong: 'since' })
    expect(monthsSince('2026-11', today)).toEqual({ wrong: 'since' })
  })

  it('come with what a report always says of itself', () => {
    expect(sectionsOf(['method', 'costs', 'funnel'])).toEqual(['costs', 'funnel', 'unknown', 'method'])
    expect(sectionsOf()).toHaveLength(13)
  })
})

it('a place in a list is found again, and nothing else is one', () => {
  const place = fc.tuple(
    fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
      .map((at) => at.toISOString()),
    fc.uuid(),
    fc.integer({ min: 1, max: 1_000_000 }),
  )
  fc.assert(
    fc.property(place, (each) => {
      expect(placeOf(Cursor.parse(written(each)))).toEqual(each)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => void Cursor.safeParse(text)))
})

describe('a table as CSV', () => {
  const text = fc.string({ unit: 'binary' }).map((each) => each.toWellFormed())
  const value: fc.Arbitrary<Value> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
    fc.constant({ hidden: true as const }),
  )
  const rows = fc.array(fc.tuple(text, value, value), { maxLength: 8 })
  const columns = ['name', 'one', 'hidden'].map((key) => ({ key, header: key, unit: 'count' as const }))
  const cell = (each: Value) =>
    each === null || typeof each === 'object'
      ? ''
      : typeof each === 'number'
        ? String(each)
        : /^[=+\-@\t\r]/.test(each) && !/^-?\d+([.,]\d+)?$/.test(each)
          ? `'${each}`
          : each

  it('says each value, and which are hidden', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const [header, ...lines] = parse(tableCsv({ columns, rows: table }), { bom: false }) as string[][]
        expect(header).toEqual(['name', 'one', 'hidden', 'hidden_columns'])
        expect(lines).toEqual(
          table.map((row) => [
            ...row.map(cell),
            ['name', 'one', 'hidden']
              .filter((_, place) => typeof row[place] === 'object' && row[place])
              .join(' '),
          ]),
        )
      }),
    )
  })

  it('and in the feed, a line each', () => {
    const origin = { source: 'current', report: '', version: null, publishedAt: '', kind: '' } as const
    fc.assert(
      fc.property(rows, (table) => {
        const section = someDocument().sections[0]!
        const sections = [{ ...section, tables: [{ key: 'any', title: '', columns, rows: table }] }]
        const lines = parse(feedLines(origin, someDocument({ sections }), ['funnel'])) as string[][]
        expect(lines.map((line) => line.length)).toEqual(lines.map(() => feedColumns.length))
        expect(lines.map((line) => line[feedColumns.indexOf('value')])).toEqual(
          table.flatMap((row) => row.slice(1).map(cell)),
        )
      }),
    )
  })
})

import { z } from 'zod'
import type { Unit } from './document'
import { sectionKeys } from './sections'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Text = z.string()

/** Every unit, in the order it is explained in. */
export const units = Object.keys({
  ...{ count: 0, share: 0, ratio: 0, euros: 0, days: 0, hours: 0, milliseconds: 0, bytes: 0 },
  ...{ day: 0, month: 0, text: 0 },
} satisfies Record<Unit, 0>) as [Unit, ...Unit[]]

export const SpanShape = z.object({ from: Day, until: Day })
export const ValueShape = z.union([z.number(), z.string(), z.null(), z.object({ hidden: z.literal(true) })])
export const ColumnShape = z.object({
  ...{ key: Text, header: Text, unit: z.enum(units) },
  meaning: Text.optional(),
  isReference: z.literal(true).optional(),
})
export const TableShape = z.object({
  ...{ key: Text, title: Text },
  ...{ columns: z.array(ColumnShape), rows: z.array(z.array(ValueShape)) },
})

const drawn = { key: Text, title: Text, alt: Text, table: Text }
const series = { x: Text, series: z.array(Text) }
export const ChartShape = z.discriminatedUnion('kind', [
  z.object({
    ...{ ...drawn, kind: z.literal('lines'), ...series },
    band: z.object({ low: Text, high: Text, name: Text.optional() }).nullable(),
    goal: z.object({ value: z.number(), label: Text }).nullable(),
  }),
  z.object({ ...drawn, kind: z.literal('columns'), ...series, stacked: z.boolean() }),
  z.object({ ...drawn, kind: z.literal('bars'), ...series, stacked: z.boolean() }),
  z.object({ ...drawn, kind: z.literal('funnel'), x: Text, value: Text }),
  z.object({
    ...{ ...drawn, kind: z.literal('intervals'), x: Text, value: Text, low: Text, high: Text },
    neutral: z.union([z.literal(0), z.literal(1)]),
  }),
  z.object({ ...drawn, kind: z.literal('multiples'), by: Text, ...series }),
  z.object({ ...drawn, kind: z.literal('map'), code: Text, value: Text }),
])

const Key = z.enum(sectionKeys)
export const SectionShape = z.object({
  ...{ key: Key, title: Text, headline: Text.nullable() },
  ...{ charts: z.array(ChartShape), tables: z.array(TableShape) },
  ...{ notes: z.array(Text), comment: Text },
})

/** A document as JSON, for who must be told its form: `Document`, as zod says it. */
export const DocumentShape = z.object({
  ...{
    language: z.enum(['fr', 'en']),
    title: Text,
    perimeter: Text,
    span: SpanShape,
    before: SpanShape.nullable(),
    madeOn: Day,
  },
  ...{ minimum: z.int(), foreword: Text },
  headlines: z.array(
    z.object({
      ...{ section: Key, sentence: Text },
      spark: z.object({ table: Text, column: Text }).nullable(),
    }),
  ),
  sections: z.array(SectionShape),
  versions: z.record(Text, Text),
})

import type { Day } from '@/lib/time'
import { isAlwaysThere, type SectionKey } from './sections'

/**
 * A report as it is read, whatever it is read on: the page, the PDF, the spreadsheets, the pictures and the interface for
 * programs are made of this and of nothing else, so that they cannot say two things. It holds words already: once published,
 * neither its figures nor what is said of them move.
 */
export interface Document {
  /** Of its words, and of how its figures are written. */
  language: 'fr' | 'en'
  title: string
  /** «Plateforme», «Ministère de la Culture». */
  perimeter: string
  /** Whole months, the last one left out. */
  span: Span
  /** What it is compared with; null: nothing. */
  before: Span | null
  madeOn: Day
  /** The fewest people behind a figure. */
  minimum: number
  /** What its author says first. */
  foreword: string
  /** What a leader reads in a minute: five at most, each told by one section. */
  headlines: Headline[]
  sections: Section[]
  /** Of every formula behind a figure: `oversight` → `oversight@2`. */
  versions: Record<string, string>
}

/** From a first of the month to a later one, which is left out. */
export interface Span {
  from: Day
  until: Day
}

export interface Headline {
  section: SectionKey
  sentence: string
  /** Drawn small beside it: numbers of one of the section's tables. */
  spark: { table: string; column: string } | null
}

export interface Section {
  key: SectionKey
  title: string
  /** One sentence computed from the figures; null: there is nothing to say yet, and a note says why. */
  headline: string | null
  charts: Chart[]
  tables: Table[]
  /** What the figures count and leave out, a paragraph each. */
  notes: string[]
  /** What the author of the report says of it. */
  comment: string
}

/** What a number is, so that each place writes it in its own way: typed cells, French words, plain JSON. */
export type Unit =
  | 'count'
  /** 0 to 1. */
  | 'share'
  /** Ratio to a reference, or a mean: two decimals. */
  | 'ratio'
  | 'euros'
  | 'days'
  | 'hours'
  | 'milliseconds'
  | 'bytes'
  /** `2026-03-05` */
  | 'day'
  /** The first of a month, `2026-03-01`. */
  | 'month'
  | 'text'

export interface Column {
  /** Unique in its table, in English: what programs know it by. */
  key: string
  header: string
  unit: Unit
  /** What it counts, where that takes a value to say; of the others, the catalogue knows (files/meanings). */
  meaning?: string
  /** Said of some rows only, measured elsewhere or of months to come: where it is empty, nothing is unknown. */
  isReference?: true
}

/** Not to be said: it would tell of a few people. */
export const hidden = { hidden: true } as const

/** `null`: unknown, or nothing to compute it from. */
export type Value = number | string | null | typeof hidden

export const isHidden = (value: Value | undefined): value is typeof hidden =>
  typeof value === 'object' && value !== null

/** A number to draw: what is hidden and what is unknown are both a gap. */
export const drawable = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null

export interface Table {
  /** Unique in the document, in English, words joined by `-`: the name of its sheet, its file and its address. */
  key: string
  title: string
  columns: Column[]
  /** One value a column; the first column names the row. */
  rows: Value[][]
}

interface Drawn {
  /** Unique in the document: the name of its picture. */
  key: string
  /** What is measured, with unit and window. */
  title: string
  /** The same in one or two sentences, for who does not see it. */
  alt: string
  /** The table it draws: a chart has no number of its own. */
  table: string
}

/** Between two columns; what lies in it is its `name`, which documents made before it was asked for have not. */
export interface Band {
  low: string
  high: string
  name?: string
}

/** A picture of some columns of a table, one mark a row. */
export type Chart = Drawn &
  (
    | {
        /** Lines along time or age, zero on the axis; `band` is of the first of them, or of the one that goes on from it. */
        kind: 'lines'
        x: string
        series: string[]
        band: Band | null
        /** A level to reach, as a dashed line. */
        goal: { value: number; label: string } | null
      }
    /** Upright bars along time; `stacked` where series add up. */
    | { kind: 'columns'; x: string; series: string[]; stacked: boolean }
    /** Lying bars, one group a row: for names. */
    | { kind: 'bars'; x: string; series: string[]; stacked: boolean }
    /** Steps, each a part of the first: one row a step. */
    | { kind: 'funnel'; x: string; value: string }
    /** An estimate in its interval, one row each; zero, or one for ratios, is drawn. */
    | { kind: 'intervals'; x: string; value: string; low: string; high: string; neutral: 0 | 1 }
    /** The same lines once for each value of `by`, on one scale. */
    | { kind: 'multiples'; by: string; x: string; series: string[] }
    /** Departments by their code, as tiles at their place, darker where there is more. */
    | { kind: 'map'; code: string; value: string }
  )

export type ChartKind = Chart['kind']

export const tableOf = (section: Section, key: string): Table => {
  const table = section.tables.find((each) => each.key === key)
  if (!table) throw new Error(`section ${section.key} has no table ${key}`)
  return table
}

/** Whether it tells anything of the platform, and not of itself only. */
export const saysSomething = ({ sections }: Document): boolean =>
  sections.some(({ key, tables }) => !isAlwaysThere(key) && tables.some(({ rows }) => rows.length > 0))

/** Where a column is in its table. */
export const placeOf = ({ key, columns }: Table, column: string): number => {
  const place = columns.findIndex((each) => each.key === column)
  if (place < 0) throw new Error(`table ${key} has no column ${column}`)
  return place
}

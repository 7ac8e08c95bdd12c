import type { Locale } from '@/lib/i18n'

/** How a number is written; its value stays whole behind it. */
export const numberForms = [
  'plain',
  'whole',
  'tenths',
  'hundredths',
  'percent',
  'euros',
  'cents',
  'days',
  'hours',
  'milliseconds',
  'bytes',
] as const
export type NumberForm = (typeof numberForms)[number]

/**
 * How words look. `wrapped`: on as many lines as they take; `numberHeader`, `masked`: above numbers, and in the place of one.
 */
export const textForms = [
  ...(['text', 'title', 'lead', 'caption', 'header', 'quiet', 'wrapped'] as const),
  ...(['numberHeader', 'masked'] as const),
]
export type TextForm = (typeof textForms)[number]

export type WorkbookCell =
  | null
  /** Never run as a formula, whatever it begins with. */
  | { kind: 'text'; value: string; form: TextForm }
  | { kind: 'number'; value: number; form: NumberForm }
  /** A calendar day, `2026-03-05`; `month`: of which the month alone is shown. */
  | { kind: 'date'; value: string; form: 'day' | 'month' }

export interface Sheet {
  name: string
  /** Of its columns, in signs; beyond them, as programs will. */
  widths: number[]
  /** Rows and columns that stay in sight. */
  frozen: { rows: number; columns: number }
  rows: WorkbookCell[][]
}

/** A file of several sheets, whatever it is written as. */
export interface Workbook {
  title: string
  language: Locale
  sheets: Sheet[]
}

export const textCell = (value: string, form: TextForm = 'text'): WorkbookCell =>
  value === '' ? null : { kind: 'text', value, form }

/** Programs refuse these signs in the name of a sheet, and more than 31 of them. */
export const sheetName = (text: string): string =>
  text
    .replace(/[[\]*?:/\\]/g, ' ')
    .replace(/^'|'$/g, '')
    .slice(0, 31)

/** XML 1.0 knows no other control sign. */
export const withoutControls = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

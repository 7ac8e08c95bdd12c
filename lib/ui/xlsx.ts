import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import type { Locale } from '@/lib/i18n'
import type { NumberForm, TextForm, Workbook, WorkbookCell } from './workbook'

type Look = Omit<CellObject, 'value' | 'type'>
const header: Look = {
  ...{ fontWeight: 'bold', backgroundColor: '#eeeeee', wrap: true, alignVertical: 'bottom' },
  ...{ bottomBorderStyle: 'thin', bottomBorderColor: '#666666' },
}
const quiet: Look = { fontStyle: 'italic', textColor: '#666666' }

const looks: Record<TextForm, Look> = {
  text: {},
  title: { fontSize: 16, fontWeight: 'bold' },
  lead: { fontSize: 11 },
  caption: { fontSize: 11, fontWeight: 'bold' },
  header,
  numberHeader: { ...header, align: 'right' },
  quiet,
  masked: { ...quiet, align: 'right' },
  wrapped: { wrap: true, alignVertical: 'top' },
}

/** Number formats of ECMA-376 (18.8.31): separators are the reader's, words are the file's. */
const formats: Record<Locale, Record<NumberForm | 'day' | 'month', string>> = {
  fr: {
    ...{ plain: 'General', whole: '#,##0', tenths: '#,##0.0', hundredths: '#,##0.00', percent: '0.0\u00a0%' },
    ...{ euros: '#,##0\u00a0[$€-40C]', cents: '#,##0.00\u00a0[$€-40C]' },
    ...{ days: '#,##0.0" j"', hours: '#,##0.000" h"', milliseconds: '#,##0" ms"', bytes: '#,##0" o"' },
    ...{ day: '[$-40C]d mmmm yyyy', month: '[$-40C]mmmm yyyy' },
  },
  en: {
    ...{ plain: 'General', whole: '#,##0', tenths: '#,##0.0', hundredths: '#,##0.00', percent: '0.0%' },
    ...{ euros: '[$€-40C]#,##0', cents: '[$€-40C]#,##0.00' },
    ...{ days: '#,##0.0" d"', hours: '#,##0.000" h"', milliseconds: '#,##0" ms"', bytes: '#,##0" B"' },
    ...{ day: '[$-809]d mmmm yyyy', month: '[$-809]mmmm yyyy' },
  },
}

function cell(one: WorkbookCell, language: Locale): Row[number] {
  if (!one) return null
  if (one.kind === 'text') return { value: one.value, type: String, ...looks[one.form] }
  const format = formats[language][one.form]
  return one.kind === 'number'
    ? { value: one.value, type: Number, format }
    : { value: new Date(`${one.value}T00:00:00Z`), type: Date, format, align: 'left' }
}

/** The same file for those who have only Excel. */
export const workbookXlsx = ({ language, sheets }: Workbook): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, widths, frozen, rows }) => ({
      sheet: name,
      data: rows.map((row) => row.map((one) => cell(one, language))),
      columns: widths.map((width) => ({ width })),
      ...{
        stickyRowsCount: frozen.rows,
        stickyColumnsCount: frozen.columns,
        orientation: 'landscape' as const,
      },
    })),
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer()

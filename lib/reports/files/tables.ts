import { translatorIn, type Locale } from '@/lib/i18n'
import { csv, type Cell } from '@/lib/ui/csv'
import type { Entry } from '@/lib/ui/zip'
import { isHidden, type Table, type Unit, type Value } from '../model/document'
import type { Source } from './source'

/** Units that a header must say, since a bare number does not: a share is `0,382`. */
const SAID_IN_HEADER = ['share', 'euros', 'days', 'hours', 'milliseconds', 'bytes'] as const
type SaidInHeader = (typeof SAID_IN_HEADER)[number]
const isSaid = (unit: Unit): unit is SaidInHeader => (SAID_IN_HEADER as readonly Unit[]).includes(unit)

/** Each table as CSV, whole numbers and all decimals, for whoever computes further. */
export const csvFiles = ({ document }: Source): Entry[] =>
  document.sections
    .flatMap(({ tables }) => tables)
    .map((table) => ({ name: `${table.key}.csv`, bytes: Buffer.from(csvOf(table, document.language)) }))

export function csvOf({ columns, rows }: Table, language: Locale): string {
  const t = translatorIn(language, 'reportFiles')
  const header = columns.map(({ header: name, unit }) =>
    isSaid(unit) ? t('csv.header', { name, unit: t(`csv.${unit}`) }) : name,
  )
  const masked = translatorIn(language, 'reports')('hidden')
  return csv(
    header,
    rows.map((row) => columns.map(({ unit }, place) => cellOf(row[place], unit, language, masked))),
  )
}

function cellOf(value: Value | undefined, unit: Unit, language: Locale, masked: string): Cell {
  if (isHidden(value)) return masked
  if (typeof value !== 'string' || language !== 'fr') return value
  const [year, month, day] = value.split('-')
  if (unit === 'day') return `${day}/${month}/${year}`
  return unit === 'month' ? `${month}/${year}` : value
}

import { formattersIn, translatorIn } from '@/lib/i18n'
import { plainText } from '@/lib/markdown'
import { sheetName, textCell, type Sheet, type Workbook, type WorkbookCell } from '@/lib/ui/workbook'
import { hidden, type Section, type Table } from '../model/document'
import { sayer } from '../said'
import { spanSayer } from '../ui/spanSaid'
import { definitionsOf } from './definitions'
import type { Source } from './source'
import { formOf, isNumber, valueCell } from './typed'

const WIDEST = 42
const NARROWEST = 10

type Sayer = ReturnType<typeof sayer>

/** The same figures as on the page, typed: a first sheet that says the essential, one a section, then what they mean. */
export function workbookOf(source: Source): Workbook {
  const { document } = source
  const { language } = document
  const t = translatorIn(language, 'reportFiles')
  return {
    title: document.title,
    language,
    sheets: [
      opening(source),
      ...document.sections
        .filter(({ tables }) => tables.length > 0)
        .map((section) => sectionSheet(section, sheetName(t(`sheets.${section.key}`)), sayer(language))),
      definitionsOf(source),
    ],
  }
}

/** What a leader reads in a minute. */
function opening({ document, version, fingerprint }: Source): Sheet {
  const { language } = document
  const [t, format, span] = [
    translatorIn(language, 'reportFiles'),
    formattersIn(language),
    spanSayer(language),
  ]
  const line = (key: Parameters<typeof t>[0], value: string): WorkbookCell[] => [
    textCell(t(key), 'quiet'),
    textCell(value, 'wrapped'),
  ]
  const titleOf = new Map(document.sections.map(({ key, title }) => [key, title]))
  return {
    name: t('opening.sheet'),
    widths: [34, 100],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [textCell(document.title, 'title')],
      line('opening.perimeter', document.perimeter),
      line('opening.span', span(document.span)),
      ...(document.before ? [line('opening.before', span(document.before))] : []),
      line('opening.madeOn', format.day(document.madeOn)),
      line(
        'opening.version',
        version ? t('publishedOn', { number: version.number, on: format.day(version.on) }) : t('draft'),
      ),
      line('opening.fingerprint', fingerprint),
      ...(document.foreword ? [[], line('opening.foreword', plainText(document.foreword))] : []),
      [],
      [textCell(t('opening.headlines'), 'caption')],
      ...document.headlines.map(({ section, sentence }) => [
        textCell(titleOf.get(section) ?? '', 'quiet'),
        textCell(sentence, 'wrapped'),
      ]),
    ],
  }
}

/** Its sentence, then its tables, one under the other; a lone table keeps its header in sight. */
function sectionSheet({ title, headline, tables }: Section, name: string, say: Sayer): Sheet {
  const heading: WorkbookCell[][] = [
    [textCell(title, 'title')],
    [headline ? textCell(headline, 'lead') : null],
    [],
  ]
  const above = heading.length + 2
  return {
    name,
    widths: widthsOf(tables, say),
    frozen: { rows: tables.length === 1 ? above : 1, columns: 1 },
    rows: [
      ...heading,
      ...tables.flatMap((table, index) => [...(index > 0 ? [[]] : []), ...tableRows(table, say)]),
    ],
  }
}

function tableRows({ title, columns, rows }: Table, say: Sayer): WorkbookCell[][] {
  const forms = columns.map(({ unit }, place) =>
    formOf(
      unit,
      rows.map((row) => row[place]),
    ),
  )
  return [
    [textCell(title, 'caption')],
    columns.map(({ header }, place) => textCell(header, isNumber(forms[place]!) ? 'numberHeader' : 'header')),
    ...rows.map((row) =>
      columns.map((_, place) => valueCell(row[place], forms[place]!, say(hidden, 'text'))),
    ),
  ]
}

/** Room for the longest word, name or number of each column. */
function widthsOf(tables: Table[], say: Sayer): number[] {
  const count = Math.max(...tables.map(({ columns }) => columns.length))
  return Array.from({ length: count }, (_, place) => {
    const lengths = tables.flatMap(({ columns, rows }) => {
      const column = columns[place]
      if (!column) return []
      const words = column.header.split(/\s/).map((word) => word.length)
      // A number is written whole, with spaces and its unit.
      const values = rows.map((cells) => {
        const value = cells[place]
        return typeof value === 'number'
          ? String(Math.round(value)).length * 1.4 + 5
          : say(value, column.unit).length
      })
      return [...words, ...values]
    })
    return Math.min(WIDEST, Math.max(NARROWEST, ...lengths) + 2)
  })
}

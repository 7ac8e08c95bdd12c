import { dataStyles, escaped, formats, NAMESPACES } from './odsParts'
import { textForms, withoutControls, type Sheet, type Workbook, type WorkbookCell } from './workbook'

/** A sign of ten points, in centimetres. */
const SIGN = 0.21

const paragraphs = (text: string) =>
  withoutControls(text)
    .split('\n')
    .map((line) => `<text:p>${escaped(line)}</text:p>`)
    .join('')

function cell(one: WorkbookCell): string {
  if (!one) return '<table:table-cell/>'
  const { kind, value, form } = one
  const typed = (type: string, said: string) =>
    `<table:table-cell table:style-name="${form}" office:value-type="${type}"${said}</table:table-cell>`
  // Typed as a string, a formula stays the text it is.
  if (kind === 'text') return typed('string', `>${paragraphs(value)}`)
  if (kind === 'date') return typed('date', ` office:date-value="${value}"><text:p>${value}</text:p>`)
  const shown = `office:value="${value}"><text:p>${value}</text:p>`
  if (form === 'percent') return typed('percentage', ` ${shown}`)
  if (form === 'euros' || form === 'cents') return typed('currency', ` office:currency="EUR" ${shown}`)
  return typed('float', ` ${shown}`)
}

const row = (cells: WorkbookCell[]) =>
  `<table:table-row table:style-name="row">${cells.length > 0 ? cells.map(cell).join('') : '<table:table-cell/>'}</table:table-row>`

/** Rows that stay in sight are said again at the head of each printed page. */
function sheet({ name, widths, frozen, rows }: Sheet): string {
  const columns = widths.map(
    (width) =>
      `<table:table-column table:style-name="${columnName(width)}" table:default-cell-style-name="text"/>`,
  )
  const [head, body] = [rows.slice(0, frozen.rows), rows.slice(frozen.rows)].map((some) =>
    some.map(row).join(''),
  )
  return `<table:table table:name="${escaped(withoutControls(name))}" table:style-name="sheet">${columns.join('')}${head ? `<table:table-header-rows>${head}</table:table-header-rows>` : ''}${body}</table:table>`
}

const columnName = (width: number) => `w${Math.round(width)}`

const columnStyle = (width: number) =>
  `<style:style style:name="${columnName(width)}" style:family="table-column"><style:table-column-properties style:column-width="${(Math.round(width) * SIGN).toFixed(1)}cm"/></style:style>`

/** In the order that the format asks for: the cell, its paragraphs, their words. */
const look = (words: string, cell = '', side?: 'start' | 'end') =>
  [
    cell && `<style:table-cell-properties ${cell}/>`,
    side && `<style:paragraph-properties fo:text-align="${side}"/>`,
    words && `<style:text-properties ${words}/>`,
  ]
    .filter(Boolean)
    .join('')

const BOLD = 'fo:font-weight="bold"'
const QUIET = 'fo:color="#666666" fo:font-style="italic"'
const UNDERLINED =
  'fo:background-color="#eeeeee" fo:border-bottom="0.5pt solid #666666" fo:wrap-option="wrap" style:vertical-align="bottom"'

const looks: Record<(typeof textForms)[number], string> = {
  text: '',
  title: look(`fo:font-size="16pt" ${BOLD}`),
  lead: look('fo:font-size="11pt"'),
  caption: look(`fo:font-size="11pt" ${BOLD}`),
  header: look(BOLD, UNDERLINED),
  numberHeader: look(BOLD, UNDERLINED, 'end'),
  quiet: look(QUIET),
  masked: look(QUIET, '', 'end'),
  wrapped: look('', 'fo:wrap-option="wrap" style:vertical-align="top"'),
}

const styles = ({ language, sheets }: Workbook) =>
  [
    ...dataStyles(language),
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>',
    ...[...new Set(sheets.flatMap(({ widths }) => widths.map(Math.round)))].map(columnStyle),
    ...textForms.map(
      (form) =>
        `<style:style style:name="${form}" style:family="table-cell" style:parent-style-name="Default">${looks[form]}</style:style>`,
    ),
    ...formats.map(
      (form) =>
        `<style:style style:name="${form}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N${form}">${form === 'day' || form === 'month' ? look('', '', 'start') : ''}</style:style>`,
    ),
  ].join('')

export const contentOf = (workbook: Workbook): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${styles(workbook)}</office:automatic-styles><office:body><office:spreadsheet>${workbook.sheets.map(sheet).join('')}</office:spreadsheet></office:body></office:document-content>`

import type { Limits } from '../limits'
import { MOST_LINES, type RawLine, type Sheet } from './sheet'
import { Unreadable } from './unreadable'
import { attribute, hear } from './xml'
import type { Parts } from './zip'

/** Opens the first table of an OpenDocument spreadsheet. */
export async function openOds(parts: Parts, limits: Limits): Promise<Sheet> {
  if ([...parts.names].some((name) => /^(Basic|Scripts)\/.+/.test(name) && !name.endsWith('/')))
    throw new Unreadable('macros')
  if ((await parts.read('META-INF/manifest.xml'))?.includes('encryption-data'))
    throw new Unreadable('oldOrProtected')
  if (!parts.names.has('content.xml')) throw new Unreadable('noSheet')
  return {
    format: 'ods',
    isRagged: false,
    lines: () => linesOf(parts, limits),
    close: () => parts.close(),
  }
}

const repeats = (attributes: Record<string, string>, name: string) =>
  Math.min(MOST_LINES, Math.max(1, Math.floor(Number(attribute(attributes, name))) || 1))

/** What a cell holds, where its own text says less: a number as it is, a day as a day. */
const typed = (attributes: Record<string, string>): string | undefined => {
  const kind = attribute(attributes, 'value-type')
  if (kind === 'date') return attribute(attributes, 'date-value')
  if (kind === 'float') return attribute(attributes, 'value')
  return undefined
}

async function* linesOf(parts: Parts, limits: Limits): AsyncGenerator<RawLine[]> {
  let ready: RawLine[] = []
  let tables = 0
  let line = 1
  let cells: string[] = []
  let rowTimes = 1
  let cell: { text: string; times: number; given: string | undefined; paragraphs: number } | null = null
  let isNote = false
  const place = () => ({ line, column: cells.length + 1 })
  const endCell = () => {
    if (!cell) return
    const text = cell.given ?? cell.text
    // A row is filled up to the last column of the sheet with one empty cell, repeated.
    const times = text === '' ? Math.min(cell.times, limits.columns + 1 - cells.length) : cell.times
    if (cells.length + times > limits.columns && text !== '')
      throw new Unreadable('tooManyColumns', place(), { max: limits.columns })
    for (let each = 0; each < times; each += 1) cells.push(text)
    cell = null
  }
  const endRow = () => {
    while (cells.at(-1) === '') cells.pop()
    // A million empty rows at the end of the sheet are none.
    const times = cells.length === 0 ? 0 : Math.min(rowTimes, limits.rows + 1)
    for (let each = 0; each < times; each += 1) ready.push({ line: line + each, cells: [...cells] })
    line += rowTimes
  }
  const reading = hear(
    parts.open('content.xml'),
    {
      open: (name, attributes) => {
        if (name === 'table') tables += 1
        if (tables !== 1) return
        if (name === 'table-row') {
          cells = []
          rowTimes = repeats(attributes, 'number-rows-repeated')
        } else if (name === 'table-cell' || name === 'covered-table-cell') {
          const times = repeats(attributes, 'number-columns-repeated')
          cell = { text: '', times, given: typed(attributes), paragraphs: 0 }
        } else if (name === 'annotation') isNote = true
        else if (name === 'p' && cell && !isNote && cell.paragraphs++ > 0) cell.text += '\n'
        else if ((name === 's' || name === 'tab') && cell) cell.text += ' '
      },
      text: (piece) => {
        if (!cell || isNote || cell.paragraphs === 0) return
        cell.text += piece
        if (cell.text.length > limits.cell) throw new Unreadable('cellTooLong', place(), { max: limits.cell })
      },
      close: (name) => {
        if (name === 'annotation') isNote = false
        if (tables !== 1) return
        if (name === 'table-cell' || name === 'covered-table-cell') endCell()
        else if (name === 'table-row') endRow()
        else if (name === 'table') tables += 1
      },
    },
    place,
  )
  while (!(await reading.next()).done) {
    if (ready.length === 0) continue
    yield ready
    ready = []
  }
  if (ready.length > 0) yield ready
}

import type { Limits } from '../limits'
import { MOST_LINES, type RawLine, type Sheet } from './sheet'
import { Unreadable } from './unreadable'
import { attribute, hear, hearAll } from './xml'
import type { Parts } from './zip'

/** Opens the first visible sheet of an Excel workbook. Formulas are not run: what they gave last is read. */
export async function openXlsx(parts: Parts, limits: Limits): Promise<Sheet> {
  if ([...parts.names].some((name) => /vbaProject|macrosheets/i.test(name))) throw new Unreadable('macros')
  const { part, name, from1904 } = await firstSheet(parts)
  const shared = await sharedStrings(parts, limits)
  const dates = await dateStyles(parts)
  const said = {
    shared,
    dayOf: (style: string | undefined) => (dates.has(style ?? '0') ? epoch(from1904) : null),
  }
  return {
    format: 'xlsx',
    name,
    isRagged: false,
    lines: () => linesOf(parts, part, said, limits),
    close: () => parts.close(),
  }
}

async function firstSheet(parts: Parts): Promise<{ part: string; name: string; from1904: boolean }> {
  let from1904 = false
  const sheets: { name: string; id: string }[] = []
  const targets = new Map<string, string>()
  const workbook = [...parts.names].find((name) => /^xl\/workbook\d*\.xml$/.test(name))
  if (workbook) {
    await hearAll(parts.open(workbook), {
      open: (name, attributes) => {
        if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
        if (name !== 'sheet' || attribute(attributes, 'state')?.includes('idden')) return
        sheets.push({
          name: attributes.name ?? '',
          id: attributes['r:id'] ?? attribute(attributes, 'id') ?? '',
        })
      },
    })
    const relations = workbook.replace('xl/', 'xl/_rels/') + '.rels'
    if (parts.names.has(relations)) {
      await hearAll(parts.open(relations), {
        open: (_, attributes) => {
          if (!attributes.Type?.endsWith('/worksheet')) return
          targets.set(attributes.Id ?? '', (attributes.Target ?? '').replace(/^(\/?xl\/|\.\/)/, ''))
        },
      })
    }
  }
  for (const { name, id } of sheets) {
    const part = `xl/${targets.get(id)}`
    if (parts.names.has(part)) return { part, name, from1904 }
  }
  const only = [...parts.names].find((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  if (!only) throw new Unreadable('noSheet')
  return { part: only, name: sheets[0]?.name ?? '', from1904 }
}

/** The day before the first: Excel counts days from 1900, or from 1904 where a Mac once made the workbook. */
const epoch = (from1904: boolean) => (from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))

/** Formats that show a day among those that every workbook has. */
const DAYS = new Set(['14', '15', '16', '17', '22'])

/** Which styles of a cell show its number as a day: by their place, as cells name them. */
async function dateStyles(parts: Parts): Promise<Set<string>> {
  const styles = new Set<string>()
  if (!parts.names.has('xl/styles.xml')) return styles
  const formats = new Set(DAYS)
  let isOfCells = false
  let place = 0
  await hearAll(parts.open('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt' && showsDay(attributes.formatCode ?? '')) formats.add(attributes.numFmtId ?? '')
      else if (name === 'cellXfs') isOfCells = true
      else if (name === 'xf' && isOfCells && formats.has(attributes.numFmtId ?? ''))
        styles.add(String(place++))
      else if (name === 'xf' && isOfCells) place += 1
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  return styles
}

/** Without its words and colours, a format that speaks of days or years. */
const showsDay = (format: string) => /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** What the sheet itself does not say of its cells. */
interface Told {
  shared: readonly string[]
  /** The epoch of a cell whose style shows a day. */
  dayOf(style: string | undefined): number | null
}

/** Texts that cells share by number. Phonetic readings are left out. */
async function sharedStrings(parts: Parts, limits: Limits): Promise<string[]> {
  const found = [...parts.names].find((name) => /^xl\/sharedStrings\.xml$/i.test(name))
  const texts: string[] = []
  if (!found) return texts
  let text = ''
  let isText = false
  let isPhonetic = false
  await hearAll(parts.open(found), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      if (name === 't') isText = !isPhonetic
    },
    text: (piece) => {
      if (isText && text.length <= limits.cell) text += piece
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
      if (name === 'si') texts.push(text)
    },
  })
  return texts
}

/** `BC12` → 54, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const sign of reference) {
    const value = sign.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}

/** A number as the day it shows, where it is one: an hour is none. */
function dayOrNumber(text: string, from: number): string {
  const days = Math.floor(Number(text))
  const isDay = text !== '' && days > 60 && days < 2_958_466
  return isDay ? new Date(from + days * 86_400_000).toISOString().slice(0, 10) : plainNumber(text)
}

/** A workbook numbers its rows; one that does not follow on those before it is only the next. */
function lineSaid(text: string | undefined, before: number): number {
  const line = Number(text)
  return Number.isInteger(line) && line > before && line <= MOST_LINES ? line : before + 1
}

/** A number as the person reads it: `1.3002526500013E13` is a SIRET. */
const plainNumber = (text: string) =>
  /[eE]/.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text

async function* linesOf(
  parts: Parts,
  part: string,
  { shared, dayOf }: Told,
  limits: Limits,
): AsyncGenerator<RawLine[]> {
  let ready: RawLine[] = []
  let line = 0
  let cells: string[] = []
  let column = -1
  let type = ''
  let days: number | null = null
  let value = ''
  let isValue = false
  const place = () => ({ line, ...(column >= 0 && { column: column + 1 }) })
  const cellValue = () => {
    if (type === 's') return shared[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'oui' : 'non'
    if (type === 'e') return ''
    if (type !== '' && type !== 'n') return value
    return days === null ? plainNumber(value) : dayOrNumber(value, days)
  }
  const reading = hear(
    parts.open(part),
    {
      open: (name, attributes) => {
        if (name === 'row') {
          line = lineSaid(attributes.r, line)
          cells = []
          column = -1
        } else if (name === 'c') {
          column = attributes.r ? columnOf(attributes.r) : column + 1
          if (column >= limits.columns)
            throw new Unreadable('tooManyColumns', place(), { max: limits.columns })
          type = attributes.t ?? ''
          days = dayOf(attributes.s)
          value = ''
        } else if (name === 'v' || name === 't') isValue = true
      },
      text: (piece) => {
        if (!isValue) return
        value += piece
        if (value.length > limits.cell) throw new Unreadable('cellTooLong', place(), { max: limits.cell })
      },
      close: (name) => {
        if (name === 'v' || name === 't') isValue = false
        else if (name === 'c' && column >= 0) {
          while (cells.length < column) cells.push('')
          cells[column] = cellValue()
        } else if (name === 'row') ready.push({ line, cells })
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

import type { Limits } from '../limits'
import type { RawLine, Sheet } from './sheet'
import { Unreadable } from './unreadable'
import { attribute, hear, hearAll } from './xml'
import type { Parts } from './zip'

/** Opens the first visible sheet of an Excel workbook. Formulas are not run: what they gave last is read. */
export async function openXlsx(parts: Parts, limits: Limits): Promise<Sheet> {
  if ([...parts.names].some((name) => /vbaProject|macrosheets/i.test(name))) throw new Unreadable('macros')
  const { part, name } = await firstSheet(parts)
  const shared = await sharedStrings(parts, limits)
  return {
    format: 'xlsx',
    name,
    isRagged: false,
    lines: () => linesOf(parts, part, shared, limits),
    close: () => parts.close(),
  }
}

async function firstSheet(parts: Parts): Promise<{ part: string; name: string }> {
  const sheets: { name: string; id: string }[] = []
  const targets = new Map<string, string>()
  const workbook = [...parts.names].find((name) => /^xl\/workbook\d*\.xml$/.test(name))
  if (workbook) {
    await hearAll(parts.open(workbook), {
      open: (name, attributes) => {
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
    if (parts.names.has(part)) return { part, name }
  }
  const only = [...parts.names].find((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  if (!only) throw new Unreadable('noSheet')
  return { part: only, name: sheets[0]?.name ?? '' }
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

/** A number as the person reads it: `1.3002526500013E13` is a SIRET. */
const plainNumber = (text: string) =>
  /[eE]/.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text

async function* linesOf(
  parts: Parts,
  part: string,
  shared: readonly string[],
  limits: Limits,
): AsyncGenerator<RawLine[]> {
  let ready: RawLine[] = []
  let line = 0
  let cells: string[] = []
  let column = -1
  let type = ''
  let value = ''
  let isValue = false
  const place = () => ({ line, ...(column >= 0 && { column: column + 1 }) })
  const cellValue = () => {
    if (type === 's') return shared[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'oui' : 'non'
    if (type === 'e') return ''
    return type === '' || type === 'n' ? plainNumber(value) : value
  }
  const reading = hear(
    parts.open(part),
    {
      open: (name, attributes) => {
        if (name === 'row') {
          line = Number(attributes.r ?? line + 1)
          cells = []
          column = -1
        } else if (name === 'c') {
          column = attributes.r ? columnOf(attributes.r) : column + 1
          if (column >= limits.columns)
            throw new Unreadable('tooManyColumns', place(), { max: limits.columns })
          type = attributes.t ?? ''
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

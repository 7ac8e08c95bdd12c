import { inflateRawSync } from 'node:zlib'
import type { Gathering, SkillFile } from './reading'
import { readXml, type XmlNode } from './xml'

/** No workbook of skills is larger, once inflated: what is comes from somebody who means harm. */
const MOST_INFLATED = 64 * 1024 * 1024

/** A sheet as rows of text: `rows[3]?.[2]` is C4. */
export interface Sheet {
  name: string
  rows: string[][]
}

/** The sheets of an XLSX workbook: values only, no formula is computed, no macro is read. */
export function readWorkbook(file: SkillFile, gathering: Gathering): Sheet[] | null {
  const refuse = (reason: string) => {
    gathering.refuse(file.name, 1, reason)
    return null
  }
  const parts = partsOf(file.bytes)
  if (!parts) return refuse('ce n’est pas un classeur XLSX lisible')
  const tree = (path: string) => {
    const bytes = parts.get(path)?.()
    return bytes ? readXml({ name: `${file.name} (${path})`, bytes }, gathering) : null
  }
  const workbook = tree('xl/workbook.xml')
  if (!workbook) return refuse('ce classeur n’a pas de feuille')
  const targets = new Map(
    all(tree('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  )
  const shared = all(tree('xl/sharedStrings.xml'), 'si').map(textIn)
  return all(workbook, 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '') ?? ''
    const sheet = tree(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    return { name: attributes.name ?? '', rows: rowsOf(sheet, shared) }
  })
}

/** The files of a zip, from its central directory, each inflated when it is asked for. */
function partsOf(zip: Buffer): Map<string, () => Buffer | null> | null {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > zip.length) return null
  const parts = new Map<string, () => Buffer | null>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    parts.set(name, () => contentOf(zip, local, packed, method))
    at += 46 + nameLength + extra + comment
  }
  return parts
}

function contentOf(zip: Buffer, local: number, packed: number, method: number): Buffer | null {
  if (local + 30 > zip.length) return null
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = zip.subarray(from, from + packed)
  if (method === 0) return bytes
  try {
    return inflateRawSync(bytes, { maxOutputLength: MOST_INFLATED })
  } catch {
    return null
  }
}

function rowsOf(sheet: XmlNode | null, shared: string[]): string[][] {
  const rows: string[][] = []
  for (const row of all(sheet, 'row')) {
    const cells: string[] = []
    for (const cell of row.children) {
      const reference = /^([A-Z]{1,3})(\d+)$/.exec(cell.attributes.r ?? '')
      const column = reference?.[1] ? columnOf(reference[1]) : cells.length
      if (column < 1000) cells[column] = valueOf(cell, shared)
    }
    const number = Number(row.attributes.r)
    if (number > 0 && number <= 200_000) rows[number - 1] = Array.from(cells, (value) => value ?? '')
  }
  return Array.from(rows, (row) => row ?? [])
}

function valueOf(cell: XmlNode, shared: string[]): string {
  if (cell.attributes.t === 'inlineStr') return textIn(cell)
  const value = cell.children.find(({ name }) => name === 'v')?.text ?? ''
  return cell.attributes.t === 's' ? (shared[Number(value)] ?? '') : value
}

/** «AB» → 27 */
const columnOf = (letters: string) =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

function all(node: XmlNode | null, name: string): XmlNode[] {
  if (!node) return []
  return node.children.flatMap((child) => (child.name === name ? [child] : all(child, name)))
}

const textIn = (node: XmlNode): string =>
  node.children
    .map((child) =>
      child.name === 't' ? child.text : child.name === 'r' || child.name === 'is' ? textIn(child) : '',
    )
    .join('')

import { SaxesParser } from 'saxes'
import { textOf } from './bytes'
import type { Gathering, SkillFile } from './reading'

/** An element: its own text, what is inside, and the line it begins on. */
export interface XmlNode {
  name: string
  line: number
  attributes: Record<string, string>
  text: string
  children: XmlNode[]
}

/** The document as a tree; what is not XML is refused with its line. No entity but XML's own is ever expanded. */
export function readXml(file: SkillFile, gathering: Gathering): XmlNode | null {
  const root: XmlNode = { name: '', line: 1, attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: false, position: true })
  let isBroken = false
  parser.on('error', () => {
    if (!isBroken) gathering.refuse(file.name, parser.line, 'ce n’est pas du XML lisible')
    isBroken = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, line: parser.line, attributes, text: '', children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => addText(open.at(-1), text))
  parser.on('cdata', (text) => addText(open.at(-1), text))
  parser.on('closetag', () => void open.pop())
  parser.write(textOf(file.bytes)).close()
  return isBroken ? null : root
}

const addText = (node: XmlNode | undefined, text: string) => {
  if (node) node.text += text
}

/** The text of the first child whose name fits. */
export const childText = (node: XmlNode, name: RegExp): string =>
  node.children.find((child) => name.test(child.name) && child.children.length === 0)?.text.trim() ?? ''

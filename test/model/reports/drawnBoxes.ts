import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { widthOf } from '@/lib/reports/ui/drawings/lettering'

export interface Box {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

const numbers = (text = '') =>
  [...text.matchAll(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g)].map(([each]) => Number(each))

/** The corners of a path of absolute commands: all that drawings use, apart from marks, which are small. */
function corners(d: string): [number, number][] {
  let [x, y] = [0, 0]
  return [...d.matchAll(/([MLHVZ])([^A-Za-z]*)/g)].flatMap(([, command, values]) => {
    const given = numbers(values)
    if (command === 'H') return given.map((each): [number, number] => [(x = each), y])
    if (command === 'V') return given.map((each): [number, number] => [x, (y = each)])
    const pairs: [number, number][] = []
    for (let at = 0; at + 1 < given.length; at += 2) pairs.push([(x = given[at]!), (y = given[at + 1]!)])
    return pairs
  })
}

/** Where everything in a drawing is, in its own units; words as wide as we believe them to be. */
export function drawnBoxes(svg: string) {
  const parser = new SaxesParser()
  const moves: [number, number][] = [[0, 0]]
  const [words, marks]: [Box[], Box[]] = [[], []]
  let size: number[] = []
  let text: { x: number; y: number; size: number; anchor: string; said: string; wide: number } | null = null
  const fonts: { size: number; anchor: string }[] = [{ size: 13, anchor: 'start' }]
  let [defs, named] = [0, 0]

  const mark = (what: string, points: [number, number][]) => {
    const [shiftX, shiftY] = moves.at(-1)!
    if (defs > 0 || points.length === 0) return
    const [xs, ys] = [points.map(([x]) => x + shiftX), points.map(([, y]) => y + shiftY)]
    marks.push({
      what,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    })
  }
  parser.on('opentag', ({ name, attributes: the }: SaxesTagPlain) => {
    const [shiftX, shiftY] = moves.at(-1)!
    const [moveX = 0, moveY = 0] = the.transform?.startsWith('translate') ? numbers(the.transform) : []
    moves.push([shiftX + moveX, shiftY + moveY])
    const inherited = fonts.at(-1)!
    fonts.push({
      size: Number(the['font-size'] ?? inherited.size),
      anchor: the['text-anchor'] ?? inherited.anchor,
    })
    if (name === 'svg') size = numbers(the.viewBox)
    if (name === 'defs') defs++
    if (name === 'title' || name === 'desc') named++
    const of = (attribute: string) => Number(the[attribute] ?? 0)
    const [x, y] = [of('x'), of('y')]
    if (name === 'rect')
      mark(name, [
        [x, y],
        [x + of('width'), y + of('height')],
      ])
    if (name === 'line')
      mark(name, [
        [of('x1'), of('y1')],
        [of('x2'), of('y2')],
      ])
    if (name === 'circle')
      mark(name, [
        [of('cx') - of('r'), of('cy') - of('r')],
        [of('cx') + of('r'), of('cy') + of('r')],
      ])
    if (name === 'path' && !the.transform) mark(name, corners(the.d ?? ''))
    if (name === 'path' && the.transform)
      mark(name, [
        [-4, -4],
        [4, 4],
      ])
    if (text) text.wide += Number(the.dx ?? 0)
    if (the.x !== undefined && (name === 'text' || name === 'tspan')) {
      text = { x: x + moves.at(-1)![0], y: y + moves.at(-1)![1], ...fonts.at(-1)!, said: '', wide: 0 }
    }
  })
  parser.on('text', (said) => {
    if (!text || named > 0) return
    text.said += said
    text.wide += widthOf(said, fonts.at(-1)!.size)
  })
  parser.on('closetag', ({ name }) => {
    moves.pop()
    fonts.pop()
    if (name === 'defs') defs--
    if (name === 'title' || name === 'desc') named--
    if ((name === 'text' || name === 'tspan') && text && text.said !== '') {
      const { wide } = text
      const left = text.x - (text.anchor === 'end' ? wide : text.anchor === 'middle' ? wide / 2 : 0)
      words.push({
        what: text.said,
        left,
        right: left + wide,
        top: text.y - text.size * 0.75,
        bottom: text.y + text.size * 0.1,
      })
      text = null
    }
  })
  parser.write(svg).close()
  return { width: size[2]!, height: size[3]!, words, marks }
}

export const touch = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

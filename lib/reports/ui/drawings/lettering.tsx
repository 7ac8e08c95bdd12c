import type { SVGProps } from 'react'
import { ink } from './palette'

/** Sizes in units of the drawing, which is as wide as the text of an A4 page: 13 units are 9 points on paper. */
export const SIZE = { small: 12, usual: 13, large: 16 } as const

/** Widths of letters in ems, a little more than those of Inter, the widest of the fonts we may be drawn with. */
const WIDTHS: [RegExp, number][] = [
  [/[\u202f\u2009]/, 0.2],
  [/[\s\u00a0iljI.,:;!|’'·()[\]]/, 0.31],
  [/[frt\-«»]/, 0.42],
  [/[mwMW%@€—…]/, 0.93],
  [/[A-ZÀ-ÝŒÆ]/, 0.73],
  [/[\p{L}\p{N}]/u, 0.61],
]

/** How wide a text is, about: nothing can be measured where it is drawn. */
export function widthOf(text: string, size: number = SIZE.usual): number {
  let ems = 0
  for (const letter of text) ems += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1
  return ems * size
}

/** What has room, an ellipsis instead of the rest. */
export function fitted(text: string, width: number, size: number = SIZE.usual): string {
  if (widthOf(text, size) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && widthOf(`${letters.join('').trimEnd()}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Lines of words that have room, at most so many. */
export function wrapped(text: string, width: number, most: number, size: number = SIZE.usual): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, size) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const kept = lines.slice(0, most)
  if (lines.length > most) kept[most - 1] = lines.slice(most - 1).join(' ')
  return kept.map((each) => fitted(each, width, size))
}

type WordsProps = Omit<SVGProps<SVGTextElement>, 'children'> & {
  lines: string[]
  size?: number
  /** The colour that cuts them out of what lies behind. */
  halo?: string
}

const round = (value: SVGProps<SVGTextElement>['x']) =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : value

/** Some lines of text, centred on `y`. */
export function Words({ lines, size = SIZE.usual, halo, x, y, fill = ink.text, ...look }: WordsProps) {
  const leading = size * 1.25
  const first = Number(y) - ((lines.length - 1) * leading) / 2 + size * 0.35
  return (
    <text
      {...{ fill, fontSize: size, ...look }}
      {...(halo && { stroke: halo, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' })}
    >
      {lines.map((line, place) => (
        <tspan key={place} x={round(x)} y={round(first + place * leading)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

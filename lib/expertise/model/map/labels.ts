/** A word to write on the map. Sizes are those of the screen, in pixels. */
export interface Label {
  readonly id: string
  /** Where its subject is. */
  readonly x: number
  readonly y: number
  /** How far from the middle of its subject it may stand: beside a disc, not on it. 0: on it. */
  readonly away: number
  /** How it may be written, the fullest first: each way in lines. */
  readonly ways: readonly (readonly string[])[]
  readonly fontSize: number
  /** Over its subject rather than on it or under it: the name of a group of discs. */
  readonly above?: boolean
  /** The more, the earlier it finds a place. */
  readonly weight: number
}

export interface PlacedLabel {
  id: string
  /** The middle of the block of lines. */
  x: number
  y: number
  lines: readonly string[]
  fontSize: number
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const LINE_HEIGHT = 1.2
/** A letter is that wide, beside its height: a little more than the letters of the site are. */
const LETTER = 0.53
const GAP = 3

export function boxOf({ x, y, lines, fontSize }: Omit<PlacedLabel, 'id'>): Box {
  const width = Math.max(0, ...lines.map(({ length }) => length)) * fontSize * LETTER
  const height = lines.length * fontSize * LINE_HEIGHT
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right + GAP &&
  other.left < one.right + GAP &&
  one.top < other.bottom + GAP &&
  other.top < one.bottom + GAP

/** Words that stand together, with what they look up their neighbours in. */
class Sheet {
  readonly #cells = new Map<string, Box[]>()

  isFree(box: Box): boolean {
    return this.#under(box).every((cell) =>
      (this.#cells.get(cell) ?? []).every((each) => !overlap(each, box)),
    )
  }

  take(box: Box): void {
    for (const cell of this.#under(box)) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), box])
  }

  #under({ left, right, top, bottom }: Box): string[] {
    const CELL = 80
    const cells: string[] = []
    for (
      let column = Math.floor((left - GAP) / CELL);
      column <= Math.floor((right + GAP) / CELL);
      column += 1
    )
      for (let row = Math.floor((top - GAP) / CELL); row <= Math.floor((bottom + GAP) / CELL); row += 1)
        cells.push(`${column} ${row}`)
    return cells
  }
}

/**
 * The words that can be written without one over another, the weightiest first: on their subject or, where it has a
 * place of its own, under it, over it, at its right, at its left. What finds no place is left out, until one comes nearer.
 */
export function placedLabels(labels: readonly Label[], within: Box): PlacedLabel[] {
  const sheet = new Sheet()
  const placed: PlacedLabel[] = []
  const ranked = [...labels].sort(
    (one, other) => other.weight - one.weight || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  )
  for (const { id, ways, fontSize, ...subject } of ranked) {
    const found = ways
      .flatMap((lines) => placesFor({ lines, fontSize, ...subject }, within))
      .find((at) => {
        const box = boxOf(at)
        return isInside(box, within) && sheet.isFree(box)
      })
    if (!found) continue
    sheet.take(boxOf(found))
    placed.push({ id, ...found })
  }
  return placed
}

interface Written extends Pick<Label, 'x' | 'y' | 'away' | 'above' | 'fontSize'> {
  lines: readonly string[]
}

/** On its subject, under it, over it, beside it; a word at the edge moves in. */
function placesFor({ x, y, away, above, lines, fontSize }: Written, within: Box): Omit<PlacedLabel, 'id'>[] {
  const box = boxOf({ x, y, lines, fontSize })
  const [half, tall] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2]
  const [near, beside] = [away + tall + 2, away + half + 4]
  const [on, under, over] = [
    { x, y },
    { x, y: y + near },
    { x, y: y - near },
  ]
  const places = above
    ? [over, under, on, { x, y: y - near - tall }, { x, y: y + near + tall }]
    : [...(away > half || away === 0 ? [on] : []), under, over, { x: x + beside, y }, { x: x - beside, y }]
  const inside = (value: number, low: number, high: number) =>
    Math.min(Math.max(value, low), Math.max(high, low))
  return places.map((at) => ({
    ...{ lines, fontSize },
    x: inside(at.x, within.left + half, within.right - half),
    y: inside(at.y, within.top + tall, within.bottom - tall),
  }))
}

const isInside = (box: Box, { left, right, top, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom

/** A name in lines of about so many letters, between words. */
export function inLines(name: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

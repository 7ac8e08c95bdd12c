export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Strokes of one direction, `every` so many units of the drawing; `dash` cuts lying ones: [first, length, step]. */
interface Strokes {
  direction: 'lying' | 'upright' | 'falling' | 'rising'
  every: number
  from?: number
  dash?: [number, number, number]
}
export type Grain = readonly Strokes[]

/**
 * A grain inside a box, as the path of its strokes cut at the box: a pattern would say the same in less, but a printed
 * page turns each pattern into a picture, ten times as heavy.
 */
export const pathOf = (grain: Grain, box: Box): string =>
  grain.flatMap((strokes) => drawn[strokes.direction](box, strokes)).join('')

const drawn: Record<Strokes['direction'], (box: Box, strokes: Strokes) => string[]> = {
  lying: ({ x, y, width, height }, { every, from = 0, dash }) =>
    steps(y, y + height, every, from).flatMap((level) =>
      dash
        ? steps(x - dash[1], x + width, dash[2], dash[0]).map((start) =>
            stroke(Math.max(x, start), level, Math.min(x + width, start + dash[1]), level),
          )
        : [stroke(x, level, x + width, level)],
    ),
  upright: ({ x, y, width, height }, { every, from = 0 }) =>
    steps(x, x + width, every, from).map((place) => stroke(place, y, place, y + height)),
  falling: ({ x, y, width, height }, { every, from = 0 }) =>
    steps(y - x - width, y + height - x, every, from).map((shift) => {
      const [start, end] = [Math.max(x, y - shift), Math.min(x + width, y + height - shift)]
      return stroke(start, start + shift, end, end + shift)
    }),
  rising: ({ x, y, width, height }, { every, from = 0 }) =>
    steps(x + y, x + width + y + height, every, from).map((sum) => {
      const [start, end] = [Math.max(x, sum - y - height), Math.min(x + width, sum - y)]
      return stroke(start, sum - start, end, sum - end)
    }),
}

/** The multiples of `every`, shifted by `from`, strictly between two places. */
function steps(low: number, high: number, every: number, from: number): number[] {
  const first = Math.floor((low - from) / every) + 1
  const count = Math.max(0, Math.ceil((high - from) / every) - first)
  return Array.from({ length: count }, (_, step) => (first + step) * every + from)
}

const round = (length: number) => Math.round(length * 10) / 10
const stroke = (...[x, y, toX, toY]: [number, number, number, number]): string =>
  `M${round(x)} ${round(y)}L${round(toX)} ${round(toY)}`

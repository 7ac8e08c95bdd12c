import { isNumber, type Series } from './figures'

/** How a line is told from the others: which colour, which dashes, which points, by their place in the palette. */
export interface Look {
  hue: number
  dash: number
}

const firstOf = ({ numbers }: Series) => numbers.findIndex(isNumber)
const lastOf = ({ numbers }: Series) => numbers.findLastIndex(isNumber)

/**
 * One look a line, in their order. A line that begins where another ends goes on from it: what is expected after what is
 * known. It has the same colour, in dashes.
 */
export function looksOf(series: Series[]): Look[] {
  const goesOnFrom = series.map((each) =>
    series.findIndex((other) => {
      const [end, start] = [lastOf(other), firstOf(each)]
      return other !== each && end > 0 && (start === end || start === end + 1)
    }),
  )
  let next = 0
  const own = goesOnFrom.map((before) => (before < 0 ? next++ : -1))
  return series.map((_, place) => {
    const before = goesOnFrom[place]!
    if (before < 0) return { hue: own[place]!, dash: own[place]! }
    return { hue: Math.max(0, own[before]!), dash: Math.max(0, own[before]!) + 1 }
  })
}

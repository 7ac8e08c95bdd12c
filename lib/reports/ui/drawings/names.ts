import type { Locale } from '@/lib/i18n'
import { labelPlaces } from '@/lib/ui/charts/labelPlaces'
import { sayer } from '../../said'
import type { Plot } from './Axes'
import { isNumber, type Series } from './figures'
import { SIZE, widthOf } from './lettering'
import type { Levels } from './levels'
import { hueOf } from './palette'

/** No wider: the lines need the room. */
const WIDEST = 200
const GAP = 12
/** A line that ends further from the edge than this part of it has its name above its end. */
const EDGE = 0.94

interface Ending {
  series: number
  row: number
  value: number
  said: string
}

function endings(series: Series[], language: Locale): Ending[] {
  const say = sayer(language)
  return series.flatMap(({ column, numbers }, place) => {
    const row = numbers.findLastIndex(isNumber)
    const value = numbers[row]
    if (value === null || value === undefined) return []
    const figure = say(value, column.unit)
    return [{ series: place, row, value, said: series.length === 1 ? figure : `${column.header} ${figure}` }]
  })
}

/**
 * What the names at the ends of the lines take on the right, in units of the drawing; null where they have no room or
 * would touch, and a key must say them.
 */
export function nameRoom(series: Series[], places: number[], language: Locale): number | null {
  const ends = endings(series, language)
  const early = ends.filter(({ row }) => places[row]! < EDGE)
  const widest = Math.max(0, ...ends.map(({ said }) => widthOf(said)))
  const wouldTouch = early.length > 1 || ends.length > 8 || ends.length < series.length
  if (series.length > 1 && (wouldTouch || widest > WIDEST)) return null
  return early.length === ends.length ? 0 : widest + GAP + 8
}

interface AtEnds {
  series: Series[]
  places: number[]
  at: (row: number) => number
  levels: Levels
  plot: Plot
  language: Locale
}

/** The name and the last value of each line, beside its end. */
export function namesAtEnds({ series, places, at, levels, plot, language }: AtEnds) {
  const ends = endings(series, language)
  const late = ends.filter(({ row }) => places[row]! >= EDGE)
  const heights = labelPlaces(
    late.map(({ value }) => (plot.bottom - levels.at(value)) / (plot.bottom - plot.top)),
    { top: plot.top, height: plot.bottom - plot.top, highest: 1 },
  )
  const look = (end: Ending) => ({
    key: end.series,
    ...{ lines: [end.said], fill: hueOf(end.series), fontWeight: 600, halo: true },
  })
  return ends.map((end) => {
    const place = late.indexOf(end)
    if (place >= 0) return { ...look(end), x: at(end.row) + GAP, y: heights[place]! }
    const isLeft = at(end.row) - widthOf(end.said) > plot.left
    return {
      ...look(end),
      ...(isLeft && { textAnchor: 'end' as const }),
      x: at(end.row) + (isLeft ? 4 : -4),
      y: Math.max(plot.top, levels.at(end.value) - SIZE.usual - 2),
    }
  })
}

import type { Locale } from '@/lib/i18n'
import { labelPlaces } from '@/lib/ui/charts/labelPlaces'
import { sayer } from '../../said'
import type { Plot } from './Axes'
import { isNumber, type Series } from './figures'
import { SIZE, widthOf } from './lettering'

/** No wider: the lines need the room. */
const WIDEST = 200
const GAP = 12
/** A line that ends further from the edge than this part of it has its name near its end. */
const EDGE = 0.94

export interface Ending {
  series: number
  row: number
  value: number
  said: string
}

/** Where each line ends, and what is said there: its name where there are several, and its last figure unless it has no room. */
export function endingsOf(series: Series[], language: Locale, withFigures = true): Ending[] {
  const say = sayer(language)
  return series.flatMap(({ column, numbers }, place) => {
    const row = numbers.findLastIndex(isNumber)
    const value = numbers[row]
    if (value === null || value === undefined) return []
    const figure = say(value, column.unit)
    const named = withFigures ? `${column.header} ${figure}` : column.header
    return [{ series: place, row, value, said: series.length === 1 ? figure : named }]
  })
}

const isEarly = ({ row }: Ending, places: number[]) => places[row]! < EDGE

/**
 * What the names at the ends of the lines take on the right, in units of the drawing; null where they have no room, and a
 * key must say them.
 */
export function nameRoom(endings: Ending[], series: number, places: number[]): number | null {
  const widest = Math.max(0, ...endings.map(({ said }) => widthOf(said)))
  const early = endings.filter((each) => isEarly(each, places))
  if (series > 1 && (early.length > 1 || endings.length > 8 || endings.length < series || widest > WIDEST))
    return null
  return endings.every((each) => isEarly(each, places)) ? 0 : widest + GAP + 8
}

interface Drawn {
  endings: Ending[]
  series: Series[]
  places: number[]
  at: (row: number) => number
  level: (value: number) => number
  plot: Plot
}

export interface Name {
  series: number
  said: string
  x: number
  y: number
  anchor: 'start' | 'end'
}

/** Where each name is written; null where one would lie on a line, and a key must say them. */
export function namesAtEnds({ endings, series, places, at, level, plot }: Drawn): Name[] | null {
  const late = endings.filter((each) => !isEarly(each, places))
  const tall = plot.bottom - plot.top
  const heights = labelPlaces(
    late.map(({ value }) => plot.bottom - level(value)),
    { top: plot.top, height: tall, highest: tall },
  )
  const beside = late.map(({ series: place, row, said }, rank): Name => {
    return { series: place, said, x: at(row) + GAP, y: heights[rank]!, anchor: 'start' }
  })
  const early = endings.find((each) => isEarly(each, places))
  if (!early) return beside
  const near = nearEnd(early, { series, at, level, plot })
  return near && [...beside, near]
}

/** A place near the end of a line that no line crosses: above it, under it, or after it. */
function nearEnd(
  { series: place, row, value, said }: Ending,
  { series, at, level, plot }: Pick<Drawn, 'series' | 'at' | 'level' | 'plot'>,
): Name | null {
  const [x, y, wide] = [at(row), level(value), widthOf(said)]
  const tried: Pick<Name, 'x' | 'y' | 'anchor'>[] = [
    { x: x + GAP, y, anchor: 'start' },
    { x: x + 4, y: y - 16, anchor: 'end' },
    { x: x - 4, y: y - 16, anchor: 'start' },
    { x: x + 4, y: y + 18, anchor: 'end' },
    { x: x - 4, y: y + 18, anchor: 'start' },
  ]
  const chosen = tried.find((name) => {
    const left = name.anchor === 'end' ? name.x - wide : name.x
    const [top, bottom] = [name.y - SIZE.usual / 2 - 2, name.y + SIZE.usual / 2 + 2]
    if (left < plot.left || left + wide > plot.right || top < plot.top - 8 || bottom > plot.bottom)
      return false
    return series.every(
      ({ numbers }) =>
        !crosses(
          numbers.map((each, of) => each !== null && [at(of), level(each)]),
          { left, right: left + wide, top, bottom },
        ),
    )
  })
  return chosen ? { series: place, said, ...chosen } : null
}

type Corner = false | number[]
type Box = { left: number; right: number; top: number; bottom: number }

/** Looked at closely enough that no line slips between. */
const LOOKS = 24

function crosses(corners: Corner[], { left, right, top, bottom }: Box): boolean {
  const isInside = (x: number, y: number) => x > left && x < right && y > top && y < bottom
  return corners.some((corner, place) => {
    if (!corner) return false
    const [x, y] = corner as [number, number]
    const next = corners[place + 1]
    if (!next) return isInside(x, y)
    const [nextX, nextY] = next as [number, number]
    return Array.from({ length: LOOKS }, (_, step) => step / LOOKS).some((part) =>
      isInside(x + part * (nextX - x), y + part * (nextY - y)),
    )
  })
}

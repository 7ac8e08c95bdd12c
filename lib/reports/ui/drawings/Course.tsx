import { isNumber } from './figures'
import { linePath } from './linePath'
import type { Look } from './looks'
import { Point, Stroke } from './Mark'

/** More points than that, and only some of them carry their shape. */
const MOST_POINTS = 18
const SOME = 8

interface CourseProps {
  numbers: (number | null)[]
  look: Look
  at: (row: number) => number
  level: (value: number) => number
  /** Which line it is: the shapes of two of them are not over each other; null: only the last point has one. */
  place: number | null
}

/** A line and its points; one that stands alone between two gaps is always seen. */
export function Course({ numbers, look, at, level, place }: CourseProps) {
  const last = numbers.findLastIndex(isNumber)
  const step = Math.ceil(numbers.length / SOME)
  const isPoint = (row: number) => {
    const isAlone = !isNumber(numbers[row - 1] ?? null) && !isNumber(numbers[row + 1] ?? null)
    if (isAlone || row === last) return true
    return place !== null && (numbers.length <= MOST_POINTS || (row + place) % step === 0)
  }
  return (
    <g>
      <Stroke look={look} d={linePath(numbers, at, level)} />
      {numbers.map(
        (value, row) =>
          value !== null && isPoint(row) && <Point key={row} {...{ look, x: at(row), y: level(value) }} />,
      )}
    </g>
  )
}

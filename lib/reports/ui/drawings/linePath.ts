type Numbers = (number | null)[]
type At = (value: number) => number

const short = (value: number) => Math.round(value * 10) / 10

/** From each number to the next; where one is missing the line stops, and begins again after it. */
export function linePath(numbers: Numbers, at: At, level: At): string {
  const said = numbers.map((value, row) => {
    if (value === null) return ''
    const isGoingOn = row > 0 && numbers[row - 1] !== null
    return `${isGoingOn ? 'L' : 'M'}${short(at(row))} ${short(level(value))}`
  })
  return said.join('')
}

/** All that lies between two lines, where both are known. */
export function bandPath(low: Numbers, high: Numbers, at: At, level: At): string {
  const runs: number[][] = []
  for (const [row, value] of low.entries()) {
    if (value === null || (high[row] ?? null) === null) continue
    if (runs.at(-1)?.at(-1) === row - 1) runs.at(-1)!.push(row)
    else runs.push([row])
  }
  const point = (values: Numbers) => (row: number) => `${short(at(row))} ${short(level(values[row]!))}`
  return runs
    .map((rows) => `M${[...rows.map(point(high)), ...rows.toReversed().map(point(low))].join('L')}Z`)
    .join('')
}

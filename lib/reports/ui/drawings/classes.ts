import { scaleQuantile } from 'd3-scale'

export interface Class {
  low: number
  high: number
}

/** As many classes as asked, with about as many values each, from little to much; fewer where values are the same. */
export function classesOf(values: number[], most: number): Class[] {
  if (values.length === 0) return []
  const scale = scaleQuantile(values, [...Array(most).keys()])
  const members = Map.groupBy(values, (value) => scale(value))
  return [...members]
    .sort(([one], [other]) => one - other)
    .map(([, each]) => ({
      low: each.reduce((one, other) => Math.min(one, other)),
      high: each.reduce((one, other) => Math.max(one, other)),
    }))
}

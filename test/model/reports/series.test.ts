import { expect, test } from 'vitest'
import { foretoldAt, judged, originsOf } from '@/lib/reports/model/forecast/kept'
import { monthsBetween, seriesOf, valuesOf } from '@/lib/reports/model/series'

const points = [
  { month: '2026-01-01', value: null },
  { month: '2026-02-01', value: 10 },
  { month: '2026-03-01', value: null },
  { month: '2026-05-01', value: 40 },
  { month: '2026-06-01', value: 44 },
  { month: '2026-07-01', value: null },
]

test('a series begins where something is known, crosses gaps in a straight line, and ends where nothing more is known', () => {
  const series = seriesOf(points, '2027-01-01')
  expect(series).toEqual({
    points: [
      { month: '2026-02-01', value: 10 },
      { month: '2026-03-01', value: 20 },
      { month: '2026-04-01', value: 30 },
      { month: '2026-05-01', value: 40 },
      { month: '2026-06-01', value: 44 },
    ],
    filled: 2,
  })
  expect(valuesOf(seriesOf(points, '2026-05-01'))).toEqual([10])
  expect(seriesOf([], '2026-05-01')).toEqual({ points: [], filled: 0 })
  expect(monthsBetween('2025-11-01', '2027-02-01')).toBe(15)
})

test('something is said at the end of months that are known, from what was known by then', () => {
  expect(originsOf(points)).toEqual(['2026-05-01', '2026-06-01'])
  expect(originsOf([])).toEqual([])
  const said = foretoldAt(points, '2026-05-01')
  expect(said).toHaveLength(12)
  expect(said).toEqual(
    foretoldAt([...points.slice(0, 4), { month: '2026-06-01', value: 9000 }], '2026-05-01'),
  )
})

test('a forecast is judged once it is known what came, in its band with both edges', () => {
  const said = { origin: '2026-05-01', point: 40, low: 38, high: 44, isReplayed: false }
  const foretold = [1, 2, 3].map((ahead) => ({ ...said, ahead }))
  expect(judged(foretold, points)).toEqual([
    { ...said, ahead: 1, month: '2026-06-01', came: 44, isWithin: true },
  ])
  expect(judged([{ ...said, ahead: 1, high: 43.9 }], points)[0]!.isWithin).toBe(false)
})

import { expect, it } from 'vitest'
import { endToEnd } from '@/lib/oversight/model/endToEnd'
import { addDays } from '@/lib/time'

const june = { start: '2026-06-01', end: '2026-07-01' }
const weekly = (last: string, count: number) =>
  Array.from({ length: count }, (_, week) => addDays(last, -7 * week))

it('chooses windows that end with the period, or just before, and never lays two over each other', () => {
  // Counted every week: the last to end in June, and no other, since the one before it is of May.
  expect(endToEnd(weekly('2026-07-20', 20), 28, june)).toEqual(['2026-06-29'])
  expect(endToEnd(weekly('2026-07-20', 30), 28, { start: '2026-01-01', end: '2026-07-01' })).toEqual([
    ...['2026-02-09', '2026-03-09', '2026-04-06', '2026-05-04', '2026-06-01', '2026-06-29'],
  ])
})

it('goes a few days beyond, or ends early, where none ends in the last week', () => {
  expect(endToEnd(['2026-06-11', '2026-07-09'], 28, june)).toEqual(['2026-07-09'])
  expect(endToEnd(['2026-06-20', '2026-07-18'], 28, june)).toEqual(['2026-06-20'])
  expect(endToEnd(['2026-05-20', '2026-07-20'], 28, june)).toEqual([])
  expect(endToEnd(['2026-06-18', '2026-07-02'], 28, june)).toEqual(['2026-07-02'])
  expect(endToEnd(['2026-06-25', '2026-07-02'], 28, june)).toEqual(['2026-06-25'])
  expect(endToEnd(['2026-06-15', '2026-07-13'], 28, june)).toEqual(['2026-06-15'])
  expect(endToEnd([], 28, june)).toEqual([])
})

import { expect, test } from 'vitest'
import { ownOf, type OwnFacts } from '@/lib/engagement/model/own'
import { dayNumber } from '@/lib/time'

const act = (communityId: string, day: string, count = 1) => ({ communityId, day: dayNumber(day), count })
const mark = (communityId: string, day: string) => ({ communityId, day: dayNumber(day) })
const facts: OwnFacts<'practice' | 'project'> = {
  acts: {
    contributions: [
      act('a', '2026-03-02', 2),
      act('a', '2026-03-20'),
      act('b', '2026-03-10'),
      act('a', '2026-02-25', 4),
    ],
    questions: [act('a', '2026-03-02')],
    accepted: [],
    received: [act('b', '2026-03-12', 3), act('b', '2026-02-01', 9)],
    useful: [act('a', '2026-02-28')],
  },
  presence: [
    mark('a', '2026-03-02'),
    mark('b', '2026-03-02'),
    mark('b', '2026-03-03'),
    mark('c', '2026-02-27'),
  ],
  places: [
    { id: 'a', kind: 'practice', slug: 'a', name: 'A' },
    { id: 'b', kind: 'project', slug: null, name: null },
    { id: 'c', kind: 'practice', slug: 'c', name: 'C' },
  ],
}
// 1 to 20 March; before it, 9 to 28 February.
const period = { start: '2026-03-01', end: '2026-03-21' }
const said = (kind: 'practice' | 'project' | null = null) =>
  Object.fromEntries(
    ownOf(facts, period, '2026-03-20', kind).figures.map(({ key, value, before }) => [key, [value, before]]),
  )

test('my figures beside my own before: a day in two communities is one day', () => {
  expect(said()).toEqual({
    contributions: [4, 4],
    questions: [1, 0],
    accepted: [0, 0],
    received: [3, 0],
    useful: [0, 1],
    communities: [2, 1],
    presence: [2, 1],
  })
})

test('only communities of one kind', () => {
  expect(said('project')).toMatchObject({ contributions: [1, 0], communities: [1, 0], presence: [2, 0] })
})

test('weeks go from Monday; the first is cut by the period, the last is under way', () => {
  const { weeks } = ownOf(facts, period, '2026-03-20', null)
  expect(weeks.map(({ start, contributions, unfinished }) => [start, contributions, unfinished])).toEqual([
    ['2026-02-23', 0, true],
    ['2026-03-02', 2, false],
    ['2026-03-09', 1, false],
    ['2026-03-16', 1, true],
  ])
  // What was given before the period, in a week that it cuts, is not of the period.
  expect(weeks.reduce((sum, { contributions }) => sum + contributions, 0)).toBe(said().contributions?.[0])
})

test('communities where something was done or came back, those one no longer sees without their name', () => {
  const { communities } = ownOf(facts, period, '2026-03-20', null)
  expect(
    communities.map(({ place, figures }) => [place.name, figures.contributions, figures.presence]),
  ).toEqual([
    ['A', 3, 1],
    [null, 1, 2],
  ])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIn, trendOf } from '@/lib/engagement/model/compare'
import { percentilesOf } from '@/lib/engagement/model/norms'
import { actsOfTheWeek, asking, type WeekFacts } from '@/lib/engagement/model/week'

// A Friday.
const now = new Date('2026-03-20T12:00:00Z')
/** A community in which nothing waits. */
const calm: WeekFacts = {
  requests: 0,
  firstRequestAt: null,
  questions: [],
  newcomers: 0,
  lastOn: '2026-03-19',
  byAnimators: 5,
  byOthers: 2,
  others: 12,
  oldFiles: [],
}
const asked = (id: string, at: string) => ({ id, title: `Question ${id}`, askedAt: new Date(at) })
const acts = (facts: Partial<WeekFacts>) => actsOfTheWeek({ ...calm, ...facts }, now)

describe('what to do this week', () => {
  test('nothing, where nothing waits', () => {
    expect(acts({})).toEqual([])
  })

  test('a question waits once two working days have passed: a week-end is none', () => {
    const friday = asked('friday', '2026-03-13T17:00:00Z')
    expect(acts({ questions: [asked('wednesday', '2026-03-18T13:00:00Z')] })).toEqual([])
    expect(acts({ questions: [friday, asked('wednesday', '2026-03-18T11:00:00Z')] })).toEqual([
      { what: 'question', id: 'friday', title: 'Question friday', days: 4 },
      { what: 'question', id: 'wednesday', title: 'Question wednesday', days: 2 },
    ])
    // Asked on Friday evening, looked at on Tuesday at noon: not two working days yet.
    expect(actsOfTheWeek({ ...calm, questions: [friday] }, new Date('2026-03-17T12:00:00Z'))).toEqual([])
  })

  test('silence counts in open days: the same fortnight is long in March, short in August', () => {
    expect(acts({ lastOn: '2026-03-05' })).toEqual([{ what: 'silence', openDays: 11, lastOn: '2026-03-05' }])
    const august = new Date('2026-08-20T12:00:00Z')
    expect(actsOfTheWeek({ ...calm, lastOn: '2026-08-05' }, august)).toEqual([])
  })

  test('a community carried by those who run it asks its members, if it has any and enough was said', () => {
    const alone = { byAnimators: 4, byOthers: 0 }
    expect(acts(alone)).toEqual([{ what: 'alone', count: 4 }])
    expect(acts({ ...alone, others: 0 })).toEqual([])
    expect(acts({ ...alone, byAnimators: asking.aloneContributions - 1 })).toEqual([])
    expect(acts({ ...alone, byOthers: 1 })).toEqual([])
  })

  test('people at the door first, then those who wait for an answer, then those who came, then files', () => {
    const all = acts({
      requests: 3,
      firstRequestAt: new Date('2026-03-14T12:00:00Z'),
      questions: ['a', 'b', 'c', 'd'].map((id) => asked(id, '2026-03-09T09:00:00Z')),
      newcomers: 2,
      oldFiles: [{ id: 'f', name: 'Guide', revisedOn: '2024-01-05' }],
    })
    expect(all.map(({ what }) => what)).toEqual(['requests', 'question', 'question', 'question', 'newcomers'])
    expect(all[0]).toEqual({ what: 'requests', count: 3, days: 6 })
  })

  test('never more than five, whatever happens, and each for a reason that is there', () => {
    const moment = fc.date({ min: new Date('2025-01-01'), max: now, noInvalidDate: true })
    const facts = fc.record({
      requests: fc.nat(9),
      firstRequestAt: fc.option(moment),
      questions: fc.array(
        moment.map((askedAt) => ({ id: 'q', title: 'q', askedAt })),
        { maxLength: 9 },
      ),
      newcomers: fc.nat(9),
      lastOn: moment.map((at) => at.toISOString().slice(0, 10)),
      byAnimators: fc.nat(9),
      byOthers: fc.nat(3),
      others: fc.nat(3),
      oldFiles: fc.array(fc.constant({ id: 'f', name: 'f', revisedOn: '2024-01-01' }), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(facts, (of) => {
        const found = actsOfTheWeek(of, now)
        expect(found.length).toBeLessThanOrEqual(asking.most)
        const kinds = new Set(found.map(({ what }) => what))
        expect(kinds.has('requests')).toBe(of.requests > 0)
        if (kinds.has('newcomers')) expect(of.newcomers).toBeGreaterThan(0)
        if (kinds.has('alone')) expect(of.byOthers).toBe(0)
        for (const act of found) if (act.what === 'question') expect(act.days).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})

describe('a figure beside another', () => {
  test('goes up or down by what one reads, not by what is rounded away', () => {
    expect(trendOf('people', 4, 7)).toEqual({ trend: 'up', by: 3 })
    expect(trendOf('share', 0.62, 0.5)).toEqual({ trend: 'down', by: 0.12 })
    expect(trendOf('share', 0.501, 0.504)).toEqual({ trend: 'level', by: 0 })
    expect(trendOf('share', null, 0.5)).toBe(null)
    expect(trendOf('hours', 3, null)).toBe(null)
  })

  test('is usual between the quarters, as both are said', () => {
    const norm = { communities: 21, percentiles: percentilesOf(Array.from({ length: 21 }, (_, n) => n)) }
    expect([4, 5, 10, 15, 16].map((value) => placeIn(norm, 'people', value))).toEqual([
      ...['below', 'usual', 'usual', 'usual', 'above'],
    ])
    // 4.6 is said «5», as the lower bound is.
    expect(placeIn(norm, 'people', 4.6)).toBe('usual')
  })
})

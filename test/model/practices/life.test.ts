import { describe, expect, it } from 'vitest'
import { questionsDue, stateOn, type LifeFacts } from '@/lib/practices/model/life'
import { hasCome } from '@/lib/practices/model/signals'

const fresh: LifeFacts = {
  ...{
    isRetired: false,
    isProposed: true,
    ready: 2,
    communities: 0,
    isMeasured: false,
    isContradicted: false,
  },
  reviseOn: '2027-01-01',
}
const on = (facts: Partial<LifeFacts>, today = '2026-11-26') => stateOn(today, { ...fresh, ...facts })

describe('where a practice is', () => {
  it.each([
    ['idea', { isProposed: false }],
    ['proposed', { ready: 1 }],
    ['reviewed', { communities: 2 }],
    ['replicated', { communities: 3 }],
    ['measured', { communities: 3, isMeasured: true }],
    ['to_revise', { communities: 3, isMeasured: true, isContradicted: true }],
    ['retired', { isRetired: true, isContradicted: true }],
  ] as const)('%s', (state, facts) => expect(on(facts)).toBe(state))

  it('is to be read again from its day on', () => {
    expect([on({}, '2026-12-31'), on({}, '2027-01-01')]).toEqual(['reviewed', 'to_revise'])
  })
})

it('what became of it is asked after 30 days, then after 60', () => {
  const due = (today: string) => questionsDue('2026-01-01', today)
  expect([
    due('2026-01-30'),
    due('2026-01-31'),
    due('2026-03-01'),
    due('2026-03-02'),
    due('2027-01-01'),
  ]).toEqual([0, 1, 1, 2, 2])
})

describe('what it waits for', () => {
  const few = { signal: 'authors', is: 'under', than: 3 } as const
  const silent = { signal: 'silentOpenDays', is: 'over', than: 20 } as const
  it('comes when all its conditions hold', () => {
    expect(hasCome([few, silent], { authors: 2, silentOpenDays: 21 })).toBe(true)
    expect(hasCome([few, silent], { authors: 2, silentOpenDays: 20 })).toBe(false)
  })
  it('never comes of what is not known, nor of nothing', () => {
    expect(hasCome([few], {})).toBe(false)
    expect(hasCome([few], { authors: null })).toBe(false)
    expect(hasCome([], { authors: 1 })).toBe(false)
  })
})

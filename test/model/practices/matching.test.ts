import { expect, it } from 'vitest'
import { isForOpening, stagesOf } from '@/lib/practices/model/matching'

it('at the opening comes what is for it or for every moment, unless that takes members', () => {
  const all = { kinds: [], stages: [], fewestMembers: null }
  const fits = (changes: Partial<Parameters<typeof isForOpening>[0]>) =>
    isForOpening({ ...all, ...changes }, 'practice')
  expect([fits({}), fits({ stages: ['launch'] }), fits({ stages: ['grow', 'launch'] })]).toEqual([
    true,
    true,
    true,
  ])
  expect([fits({ stages: ['grow'] }), fits({ kinds: ['project'] }), fits({ fewestMembers: 30 })]).toEqual([
    false,
    false,
    false,
  ])
  expect(fits({ stages: ['launch'], fewestMembers: 20 })).toBe(true)
})

it('where a community is, as far as its figures tell: each stage but the last is one of a life', () => {
  expect(stagesOf({ ageDays: 89, risk90: 0.9 })).toEqual(['launch'])
  expect(stagesOf({ ageDays: 90, risk90: 0.5 })).toEqual(['relaunch'])
  expect(stagesOf({ ageDays: 90, risk90: 0.49 })).toEqual(['grow', 'settle'])
  expect(stagesOf({ ageDays: 4000 })).toEqual(['grow', 'settle'])
})

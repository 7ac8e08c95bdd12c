import { describe, expect, it } from 'vitest'
import { dayNumber } from '@/lib/time'
import {
  dueOf,
  isDue,
  openStates,
  relaunchTakes,
  resultOf,
  reviewActs,
  reviewDelays,
  stepOf,
  type ActFacts,
  type OpenState,
  type ReviewFacts,
} from '@/lib/vitality/model/review'

const asleep = (state: OpenState, more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  state,
  isDue: false,
  isClosed: false,
  isAwake: false,
  contributions: 0,
  authors: 0,
  intoIsOpen: true,
  ...more,
})

describe('time alone', () => {
  it('asks, asks again, proposes, and goes no further', () => {
    expect(openStates.map((state) => stepOf(asleep(state)))).toEqual([null, null, null, null, null])
    expect(stepOf(asleep('asked', { isDue: true }))).toMatchObject({ to: 'reminded' })
    expect(stepOf(asleep('reminded', { isDue: true }))).toMatchObject({ to: 'proposed' })
    expect(stepOf(asleep('proposed', { isDue: true }))).toBeNull()
  })

  it('asks nothing any more of a community that woke up', () => {
    for (const state of ['asked', 'reminded', 'proposed', 'merging'] as const)
      expect(stepOf(asleep(state, { isAwake: true, isDue: true }))).toEqual({ to: 'ended', outcome: 'woke' })
    expect(stepOf(asleep('relaunching', { isAwake: true }))).toBeNull()
  })

  it('judges a relaunch on what several people wrote, and proposes the other ways when it did not take', () => {
    const judged = (contributions: number, authors: number) =>
      stepOf(asleep('relaunching', { isDue: true, isAwake: true, contributions, authors }))
    const { contributions, authors } = relaunchTakes
    expect(judged(contributions, authors)).toEqual({ to: 'ended', outcome: 'relaunched' })
    expect(judged(10 * contributions, authors - 1)).toEqual({ to: 'proposed', said: 'sleepsOn' })
    expect(judged(contributions - 1, authors)).toEqual({ to: 'proposed', said: 'sleepsOn' })
  })

  it('asks again when nobody lets it join the other, or the other has gone', () => {
    const again = { to: 'asked', said: 'refused' }
    expect(stepOf(asleep('merging', { isDue: true }))).toEqual(again)
    expect(stepOf(asleep('merging', { intoIsOpen: false }))).toEqual(again)
  })

  it('ends with a community that was closed by another way, whatever was going on', () => {
    for (const state of openStates)
      expect(stepOf(asleep(state, { isClosed: true, isAwake: true }))).toMatchObject({ outcome: 'archived' })
  })

  it('waits longer by the days on which nobody could answer', () => {
    const [stateAt, dueAt] = [new Date('2026-01-01T08:00:00Z'), new Date('2026-01-22T08:00:00Z')]
    const down = Array.from({ length: 10 }, (_, day) => dayNumber('2026-01-05') + day)
    const at = (day: string, away: number[]) => isDue({ stateAt, dueAt }, new Date(`${day}T08:00:00Z`), away)
    expect([at('2026-01-21', []), at('2026-01-22', [])]).toEqual([false, true])
    expect([at('2026-01-31', down), at('2026-02-01', down)]).toEqual([false, true])
    expect(at('2026-01-22', [dayNumber('2025-12-01'), dayNumber('2026-03-01')])).toBe(true)
  })

  it('waits as long as the pages say', () => {
    const since = new Date('2026-01-01T08:00:00Z')
    const days = openStates.map((state) => (dueOf(state, since).getTime() - since.getTime()) / 86_400_000)
    const { remindAfterDays, proposeAfterDays, archiveAfterDays, relaunchDays, mergeDays } = reviewDelays
    expect(days).toEqual([remindAfterDays, proposeAfterDays, archiveAfterDays, relaunchDays, mergeDays])
  })
})

describe('an act of an administrator', () => {
  const finds = (state: OpenState | null, more: Partial<ActFacts> = {}) => {
    const facts = {
      ...{ state, isDue: false, isAsleep: true, isStirring: false, isOpen: true },
      isOrphan: false,
      ...more,
    }
    return Object.fromEntries(reviewActs.map((act) => [act, resultOf(act, facts)]))
  }

  it('writes once, only to a community that sleeps and that somebody answers for', () => {
    expect(finds(null).write).toBe('done')
    expect(finds('asked').write).toBe('already')
    expect(finds(null, { isAsleep: false }).write).toBe('notAsleep')
    expect(finds(null, { isOrphan: true }).write).toBe('orphan')
  })

  it('never archives before the proposal and its delay, nor over an answer', () => {
    expect(finds('proposed', { isDue: true })).toMatchObject({ archive: 'done', propose: 'already' })
    expect(finds('proposed').archive).toBe('tooEarly')
    expect(finds('asked', { isDue: true })).toMatchObject({ archive: 'tooEarly', propose: 'done' })
    for (const state of ['relaunching', 'merging'] as const)
      expect(finds(state, { isDue: true })).toMatchObject({ archive: 'answered', propose: 'answered' })
    expect(finds(null)).toMatchObject({ propose: 'none', archive: 'none', withdraw: 'none' })
  })

  it('leaves alone what woke, or where somebody has just written; what is closed already is only settled', () => {
    for (const more of [{ isAsleep: false }, { isStirring: true }])
      expect(finds('proposed', { isDue: true, ...more })).toMatchObject({
        archive: 'notAsleep',
        withdraw: 'done',
      })
    expect(finds('proposed', { isDue: true, isAsleep: false, isOpen: false }).archive).toBe('done')
  })

  it('takes a question back at any moment', () => {
    for (const state of openStates) expect(finds(state).withdraw).toBe('done')
  })
})

import { describe, expect, it } from 'vitest'
import { isNewcomer, isOver, STEPS, stepsTaken, type Traces } from '@/lib/onboarding/model/steps'

const nothing: Traces = { ownWords: 0, skills: 0, communities: 0, follows: 0, texts: 0 }
const everything: Traces = { ownWords: 2, skills: 3, communities: 2, follows: 1, texts: 9 }
const states = (traces: Traces, skipped: (typeof STEPS)[number][] = []) =>
  stepsTaken(traces, skipped)
    .map(({ state }) => state)
    .join(' ')

describe('the first steps', () => {
  it('are five, and begin open', () => expect(states(nothing)).toBe('open open open open open'))

  it('are taken by three skills and two communities, not by fewer', () => {
    const nearly = stepsTaken({ ...nothing, skills: 2, communities: 1 }, [])
    expect(nearly.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open', 'open'])
    expect(nearly[1]).toMatchObject({ count: 2, least: 3 })
    expect(states(everything)).toBe('done done done done done')
  })

  it('set aside are over, and taken up again by doing them', () => {
    expect(states(nothing, ['hello'])).toBe('open open open open skipped')
    expect(states({ ...nothing, texts: 1 }, ['hello'])).toBe('open open open open done')
    expect(isOver(stepsTaken(nothing, [...STEPS]))).toBe(true)
    expect(isOver(stepsTaken({ ...everything, texts: 0 }, []))).toBe(false)
  })

  it('are for whoever came less than two months ago, or is at home nowhere', () => {
    const came = new Date('2026-01-01T10:00:00Z')
    const later = (days: number) => new Date(came.getTime() + days * 86_400_000)
    expect(isNewcomer(came, 3, later(59))).toBe(true)
    expect(isNewcomer(came, 3, later(61))).toBe(false)
    expect(isNewcomer(came, 0, later(400))).toBe(true)
  })
})

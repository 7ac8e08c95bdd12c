import { describe, expect, it } from 'vitest'
import { messageDue, type Asking } from '@/lib/practices/model/asking'
import { addDays, type Day } from '@/lib/time'

const adoptedOn = '2026-01-05' as Day
const on = (days: number) => addDays(adoptedOn, days)
const never: Asking = { adoptedOn, outcome: null, answeredOn: null, asked: 0, askedOn: null }

/** The days on which somebody who never answers is written to. */
function written(until: number, answers: Partial<Record<number, Asking['outcome']>> = {}) {
  let state = never
  const days: [number, boolean][] = []
  for (let day = 0; day <= until; day += 1) {
    const message = messageDue(state, on(day))
    if (message) {
      days.push([day, message.isReminder])
      state = { ...state, asked: message.number, askedOn: on(day) }
    }
    const answer = answers[day]
    if (answer) state = { ...state, outcome: answer, answeredOn: on(day) }
  }
  return days
}

describe('what became of an adoption is asked', () => {
  it('after thirty days and sixty, each once more at most', () => {
    expect(written(400)).toEqual([
      [30, false],
      [37, true],
      [60, false],
      [67, true],
    ])
  })

  it('no more for a question that was answered', () => {
    expect(written(400, { 31: 'kept' })).toEqual([
      [30, false],
      [60, false],
      [67, true],
    ])
    expect(written(400, { 31: 'adapted', 61: 'kept' })).toEqual([
      [30, false],
      [60, false],
    ])
  })

  it('never again of whoever gave it up', () => {
    expect(written(400, { 31: 'abandoned' })).toEqual([[30, false]])
  })

  it('once for an adoption that is already old', () => {
    expect(messageDue(never, on(200))).toEqual({ number: 3, isReminder: false })
  })
})

import { describe, expect, it } from 'vitest'
import { lessons, stageCalled, stageWords } from '@/lib/practices/course'
import { resumeAt } from '@/lib/practices/model/progress'

const order = ['a', 'b', 'c', 'd']
const kept = (lesson: string, minute: number, isRead: boolean) => ({
  ...{ lesson, isRead, note: '' },
  at: new Date(Date.UTC(2026, 0, 5, 9, minute)),
})

describe('where one goes on', () => {
  it('begins at the beginning', () => expect(resumeAt(order, [])).toBe('a'))
  it('stays at what one has not finished', () =>
    expect(resumeAt(order, [kept('a', 1, true), kept('c', 2, false)])).toBe('c'))
  it('follows what one read last, round to what was passed over', () => {
    expect(resumeAt(order, [kept('b', 1, true)])).toBe('c')
    expect(resumeAt(order, [kept('c', 1, true), kept('d', 2, true)])).toBe('a')
  })
  it('ends when all is read, whatever is kept of lessons that are gone', () => {
    const all = order.map((lesson, minute) => kept(lesson, minute, true))
    expect(resumeAt(order, [...all, kept('gone', 9, false)])).toBeNull()
  })
})

describe('the course', () => {
  it('has one key a lesson, and one word a stage', () => {
    const keys = lessons.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const words = Object.values(stageWords)
    expect(words.map((word) => stageCalled(word)?.stage)).toEqual(Object.keys(stageWords))
  })
})

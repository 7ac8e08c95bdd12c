import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forKnowing, knowledgeOf, shownAt } from '@/lib/expertise/model/answering/knowing'
import { askedAt, askedOnceMore, forLoad, type Asked } from '@/lib/expertise/model/answering/load'
import { allManners, shortlist, type Candidate } from '@/lib/expertise/model/answering/shortlist'
import { DAY, start } from './past'

const candidate = (person: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ person, score: 0, knowledge: 0, asked: 0, isNewcomer: false },
  ...more,
})
const plain = { knowing: false, load: false, newcomers: false }
const names = (candidates: Candidate[], most: number, manners = allManners) =>
  shortlist(candidates, most, manners).map(({ person }) => person)

test('knowing: what one declares, what others confirm, what one has shown, the rarer the more', () => {
  const skill = { rarity: 2, isDeclared: true, isEndorsed: false, shown: 0 }
  expect(knowledgeOf([skill])).toBe(1)
  expect(knowledgeOf([{ ...skill, isEndorsed: true }])).toBeCloseTo(1.6, 12)
  expect(knowledgeOf([{ ...skill, isDeclared: false, shown: 1.5 }, skill])).toBe(4)
  expect(shownAt([start, start - 365 * DAY, start + DAY], start)).toBeCloseTo(2.5, 12)
  expect(forKnowing(0)).toBe(0)
})

describe('load', () => {
  test('being asked fades by half in a fortnight, as a slow count has it', () => {
    const moments = [0, 3, 3, 20, 41].map((day) => start + day * DAY)
    const asked = moments.reduce<Asked | undefined>(askedOnceMore, undefined)
    const at = start + 60 * DAY
    const slowly = moments.reduce((sum, moment) => sum + 0.5 ** ((at - moment) / (14 * DAY)), 0)
    expect(askedAt(asked, at)).toBeCloseTo(slowly, 9)
    expect(askedAt(undefined, at)).toBe(0)
  })

  test('whoever was asked lately steps back, and comes again', () => {
    const [ada, bob] = [candidate('ada', { score: 1 }), candidate('bob', { score: 0.5 })]
    expect(names([ada, bob], 2)).toEqual(['ada', 'bob'])
    expect(names([{ ...ada, asked: 1 }, bob], 2)).toEqual(['bob', 'ada'])
    expect(names([{ ...ada, asked: 0.2 }, bob], 2)).toEqual(['ada', 'bob'])
    expect(names([{ ...ada, asked: 9 }, bob], 2, { ...allManners, load: false })).toEqual(['ada', 'bob'])
    expect(forLoad(2)).toBeLessThan(forLoad(1))
  })
})

describe('a short list', () => {
  const veterans = ['ada', 'bob', 'cléo', 'dan'].map((person, place) =>
    candidate(person, { score: 4 - place }),
  )

  test('keeps its last place for a newcomer, or for somebody who says they know', () => {
    const newcomer = candidate('nour', { score: -3, isNewcomer: true })
    const knows = candidate('sam', { score: null, knowledge: 2 })
    expect(names([...veterans, newcomer], 3)).toEqual(['ada', 'bob', 'nour'])
    expect(names([...veterans, newcomer, knows], 3)).toEqual(['ada', 'bob', 'sam'])
    expect(names([...veterans, newcomer, { ...knows, asked: 30 }], 3)).toEqual(['ada', 'bob', 'nour'])
    expect(names([...veterans, candidate('tom', { score: null })], 3)).toEqual(['ada', 'bob', 'cléo'])
    expect(names([...veterans, newcomer], 1)).toEqual(['ada'])
    expect(names([candidate('nour', { score: 9, isNewcomer: true }), ...veterans], 3)).toEqual([
      'nour',
      'ada',
      'bob',
    ])
    expect(names([...veterans, newcomer], 3, plain)).toEqual(['ada', 'bob', 'cléo'])
  })

  test('is filled by those who say they know where few are likely', () => {
    const [sam, kim] = [
      candidate('sam', { score: null, knowledge: 1 }),
      candidate('kim', { score: null, knowledge: 2 }),
    ]
    expect(names([sam, kim], 3)).toEqual(['kim', 'sam'])
    expect(names([veterans[0]!, sam, kim], 3)).toEqual(['ada', 'kim', 'sam'])
    expect(names([veterans[0]!, sam, candidate('tom', { score: null })], 3)).toEqual(['ada', 'sam'])
  })

  test('whatever is left out, all but the last place are the best, each person once', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            person: fc.constantFrom(...'abcdefghij'),
            score: fc.option(fc.integer({ min: -3, max: 3 })),
            knowledge: fc.integer({ min: 0, max: 3 }),
            asked: fc.integer({ min: 0, max: 3 }),
            isNewcomer: fc.boolean(),
          }),
          { selector: ({ person }) => person },
        ),
        fc.integer({ min: 1, max: 6 }),
        fc.record({ knowing: fc.boolean(), load: fc.boolean(), newcomers: fc.boolean() }),
        (candidates, most, manners) => {
          const without = names(candidates, most, { ...manners, newcomers: false })
          const list = names(candidates, most, manners)
          expect(new Set(list).size).toBe(list.length)
          expect(list.length).toBeLessThanOrEqual(most)
          expect(list.slice(0, most - 1)).toEqual(
            without.slice(0, most - 1).concat(list.slice(without.length, most - 1)),
          )
          expect(names(candidates.toReversed(), most, manners)).toEqual(list)
        },
      ),
    ))
})

import { describe, expect, it } from 'vitest'
import { nearestFirst, typingErrors } from '@/lib/directory/model/nearness'
import { attached, nearRanges, rangesOf, scannedRanges, splitRanges } from '@/lib/directory/model/ranges'

describe('a typing error', () => {
  it.each([
    ['benali', 'benali', 0],
    ['benali', 'benalli', 1],
    ['benali', 'benal', 1],
    ['benali', 'benalo', 1],
    ['benali', 'beanli', 1],
    ['benali', 'ebnalo', 2],
    ['', 'a', 1],
  ])('%s and %s are %i apart', (one, other, errors) => {
    expect(typingErrors(one, other)).toBe(errors)
    expect(typingErrors(other, one)).toBe(errors)
  })

  it('leads to the nearest word first, then to the one that more people bear', () => {
    const known = [
      { word: 'benal', people: 2 },
      { word: 'bennali', people: 90 },
      { word: 'benali', people: 8 },
      { word: 'benalli', people: 1 },
    ]
    expect(nearestFirst('benalli', known).map(({ word }) => word)).toEqual(['benali', 'bennali', 'benal'])
  })
})

describe('where a name is looked for', () => {
  it('takes any of its words in full, and the next as far as it was typed', () => {
    expect(rangesOf(['nadia', 'ben']).map(({ from }) => from)).toEqual([
      'nadia ben',
      'nadia,ben',
      'ben nadia',
      'ben,nadia',
    ])
  })

  it('lets an initial lead nowhere', () => {
    expect(rangesOf(['n', 'benali']).map(({ from }) => from)).toEqual(['benali n', 'benali,n'])
  })

  it('writes a particle with the word behind it', () => {
    expect(attached(['jean', 'de', 'la', 'tour'], ['jean', 'tour'])).toEqual(['jean', 'delatour'])
  })

  it('holds a mended word to its end', () => {
    const near = [[{ word: 'martin', people: 9, errors: 1 }], []]
    expect(nearRanges(['martinn', 'marie'], near)).toContainEqual({
      from: 'marie martin',
      also: [],
      isWhole: true,
    })
    expect(nearRanges(['martinn', 'marie'], near)).toContainEqual({ from: 'martin marie', also: [] })
  })

  it('looks through everybody under the rarest word, if they are few enough', () => {
    const known = [[{ word: 'jean', people: 120_000 }], [{ word: 'tour', people: 300 }]]
    expect(scannedRanges(['jean', 'tour'], known)).toEqual([
      { from: 'tour ', also: ['jean'] },
      { from: 'tour,', also: ['jean'] },
    ])
    expect(scannedRanges(['jean', 'martin'], [known[0]!, [{ word: 'martin', people: 60_000 }]])).toEqual([])
  })

  it('tries a forgotten space wherever it may have been', () => {
    expect(splitRanges(['nadiaben']).map(({ from }) => from)).toContain('nadia,ben')
    expect(splitRanges(['ben'])).toEqual([])
  })
})

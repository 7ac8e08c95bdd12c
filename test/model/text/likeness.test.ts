import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bm25Over, keyPhrases, likeness, nearDuplicates, rarityIn, stemsOf } from '@/lib/text'

const stem = fc.constantFrom('agent', 'archive', 'budget', 'donnee', 'ecole', 'projet')
const texts = fc.array(fc.array(stem, { maxLength: 12 }), { minLength: 1, maxLength: 8 })

describe('how alike two texts are', () => {
  it('is one for a text and itself, zero for two that share nothing, the same both ways', () =>
    fc.assert(
      fc.property(texts, (given) => {
        const { weigh } = rarityIn(given)
        const [one, other] = [weigh(given[0]!), weigh(given.at(-1)!)]
        if (given[0]!.length > 0) expect(likeness(one, one)).toBeCloseTo(1, 12)
        expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 12)
        const shares = given[0]!.some((each) => given.at(-1)!.includes(each))
        expect(likeness(one, other) > 0).toBe(shares)
      }),
    ))

  it('weighs a rare stem more than a common one', () => {
    const { idf } = rarityIn([['agent', 'budget'], ['agent'], ['agent']])
    expect(idf('agent')).toBeCloseTo(1, 12)
    expect(idf('budget')).toBeCloseTo(Math.log(2) + 1, 12)
    expect(idf('jamais')).toBeCloseTo(Math.log(4) + 1, 12)
  })
})

describe('BM25', () => {
  /** The same, written as the formula is, text by text. */
  function slowly(given: string[][], question: string[]): number[] {
    const average = given.reduce((sum, { length }) => sum + length, 0) / given.length
    return given.map((stems) =>
      [...new Set(question)].reduce((sum, each) => {
        const df = given.filter((text) => text.includes(each)).length
        const tf = stems.filter((one) => one === each).length
        const idf = Math.log(1 + (given.length - df + 0.5) / (df + 0.5))
        return tf === 0 ? sum : sum + (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * stems.length) / average))
      }, 0),
    )
  }

  it('gives what the formula gives, and nothing that shares no word', () =>
    fc.assert(
      fc.property(texts, fc.array(stem, { maxLength: 4 }), (given, question) => {
        const scores = new Map(bm25Over(given)(question).map(({ index, score }) => [index, score]))
        for (const [index, score] of slowly(given, question).entries()) {
          if (score === 0) expect(scores.has(index)).toBe(false)
          else expect(scores.get(index)).toBeCloseTo(score, 10)
        }
      }),
    ))

  it('ranks the best first, equals in their order', () => {
    expect(
      bm25Over([['budget'], ['agent', 'budget'], ['budget']])(['budget']).map(({ index }) => index),
    ).toEqual([0, 2, 1])
    expect(bm25Over([])(['budget'])).toEqual([])
  })
})

describe('near duplicates', () => {
  const text =
    'le comité de lecture relit chaque page avant sa mise en ligne puis la date de révision est inscrite au calendrier'

  it('finds a text copied with a word changed, and not another on the same subject', () => {
    const pairs = nearDuplicates(
      [text, text.replace('calendrier', 'journal'), 'la page est relue par le comité puis mise en ligne'].map(
        stemsOf,
      ),
      0.6,
    )
    expect(pairs).toMatchObject([{ one: 0, other: 1 }])
  })

  it('says the part of runs they share, exactly', () =>
    fc.assert(
      fc.property(fc.array(fc.array(stem, { maxLength: 6 }), { maxLength: 6 }), (given) => {
        const runs = given.map((stems) => {
          const count = Math.max(1, stems.length - 2)
          return new Set(
            stems.length === 0
              ? []
              : Array.from({ length: count }, (_, at) => stems.slice(at, at + 3).join(' ')),
          )
        })
        for (const { one, other, likeness: found } of nearDuplicates(given, 0)) {
          const shared = [...runs[one]!].filter((run) => runs[other]!.has(run)).length
          expect(found).toBeCloseTo(shared / new Set([...runs[one]!, ...runs[other]!]).size, 12)
        }
        // What is equal is always met.
        const equal = given.flatMap((stems, at) =>
          given
            .slice(at + 1)
            .flatMap((later, after) =>
              stems.length > 0 && later.join() === stems.join() ? [`${at} ${at + 1 + after}`] : [],
            ),
        )
        expect(nearDuplicates(given, 1).map(({ one, other }) => `${one} ${other}`)).toEqual(
          expect.arrayContaining(equal),
        )
      }),
    ))
})

describe('key phrases', () => {
  const text =
    'La mise à jour des pages demande un comité de lecture. Sans comité de lecture, la mise à jour des pages s’arrête.'

  it('are groups of words of the text, the telling ones first, none said twice', () => {
    const phrases = keyPhrases(text, () => 1, 2).map(({ words }) => words)
    expect(phrases).toEqual(['mise à jour des pages', 'comité de lecture'])
  })

  it('of nothing are none', () => {
    expect(keyPhrases('de la, et puis', () => 1, 5)).toEqual([])
  })
})

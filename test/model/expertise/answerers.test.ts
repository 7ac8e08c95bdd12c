import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Answerers, MOST_TERMS, THOUGHT_OF } from '@/lib/expertise/model/answering/answerers'
import { scoreOf, startingFrom, taught } from '@/lib/expertise/model/answering/combination'
import type { Answered } from '@/lib/expertise/model/answering/contexts'
import { evidenceOf, rarity, signs, type Wholes } from '@/lib/expertise/model/answering/evidence'
import { DAY, pasts, start } from './past'

const question = (more: Partial<Answered> = {}): Answered => ({
  ...{ community: 'achats', terms: [], asker: 'zoé', at: start, answerers: [] },
  ...more,
})
const learnt = (past: readonly Answered[]) => {
  const known = new Answerers()
  for (const each of past) known.learn(each)
  return known
}
const names = (known: Answerers, asked: Answered, most = 10) =>
  known.rank(asked, most).map(({ person }) => person)

describe('who may answer', () => {
  test('whoever answers in the community, and on the subject, comes before who answers elsewhere', () => {
    const past = Array.from({ length: 30 }, (_, day) => [
      question({ at: start + day * DAY, terms: ['seuil'], answerers: ['mara'] }),
      question({ at: start + day * DAY, terms: ['avance'], answerers: ['nino'] }),
      question({ at: start + day * DAY, community: 'rh', terms: ['paie'], answerers: ['omar'] }),
    ]).flat()
    const known = learnt(past)
    const asked = (terms: string[], community = 'achats') =>
      names(known, question({ terms, community, at: start + 31 * DAY }))
    expect(asked(['seuil']).slice(0, 2)).toEqual(['mara', 'nino'])
    expect(asked(['avance']).slice(0, 2)).toEqual(['nino', 'mara'])
    expect(asked(['paie', 'bulletin'], 'rh')[0]).toBe('omar')
    expect(asked(['inconnu'])).toHaveLength(3)
    expect(names(new Answerers(), question())).toEqual([])
  })

  test('never who asks, each once, in the order of scores, equals by name, whatever was learnt', () =>
    fc.assert(
      fc.property(pasts(), pasts(5), (past, asked) => {
        const known = learnt(past)
        for (const each of asked) {
          const ranked = known.rank(each, 10)
          const people = ranked.map(({ person }) => person)
          expect(people).not.toContain(each.asker)
          expect(new Set(people).size).toBe(people.length)
          expect(ranked).toEqual(
            ranked.toSorted((one, other) => other.score - one.score || (one.person < other.person ? -1 : 1)),
          )
          expect(learnt(past).rank(each, 10)).toEqual(ranked)
        }
      }),
      { numRuns: 50 },
    ))

  test('two people of whom the same is known come by name', () => {
    const past = [question({ answerers: ['yann', 'anna', 'marc'] })]
    expect(names(learnt(past), question({ at: start + DAY }))).toEqual(['anna', 'marc', 'yann'])
  })

  test('what is kept as rows answers as what was kept in memory', () =>
    fc.assert(
      fc.property(pasts(), pasts(4), (past, asked) => {
        const known = learnt(past)
        const rows = JSON.parse(JSON.stringify([...known.rows()])) as ReturnType<typeof known.rows> & []
        const again = Answerers.from(rows, JSON.parse(JSON.stringify(known.combination)))
        for (const each of asked) expect(again.rank(each, 10)).toEqual(known.rank(each, 10))
      }),
      { numRuns: 50 },
    ))

  test('one looks at no more people for a long past than for a short one', () => {
    const past = Array.from({ length: 400 }, (_, place) =>
      question({
        at: start + place * 3600,
        terms: Array.from({ length: 20 }, (_each, word) => `mot${word}`),
        asker: `asker${place % 7}`,
        answerers: [`p${place % 101}`, `q${(place * 17) % 97}`],
      }),
    )
    const known = new Answerers()
    past.forEach((each) => known.count(each))
    const considered = known.consider(question({ ...past[0], at: start + 500 * 3600 }))
    const { term, ...others } = THOUGHT_OF
    const bound = Object.values(others).reduce((sum, each) => sum + each, 0) + MOST_TERMS * term
    expect(considered.length).toBeGreaterThan(THOUGHT_OF.community)
    expect(considered.length).toBeLessThanOrEqual(bound)
  })
})

describe('what speaks for somebody', () => {
  const all: Wholes = {
    everywhere: { fast: 10, slow: 100, questions: 999 },
    community: { fast: 4, slow: 45, questions: 80 },
    asker: { fast: 1, slow: 7, questions: 9 },
    terms: [{ fast: 0, slow: 10, questions: 9 }],
    people: 20,
  }
  const none = { fast: 0, slow: 0 }

  test('is the sum written over it', () => {
    const own = {
      everywhere: { fast: 2, slow: 10.5 },
      community: { fast: 1, slow: 20 },
      asker: { fast: 0, slow: 3 },
      terms: [{ fast: 0, slow: 4 }],
      absent: 9.5,
    }
    const base = 11 / 110
    const here = (20 + 5 * base) / 50
    const expected = [
      Math.log(2.5 / 20),
      Math.log(base),
      Math.log((1 + 5 * base) / 9 / base),
      Math.log(here / base),
      Math.log((3 + 3 * base) / 10 / base),
      (2 / 3) * Math.log((4 + 10 * here) / 20 / here),
      Math.log(10),
    ]
    expect(signs).toHaveLength(expected.length)
    evidenceOf(own, all).forEach((value, place) => expect(value).toBeCloseTo(expected[place]!, 9))
  })

  test('is finite for whoever has done nothing, where nothing is known', () => {
    const nothing = { ...none, questions: 0 }
    const empty = { everywhere: nothing, community: nothing, asker: nothing, terms: [nothing], people: 1 }
    const own = { everywhere: none, community: none, asker: none, terms: [none], absent: 0 }
    for (const wholes of [empty, all])
      for (const value of evidenceOf(own, wholes)) expect(Number.isFinite(value)).toBe(true)
  })

  test('the rarer a term, the more it tells', () => {
    expect([rarity(999, 999), rarity(999, 0), rarity(0, 0)]).toEqual([0, 1, 1])
    expect(rarity(999, 9)).toBeCloseTo(2 / 3, 12)
  })
})

describe('what weighs', () => {
  const lessons = fc
    .array(
      fc.tuple(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 2 }),
        fc.boolean(),
      ),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    .filter((people) => people.some(([, did]) => did) && people.some(([, did]) => !did))

  test('moves up the slope of the probability that one of those who answered is first', () =>
    fc.assert(
      fc.property(lessons, (people) => {
        const evidence = people.map(([each]) => each)
        const answered = people.map(([, did]) => did)
        const before = startingFrom([0.3, -0.2])
        const likelihood = (weights: number[]) => {
          const odds = evidence.map((each) => Math.exp(scoreOf(each, { weights })))
          const sum = (some: number[]) => some.reduce((total, each) => total + each, 0)
          return Math.log(sum(odds.filter((_, place) => answered[place])) / sum(odds))
        }
        const { weights, squares } = taught(before, evidence, answered)
        for (const sign of [0, 1]) {
          const step = (by: number) =>
            before.weights.map((weight, place) => weight + (place === sign ? by : 0))
          const slope = (likelihood(step(1e-5)) - likelihood(step(-1e-5))) / 2e-5
          expect(squares[sign]).toBeCloseTo(1 + slope ** 2, 5)
          expect(weights[sign]! - before.weights[sign]!).toBeCloseTo(
            (0.1 * slope) / Math.sqrt(1 + slope ** 2),
            5,
          )
        }
      }),
    ))

  test('learns nothing where nobody thought of answered, and stays finite where somebody never thought of did', () => {
    const before = startingFrom([1])
    expect(taught(before, [[1], [2]], [false, false])).toBe(before)
    const [weight] = taught(startingFrom([1000]), [[1], [9]], [true, false]).weights
    expect(weight).toBeLessThan(1000)
    expect(Number.isFinite(weight)).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedRand } from '@/lib/expertise/model/clusters/agreement'
import { graphOf } from '@/lib/expertise/model/clusters/graph'
import { groupPeople, groupTied } from '@/lib/expertise/model/clusters/grouping'
import { holdingsOf } from '@/lib/expertise/model/clusters/holdings'
import { louvain } from '@/lib/expertise/model/clusters/louvain'
import { spelling } from '@/lib/expertise/model/clusters/spelling'
import type { Pair } from '@/lib/expertise/model/clusters/ties'
import { Chance } from '@/scripts/seed/chance'

const effort = (seed = 'a', mostProfiles = 4000) => {
  const dice = new Chance(seed)
  return { chance: () => dice.next(), draws: 6, mostProfiles }
}

/** Trades of ten skills each; people hold five of theirs, and one of anybody’s. */
function trades(trades: number, peopleEach: number, seed = 'trades') {
  const chance = new Chance(seed)
  const truth = Array.from({ length: trades * peopleEach }, (_, person) => person % trades)
  const held = truth.map((trade) => [
    ...Array.from({ length: 5 }, () => trade * 10 + chance.between(0, 9)),
    chance.between(0, trades * 10 - 1),
  ])
  return { truth, held, skills: trades * 10 }
}

describe('Louvain', () => {
  it('finds two triangles joined by a tie, and one group when the resolution asks for little', () => {
    const [one, other] = [
      [0, 0, 1, 3, 3, 4, 2],
      [1, 2, 2, 4, 5, 5, 3],
    ]
    const graph = graphOf(6, { one: one!, other: other!, weight: one!.map(() => 1) })
    const dice = new Chance('triangles')
    expect([...louvain(graph, 1, () => dice.next())]).toEqual([0, 0, 0, 1, 1, 1])
    expect(new Set(louvain(graph, 0.1, () => dice.next())).size).toBe(1)
  })

  it('refuses ties that weigh nothing', () => {
    expect(() => graphOf(2, { one: [0], other: [1], weight: [0] })).toThrow(RangeError)
    expect(() => graphOf(2, { one: [0], other: [1], weight: [NaN] })).toThrow(RangeError)
  })
})

describe('clusters of people', () => {
  const { truth, held, skills } = trades(4, 30)

  it('are the trades, without being told how many', () => {
    const { label, clusters } = groupPeople(holdingsOf(held, skills), effort())
    expect(clusters).toBe(4)
    expect(adjustedRand(label, truth)).toBeGreaterThan(0.95)
  })

  it('are the same for the same dice', () => {
    const group = () => groupPeople(holdingsOf(held, skills), effort())
    expect(group()).toEqual(group())
  })

  it('do not depend on the order of rows, nor on the names of skills', () => {
    const whole = groupPeople(holdingsOf(held, skills), effort()).label
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = new Chance(`shuffle ${seed}`)
        const rows = chance.shuffled([...held.keys()])
        const names = chance.shuffled([...Array(skills).keys()])
        const mixed = rows.map((row) => held[row]!.map((skill) => names[skill]!))
        const { label } = groupPeople(holdingsOf(mixed, skills), effort())
        expect([...label]).toEqual(rows.map((row) => whole[row]))
      }),
      { numRuns: 5 },
    )
  })

  it('leave nobody out, number the largest first, and never join who shares nothing', () => {
    const row = fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.constantFrom(4, 4000), (rows, most) => {
        const { label, clusters } = groupPeople(holdingsOf(rows, 12), effort('b', most))
        const sizes = Array.from(
          { length: clusters },
          (_, each) => label.filter((own) => own === each).length,
        )
        expect(sizes.every((size) => size > 0)).toBe(true)
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows.length)
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
        const part = partsOf(rows)
        rows.forEach((_, one) =>
          rows.forEach((_, other) => {
            if (label[one] === label[other]) expect(part[one]).toBe(part[other])
          }),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('keep together those who show the same', () => {
    const twins = [...held, ...held.slice(0, 10)]
    const { label } = groupPeople(holdingsOf(twins, skills), effort())
    expect([...label.subarray(held.length)]).toEqual([...label.subarray(0, 10)])
  })

  it('stay good where only some profiles are grouped among themselves', () => {
    const many = trades(4, 100)
    const { label } = groupPeople(holdingsOf(many.held, many.skills), effort('c', 150))
    expect(adjustedRand(label, many.truth)).toBeGreaterThan(0.9)
  })
})

/** The first row each can be reached from, through skills. */
function partsOf(rows: number[][]): number[] {
  const part = rows.map((_, row) => row)
  for (let pass = 0; pass < rows.length; pass += 1)
    rows.forEach((held, one) =>
      rows.forEach((others, other) => {
        if (one === other || !held.some((skill) => others.includes(skill))) return
        part[one] = part[other] = Math.min(part[one]!, part[other]!)
      }),
    )
  return part
}

describe('clusters of ties', () => {
  const clique = (first: number, size: number): Pair[] =>
    Array.from({ length: size }, (_, one) => one).flatMap((one) =>
      Array.from({ length: size - one - 1 }, (_, far): Pair => [first + one, first + one + far + 1]),
    )

  it('are three cliques joined in a ring; who has no tie is alone', () => {
    const pairs: Pair[] = [...clique(0, 8), ...clique(8, 8), ...clique(16, 8), [0, 8], [9, 16], [17, 1]]
    const { label, clusters } = groupTied(26, pairs, effort())
    expect(clusters).toBe(5)
    for (const first of [0, 8, 16]) expect(new Set(label.subarray(first, first + 8)).size).toBe(1)
    expect(label[24]).not.toBe(label[25])
  })

  it('never join what no path joins', () => {
    const pairs: Pair[] = [...clique(0, 3), ...clique(3, 3), [6, 7]]
    const { label } = groupTied(8, pairs, effort())
    expect(new Set([label[0], label[3], label[6]]).size).toBe(3)
  })

  it('of nobody are none', () => {
    expect(groupTied(0, [], effort()).clusters).toBe(0)
    expect(groupPeople(holdingsOf([], 0), effort()).clusters).toBe(0)
  })
})

describe('ways to write a skill', () => {
  it('are one where a reader sees one', () => {
    expect(spelling('Gestion de Produits')).toBe(spelling('gestion  de produit'))
    expect(spelling('Node.js')).toBe(spelling('node JS'))
    expect(spelling('Œuvre d’art')).toBe(spelling("oeuvre d'art"))
    expect(new Set(['C', 'C++', 'C#', 'R', '★'].map(spelling)).size).toBe(5)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphOfSkills } from '@/lib/expertise/model/clusters/cooccurrence'
import { holdingsOf } from '@/lib/expertise/model/clusters/holdings'
import { steadiness } from '@/lib/expertise/model/clusters/jaccard'
import { continued } from '@/lib/expertise/model/clusters/kept'
import { sharesOf } from '@/lib/expertise/model/clusters/membership'
import { namesOf } from '@/lib/expertise/model/clusters/names'
import { groupSkills, LEAST_STEADINESS } from '@/lib/expertise/model/clusters/skills'
import { Chance } from '@/scripts/seed/chance'

describe('the graph of skills', () => {
  it('ties what is held together beyond chance, by PPMI·√n', () => {
    // Six people: 0 and 1 together three times, 2 and 3 twice, 0 and 2 once, less than chance would.
    const held = [
      [0, 1],
      [0, 1],
      [0, 1],
      [2, 3],
      [2, 3],
      [0, 2],
    ]
    const { from, to, weight } = graphOfSkills(holdingsOf(held, 4))
    expect([...to]).toEqual([1, 0, 3, 2])
    expect([...from]).toEqual([0, 1, 2, 3, 4])
    expect(weight[0]).toBeCloseTo(Math.log((3 * 6) / (4 * 3)) * Math.sqrt(3), 12)
    expect(weight[2]).toBeCloseTo(Math.log((2 * 6) / (3 * 2)) * Math.sqrt(2), 12)
  })

  it('counts a person as many times as drawn', () => {
    const once = graphOfSkills(holdingsOf([[0, 1], [0, 1], [2], [2]], 3))
    const drawn = graphOfSkills(holdingsOf([[0, 1], [2], [1, 2]], 3), Int32Array.of(2, 2, 0))
    expect(drawn).toEqual(once)
  })
})

describe('clusters of skills', () => {
  const chance = new Chance('fields')
  const held = Array.from({ length: 300 }, (_, person) => [
    ...Array.from({ length: 4 }, () => (person % 3) * 6 + chance.between(0, 5)),
  ])
  const holdings = holdingsOf(held, 19)
  const dice = new Chance('skills')
  const { cluster, clusters, steadiness: found } = groupSkills(holdings, 6, () => dice.next())

  it('are the fields, found again by draws; a skill that nobody holds is alone', () => {
    expect(clusters).toBe(4)
    for (const first of [0, 6, 12]) expect(new Set(cluster.subarray(first, first + 6)).size).toBe(1)
    for (const field of [0, 6, 12]) expect(found[cluster[field]!]).toBeGreaterThan(0.95)
    expect(found[cluster[18]!]).toBeLessThan(LEAST_STEADINESS)
  })

  it('are named by what says most of them', () => {
    const people = [
      ...Array<number[]>(40).fill([0, 1, 2, 3]),
      ...Array<number[]>(40).fill([3, 4, 5]),
      ...Array<number[]>(2).fill([6, 0]),
    ]
    const own = Int32Array.of(0, 0, 0, 0, 1, 1, 0)
    const rarity = Array<number>(7).fill(1)
    const names = namesOf(holdingsOf(people, 7), own, 2, rarity)
    // 3 is held by everybody and 6 by two: neither says much of the first.
    expect(names[0]!.toSorted()).toEqual([0, 1, 2])
    expect(names[1]!.toSorted()).toEqual([4, 5])
  })
})

describe('what goes with a cluster', () => {
  it('is the two largest shares of a person, the rare counting more', () => {
    expect(sharesOf([0, 1, 2, 3], [0, 0, 1, 2], [1, 1, 3, 1])).toEqual([
      { cluster: 1, share: 0.5 },
      { cluster: 0, share: 2 / 6 },
    ])
    expect(sharesOf([], [], [])).toEqual([])
  })

  it('is how well draws find it again, among those they have', () => {
    const label = Int32Array.of(0, 0, 0, 1, 1)
    const found = steadiness(label, 2, [Int32Array.of(4, 4, 4, 2, 2), Int32Array.of(0, 0, 1, 1, -1)])
    // The second draw: {a, b} of {a, b, c}, ⅔; {d} within {c, d}, ½.
    expect(found[0]).toBeCloseTo((1 + 2 / 3) / 2, 12)
    expect(found[1]).toBeCloseTo((1 + 1 / 2) / 2, 12)
  })

  it('is its name from the run before, for the one that shares half of all they have', () => {
    const set = (...members: string[]) => new Set(members)
    const before = [set('a', 'b', 'c'), set('d', 'e', 'f')]
    expect(continued(before, [set('d', 'e', 'f', 'g'), set('a', 'b'), set('x', 'y', 'z')])).toEqual(
      new Map([
        [0, 1],
        [1, 0],
      ]),
    )
    // Two of three in common, but of six in all: it is another group.
    expect(continued(before, [set('a', 'b', 'x', 'y', 'z')])).toEqual(new Map())
    // Cut in two: the half that is half of it, the first one when both are.
    expect(continued([set('a', 'b', 'c', 'd')], [set('a'), set('b', 'c', 'd')])).toEqual(new Map([[1, 0]]))
    expect(continued([set('a', 'b', 'c', 'd')], [set('a', 'b'), set('c', 'd')])).toEqual(new Map([[0, 0]]))
  })

  it('is given one to one, with as many members in common as any way of pairing has', () => {
    const grouping = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 })
    const groups = (labels: number[]) =>
      [0, 1, 2, 3].map((label) => new Set([...labels.keys()].filter((each) => labels[each] === label)))
    const common = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
      [...one].filter((each) => other.has(each)).length
    const jaccard = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
      common(one, other) / (one.size + other.size - common(one, other) || 1)
    fc.assert(
      fc.property(grouping, grouping, (first, second) => {
        const [earlier, now] = [groups(first), groups(second)]
        const kept = continued(earlier, now)
        expect(new Set(kept.values()).size).toBe(kept.size)
        for (const [place, was] of kept)
          expect(jaccard(now[place]!, earlier[was]!)).toBeGreaterThanOrEqual(0.5)
        // Every way of pairing, less the pairs that share too little.
        const sum = (pairing: readonly number[]) =>
          pairing.reduce((all, was, place) => {
            const pair = [now[place]!, earlier[was]!] as const
            return all + (jaccard(...pair) >= 0.5 ? common(...pair) : 0)
          }, 0)
        const most = Math.max(...permutations([0, 1, 2, 3]).map(sum))
        expect([...kept].reduce((all, [place, was]) => all + common(now[place]!, earlier[was]!), 0)).toBe(
          most,
        )
      }),
      { seed: 20261201, numRuns: 300 },
    )
  })

  it('is nothing new where there was nothing', () => {
    expect(continued([], [])).toEqual(new Map())
  })
})

const permutations = (values: readonly number[]): number[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value) =>
        permutations(values.filter((other) => other !== value)).map((rest) => [value, ...rest]),
      )

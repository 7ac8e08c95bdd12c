import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bridgingOf } from '@/lib/engagement/model/bridging'
import { bridgingOfMany, type TiedPeople } from '@/lib/oversight/model/bridging'

/** Up to seven people, each in one of three ministries, and some pairs of them. */
const circle = fc
  .tuple(
    fc.array(fc.nat(2), { minLength: 2, maxLength: 7 }),
    fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 12 }),
  )
  .map(([labels, drawn]) => {
    const pairs = new Map(
      drawn
        .map(([one, other]) => [one % labels.length, other % labels.length].sort() as [number, number])
        .filter(([one, other]) => one !== other)
        .map((pair) => [pair.join(), pair]),
    )
    return { labels, pairs: [...pairs.values()] }
  })

/** Only people with a tie count. */
function tiedOf({ labels, pairs }: { labels: number[]; pairs: [number, number][] }): TiedPeople {
  const degrees = labels.map((_, who) => pairs.filter((pair) => pair.includes(who)).length)
  return {
    pairs: pairs.length,
    between: pairs.filter(([one, other]) => labels[one] !== labels[other]).length,
    meetings: degrees.reduce((sum, degree) => sum + degree * (degree - 1), 0),
    byMinistry: [0, 1, 2].map(
      (ministry) => labels.filter((label, who) => label === ministry && degrees[who]! > 0).length,
    ),
  }
}

const orders = (all: number[]): number[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((each, at) => orders(all.toSpliced(at, 1)).map((rest) => [each, ...rest]))

it('knows exactly what every way to deal the ministries again would give, and how far they spread', () => {
  fc.assert(
    fc.property(circle, (people) => {
      const who = [...new Set(people.pairs.flat())]
      const worn = who.map((each) => people.labels[each] as number)
      const found = bridgingOfMany(tiedOf(people))
      if (new Set(worn).size < 2) {
        expect(found).toBe(null)
        return
      }
      const index = (labels: number[]) =>
        people.pairs.reduce(
          (sum, [one, other]) => sum + (labels[who.indexOf(one)] === labels[who.indexOf(other)] ? -1 : 1),
          0,
        ) / people.pairs.length
      const all = orders(worn).map(index)
      const mean = all.reduce((sum, each) => sum + each, 0) / all.length
      const deviation = Math.sqrt(all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length)
      expect(found?.excess).toBeCloseTo(index(worn) - mean, 9)
      expect(found?.high).toBeCloseTo(1.959964 * deviation, 9)
      expect(found?.low).toBeCloseTo(-1.959964 * deviation, 9)
    }),
    { numRuns: 60 },
  )
})

it('says the same as the draws of a community, where there are many people', () => {
  const labels = Array.from({ length: 300 }, (_, who) => (who * who) % 7)
  const pairs = Array.from({ length: 300 }, (_, who): [number, number] => [who, (who * 7 + 1) % 300]).filter(
    ([one, other]) => one !== other,
  )
  const degrees = labels.map((_, who) => pairs.flat().filter((each) => each === who).length)
  const drawn = bridgingOf(pairs, labels, 'seed')
  const exact = bridgingOfMany({
    pairs: pairs.length,
    between: pairs.filter(([one, other]) => labels[one] !== labels[other]).length,
    meetings: degrees.reduce((sum, degree) => sum + degree * (degree - 1), 0),
    byMinistry: [0, 1, 2, 3, 4, 5, 6].map((ministry) => labels.filter((label) => label === ministry).length),
  })
  expect(exact?.excess).toBeCloseTo(drawn?.excess ?? NaN, 9)
  expect(exact?.low).toBeCloseTo(drawn?.low ?? NaN, 1)
  expect(exact?.high).toBeCloseTo(drawn?.high ?? NaN, 1)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPeople, train } from '@/lib/skills/model/ease'
import { chooseLambda } from '@/lib/skills/model/lambda'
import { learnFrom } from '@/lib/skills/model/learn'
import { starterSkills } from '@/lib/skills/starter'

/** B from the definition, by Gauss–Jordan: slow, and told otherwise than the model. */
function slowly(gram: number[][], lambda: number): number[][] {
  const size = gram.length
  const rows = gram.map((row, i) => [
    ...row.map((value, j) => value + (i === j ? lambda : 0)),
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ])
  for (let pivot = 0; pivot < size; pivot += 1) {
    const by = rows[pivot]![pivot]!
    rows[pivot] = rows[pivot]!.map((value) => value / by)
    for (let i = 0; i < size; i += 1) {
      if (i === pivot) continue
      const times = rows[i]![pivot]!
      rows[i] = rows[i]!.map((value, j) => value - times * rows[pivot]![j]!)
    }
  }
  const inverse = rows.map((row) => row.slice(size))
  return inverse.map((row, i) => row.map((p, j) => (i === j ? 0 : -p / inverse[j]![j]!)))
}

describe('EASE-R', () => {
  it('is what its definition says, whatever people hold', () => {
    const people = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 6 }), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 100 }), (held, lambda) => {
        const gram = new Float64Array(64)
        addPeople(gram, 8, held)
        const square = Array.from({ length: 8 }, (_, i) => [...gram.subarray(i * 8, i * 8 + 8)])
        const expected = slowly(square, lambda).flat()
        train(gram, 8, lambda).forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 9))
      }),
    )
  })

  it('refuses what is no count of people', () => {
    expect(() => train(Float64Array.from([-50, 0, 0, 1]), 2, 20)).toThrow(RangeError)
  })

  const people = Array.from({ length: 60 }, (_, index) =>
    index % 2 === 0 ? ['carte', 'sig', 'sql'] : ['paie', 'recrutement', 'carrière'],
  )

  it('suggests what goes with what one holds, says why, and never what one holds', () => {
    const [first, ...others] = learnFrom(people, { lambda: 20 }).suggestTo(['carte', 'sig'], 10)
    expect(first).toMatchObject({ skill: 'sql' })
    expect(first?.because).toHaveLength(2)
    expect([first, ...others].map((each) => each?.skill)).not.toContain('carte')
  })

  it('gives the most held to somebody who holds nothing, and the same answer each time', () => {
    const more = [...people, ['paie'], ['paie']]
    const learnt = learnFrom(more, { lambda: 20 })
    expect(learnt.suggestTo([], 1)[0]).toMatchObject({ skill: 'paie', because: [] })
    expect(learnFrom(more.toReversed(), { lambda: 20 }).suggestTo(['sig'], 5)).toEqual(
      learnt.suggestTo(['sig'], 5),
    )
  })

  it('keeps the usual λ where there are too few people to try others', () => {
    expect(chooseLambda(people)).toBe(20)
    expect([5, 10, 20, 50, 100]).toContain(chooseLambda([...people, ...people, ...people]))
  })
})

describe('the starter framework', () => {
  const skills = starterSkills()
  it('has about 250 skills of the three kinds, each under a family, each said once', () => {
    const own = skills.filter(({ isHeading }) => !isHeading)
    expect(own.length).toBeGreaterThanOrEqual(240)
    expect(new Set(own.map(({ kind }) => kind)).size).toBe(3)
    expect(own.every(({ parents }) => parents.length === 1)).toBe(true)
    expect(new Set(skills.map(({ code }) => code)).size).toBe(skills.length)
    expect(own.filter(({ synonyms }) => synonyms.length > 0).length).toBeGreaterThan(150)
  })
})

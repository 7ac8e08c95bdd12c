import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPeople, noCounts, train } from '@/lib/skills/model/ease'
import { learnFrom } from '@/lib/skills/model/learn'
import { starterSkills } from '@/lib/skills/starter'

/** The score of each skill for somebody, from the definition, by Gauss–Jordan: slow, and told otherwise than the model. */
function slowly(people: number[][], size: number, lambda: number, asking: number[]): number[] {
  const n = Math.max(1, people.length)
  const holds = (held: number[], skill: number) => (held.includes(skill) ? 1 : 0)
  const skills = Array.from({ length: size }, (_, skill) => skill)
  const means = skills.map((skill) => people.reduce((sum, held) => sum + holds(held, skill), 0) / n)
  const beyond = (held: number[], skill: number) => holds(held, skill) - means[skill]!
  const rows = skills.map((i) => [
    ...skills.map((j) => {
      const together = people.reduce((sum, held) => sum + beyond(held, i) * beyond(held, j), 0)
      return i === j ? together * 1.5 + lambda : together
    }),
    ...skills.map((j) => (i === j ? 1 : 0)),
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
  return skills.map((j) => {
    const fromOthers = skills
      .filter((i) => i !== j)
      .reduce((sum, i) => sum + (beyond(asking, i) * -inverse[i]![j]!) / inverse[j]![j]!, 0)
    const smoothed = (means[j]! * people.length + 0.5) / (people.length + 1)
    return (means[j]! + fromOthers) / (smoothed * (1 - smoothed)) ** 0.25
  })
}

describe('EASE-R', () => {
  it('is what its definition says, whatever people hold', () => {
    const held = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(held, { maxLength: 30 }),
        held,
        fc.integer({ min: 1, max: 100 }),
        (people, asking, lambda) => {
          const counts = noCounts(8)
          addPeople(counts, people)
          const { base, weights } = train(counts, lambda)
          slowly(people, 8, lambda, asking).forEach((expected, j) => {
            const said = asking.reduce((sum, i) => sum + weights[i * 8 + j]!, base[j]!)
            expect(said).toBeCloseTo(expected, 9)
          })
        },
      ),
    )
  })

  it('refuses what is no count of people', () => {
    const together = Float64Array.from([-50, 0, 0, 1])
    expect(() => train({ size: 2, people: 1, together }, 20)).toThrow(RangeError)
  })

  it('holds back where few people speak, as much as it is told at the most where many do', () => {
    const lambdaOf = (people: number) => {
      const counts = noCounts(1)
      addPeople(
        counts,
        Array.from({ length: people }, () => [0]),
      )
      return train(counts).lambda
    }
    expect([0, 50, 200, 5000].map(lambdaOf)).toEqual([1, 5, 20, 20])
  })

  const people = Array.from({ length: 60 }, (_, index) =>
    index % 2 === 0 ? ['carte', 'sig', 'sql'] : ['paie', 'recrutement', 'carrière'],
  )

  it('suggests what goes with what one holds, says why, and never what one holds', () => {
    const [first, ...others] = learnFrom(people).suggestTo(['carte', 'sig'], 10)
    expect(first).toMatchObject({ skill: 'sql' })
    expect(first?.because).toHaveLength(2)
    expect([first, ...others].map((each) => each?.skill)).not.toContain('carte')
  })

  it('gives the most held to somebody who holds nothing, and the same answer each time', () => {
    const more = [...people, ['paie'], ['paie']]
    const learnt = learnFrom(more)
    expect(learnt.suggestTo([], 1)[0]).toMatchObject({ skill: 'paie', because: [] })
    expect(learnFrom(more.toReversed()).suggestTo(['sig'], 5)).toEqual(learnt.suggestTo(['sig'], 5))
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

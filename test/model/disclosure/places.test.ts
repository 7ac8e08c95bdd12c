import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { published, type Place } from '@/lib/disclosure'
import { disclosureRule, FLOOR, isExposed, NOBODY, together, type Part } from '@/lib/disclosure/rule'

const rule = disclosureRule()
/** A group of so many people, each making one. */
const group = (people: number, present = people): Part => ({
  present,
  people,
  total: people,
  largest: people > 0 ? 1 : 0,
})
const place = (id: string, parentId: string | null, own: Part): Place => ({ id, parentId, own })
const shownIn = (...places: Place[]) => [...published(places, rule).keys()].sort()

describe('a figure about people', () => {
  it('is shown from eleven people, never from ten', () => {
    expect(shownIn(place('office', null, group(11)))).toEqual(['office'])
    expect(shownIn(place('office', null, group(10)))).toEqual([])
  })

  it('is hidden when one person makes more than 85 % of it', () => {
    expect(shownIn(place('office', null, { present: 12, people: 12, total: 100, largest: 85 }))).toEqual([
      'office',
    ])
    expect(shownIn(place('office', null, { present: 12, people: 12, total: 100, largest: 86 }))).toEqual([])
  })

  it('is not found by taking one figure from another', () => {
    // Twenty in the direction, fifteen of them in the office: the office would tell of the other five.
    const direction = place('direction', null, group(5))
    expect(shownIn(direction, place('office', 'direction', group(15)))).toEqual(['direction'])
    expect(
      shownIn(direction, place('a', 'direction', group(15)), place('b', 'direction', group(12))),
    ).toEqual(
      // Without «a», seventeen are left; without both, five.
      ['a', 'direction'],
    )
  })

  it('says nothing of those who did nothing either', () => {
    // Three people outside the office, none of whom did anything: the difference would be their zero.
    expect(shownIn(place('direction', null, group(0, 3)), place('office', 'direction', group(30)))).toEqual([
      'direction',
    ])
    expect(shownIn(place('direction', null, NOBODY), place('office', 'direction', group(30)))).toEqual([
      'direction',
      'office',
    ])
  })

  it('knows a floor that no setting lowers', () => {
    for (const asked of [0, -3, 1, 4, Number.NEGATIVE_INFINITY, Number.NaN])
      expect(disclosureRule(asked).minimum).toBeGreaterThanOrEqual(FLOOR)
    expect(disclosureRule(5).minimum).toBe(5)
    expect(disclosureRule(20).minimum).toBe(20)
    expect(disclosureRule(500).minimum).toBe(50)
    expect(disclosureRule().minimum).toBe(11)
  })
})

/** People of a place: what each of them makes. */
const people = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 }) },
)
const partOf = (made: number[]): Part => ({
  present: made.length,
  people: made.filter((each) => each > 0).length,
  total: made.reduce((sum, each) => sum + each, 0),
  largest: Math.max(0, ...made),
})
const trees = fc
  .array(fc.record({ made: people, parent: fc.nat() }), { minLength: 1, maxLength: 8 })
  .map((drawn) =>
    drawn.map(({ made, parent }, index) =>
      place(String(index), index === 0 || parent % 7 === 6 ? null : String(parent % index), partOf(made)),
    ),
  )

/** Is this row a sum of the others, each taken any number of times, forwards or backwards? */
function isFoundFrom(rows: number[][], wanted: number[]): boolean {
  return rankOf(rows) === rankOf([...rows, wanted])
}

function rankOf(given: number[][]): number {
  const rows = given.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9)
    if (pivot === -1) continue
    ;[rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!]
    for (let other = rank + 1; other < rows.length; other += 1) {
      const times = rows[other]![column]! / rows[rank]![column]!
      rows[other] = rows[other]!.map((value, index) => value - times * rows[rank]![index]!)
    }
    rank += 1
  }
  return rank
}

describe('whoever adds and subtracts everything shown', () => {
  it('never finds the figure of a group that may not be known, in any tree', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(5, 11, 20), (places, minimum) => {
        const strict = disclosureRule(minimum)
        const parents = new Map(places.map(({ id, parentId }) => [id, parentId]))
        const isUnder = (id: string, top: string): boolean => {
          for (let each: string | null = id; each !== null; each = parents.get(each) ?? null)
            if (each === top) return true
          return false
        }
        const rows = [...published(places, strict).keys()].map((shown) =>
          places.map(({ id }) => (isUnder(id, shown) ? 1 : 0)),
        )
        if (rows.length === 0) return
        // Every group that can be made of the people of some places.
        for (let mask = 1; mask < 1 << places.length; mask += 1) {
          const members = places.map((_, index) => (mask >> index) & 1)
          const part = places
            .filter((_, index) => members[index])
            .map(({ own }) => own)
            .reduce(together, NOBODY)
          if (isExposed(part, strict)) expect(isFoundFrom(rows, members)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('still reads whatever may be known alone', () => {
    fc.assert(
      fc.property(people, (made) => {
        const part = partOf(made)
        expect(published([place('office', null, part)], rule).has('office')).toBe(
          part.people >= 11 && part.largest <= 0.85 * part.total,
        )
      }),
    )
  })
})

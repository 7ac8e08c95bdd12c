import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf } from '@/lib/practices/model/draw/difference'
import { drawFrom, fingerprintOf, listOf, type Draw } from '@/lib/practices/model/draw/draw'
import { recipe } from '@/lib/practices/model/draw/recipe'
import { chanceFrom } from '@/lib/chance'

const seed = 'tirage du 3 mars 2026'
const asked = ['achats-verts', 'données', 'marchés', 'accueil', 'rédaction']
const drawn = (communities = asked, places = 2): Draw => drawFrom(listOf(communities), places, seed) as Draw
/** What a terminal answers to the lines that are published. */
const typed = (lines: string) =>
  execFileSync('sh', ['-c', lines], { cwd: mkdtempSync(join(tmpdir(), 'tirage-')), encoding: 'utf8' })
    .trim()
    .split('\n')

describe('a draw among who asked', () => {
  test('is made again by a terminal, from what is published alone', () => {
    const list = listOf(asked)
    const [ofSeed, ofList, ...begin] = typed(
      recipe({ seed, list, listFingerprint: fingerprintOf(list), places: 2 }),
    )
    expect(ofSeed).toBe(`${fingerprintOf(seed)}  -`)
    expect(ofList).toBe(`${fingerprintOf(list)}  liste.txt`)
    const chosen = drawn().tickets.filter(({ isChosen }) => isChosen)
    expect(begin).toEqual(chosen.map(({ ticket, community }) => `${ticket} ${community}`))
    expect(drawn().tickets.map(({ isChosen }) => isChosen)).toEqual([true, true, false, false, false])
  })

  test('gives each the ticket that the procedure says', () => {
    const list = 'accueil\nachats-verts\ndonnées\nmarchés\nrédaction\n'
    expect(listOf(asked)).toBe(list)
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const tickets = asked.map((id) => `${sha256(`${seed}:${sha256(list)}:${id}`)} ${id}`).toSorted()
    expect(drawn().tickets.map(({ ticket, community }) => `${ticket} ${community}`)).toEqual(tickets)
  })

  test('does not look at the order, nor at who asked twice', () => {
    expect(drawn([...asked, ...asked].toReversed())).toEqual(drawn())
  })

  test('gives all of them other tickets as soon as one enters or leaves', () => {
    const tickets = (communities: string[]) => new Set(drawn(communities).tickets.map(({ ticket }) => ticket))
    const other = tickets([...asked, 'logement'])
    expect([...tickets(asked)].filter((ticket) => other.has(ticket))).toEqual([])
  })

  test('is refused with a seed that can be guessed, without places, or with places for all', () => {
    expect(drawFrom(listOf(asked), 2, 'short')).toBe('short-seed')
    expect(drawFrom(listOf(asked), 0, seed)).toBe('no-place')
    expect(drawFrom(listOf(asked), 1.5, seed)).toBe('no-place')
    expect(drawFrom(listOf(asked), 5, seed)).toBe('place-for-all')
    expect(drawFrom('', 1, seed)).toBe('place-for-all')
  })

  test('favours nobody: over many seeds each is chosen as often', () => {
    const times = new Map(asked.map((id) => [id, 0]))
    for (let draw = 0; draw < 2000; draw += 1) {
      const { tickets } = drawFrom(listOf(asked), 2, `a seed long enough ${draw}`) as Draw
      for (const { community, isChosen } of tickets)
        if (isChosen) times.set(community, times.get(community)! + 1)
    }
    for (const count of times.values()) expect(Math.abs(count / 2000 - 0.4)).toBeLessThan(0.045)
  })
})

describe('what a draw shows', () => {
  const chance = () => chanceFrom('difference')

  test('by hand: of the seventy ways to part eight in two, two put them as far apart', () => {
    const found = differenceOf([5, 6, 7, 8], [1, 2, 3, 4], chance())!
    expect(found).toMatchObject({ difference: 4, chosen: 4, waiting: 4 })
    expect(found.p).toBeCloseTo(2 / 70, 9)
    // Beyond 1, exchanging 5 and 4 parts the outcomes less the effect as much; up to 7, exchanging 8 and 1 does.
    expect(found.low).toBeCloseTo(1, 9)
    expect(found.high).toBeCloseTo(7, 9)
  })

  test('says nothing of fewer than four', () => {
    expect(differenceOf([1, 2, 3], [1, 2, 3, 4, 5], chance())).toBeNull()
    expect(differenceOf([1, 2, 3, 4, 5], [], chance())).toBeNull()
  })

  test('is the same, but for a hair, when ways are too many to try them all', () => {
    const [chosen, waiting] = [20, 25].map((size, group) =>
      Array.from({ length: size }, (_, place) => Math.sin(place * (group + 2)) + 0.6 * (1 - group)),
    )
    const [one, other] = ['one', 'other'].map((seed) => differenceOf(chosen!, waiting!, chanceFrom(seed))!)
    expect(one!.low).toBeCloseTo(other!.low, 1)
    expect(Math.abs(one!.p - other!.p)).toBeLessThan(0.01)
    expect(one!.low).toBeLessThan(one!.difference)
    expect(one!.high).toBeGreaterThan(one!.difference)
  })

  test('moves with the outcomes, and turns round with the groups', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 6 }),
        fc.integer({ min: -9, max: 9 }),
        (chosen, waiting, gift) => {
          const plain = differenceOf(chosen, waiting, chance())!
          const given = differenceOf(
            chosen.map((outcome) => outcome + gift),
            waiting,
            chance(),
          )!
          expect(given.difference).toBeCloseTo(plain.difference + gift, 9)
          expect(given.low).toBeCloseTo(plain.low + gift, 9)
          expect(given.high).toBeCloseTo(plain.high + gift, 9)
          const turned = differenceOf(waiting, chosen, chance())!
          expect(turned.p).toBeCloseTo(plain.p, 9)
          expect(turned.low).toBeCloseTo(-plain.high, 9)
        },
      ),
      { numRuns: 30 },
    ))

  test('is wrong about as seldom as it says, with outcomes as uneven as ours', () => {
    const roll = chanceFrom('uneven')
    let [wrong, missed] = [0, 0]
    const trials = 150
    for (let trial = 0; trial < trials; trial += 1) {
      const outcomes = Array.from({ length: 9 }, () => Math.log1p(20 * roll() ** 6))
      const chosen = outcomes.slice(0, 4).map((outcome) => outcome + 1)
      const { low, high, p } = differenceOf(chosen, outcomes.slice(4), roll)!
      if (low > 1 || high < 1) missed += 1
      if (differenceOf(outcomes.slice(0, 4), outcomes.slice(4), roll)!.p <= 0.05) wrong += 1
      expect(p).toBeGreaterThan(0)
    }
    expect(missed / trials).toBeLessThan(0.09)
    expect(wrong / trials).toBeLessThan(0.09)
  })
})

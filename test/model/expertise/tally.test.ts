import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Answerers } from '@/lib/expertise/model/answering/answerers'
import { contextsOf, halfLives, othersOf, type Context } from '@/lib/expertise/model/answering/contexts'
import { Leaders } from '@/lib/expertise/model/answering/leaders'
import { counted, leftAt, type Tally } from '@/lib/expertise/model/answering/tally'
import { DAY, pasts, start } from './past'

const days = { fast: 30, slow: 360 }
const moments = fc.array(
  fc.integer({ min: 0, max: 2000 }).map((day) => start + day * DAY),
  { minLength: 1, maxLength: 60 },
)
const directly = (acts: readonly number[], at: number, halfLife: number) =>
  acts.reduce((sum, act) => sum + 0.5 ** ((at - act) / (halfLife * DAY)), 0)
const all = (acts: readonly number[]) =>
  acts.reduce<Tally | undefined>((tally, act) => counted(tally, act, days), undefined)!

describe('a tally', () => {
  test('fades as each act alone would, in whatever order they become known', () =>
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 500 }), (acts, later) => {
        const at = Math.max(...acts) + later * DAY
        const tally = leftAt(all(acts), at, days)
        for (const pace of ['fast', 'slow'] as const) {
          const slowly = directly(acts, at, days[pace])
          expect(Math.abs(tally[pace] - slowly)).toBeLessThanOrEqual(1e-9 * slowly)
        }
        expect(tally.at).toBe(at)
      }),
    ))

  test('leads or follows another whenever one looks', () =>
    fc.assert(
      fc.property(fc.array(moments, { minLength: 2, maxLength: 8 }), fc.boolean(), (many, isFast) => {
        const pace = isFast ? 'fast' : 'slow'
        const leaders = new Leaders(3, pace, days)
        const acts = many
          .flatMap((some, person) => some.map((at) => ({ at, person: `p${person}` })))
          .sort((one, other) => one.at - other.at)
        const tallies = new Map<string, Tally>()
        for (const { at, person } of acts) {
          const tally = counted(tallies.get(person), at, days)
          tallies.set(person, tally)
          leaders.rise(person, tally)
        }
        const at = start + 3000 * DAY
        const left = (person: string) => leftAt(tallies.get(person)!, at, days)[pace]
        const first = leaders.first(3)
        expect(new Set(first).size).toBe(Math.min(3, tallies.size))
        const others = [...tallies.keys()].filter((person) => !first.includes(person))
        for (const [place, person] of first.entries())
          for (const after of [...first.slice(place + 1), ...others])
            expect(left(person)).toBeGreaterThanOrEqual(left(after) * (1 - 1e-9))
      }),
    ))
})

test('what is kept of a past is what a slow count of it finds, context by context', () =>
  fc.assert(
    fc.property(pasts(), (past) => {
      const known = new Answerers()
      known.learn(...past)
      const at = past.at(-1)!.at + 100 * DAY
      const touching = ({ kind, of }: Context) =>
        past.filter((question) =>
          contextsOf(question).some((context) => context.kind === kind && context.of === of),
        )
      let rows = 0
      for (const { person, questions, ...row } of known.rows()) {
        rows += 1
        const answered = touching(row).filter((question) => othersOf(question).length > 0)
        const acts = answered.flatMap((question) =>
          othersOf(question)
            .filter((other) => person === null || other === person)
            .map(() => question.at),
        )
        const left = leftAt(row, at, halfLives[row.kind])
        for (const pace of ['fast', 'slow'] as const) {
          const slowly = directly(acts, at, halfLives[row.kind][pace])
          expect(Math.abs(left[pace] - slowly)).toBeLessThanOrEqual(1e-9 * slowly)
        }
        if (person === null) expect(questions).toBe(answered.length)
      }
      const pairs = new Set(
        past.flatMap((question) =>
          contextsOf(question).flatMap(({ kind, of }) =>
            othersOf(question).flatMap((person) => [`${kind} ${of} ${person}`, `${kind} ${of}`]),
          ),
        ),
      )
      expect(rows).toBe(pairs.size)
    }),
  ))

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openMonths } from '@/lib/activity'
import { closeDatabase, db, execute, sql } from '@/lib/db'
import { refreshAll } from '@/lib/engagement'
import { figures, figureKeys, windowOf, type Figure } from '@/lib/engagement/schema'
import { computed } from '@/lib/engagement/stored'
import { doMinistriesMeet } from '@/lib/oversight/measures/doMinistriesMeet'
import { whatCommunitiesAddUpTo } from '@/lib/oversight/measures/whatCommunitiesAddUpTo'
import { whoGives } from '@/lib/oversight/measures/whoGives'
import { whoIsWhere } from '@/lib/oversight/measures/whoIsWhere'
import { whoTakesPart } from '@/lib/oversight/measures/whoTakesPart'
import { bitOf } from '@/lib/oversight/model/breakdown'
import { countsByKind, countsOf, isInKind } from '@/lib/oversight/model/people'
import { addDays, lastDays, usualLengths, type Day } from '@/lib/time'
import { makeWorld, type World } from '../../world'
import { forget, live, now, open, rooms, several, slowGiven, slowly, slowPairs, type Place } from './several'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

let world: World
let place: Place
/** Of the six, by number. Gus is in no administration; Eve in a direction of the other ministry. */
let ministries: (string | null)[]
const today = '2026-03-20'

beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-06-01'), now)
  // Only the three communities of this story.
  await execute(sql`UPDATE "community" SET "status" = 'deleted'`)
  const { ids, culture, ecologie } = world
  const direction = await db.organisation.create({
    data: {
      ...{ id: crypto.randomUUID(), name: 'Direction de l’eau', shortName: 'Eau', slug: 'eau' },
      ...{ kind: 'administration', parentId: ecologie },
    },
  })
  await db.member.update({ where: { id: ids.gus }, data: { organisationId: null } })
  await db.member.update({
    where: { id: ids.eve },
    data: { organisationId: direction.id, departement: '35' },
  })
  const six = [ids.olga, ids.ann, ids.bob, ids.gus, ids.eve, ids.rex]
  ministries = [culture, culture, culture, null, ecologie, culture]
  place = { ids: six, communities: await open(six, [culture, direction.id, null]) }
})
afterAll(closeDatabase)

const windows = usualLengths.flatMap((days) =>
  [0, 1].map((back) => [addDays(today, -days * (back + 1)), addDays(today, -days * back)] as const),
)

test('people are counted once in all communities and once in each type, as a slow count of every act has them', async () => {
  await fc.assert(
    fc
      .asyncProperty(several, fc.constantFrom(...windows), async (lived, [start, end]) => {
        await live(lived, place)
        const crowd = await whoTakesPart(windowOf({ start, end }))
        for (const kind of [null, 'practice', 'project'] as const) {
          const alike = crowd.filter((who) => who.kind === kind)
          const said = `${kind} ${start} – ${end}`
          if (kind !== null)
            for (const count of countsByKind)
              expect(
                crowd
                  .filter((who) => who.kind === null && isInKind(who, kind, count))
                  .reduce((sum, { people }) => sum + people, 0),
                said,
              ).toBe(countsOf(alike)[count])
          expect(countsOf(alike), said).toEqual(slowly(lived, [start, end], kind, () => true))
          for (const ministryId of [world.culture, world.ecologie, null])
            expect(countsOf(alike.filter((who) => who.ministryId === ministryId)), said).toEqual(
              slowly(lived, [start, end], kind, (who) => ministries[who] === ministryId),
            )
        }
      })
      .beforeEach(forget),
    { numRuns: 40 },
  )
})

test('pairs of people, and what is given to the communities of a ministry, are those of a slow count', async () => {
  await fc.assert(
    fc
      .asyncProperty(several, fc.constantFrom(...windows), async (lived, window) => {
        await live(lived, place)
        const [start, end] = window
        const met = await doMinistriesMeet(windowOf({ start, end }))
        for (const kind of [null, 'practice', 'project'] as const) {
          const { pairs, between } = slowPairs(lived, window, kind, ministries)
          const degrees = place.ids.map((_, who) => pairs.filter((pair) => pair.includes(who)).length)
          const worn = [world.culture, world.ecologie].map(
            (ministry) => degrees.filter((degree, who) => degree > 0 && ministries[who] === ministry).length,
          )
          const found = met.get(kind)
          expect(found?.pairs ?? 0).toBe(pairs.length)
          if (!found) continue
          expect(found.between).toBe(between)
          expect(found.meetings).toBe(degrees.reduce((sum, degree) => sum + degree * (degree - 1), 0))
          expect([...found.byMinistry].sort()).toEqual(worn.filter((each) => each > 0).sort())
        }
        const given = await whoGives(windowOf({ start, end }))
        const of = [
          [world.culture, 'practice', [0]],
          [world.ecologie, 'practice', [1]],
          [null, 'project', [2]],
        ] as const
        for (const [ministryId, kind, numbers] of of)
          expect(
            given.find((each) => each.ministryId === ministryId && each.kind === kind)?.part,
          ).toMatchObject(slowGiven(lived, window, numbers))
      })
      .beforeEach(forget),
    { numRuns: 25 },
  )
})

test('each person stands in their direction, level and place, by what they did over each window', async () => {
  await fc.assert(
    fc
      .asyncProperty(several, async (lived) => {
        await live(lived, place)
        const all = await whoIsWhere(today)
        for (const days of usualLengths) {
          const start: Day = addDays(today, -days)
          for (const measure of ['active', 'contributing'] as const)
            for (const ministryId of [world.culture, world.ecologie]) {
              const there = all.filter(
                (who) => who.ministryId === ministryId && (who[measure] & bitOf(days)) !== 0,
              )
              const slow = slowly(lived, [start, today], null, (who) => ministries[who] === ministryId)
              expect(there.reduce((sum, { people }) => sum + people, 0)).toBe(slow[measure])
              // Eve alone is in a direction, and away from Paris.
              if (ministryId === world.ecologie)
                expect(
                  there.every(
                    ({ directionId, place: where }) => directionId !== null && where === 'elsewhere',
                  ),
                ).toBe(true)
            }
        }
      })
      .beforeEach(forget),
    { numRuns: 15 },
  )
})

test('what adds up over communities is the sum of what their own dashboards show', async () => {
  await fc.assert(
    fc
      .asyncProperty(several, async (lived) => {
        await live(lived, place)
        await refreshAll(now)
        for (const back of [0, 1]) {
          const end = addDays(today, -28 * back)
          const wholes = await whatCommunitiesAddUpTo(28, { today, end, back })
          const each = await Promise.all(
            rooms.map(async (_, number) => {
              const community = { id: place.communities[number] as string, revision: 0, lastOn: null }
              const dashboard = await computed({ ...community, origin: 'local' }, lastDays(28, now), now)
              return dashboard.windows.at(-1 - back)!.figures
            }),
          )
          const expected: [string, number[]][] = [
            ['platform', [0, 1, 2]],
            ['platform/practice', [0, 1]],
            [`ministry/${world.culture}`, [0]],
            [`ministry/${world.ecologie}/practice`, [1]],
          ]
          for (const [scope, numbers] of expected) {
            const report = wholes.get(scope)!.report()
            const own = numbers.map((number) => each[number]!)
            expect(report.communities).toBe(numbers.length)
            for (const key of figureKeys) {
              const { adds, over }: Figure = figures[key]
              const known = own.filter((of) => of[key] !== null)
              const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
              if (adds === 'sum' && known.length > 0)
                expect(report.figures[key]).toBe(sum(known.map((of) => of[key]!)))
              if (adds !== 'parts') continue
              const whole = sum(known.map((of) => of[over as typeof key]!))
              if (whole === 0) expect(report.figures[key]).toBe(null)
              else
                expect(report.figures[key]).toBeCloseTo(
                  sum(known.map((of) => of[key]! * of[over as typeof key]!)) / whole,
                  10,
                )
            }
          }
        }
      })
      .beforeEach(forget),
    { numRuns: 10 },
  )
})

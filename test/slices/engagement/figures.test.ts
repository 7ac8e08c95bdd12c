import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openMonths } from '@/lib/activity'
import { closeDatabase, db, execute, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { askedPeriod, communityEngagement } from '@/lib/engagement'
import { withoutReadingOfFew } from '@/lib/engagement/model/reading'
import { computed } from '@/lib/engagement/stored'
import { lastDays, type Period } from '@/lib/time'
import { makeWorld, type World } from '../../world'
import { day, forgetLife, life, live, now, type Life } from './life'
import { slowCohorts, slowGini, slowly } from './slowly'
import { slowBridging } from './slowTies'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let world: World
let room: { id: string; slug: string }

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request'] as typeof room
  await openMonths('activity', new Date('2025-06-01'), now)
  await settle()
})
beforeEach(forgetLife)
afterAll(closeDatabase)

/** Bob works with Eve, and Gus in no administration. */
const ministries = ['culture', 'ecologie', 'culture', null, 'ecologie']
async function settle() {
  await db.member.update({ where: { id: world.ids.bob }, data: { organisationId: world.ecologie } })
  await db.member.update({ where: { id: world.ids.gus }, data: { organisationId: null } })
  await db.membership.create({ data: { communityId: room.id, memberId: world.ids.eve, joinedAt: now } })
}

/** Before anything is hidden of it. */
const whole = (period: Period) =>
  computed({ id: room.id, origin: 'local', lastOn: null, revision: 0 }, period, now)

const team = () => [world.ids.ann, world.ids.bob, world.ids.olga, world.ids.gus, world.ids.eve] as string[]
const lives = (lived: Life) => live(lived, room.id, team())

test('whatever people do, every window shows what a slow count from the raw acts shows', async () => {
  const ann = await world.as('ann')
  await fc.assert(
    fc
      .asyncProperty(life, fc.constantFrom<string>('7', '28', '91'), async (lived, jours) => {
        await lives(lived)
        const dashboard = await whole(lastDays(Number(jours), now))
        expect(dashboard.windows.at(-1)?.end).toBe('2026-03-20')
        for (const { start, end, figures } of dashboard.windows.slice(-4)) {
          expect(figures, `${start} – ${end}`).toMatchObject(slowly(lived, start, end, ministries))
          const gini = slowGini(lived, start, end)
          if (gini === null) expect(figures.gini).toBe(null)
          else expect(figures.gini).toBeCloseTo(gini, 12)
          const slow = slowBridging(lived, start, end, ministries)
          expect(figures.bridging === null).toBe(slow === null)
          if (slow === null) continue
          expect(figures.bridging).toBeCloseTo(slow.excess, 12)
          expect(figures.bridgingLow).toBeGreaterThanOrEqual(slow.least - 1e-12)
          expect(figures.bridgingHigh).toBeLessThanOrEqual(slow.most + 1e-12)
        }
        expect(dashboard.retention.cohorts).toEqual(slowCohorts(lived, '2026-03-20'))
        const told = await communityEngagement(ann, room.slug, askedPeriod({ jours }, now), now)
        expect({ ...told.dashboard, computedAt: '' }).toEqual({
          ...withoutReadingOfFew(dashboard, ruleInForce(), { isUsual: true }),
          computedAt: '',
        })
        const free = { start: '2026-01-15', end: '2026-03-01' }
        expect((await whole(free)).windows.at(-1)?.figures).toMatchObject(
          slowly(lived, free.start, free.end, ministries),
        )
      })
      .beforeEach(forgetLife),
    { numRuns: 25 },
  )
})

test('what happens today is told apart, and counts from tomorrow', async () => {
  const ann = await world.as('ann')
  const asked = askedPeriod({}, now)
  await lives({
    acts: [
      { who: 1, to: 0, kind: 'reply', at: new Date('2026-03-20T08:00:00Z') },
      { who: 0, to: 1, kind: 'react', at: new Date('2026-03-20T08:01:00Z') },
    ],
    threads: [],
    readings: [
      { who: 1, at: new Date('2026-03-20T08:00:00Z') },
      { who: 2, at: new Date('2026-03-20T08:00:00Z') },
    ],
  })
  const { today, dashboard } = await communityEngagement(ann, room.slug, asked, now)
  // Who reads today is told to nobody: looked at again and again, it would say who is there.
  expect(today).toEqual({ contributors: 1, reactors: 1, contributions: 1, on: '2026-03-20' })
  expect(dashboard.windows.at(-1)?.figures).toMatchObject({ contributing: 0, reacting: 0 })
  const tomorrow = new Date(now.getTime() + day)
  const next = await communityEngagement(ann, room.slug, asked, tomorrow)
  // Five members, of whom three are not seen: nobody is told which of them read.
  expect(next.dashboard.windows.at(-1)?.figures).toMatchObject({
    active: null,
    contributing: 1,
    reacting: 1,
    reading: null,
  })
})

test('a stored dashboard serves until a finished day changes, or the formulas do', async () => {
  const ann = await world.as('ann')
  const asked = askedPeriod({}, now)
  const seen = async () => (await communityEngagement(ann, room.slug, asked, now)).dashboard
  await lives({
    acts: [{ who: 0, to: null, kind: 'thread', at: new Date('2026-03-10T08:00:00Z') }],
    threads: [],
    readings: [],
  })
  await seen()
  const mark = { computedAt: 'kept' }
  await execute(
    sql`UPDATE "community_figure" SET "dashboard" = "dashboard" || ${JSON.stringify(mark)}::jsonb`,
  )
  expect((await seen()).computedAt).toBe('kept')
  await lives({
    acts: [{ who: 1, to: null, kind: 'reply', at: new Date('2026-03-20T08:00:00Z') }],
    threads: [],
    readings: [],
  })
  expect((await seen()).computedAt).toBe('kept')
  await lives({
    acts: [{ who: 1, to: null, kind: 'reply', at: new Date('2026-03-11T08:00:00Z') }],
    threads: [],
    readings: [],
  })
  expect((await seen()).windows.at(-1)?.figures.contributing).toBe(2)
  await execute(
    sql`UPDATE "community_figure" SET "dashboard" = "dashboard" || ${JSON.stringify(mark)}::jsonb, "version" = 'engagement@0'`,
  )
  expect((await seen()).computedAt).not.toBe('kept')
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { closeDatabase, db, execute, sql } from '@/lib/db'
import { drainOutbox } from '@/lib/notifications/drain'
import { NotFound } from '@/lib/policy'
import type { InAlert } from '@/lib/practices/proposing/alert'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { addDays, parisDay } from '@/lib/time'
import {
  bringUpToDate,
  communityVitality,
  lastCalibration,
  sleepingAsked,
  sleepingPage,
  tonight,
} from '@/lib/vitality'
import { forgetVitality } from '@/lib/vitality/forgetting'
import { assessAll } from '@/lib/vitality/night'
import { learnWeights } from '@/lib/vitality/learn'
import type { ActivityKind } from '@/prisma/client/enums'
import { makeWorld, type Name, type World } from '../../world'

const now = new Date('2026-03-20T12:00:00Z')
const today = parisDay(now)
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

let world: World
let room: { id: string; slug: string; name: string }
let secret: typeof room
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  secret = world.communities['secret-managed']!
  await openMonths('activity', new Date('2024-06-01'), later(60))
  await openMonths('notification', now, later(140))
  await openMonths('audit', now, later(140))
})
afterAll(closeDatabase)

beforeEach(async () => {
  await execute(
    sql`TRUNCATE "activity", "community_vitality", "vitality_verdict", "vitality_calibration", "vitality_weights", "vitality_review", "outbox", "notification", "mail", "platform_outage"`,
  )
  await execute(
    sql`UPDATE "community" SET "createdAt" = ${later(-500)}, "status" = 'active', "statusAt" = NULL`,
  )
  await catchUp(now)
  await rebuild()
})

/** The roll-ups forget what was emptied under them. */
const rebuild = () =>
  execute(sql`TRUNCATE "member_month", "community_day", "community_span", "contributor", "tie_month"`)

/** Somebody gave something on each of these days before today. */
async function acted(
  daysAgo: number[],
  who: Name = 'bob',
  kind: ActivityKind = 'reply',
  communityId = room.id,
) {
  for (const ago of daysAgo) {
    const at = new Date(`${addDays(today, -ago)}T10:00:00Z`)
    await record(db, { communityId, memberId: world.ids[who], kind, at })
  }
  await catchUp(now)
}
const weekly = (from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / 7) + 1 }, (_, week) => from + 7 * week)
const verdict = (communityId = room.id) => db.communityVitality.findUniqueOrThrow({ where: { communityId } })
const told = async () =>
  (await db.notification.findMany({ where: { kind: { in: ['sleep', 'asleep', 'review'] } } })).map(
    ({ memberId, kind }) =>
      [Object.entries(world.ids).find(([, id]) => id === memberId)?.[0], kind].join(' '),
  )

describe('a night', () => {
  it('keeps verdicts as long as the figures they stood on', async () => {
    const verdicts = ['2021-03-01', '2021-04-01'].map((on) => ({
      ...{ communityId: room.id, on: new Date(on), lastOn: new Date(on) },
      ...{ version: 'vitality@1', state: 'alive' as const, risk90: 0.1, risk365: 0.1 },
    }))
    await db.vitalityVerdict.createMany({ data: verdicts })
    await forgetVitality({ now })
    expect((await db.vitalityVerdict.findMany()).map(({ on }) => on)).toEqual([new Date('2021-04-01')])
  })

  it('does not call silent who could not write: the platform was down', async () => {
    await acted(weekly(92, 365))
    const down = { from: later(-91), to: later(-2) }
    await db.platformOutage.create({ data: down })
    await assessAll(now)
    expect(await verdict()).toMatchObject({ state: 'alive' })
    await db.platformOutage.deleteMany()
    await execute(sql`TRUNCATE "community_vitality"`)
    await assessAll(now)
    expect(await verdict()).toMatchObject({ state: 'asleep' })
  })

  it('says how every community stands, with the numbers that say so', async () => {
    await acted(weekly(1, 365))
    await assessAll(now)
    expect(await verdict()).toMatchObject({ state: 'alive', authors: 1, activeMonths: 12, contributions: 53 })
    expect(await db.communityVitality.count()).toBe(await db.community.count())
  })

  it('tells those who run a community that it falls asleep, asks them once what becomes of it, and nobody else', async () => {
    await acted(weekly(1, 90))
    await assessAll(now)
    await assessAll(later(60))
    expect((await verdict()).state).toBe('watch')
    await assessAll(later(60))
    await drainOutbox({ now: later(60) })
    expect((await told()).sort()).toEqual(['ann sleep', 'olga sleep'])
    await assessAll(later(140))
    await drainOutbox({ now: later(140) })
    expect((await verdict()).state).toBe('asleep')
    expect((await told()).sort()).toEqual(
      ['ada asleep', 'ann review', 'ann sleep', 'max asleep', 'olga review', 'olga sleep'].sort(),
    )
  })

  it('warns once of a community that crosses the line again and again', async () => {
    await acted(weekly(1, 90))
    await assessAll(now)
    await assessAll(later(60))
    expect((await verdict()).state).toBe('watch')
    await record(db, { communityId: room.id, memberId: world.ids.bob, kind: 'reply', at: later(60) })
    await catchUp(later(61))
    await assessAll(later(61))
    expect((await verdict()).state).toBe('alive')
    await assessAll(later(100))
    expect((await verdict()).state).toBe('watch')
    await drainOutbox({ now: later(100) })
    expect((await told()).sort()).toEqual(['ann sleep', 'olga sleep'])
  })

  it('does not begin the night before again when the clock is set back over midnight', async () => {
    await acted(weekly(1, 90))
    await assessAll(now)
    await assessAll(later(60))
    const once = await verdict()
    await assessAll(later(59))
    expect(await verdict()).toEqual(once)
    // By a year, it was wrong for longer than that: what is said is said of the day it is.
    await assessAll(later(1))
    expect((await verdict()).night).toEqual(new Date(addDays(today, 1)))
  })

  it('tells the same silence by mail as in the list, where the platform was down', async () => {
    await acted(weekly(1, 90))
    await assessAll(now)
    await db.platformOutage.create({ data: { from: later(5), to: later(16) } })
    await assessAll(later(72))
    const [row] = (await sleepingPage(await world.as('ada'), sleepingAsked({ q: room.name }))).rows
    const sent = await db.outbox.findFirstOrThrow({ where: { kind: 'vitality.fell', communityId: room.id } })
    expect(row!.silentDays).toBe(72)
    expect(sent.payload).toMatchObject({ silentDays: row!.silentDays })
    await db.platformOutage.deleteMany()
  })

  it('carries at most three practices, in the notice as in its mail', async () => {
    await loadStarterPractices(now)
    await acted(weekly(1, 90))
    await assessAll(now)
    await assessAll(later(60))
    await assessAll(later(61))
    const sent = await db.outbox.findFirstOrThrow({ where: { kind: 'vitality.fell', communityId: room.id } })
    const { proposed } = sent.payload as unknown as { proposed: InAlert }
    expect(proposed.practices.length).toBeGreaterThan(0)
    expect(proposed.practices.length).toBeLessThanOrEqual(3)
    await drainOutbox({ now: later(61) })
    const mail = await db.mail.findFirstOrThrow({ where: { kind: 'sleep', memberId: world.ids.ann } })
    for (const { id, title } of proposed.practices) {
      expect(mail.text).toContain(title)
      expect(mail.html).toContain(`/pratiques/${id}?de=${proposed.occasionId}`)
    }
    await db.practice.deleteMany()
  })

  it('tells nothing of the first night: a state is news when it was another', async () => {
    await acted(weekly(200, 365))
    await assessAll(now)
    await drainOutbox({ now })
    expect((await verdict()).state).toBe('asleep')
    expect(await told()).toEqual([])
  })

  it('goes on after it was stopped, and a second one the same day changes nothing', async () => {
    await acted(weekly(1, 200))
    await assessAll(now, AbortSignal.abort())
    expect(await db.communityVitality.count()).toBe(0)
    await assessAll(now)
    const once = await db.communityVitality.findMany({ orderBy: { communityId: 'asc' } })
    await assessAll(now)
    expect(await db.communityVitality.findMany({ orderBy: { communityId: 'asc' } })).toEqual(once)
  })

  it('looks again at a community whose past has changed the same day', async () => {
    await assessAll(now)
    expect((await verdict()).state).toBe('asleep')
    await acted(weekly(1, 200))
    await assessAll(now)
    expect((await verdict()).state).toBe('alive')
  })
})

describe('what is no life', () => {
  it('bots alone do not keep a community awake', async () => {
    await acted(weekly(1, 365), 'bob', 'bot')
    await assessAll(now)
    expect(await verdict()).toMatchObject({ state: 'asleep', risk90: null, lastOn: null })
  })

  it('one person alone does, and it is said that only those who run it do', async () => {
    await acted(weekly(1, 365), 'ann')
    await assessAll(now)
    expect(await verdict()).toMatchObject({ state: 'alive', authors: 1, risk90Alone: null })
  })

  it('an act dated in the future, or by a clock set back, is not counted before its day', async () => {
    await acted(weekly(120, 365))
    await acted([-3])
    await assessAll(now)
    expect(await verdict()).toMatchObject({ state: 'asleep', contributions: weekly(120, 365).length })
  })

  it('a community born yesterday has no verdict, one that was archived is closed', async () => {
    await db.community.update({ where: { id: room.id }, data: { createdAt: later(-1) } })
    await db.community.update({ where: { id: secret.id }, data: { status: 'archived', statusAt: later(-2) } })
    await acted([1])
    await assessAll(now)
    expect((await verdict()).state).toBe('newborn')
    expect((await verdict(secret.id)).state).toBe('closed')
  })

  it('acts that come in any order make the same verdict', async () => {
    const days = weekly(1, 300)
    await acted(days)
    await assessAll(now)
    const straight = await verdict()
    await execute(sql`TRUNCATE "activity", "community_vitality"`)
    await rebuild()
    await acted(days.toReversed())
    await assessAll(now)
    expect(await verdict()).toMatchObject({ risk90: straight.risk90, lastOn: straight.lastOn })
  })
})

describe('the past', () => {
  it('played again says what that night said, seeing nothing of what followed', async () => {
    await acted(weekly(60, 365))
    const then = new Date('2026-01-31T23:30:00Z')
    await assessAll(then)
    const said = await verdict()
    await execute(sql`TRUNCATE "community_vitality", "vitality_verdict"`)
    await acted(weekly(1, 40))
    await bringUpToDate(now)
    const on = new Date('2026-02-01')
    const replayed = await db.vitalityVerdict.findUniqueOrThrow({
      where: { communityId_on: { communityId: room.id, on } },
    })
    expect(replayed).toMatchObject({ state: said.state, risk90: said.risk90, isReplayed: true })
  })

  it('of a month that began without a night is played again', async () => {
    await acted(weekly(1, 365))
    await bringUpToDate(now)
    await bringUpToDate(later(20))
    const on = new Date('2026-04-01')
    const key = { communityId_on: { communityId: room.id, on } }
    expect(await db.vitalityVerdict.findUnique({ where: key })).toMatchObject({ isReplayed: true })
    await bringUpToDate(new Date('2026-05-01T12:00:00Z'))
    key.communityId_on.on = new Date('2026-05-01')
    expect(await db.vitalityVerdict.findUnique({ where: key })).toMatchObject({ isReplayed: false })
  })

  it('is judged when its ninety days are over', async () => {
    await acted(weekly(150, 480))
    await bringUpToDate(now)
    const ada = await world.as('ada')
    const { report } = (await lastCalibration(ada))!
    expect(report.silences).toBeGreaterThan(0)
    expect(report.silences).toBeLessThan(report.verdicts)
    expect(report.bins.reduce((sum, { verdicts }) => sum + verdicts, 0)).toBe(report.verdicts)
    const open = await db.vitalityVerdict.findMany({
      where: { on: { gt: later(-80) }, silent: { not: null } },
    })
    expect(open).toEqual([])
  })

  it('teaches the weights once there are a hundred decisions, and not before', async () => {
    await acted(weekly(1, 640))
    await learnWeights(now)
    expect(await db.vitalityWeights.count()).toBe(0)
    for (const { id } of Object.values(world.communities)) await acted(weekly(1, 640), 'bob', 'reply', id)
    await learnWeights(now)
    const learnt = await db.vitalityWeights.findMany({ orderBy: { horizon: 'asc' } })
    expect(learnt.map(({ horizon, weights }) => [horizon, weights.length])).toContainEqual([90, 7])
  })
})

describe('the list', () => {
  const names = async (who: Name, address = {}) =>
    (await sleepingPage(await world.as(who), sleepingAsked(address))).rows.map(({ name }) => name)

  it('shows each viewer those whose measures they may read, and no other', async () => {
    await assessAll(now)
    const all = Object.values(world.communities).map(({ name }) => name)
    expect((await names('ada')).toSorted()).toEqual(all.toSorted())
    expect((await names('ann')).toSorted()).toEqual(all.toSorted())
    expect(await names('bob')).toEqual([])
    expect(await names('eve')).toEqual([])
    expect(await tonight(await world.as('eve'))).toMatchObject({ assessed: 0, asleep: 0 })
  })

  it('narrows by name and state, and counts what the night has changed', async () => {
    await acted(weekly(1, 90))
    await assessAll(now)
    expect(await names('ada', { q: room.name })).toEqual([])
    await assessAll(later(60))
    expect(await names('ada', { etat: 'watch' })).toEqual([room.name])
    expect(await tonight(await world.as('ada'))).toMatchObject({ watch: 1, fell: 1, woke: 0 })
    await record(db, { communityId: room.id, memberId: world.ids.bob, kind: 'reply', at: later(60) })
    await catchUp(later(61))
    await assessAll(later(61))
    expect(await tonight(await world.as('ada'))).toMatchObject({ watch: 0, fell: 0, woke: 1 })
  })

  it('tells how one stands to those who may read its measures, and to others that it does not exist', async () => {
    await assessAll(now)
    const { now: vitality, past } = (await communityVitality(await world.as('ann'), secret.slug))!
    expect(vitality.state).toBe('asleep')
    expect(past).toEqual([])
    for (const who of ['bob', 'eve'] as const)
      await expect(communityVitality(await world.as(who), secret.slug)).rejects.toThrow(NotFound)
  })
  it('tells since when its pace is what it is, alive or not, and when it changed', async () => {
    const pace = async () => (await communityVitality(await world.as('ann'), room.slug))!.pace
    await assessAll(now)
    expect(await pace()).toBe(null)
    await acted(weekly(1, 498))
    await assessAll(now)
    expect(await pace()).toMatchObject({ change: null, since: addDays(today, -7 * 72) })
    expect((await pace())?.perWeek).toBeCloseTo(1, 1)
    for (const who of ['ann', 'gus', 'olga'] as const)
      for (const shift of [0, 2, 3]) await acted(weekly(1 + shift, 70 + shift), who)
    await assessAll(now)
    const change = (await pace())?.change
    expect(change?.before).toBeCloseTo(1, 1)
    expect(change?.after).toBeGreaterThan(8)
    expect(change?.on).toMatch(/^202(5-12|6-01)/)
  })
})

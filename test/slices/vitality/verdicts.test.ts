import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchUp, record } from '@/lib/activity'
import { closeDatabase, db, execute, sql } from '@/lib/db'
import { NotFound } from '@/lib/policy'
import { addDays } from '@/lib/time'
import {
  bringUpToDate,
  communityVitality,
  lastCalibration,
  sleepingAsked,
  sleepingPage,
  tonight,
} from '@/lib/vitality'
import { assessAll } from '@/lib/vitality/night'
import { learnWeights } from '@/lib/vitality/learn'
import type { ActivityKind } from '@/prisma/client/enums'
import { makeWorld, type Name, type World } from '../../world'
import { actedIn, beginNights, later, now, openNights, today, verdictOn, weekly } from './nights'

let world: World
let room: { id: string; slug: string; name: string }
let secret: typeof room
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  secret = world.communities['secret-managed']!
  await openNights()
})
beforeEach(beginNights)
afterAll(closeDatabase)

const acted = (daysAgo: number[], who?: Name, kind?: ActivityKind, communityId = room.id) =>
  actedIn(world, communityId, daysAgo, who, kind)
const verdict = (communityId = room.id) => verdictOn(communityId)

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

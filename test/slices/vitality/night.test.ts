import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchUp, record, type PracticesProposed } from '@/lib/activity'
import { closeDatabase, db, execute, sql } from '@/lib/db'
import { notificationsOf } from '@/lib/notifications'
import { drainOutbox } from '@/lib/notifications/drain'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { addDays } from '@/lib/time'
import { sleepingAsked, sleepingPage } from '@/lib/vitality'
import { forgetVitality } from '@/lib/vitality/forgetting'
import { assessAll } from '@/lib/vitality/night'
import type { ActivityKind } from '@/prisma/client/enums'
import { makeWorld, type Name, type World } from '../../world'
import { actedIn, beginNights, later, now, openNights, rebuild, today, verdictOn, weekly } from './nights'

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
    const { proposed } = sent.payload as unknown as { proposed: PracticesProposed }
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

  it('carries them where those who run it are asked what becomes of it, and nowhere else', async () => {
    await db.practiceOccasion.deleteMany()
    await loadStarterPractices(now)
    await acted(weekly(1, 90))
    await assessAll(now)
    await assessAll(later(140))
    expect((await verdict()).state).toBe('asleep')
    await drainOutbox({ now: later(140) })
    const [occasion, ...more] = await db.practiceOccasion.findMany({
      where: { communityId: room.id },
      include: { proposals: true },
    })
    expect([more, occasion!.proposals.length > 0]).toEqual([[], true])
    const mail = await db.mail.findFirstOrThrow({ where: { kind: 'review', memberId: world.ids.ann } })
    const { told: lines } = await notificationsOf(await world.as('ann'), null, later(140))
    const line = lines.find(({ kind, place }) => kind === 'review' && place.id === room.id)!
    for (const { practiceId } of occasion!.proposals) {
      expect(mail.html).toContain(`/pratiques/${practiceId}?de=${occasion!.id}`)
      expect(line.proposed!.practices.map(({ id }) => id)).toContain(practiceId)
    }
    const above = await db.notification.findFirstOrThrow({ where: { kind: 'asleep', communityId: room.id } })
    expect(above.detail).not.toHaveProperty('proposed')
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

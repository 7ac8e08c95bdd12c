import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { communityHistory } from '@/lib/communities'
import { closeDatabase, db } from '@/lib/db'
import { NotFound, Refused } from '@/lib/policy'
import {
  reviewCounts,
  reviewPage,
  sleepingAsked,
  sleepingTable,
  sleepingPage,
  sleepingTimeline,
} from '@/lib/vitality'
import { assessAll } from '@/lib/vitality/night'
import { conductReviews } from '@/lib/vitality/reviews/clock'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '../../world'
import { answerIn, beginAgain, conductIn, fallAsleep, later, now, reviewOf, saidIn, wrote } from './sleeper'

let world: World
let room: WorldCommunity
let other: WorldCommunity
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  other = world.communities['public-free']!
})
beforeEach(beginAgain)
afterAll(closeDatabase)

const said = () => saidIn(world)
const answer = (who: Name, choice: string, more: object = {}) => answerIn(world, room, who, choice, more)
const conduct = (who: Name, act: string, ...rooms: WorldCommunity[]) => conductIn(world, who, act, rooms)

describe('those who administer', () => {
  it('write, propose and archive many at once, and are told what was left alone', async () => {
    await fallAsleep(world, room)
    await wrote(world, world.communities['public-request']!, 'bob', [-3, -2, -1])
    await assessAll(later(0.001))
    const orphan = world.communities['private-managed']!
    await db.community.update({ where: { id: orphan.id }, data: { orphanedAt: now } })
    expect(await conduct('ada', 'write', room, other, orphan)).toMatchObject({
      done: 1,
      already: 1,
      orphan: 1,
    })
    expect(await conduct('ada', 'write', room, other, orphan)).toMatchObject({
      done: 0,
      already: 2,
      orphan: 1,
    })
    expect(await reviewOf(other)).toMatchObject({ openedById: world.ids.ada })
    expect(await conduct('max', 'propose', room, other, orphan)).toMatchObject({ done: 2, none: 1 })
    expect(await conduct('max', 'archive', room, other)).toMatchObject({ done: 0, tooEarly: 2 })
    await db.vitalityReview.updateMany({ data: { dueAt: later(-1) } })
    await answer('olga', 'relaunch')
    expect(await conduct('max', 'archive', room, other)).toMatchObject({ done: 1, answered: 1 })
    expect(await db.community.findUnique({ where: { id: other.id } })).toMatchObject({ status: 'archived' })
    expect(await conduct('max', 'withdraw', room, other)).toMatchObject({ done: 1, none: 1 })
    expect(await reviewOf(room)).toMatchObject({ outcome: 'withdrawn' })
  })

  it('at the same moment, open one review and write one message', async () => {
    await wrote(world, room, 'bob', [-300])
    await assessAll(now)
    const both = await Promise.all([conduct('ada', 'write', room), conduct('max', 'write', room)])
    expect(both.map(({ done }) => done).sort()).toEqual([0, 1])
    expect(await said()).toEqual(['ann review asked', 'olga review asked'])
  })

  it('never archive a community that woke, nor one in which somebody has written today', async () => {
    await fallAsleep(world, room, other)
    await conduct('ada', 'propose', room, other)
    await db.vitalityReview.updateMany({ data: { dueAt: later(-1) } })
    await db.communityVitality.update({ where: { communityId: room.id }, data: { state: 'alive' } })
    await wrote(world, other, 'bob', [0])
    expect(await conduct('ada', 'archive', room, other)).toMatchObject({ done: 0, notAsleep: 2 })
    expect(await db.community.count({ where: { status: 'archived' } })).toBe(0)
  })

  it('see as late only what has waited long enough, the days of an outage left out', async () => {
    await fallAsleep(world, room)
    await conduct('ada', 'propose', room)
    await db.vitalityReview.updateMany({ data: { stateAt: later(-23), dueAt: later(-2) } })
    const late = async () => (await reviewCounts(await world.as('ada'))).late
    expect(await late()).toBe(1)
    await db.platformOutage.create({ data: { from: later(-12), to: later(-7) } })
    expect(await late()).toBe(0)
    expect(await conduct('ada', 'archive', room)).toMatchObject({ done: 0, tooEarly: 1 })
    await db.platformOutage.deleteMany()
  })

  it('do not count among those nobody has asked what they have just archived', async () => {
    await fallAsleep(world, room)
    await conduct('ada', 'propose', room)
    await db.vitalityReview.updateMany({ data: { dueAt: later(-1) } })
    const before = await reviewCounts(await world.as('ada'))
    expect(await conduct('ada', 'archive', room)).toMatchObject({ done: 1 })
    expect((await reviewCounts(await world.as('ada'))).none).toBe(before.none)
  })

  it('only touch the communities they answer for: one that is not theirs, and nothing is done', async () => {
    await fallAsleep(world, room, other)
    await db.community.update({ where: { id: other.id }, data: { organisationId: world.ecologie } })
    await expect(conduct('max', 'withdraw', room, other)).rejects.toThrow(Refused)
    for (const who of ['olga', 'ann', 'eve'] as const)
      await expect(conduct(who, 'withdraw', room)).rejects.toThrow(NotFound)
    expect((await reviewOf(room))?.state).toBe('asked')
    await db.community.update({ where: { id: other.id }, data: { organisationId: world.culture } })
  })

  it('read in the list what was done, narrow it by that, and take it along as a file', async () => {
    await fallAsleep(world, room)
    const list = async (who: Name, revue?: string) =>
      (await sleepingPage(await world.as(who), sleepingAsked({ revue }))).rows
    expect((await list('ada', 'waiting')).map(({ name, review }) => [name, review])).toEqual([
      [room.name, 'asked'],
    ])
    expect((await list('ada', 'none')).map(({ name }) => name)).not.toContain(room.name)
    expect(await list('ada', 'late')).toEqual([])
    expect(await reviewCounts(await world.as('ada'))).toMatchObject({ waiting: 1, proposed: 0, answered: 0 })
    expect(await reviewCounts(await world.as('eve'))).toMatchObject({ none: 0, waiting: 0 })
    expect((await list('ada')).every(({ mayConduct }) => mayConduct)).toBe(true)
    expect((await list('ann')).some(({ mayConduct }) => mayConduct)).toBe(false)
    const { header, rows } = sleepingTable(await list('ada', 'waiting'), 'fr', now)
    expect(rows[0]![header.indexOf('Revue')]).toMatch(/^consultée le /)
  })

  it('and read the life of one: its verdicts, its reviews, and who did what', async () => {
    const quiet = await community(world, 'private', 'request', 'Salle des revues')
    await db.community.update({ where: { id: quiet.id }, data: { createdAt: later(-500) } })
    await fallAsleep(world, quiet)
    await conductReviews({ now: later(21) })
    await conduct('max', 'propose', quiet)
    const { vitality, reviews, acts } = await sleepingTimeline(await world.as('ada'), quiet.slug)
    expect(vitality?.past.map(({ state }) => state)).toContain('asleep')
    expect(reviews).toMatchObject([{ state: 'proposed' }])
    const done = acts.map(({ action, actor }) => `${action} ${actor ?? 'by itself'}`)
    expect(done.sort()).toEqual([
      'review.open by itself',
      'review.propose Max Martin',
      'review.remind by itself',
    ])
    const { acts: all } = await communityHistory(await world.as('olga'), quiet.slug)
    expect(all.map(({ action }) => action)).toContain('review.propose')
    for (const who of ['bob', 'eve'] as const) {
      await expect(sleepingTimeline(await world.as(who), quiet.slug)).rejects.toThrow(NotFound)
      await expect(reviewPage(await world.as(who), quiet.slug, now)).rejects.toThrow(NotFound)
    }
  })
})

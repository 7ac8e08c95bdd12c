import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { record } from '@/lib/activity'
import { db } from '@/lib/db'
import { isAnswering, outageDays } from '@/lib/platform'
import { beat } from '@/lib/platform/outages'
import { dayNumber } from '@/lib/time'
import { makeWorld, type World } from '../world'

let world: World
const now = new Date('2026-03-12T15:00:00Z')

beforeAll(async () => void (world = await makeWorld()))

/** The figures are kept for an hour: each story asks afresh. */
async function figures() {
  vi.resetModules()
  const { publicFigures } = await import('@/lib/platform/publicFigures')
  return publicFigures(now)
}

const everybody = () => Object.values(world.ids)
/** Three contributions each on that day of March. */
const actsOf = (memberIds: string[], pair: string, day = 10) =>
  db.memberMonth.createMany({
    data: memberIds.map((memberId) => ({
      communityId: world.communities[pair]!.id,
      month: new Date('2026-03-01'),
      memberId,
      contributionDays: 1 << (day - 1),
      contributionsByDay: [(3 << 5) | day],
    })),
  })

it('answers while the database does', async () => {
  expect(await isAnswering()).toBe(true)
})

it('counts neither secret communities nor imported ones', async () => {
  expect((await figures()).communities).toBe(6)
  await db.community.update({
    where: { id: world.communities['public-free']!.id },
    data: { origin: 'imported' },
  })
  expect((await figures()).communities).toBe(5)
  await db.community.update({
    where: { id: world.communities['public-free']!.id },
    data: { origin: 'local' },
  })
})

it('shows no number of people under eleven, nor what they did', async () => {
  await actsOf(everybody(), 'public-free')
  expect(everybody()).toHaveLength(10)
  expect(await figures()).toMatchObject({ communities: 6, activePeople: null, contributions: null })
})

it('never counts who acted only in a secret community, or only outside the window', async () => {
  const [outsider, early, eleventh] = await Promise.all(
    ['outsider', 'early', 'eleventh'].map((name) =>
      db.member.create({
        data: {
          id: crypto.randomUUID(),
          email: `${name}@culture.gouv.example`,
          name,
          status: 'active',
        },
      }),
    ),
  )
  await actsOf([outsider!.id], 'secret-managed')
  // The 12th is today, which is not over.
  await actsOf([early!.id], 'public-free', 12)
  expect((await figures()).activePeople).toBeNull()

  await actsOf([eleventh!.id], 'private-request')
  expect(await figures()).toMatchObject({ communities: 6, activePeople: 11, contributions: 11 * 3 })
})

it('does not say how much was written when one person wrote nearly all of it', async () => {
  const place = { communityId: world.communities['private-request']!.id, month: new Date('2026-03-01') }
  const { memberId } = await db.memberMonth.findFirstOrThrow({ where: place })
  const of = { where: { communityId_month_memberId: { ...place, memberId } } }
  const write = (count: number) =>
    db.memberMonth.update({ ...of, data: { contributionsByDay: [(count << 5) | 10] } })
  await write(170)
  expect(await figures()).toMatchObject({ activePeople: 11, contributions: 30 + 170 })
  await write(171)
  expect(await figures()).toMatchObject({ activePeople: 11, contributions: null })
  await write(3)
})

it('says that nothing was assessed yet rather than none', async () => {
  expect(await figures()).toMatchObject({ alive: null, answered: null, ministries: null })
})

it('counts the communities that live as the last assessment says, secret ones nowhere', async () => {
  const verdict = (pair: string, state: 'alive' | 'asleep') => ({
    communityId: world.communities[pair]!.id,
    ...{ state, version: 'vitality@1', night: new Date('2026-03-11'), revision: 1 },
    ...{ assessedOn: new Date('2026-03-11'), since: new Date('2026-03-01') },
  })
  await db.communityVitality.createMany({
    data: [
      verdict('public-free', 'alive'),
      verdict('private-free', 'asleep'),
      verdict('secret-managed', 'alive'),
    ],
  })
  expect((await figures()).alive).toEqual({ count: 1, created: 6 })
})

it('says the share of questions answered once eleven people have asked', async () => {
  const communityId = world.communities['public-free']!.id
  const askers = (await db.member.findMany({ select: { id: true }, take: 11 })).map(({ id }) => id)
  const asks = async (authorId: string, answeredAfterDays: number | null) => {
    const [threadId, createdAt] = [crypto.randomUUID(), new Date('2026-02-20T10:00:00Z')]
    const text = { title: 'Où ?', body: 'x', bodyHtml: 'x' }
    await db.thread.create({
      data: { communityId, id: threadId, kind: 'question', authorId, createdAt, ...text },
    })
    const firstReplyAt =
      answeredAfterDays === null ? null : new Date(createdAt.getTime() + answeredAfterDays * 86_400_000)
    await db.threadCounter.create({
      data: { communityId, threadId, lastActivityAt: createdAt, firstReplyAt },
    })
  }
  for (const [index, asker] of askers.slice(0, 10).entries()) await asks(asker, index < 5 ? 1 : null)
  expect((await figures()).answered).toBeNull()
  await asks(askers[10]!, 9)
  expect((await figures()).answered).toBe(0.45)
})

describe('an outage', () => {
  const at = (text: string) => new Date(`2026-03-${text}:00+01:00`)
  beforeEach(async () => {
    await db.platformOutage.deleteMany()
    await db.platformSetting.deleteMany({ where: { key: 'heartbeat' } })
  })

  it('is found out when the worker comes back: the days that were lost, not the nights nor a late start', async () => {
    await beat(at('09T17:55'))
    await beat(at('12T09:30'))
    expect(await outageDays()).toEqual([dayNumber('2026-03-10'), dayNumber('2026-03-11')])
  })

  it('is no outage when it is a restart, or when people wrote meanwhile: the pages were there', async () => {
    await beat(at('09T09:00'))
    await beat(at('09T09:05'))
    expect(await db.platformOutage.count()).toBe(0)
    await record(db, {
      communityId: world.communities['public-free']!.id,
      memberId: world.ids.bob,
      kind: 'reply',
      at: at('10T10:00'),
    })
    await beat(at('12T09:30'))
    expect(await db.platformOutage.count()).toBe(0)
  })

  it('is told once by two workers, and taken back when the clock had been ahead', async () => {
    await beat(at('09T09:00'))
    await Promise.all([beat(at('11T09:00')), beat(at('11T09:00'))])
    expect(await db.platformOutage.count()).toBe(1)
    await beat(at('20T09:00'))
    expect(await db.platformOutage.count()).toBe(2)
    await beat(at('11T09:01'))
    expect(await outageDays()).toEqual([dayNumber('2026-03-09'), dayNumber('2026-03-10')])
  })
})

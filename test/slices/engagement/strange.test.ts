import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catchUp, openMonths, recordPresence, flushPresence, record } from '@/lib/activity'
import { closeDatabase, db, newId } from '@/lib/db'
import { askedPeriod, communityEngagement } from '@/lib/engagement'
import { figureKeys } from '@/lib/engagement/model/figures'
import { makeWorld, type World } from '../../world'
import { now } from './life'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-06-01'), now)
})
afterAll(closeDatabase)

const at = new Date('2026-03-10T09:00:00Z')

async function community(slug: string, createdAt: Date, places: [string, 'owner' | 'member'][]) {
  const id = newId()
  const memberships = { create: places.map(([memberId, role]) => ({ memberId, role, joinedAt: createdAt })) }
  await db.community.create({
    data: { id, slug, name: slug, createdAt, organisationId: world.culture, memberships },
  })
  return id
}
async function figuresOf(slug: string, when = now) {
  const { dashboard } = await communityEngagement(await world.as('ada'), slug, askedPeriod({}, when), when)
  return { figures: dashboard.windows.at(-1)!.figures, dashboard }
}

test('a community with only bots has nobody: counts are zero, shares unknown', async () => {
  const bots = await Promise.all(
    ['un', 'deux'].map((name) =>
      db.member.create({
        data: { id: newId(), email: `${name}@bots.example`, name, status: 'active', isService: true },
      }),
    ),
  )
  const ids = bots.map(({ id }) => id)
  const id = await community('robots', new Date('2025-10-01'), [
    [ids[0] as string, 'owner'],
    [ids[1] as string, 'member'],
  ])
  for (const memberId of ids) {
    await record(db, {
      communityId: id,
      memberId,
      otherId: ids.find((each) => each !== memberId),
      kind: 'reply',
      at,
    })
    recordPresence({ communityId: id, memberId, at })
  }
  await flushPresence()
  await catchUp(now)
  const { figures } = await figuresOf('robots')
  for (const key of figureKeys) expect(figures[key] ?? 0, key).toBe(0)
  for (const key of ['activeRate', 'stickiness', 'gini', 'density', 'reciprocity'] as const)
    expect(figures[key], key).toBe(null)
})

test('a community born today is measured from tomorrow, and has nothing before', async () => {
  const id = await community('nouvelle', now, [[world.ids.olga, 'owner']])
  await record(db, { communityId: id, memberId: world.ids.olga, kind: 'thread', at: now })
  await catchUp(now)
  expect((await figuresOf('nouvelle')).figures).toMatchObject({ members: 0, active: 0, activeRate: null })
  const tomorrow = new Date(now.getTime() + 86_400_000)
  const { figures, dashboard } = await figuresOf('nouvelle', tomorrow)
  expect(figures).toMatchObject({
    ...{ members: 1, activeRate: 1, new: 1, contributing: 1, halfCarriedBy: 1 },
    ...{ activeRateAlone: null, activationRate: null, replyRate: null, density: null, newcomersBack: null },
  })
  expect(dashboard.retention.cohorts.every(({ people }) => people === 0)).toBe(true)
})

test('what animators have closed to others, what bots answered and what was taken away answers nobody', async () => {
  const { olga, ann, bob, gus } = world.ids
  const room = world.communities['private-request'] as { id: string; slug: string }
  const thread = { communityId: room.id, id: newId() }
  await db.thread.create({
    data: { ...thread, title: 'x', body: 'x', bodyHtml: 'x', authorId: bob, createdAt: at },
  })
  const replies = [
    { number: 1, authorId: olga, hours: 1, removedAt: null },
    { number: 2, authorId: bob, hours: 2, removedAt: null },
    { number: 3, authorId: gus, hours: 3, removedAt: now },
    { number: 4, authorId: ann, hours: 4, removedAt: null },
  ]
  const when = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
  await db.threadCounter.create({
    data: {
      ...{ communityId: room.id, threadId: thread.id, lastActivityAt: at },
      ...{ firstReplyAt: when(1), firstReplyById: olga },
    },
  })
  await db.reply.createMany({
    data: replies.map(({ hours, ...reply }) => ({
      ...{ communityId: room.id, threadId: thread.id, id: newId(), body: 'x', bodyHtml: 'x' },
      ...{ ...reply, createdAt: when(hours) },
    })),
  })
  const said = await figuresOf(room.slug)
  expect(said.figures).toMatchObject({ replyRate: 1, judgedThreadsAlone: 1, replyRateAlone: 0 })
})

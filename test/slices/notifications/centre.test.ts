import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, newId } from '@/lib/db'
import { can, type Person } from '@/lib/policy'
import {
  choicesOf,
  cursorFrom,
  keyOf,
  markAllRead,
  markRead,
  markThreadRead,
  notificationsOf,
  openNotification,
  resetChoices,
  saveChoices,
  unreadCount,
} from '@/lib/notifications'
import { SaveChoices } from '@/lib/notifications/schema'
import { makeWorld, PEOPLE, type World } from '../../world'
import { drain, forgetAll, openThread, reply, say } from './told'

let world: World
let room: string
let bob: Person
const centre = (viewer: Person) => notificationsOf(viewer, null, new Date())

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!.id
  bob = await world.as('bob')
})
beforeEach(forgetAll)

async function bobIsNamed(times: number, communityId = room) {
  const thread = await openThread(communityId, world.ids.ann)
  for (let i = 0; i < times; i += 1)
    await reply(communityId, thread, world.ids.ann, { mentionedIds: [world.ids.bob] })
  await drain()
  return thread
}

test('what one may no longer read is hidden: its title, its line, its count', async () => {
  const thread = await bobIsNamed(2)
  expect(await unreadCount(bob)).toBe(2)
  expect((await centre(bob)).told[0]).toMatchObject({
    title: 'Versement des courriels',
    actor: 'Ann Martin',
    kind: 'mention',
  })
  const bobIs = (status: 'banned' | 'member') =>
    db.membership.updateMany({ where: { communityId: room, memberId: world.ids.bob }, data: { status } })
  await bobIs('banned')
  const banned = await world.as('bob')
  expect(await unreadCount(banned)).toBe(0)
  expect(await centre(banned)).toEqual({ told: [], next: null })
  const [line] = await db.notification.findMany()
  await expect(openNotification(banned, line!)).rejects.toThrow('not found')
  await bobIs('member')
  await db.thread.updateMany({ where: { id: thread }, data: { removedAt: new Date() } })
  expect(await unreadCount(bob)).toBe(0)
  expect((await centre(bob)).told).toEqual([])
})

test('for every persona and place, a line shows exactly when the rules let them read', async () => {
  for (const place of Object.values(world.communities)) {
    await forgetAll()
    const thread = await openThread(place.id, world.ids.ann)
    const about = {
      communityId: place.id,
      subjectKind: 'thread' as const,
      subjectId: thread,
      threadId: thread,
    }
    const community = await db.community.findUniqueOrThrow({ where: { id: place.id } })
    for (const name of PEOPLE) {
      const viewer = await world.as(name)
      await db.notification.createMany({
        data: [
          { memberId: viewer.id, id: newId(), kind: 'reply', ...about },
          { memberId: viewer.id, id: newId(), kind: 'request', communityId: place.id },
          { memberId: viewer.id, id: newId(), kind: 'invitation', communityId: place.id },
        ],
      })
      const kinds = (await centre(viewer)).told.map(({ kind }) => kind)
      const facts = { community, authorId: world.ids.ann, removedAt: null }
      expect(kinds.includes('reply'), `${name} ${place.slug}`).toBe(can(viewer, 'thread.read', facts))
      expect(kinds.includes('request'), `${name} ${place.slug}`).toBe(
        can(viewer, 'community.decide', community),
      )
      expect(kinds.includes('invitation'), `${name} ${place.slug}`).toBe(
        can(viewer, 'community.see', community),
      )
      expect(await unreadCount(viewer)).toBe(kinds.length)
    }
  }
})

test('nobody reads, opens or marks the lines of somebody else', async () => {
  await bobIsNamed(1)
  const [line] = await db.notification.findMany()
  const olga = await world.as('olga')
  await expect(openNotification(olga, line!)).rejects.toThrow('not found')
  await markRead(olga, { key: line! })
  await markAllRead(olga, { until: new Date() })
  expect(await unreadCount(bob)).toBe(1)
})

test('opening a line reads it with its like, and leads to the very reply', async () => {
  const thread = await bobIsNamed(2)
  await bobIsNamed(1)
  const { told } = await centre(bob)
  const line = told.find(({ objectId }) => objectId === thread)!
  expect(await openNotification(bob, line)).toMatch(
    new RegExp(
      `^/communautes/archives-private-request/fils/${thread}\\?reponse=([0-9a-f-]{36})#reponse-\\1$`,
    ),
  )
  expect(await unreadCount(bob)).toBe(1)
})

test('reading a thread up to a reply reads what was said of it until there', async () => {
  const threadId = await bobIsNamed(3)
  await markThreadRead(bob, { communityId: room, threadId, number: 2 })
  expect(await unreadCount(bob)).toBe(1)
  await markThreadRead(bob, { communityId: room, threadId, number: 3 })
  expect(await unreadCount(bob)).toBe(0)
})

test('all means all, not the page; what came after one looked stays unread', async () => {
  await db.notification.createMany({
    data: Array.from({ length: 150 }, (_, i) => ({
      ...{
        memberId: world.ids.bob,
        id: newId(),
        at: new Date(Date.now() - i * 1000),
        kind: 'decision',
        communityId: room,
      },
    })),
  })
  expect(await unreadCount(bob)).toBe(100)
  await markAllRead(bob, { until: new Date(Date.now() - 500) })
  expect(await unreadCount(bob)).toBe(1)
})

test('pages follow each other without loss or repeat, unread first', async () => {
  await db.notification.createMany({
    data: Array.from({ length: 130 }, (_, i) => ({
      ...{
        memberId: world.ids.bob,
        id: newId(),
        at: new Date(Date.now() - (i % 7) * 1000),
        kind: 'decision',
        communityId: room,
      },
      readAt: i % 3 === 0 ? null : new Date(),
    })),
  })
  const seen: string[] = []
  let state = 'unread'
  for (let next: string | null | undefined; next !== null;) {
    const page = await notificationsOf(bob, cursorFrom(next), new Date())
    for (const told of page.told) {
      seen.push(keyOf(told))
      if (!told.isUnread) state = 'read'
      else expect(state).toBe('unread')
    }
    next = page.next
  }
  expect(seen).toHaveLength(130)
  expect(new Set(seen).size).toBe(130)
  expect(cursorFrom("n1-'; drop table")).toBeNull()
})

test('only what was changed is stored, and a default stays a default', async () => {
  const shown = await choicesOf(bob)
  const on = (channel: 'onSite' | 'byMail') =>
    shown.lines.filter((line) => line[channel]).map(({ kind }) => kind)
  const form = {
    shownOnSite: on('onSite'),
    shownByMail: on('byMail'),
    onSite: on('onSite'),
    byMail: on('byMail'),
  }
  await saveChoices(bob, SaveChoices.parse(form))
  expect(await db.notificationChoice.count()).toBe(0)
  await saveChoices(
    bob,
    SaveChoices.parse({ ...form, byMail: on('byMail').filter((kind) => kind !== 'reply'), muted: room }),
  )
  expect(await db.notificationChoice.findMany({ orderBy: { kind: 'asc' } })).toMatchObject([
    { scope: room, kind: '*', byMail: false, onSite: false },
    { scope: 'platform', kind: 'reply', byMail: false, onSite: null },
  ])
  expect((await choicesOf(bob)).communities.find(({ id }) => id === room)?.isMuted).toBe(true)
  await saveChoices(bob, SaveChoices.parse({ ...form, noMail: 'oui', shownMuted: room }))
  expect(await choicesOf(bob)).toMatchObject({ noMail: true })
  await resetChoices(bob, {})
  expect(await choicesOf(bob)).toEqual(shown)
  // A room one is not in is no room to mute.
  await saveChoices(bob, SaveChoices.parse({ ...form, muted: newId() }))
  expect(await db.notificationChoice.count()).toBe(0)
})

test('a muted room is silent, except where somebody waits for a decision', async () => {
  const ann = await world.as('ann')
  await saveChoices(ann, SaveChoices.parse({ ...shownAsIs(await choicesOf(ann)), muted: room }))
  await openThread(room, world.ids.bob, { mentionedIds: [world.ids.ann] })
  await say('membership.requested', room, { memberId: world.ids.rex })
  await drain()
  expect((await centre(ann)).told.map(({ kind }) => kind)).toEqual(['request'])
})

function shownAsIs({ lines }: Awaited<ReturnType<typeof choicesOf>>) {
  const onSite = lines.filter((line) => line.onSite).map(({ kind }) => kind)
  const byMail = lines.filter((line) => line.byMail).map(({ kind }) => kind)
  return { shownOnSite: onSite, onSite, shownByMail: byMail, byMail }
}

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, newId } from '@/lib/db'
import { closeTransport, deliverMail } from '@/lib/mail'
import { saveChoices } from '@/lib/notifications'
import { SaveChoices } from '@/lib/notifications/schema'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import { makeWorld, type World } from '../../world'
import { wordsOf } from '../mail/parse'
import { openPostOffice } from '../mail/post-office'
import { drain, forgetAll, openThread, reply, say } from './told'

let world: World
let room: string
let open: string
let office: Awaited<ReturnType<typeof openPostOffice>>
const deliver = () => deliverMail(stillAllowed)
const received = () => office.received.map(({ to }) => to[0]!.split('@')[0]).sort()

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!.id
  open = world.communities['public-free']!.id
  office = await openPostOffice()
  process.env.SMTP_URL = office.url
})
afterAll(async () => {
  closeTransport()
  await office.close()
})
beforeEach(async () => {
  await forgetAll()
  office.received.length = 0
})

/** Eve and Bob are both named in the open community; the mails are written, not yet sent. */
async function queued() {
  const { ann, bob, eve } = world.ids
  const thread = await openThread(open, ann, { mentionedIds: [bob, eve] })
  await drain()
  expect(await db.mail.count({ where: { state: 'queued' } })).toBe(2)
  return thread
}

test('one mail per mention, with what was said, a way to answer and three ways to stop', async () => {
  await queued()
  expect(await deliver()).toMatchObject({ sent: 2, cancelled: 0 })
  const [mail] = office.received
  const words = wordsOf(mail!.raw)
  expect(words).toContain('Ann Martin vous mentionne dans «\u00a0Versement des courriels\u00a0»')
  expect(words).toContain('> Comment faites-vous ?')
  expect(words).toMatch(/\/communautes\/archives-public-free\/fils\/[0-9a-f-]{36}/)
  expect(words.match(/\/desabonnement\//g)).toHaveLength(2)
  expect(words).toContain('/notifications/reglages')
  expect(mail!.headers['list-unsubscribe']).toMatch(/^<http.*\/desabonnement\/[\w-]+>$/)
  expect(mail!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  expect(mail!.headers.subject).toMatch(/Versement des courriels/)
})

test('English to those who read English', async () => {
  await db.member.update({ where: { id: world.ids.eve }, data: { locale: 'en' } })
  await openThread(open, world.ids.ann, { mentionedIds: [world.ids.eve] })
  await drain()
  await deliver()
  expect(wordsOf(office.received[0]!.raw)).toContain('Ann Martin mentions you in')
  await db.member.update({ where: { id: world.ids.eve }, data: { locale: 'fr' } })
})

test('what people write never becomes markup, nor a header', async () => {
  const { ann, bob } = world.ids
  await openThread(open, ann, {
    title: '<img src=x>\r\nBcc: a@b.c',
    body: '<script>alert(1)</script>',
    mentionedIds: [bob],
  })
  await drain()
  const { html } = await db.mail.findFirstOrThrow()
  expect(html).not.toMatch(/<script|<img/)
  expect(html).toContain('&lt;img src=x&gt;')
  await deliver()
  expect(office.received[0]!.headers.bcc).toBeUndefined()
})

test('the room became private after the mail was written: Eve gets nothing, Bob does', async () => {
  await queued()
  await db.community.update({ where: { id: open }, data: { access: 'private' } })
  await deliver()
  expect(received()).toEqual(['bob'])
  expect(await db.mail.count({ where: { state: 'cancelled', text: '' } })).toBe(1)
  await db.community.update({ where: { id: open }, data: { access: 'public' } })
})

test('nothing leaves about a text taken away, a thread taken away, a room that was deleted', async () => {
  const thread = await queued()
  await db.thread.updateMany({ where: { id: thread }, data: { removedAt: new Date() } })
  await deliver()
  const other = await openThread(room, world.ids.ann)
  await reply(room, other, world.ids.bob)
  await drain()
  await db.thread.updateMany({ where: { id: other }, data: { removedAt: new Date() } })
  await deliver()
  await queued()
  await db.community.update({ where: { id: open }, data: { status: 'deleted' } })
  await deliver()
  await db.community.update({ where: { id: open }, data: { status: 'active' } })
  expect(received()).toEqual([])
})

test('whoever was banned, left the room, muted the thread or chose otherwise meanwhile gets nothing', async () => {
  const { ann, bob } = world.ids
  const write = async () => {
    const thread = await openThread(room, ann, { mentionedIds: [bob] })
    await drain()
    return thread
  }
  const bobIs = (status: 'banned' | 'member') =>
    db.membership.updateMany({ where: { communityId: room, memberId: bob }, data: { status } })
  await write()
  await bobIs('banned')
  await deliver()
  await bobIs('member')
  const thread = await write()
  await db.threadFollow.updateMany({ where: { threadId: thread, memberId: bob }, data: { level: 'muted' } })
  await deliver()
  await write()
  await saveChoices(await world.as('bob'), SaveChoices.parse({ shownByMail: 'mention' }))
  await deliver()
  expect(received()).toEqual([])
  expect(await db.mail.count({ where: { state: 'cancelled' } })).toBe(3)
})

test('a request decided meanwhile calls nobody any more', async () => {
  await say('membership.requested', room, { memberId: world.ids.rex })
  await drain()
  await db.membership.updateMany({
    where: { communityId: room, memberId: world.ids.rex },
    data: { status: 'refused' },
  })
  expect(await deliver()).toMatchObject({ sent: 0, cancelled: 2 })
  await db.membership.updateMany({
    where: { communityId: room, memberId: world.ids.rex },
    data: { status: 'requested' },
  })
})

test('an invitation taken back before it left does not leave', async () => {
  const id = newId()
  await db.invitation.create({
    data: {
      id,
      communityId: room,
      email: 'x@culture.gouv.example',
      tokenHash: id,
      createdById: world.ids.ann,
      expiresAt: new Date(Date.now() + 1e8),
    },
  })
  await say('membership.invited', room, { invitationId: id, token: 't' })
  await drain()
  await db.invitation.update({ where: { id }, data: { revokedAt: new Date() } })
  expect(await deliver()).toMatchObject({ sent: 0, cancelled: 1 })
})

test('nobody is called to a question they have answered meanwhile, nor to one that is closed or settled', async () => {
  const { bob, ann } = world.ids
  const asked = async () => {
    const threadId = await openThread(room, bob, { kind: 'question' })
    await db.outbox.deleteMany()
    const place = { communityId: room, threadId, memberId: ann, askedById: bob }
    await db.answerRequest.create({ data: { id: newId(), ...place } })
    await say('answer.asked', room, { threadId, memberId: ann, askedById: bob })
    return threadId
  }
  const change = (id: string, data: object) => db.thread.updateMany({ where: { id }, data })
  const settled: ((threadId: string) => Promise<unknown>)[] = [
    (threadId) => reply(room, threadId, ann),
    (id) => change(id, { lockedAt: new Date() }),
    (id) => change(id, { acceptedReplyId: newId() }),
  ]
  for (const settle of settled) {
    // Told before, called after; and the other way round.
    const called = await asked()
    await drain()
    await settle(called)
    expect(await deliver()).toMatchObject({ sent: 0, cancelled: 1 })
    await settle(await asked())
    await db.outbox.deleteMany({ where: { kind: { not: 'answer.asked' } } })
    await drain()
    expect(await deliver()).toMatchObject({ sent: 0, cancelled: 0 })
  }
  await asked()
  await drain()
  await deliver()
  expect(received()).toEqual(['ann'])
})

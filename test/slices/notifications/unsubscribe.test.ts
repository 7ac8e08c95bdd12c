import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { closeTransport, deliverMail } from '@/lib/mail'
import { answerStop, stopPage, stopPageAt } from '@/lib/notifications'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import { stopOf, stopToken } from '@/lib/notifications/token'
import { makeWorld, type World } from '../../world'
import { openPostOffice } from '../mail/post-office'
import { drain, forgetAll, heard, openThread, reply } from './told'

let world: World
let room: string
let office: Awaited<ReturnType<typeof openPostOffice>>

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!.id
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

/** As a mail provider does it: no cookie, no origin, the body that RFC 8058 gives. */
const press = (address: string, body = 'List-Unsubscribe=One-Click') => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return answerStop(address.split('/').at(-1)!, new Request(address, { method: 'POST', body, headers }))
}

const addressIn = (header: string | undefined) => header!.slice(1, -1)

test('one click in the mail reader stops that kind, at once, without signing in, twice as well as once', async () => {
  const { ann, bob } = world.ids
  const thread = await openThread(room, ann)
  await reply(room, thread, bob)
  await drain()
  await deliverMail(stillAllowed)
  await reply(room, thread, bob)
  await drain()
  const address = addressIn(office.received[0]!.headers['list-unsubscribe'])
  expect((await press(address)).status).toBe(200)
  expect((await press(address)).status).toBe(200)
  // Even the mail that was already waiting.
  expect(await deliverMail(stillAllowed)).toMatchObject({ sent: 0, cancelled: 1 })
  await db.notification.deleteMany()
  await reply(room, thread, bob)
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: 'reply' })
  // It holds whatever becomes of the person's role, and says nothing about the other kinds.
  await db.membership.updateMany({ where: { communityId: room, memberId: ann }, data: { role: 'member' } })
  await reply(room, thread, bob, { mentionedIds: [ann] })
  await reply(room, thread, bob)
  await drain()
  expect((await heard(world.ids)).ann).toBe('mention, mention by mail, reply, reply')
  await db.membership.updateMany({ where: { communityId: room, memberId: ann }, data: { role: 'animator' } })
})

test('a link looked at changes nothing: scanners follow links', async () => {
  const token = stopToken({ memberId: world.ids.bob, what: 'all' })
  expect(stopPageAt(token).status).toBe(303)
  expect(await stopPage(token)).toMatchObject({ isStopped: false, maskedEmail: 'b…@culture.gouv.example' })
})

test('a thread, a kind, everything: each is stopped and taken back from the page', async () => {
  const { ann, bob } = world.ids
  const thread = await openThread(room, ann, { mentionedIds: [bob] })
  await forgetAll()
  for (const stop of [
    { memberId: bob, what: 'thread' as const, communityId: room, threadId: thread },
    { memberId: bob, what: 'kind' as const, kind: 'reply' as const },
    { memberId: bob, what: 'all' as const },
  ]) {
    const address = `http://localhost:3000/desabonnement/${stopToken(stop)}`
    expect((await press(address, 'depuis=page')).headers.get('location')).toMatch(/desabonnement\?lien=/)
    expect(await stopPage(stopToken(stop))).toMatchObject({ isStopped: true })
    await openThread(room, ann, { mentionedIds: [bob] })
    await drain()
    if (stop.what === 'all') expect(await heard(world.ids)).toEqual({ bob: 'mention' })
    await press(address, 'depuis=page&annuler=oui')
    expect(await stopPage(stopToken(stop))).toMatchObject({ isStopped: false })
    await db.notification.deleteMany()
    await db.mail.deleteMany()
  }
  const muted = stopToken({ memberId: bob, what: 'thread', communityId: room, threadId: thread })
  await press(`http://localhost:3000/desabonnement/${muted}`)
  await reply(room, thread, ann, { mentionedIds: [bob] })
  await drain()
  expect(await heard(world.ids)).toEqual({})
})

test('nobody makes a link for somebody else, nor learns from one', async () => {
  const token = stopToken({ memberId: world.ids.bob, what: 'kind', kind: 'reply' })
  expect(stopOf(token)).toEqual({ memberId: world.ids.bob, what: 'kind', kind: 'reply' })
  for (let place = 0; place < token.length; place += 1) {
    const other = token[place] === 'A' ? 'B' : 'A'
    const forged = token.slice(0, place) + other + token.slice(place + 1)
    const read = stopOf(forged)
    // The last letter of base64 may carry unused bits: then it is the same link.
    if (read) expect(read).toEqual(stopOf(token))
  }
  for (const broken of ['', 'x', token.slice(0, -4), `${token}AAAA`, '%00', 'a'.repeat(5000)]) {
    expect(stopOf(broken)).toBeNull()
    expect(
      (await press(`http://localhost:3000/desabonnement/${encodeURIComponent(broken) || 'x'}`)).status,
    ).toBe(404)
  }
  // The title of a thread one may no longer read is not said by an old link.
  const secret = world.communities['secret-managed']!.id
  const thread = await openThread(secret, world.ids.ann)
  const link = (memberId: string) =>
    stopToken({ memberId, what: 'thread', communityId: secret, threadId: thread })
  expect(await stopPage(link(world.ids.bob))).toMatchObject({ title: 'Versement des courriels' })
  expect(await stopPage(link(world.ids.eve))).toMatchObject({ title: null })
})

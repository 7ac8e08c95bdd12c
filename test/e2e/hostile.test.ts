import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { openThread } from '@/lib/discussions'
import { makeWorld, type World, type WorldCommunity } from '../world'
import { openApp, type App } from './app'

let app: App
let world: World
let room: WorldCommunity
let threadId: string

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  const question = { kind: 'question' as const, title: 'Versement', body: 'Comment faites-vous ?' }
  const sent = { communityId: room.id, key: newId(), confirmed: false }
  threadId = (await openThread(await world.as('ann'), { ...question, ...sent })).threadId
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

async function asBob(address: string, init: RequestInit = {}) {
  const headers = { origin: app.url, cookie: await app.cookieOf(world.ids.bob) }
  return fetch(app.url + address, { redirect: 'manual', ...init, headers: { ...headers, ...init.headers } })
}
const send = (address: string, body: object) =>
  asBob(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

it('what no text can hold is left out of it, wherever it comes from', async () => {
  for (const address of [
    '/communautes?q=a%00',
    '/mesures?q=%00',
    `/communautes/${room.slug}/membres?q=%00`,
    `/communautes/${room.slug}/fichiers?apres=%00`,
    '/recherche?q=%00',
    `/api/communautes/${room.id}/personnes?q=%00`,
  ])
    expect([address, (await asBob(address)).status]).toEqual([address, 200])

  const { replyId } = (await (
    await send(`/api/communautes/${room.id}/fils/${threadId}/reponses`, { body: 'nul \0 ici', key: newId() })
  ).json()) as { replyId: string }
  const reply = await db.reply.findUniqueOrThrow({
    where: { communityId_id: { communityId: room.id, id: replyId } },
  })
  expect(reply.body).toBe('nul  ici')

  const note = `/api/communautes/${room.id}/fichiers?uploadId=${newId()}&name=note.txt&note=a%00b`
  expect((await asBob(note, { method: 'POST', body: 'Bonjour' })).status).toBe(200)

  const form = new URLSearchParams({
    communityId: room.id,
    threadId,
    key: newId(),
    body: 'un formulaire \0 simple',
  })
  expect(
    (await asBob(`/communautes/${room.slug}/fils/${threadId}/repondre`, { method: 'POST', body: form }))
      .status,
  ).toBe(303)
  expect(await db.reply.count({ where: { communityId: room.id, body: 'un formulaire  simple' } })).toBe(1)
})

it('an address that means nothing is not found', async () => {
  for (const address of ['/fichiers/%00/x', `/fichiers/${room.id}/abc`, '/communautes/%E0%A4%A'])
    expect([address, (await asBob(address)).status]).toEqual([address, 404])
})

it('a body that nobody types is not read to its end', async () => {
  const body = 'a'.repeat(2_000_000)
  expect((await send(`/api/communautes/${room.id}/apercu`, { body })).status).toBe(413)
  const form = new URLSearchParams({ threadId, body })
  const posted = await asBob(`/communautes/${room.slug}/fils/${threadId}/repondre`, {
    method: 'POST',
    body: form,
  })
  expect(posted.status).toBe(413)
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode(body)),
  })
  const answer = await asBob('/api/auth/sign-in/email', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit)
  expect(answer.status).toBe(413)
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { openThread } from '@/lib/discussions'
import { changeOwnPhoto } from '@/lib/directory'
import { OwnPhoto } from '@/lib/directory/schema'
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
  app = await openApp({ FILES_DIR: mkdtempSync(join(tmpdir(), 'osmose-hostile-')) })
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

it('what somebody else has sent runs nothing, and is kept by the browser as its route says', async () => {
  const versionId = newId()
  const address = `/api/communautes/${room.id}/fichiers?uploadId=${versionId}&name=charte.txt`
  const press = async () => (await asBob(address, { method: 'POST', body: 'Notre charte' })).status
  expect(await Promise.all([press(), press()])).toEqual([200, 200])
  const file = await asBob(`/fichiers/${room.id}/${versionId}`)
  expect(await file.text()).toBe('Notre charte')
  expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(file.headers.get('cache-control')).toBe('private, no-cache')
  expect(file.headers.get('x-content-type-options')).toBe('nosniff')
  const tag = file.headers.get('etag') ?? ''
  const again = await asBob(`/fichiers/${room.id}/${versionId}`, { headers: { 'if-none-match': tag } })
  expect([tag.length, again.status, await again.text()]).toEqual([66, 304, ''])

  const image = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  const photo = new File([new Uint8Array(image)], 'moi.png', { type: 'image/png' })
  await changeOwnPhoto(await world.as('bob'), OwnPhoto.parse({ photo }))
  const { photoKey } = await db.member.findUniqueOrThrow({ where: { id: world.ids.bob } })
  const portrait = await asBob(`/annuaire/${world.ids.bob}/photo/${photoKey}`)
  expect([portrait.status, portrait.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect(portrait.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(portrait.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
})

it('an address that leads nowhere is as guarded as a page', async () => {
  const https = { 'x-forwarded-proto': 'https' }
  const guarded = async (address: string, init: RequestInit = {}) => {
    const answer = await asBob(address, { ...init, headers: https })
    const of = (name: string) => answer.headers.get(name) ?? ''
    expect([address, answer.status]).toEqual([address, 404])
    expect([address, of('content-security-policy')]).toEqual([
      address,
      expect.stringMatching(/default-src 'none'|script-src 'none'|script-src 'self' 'nonce-/),
    ])
    expect([address, of('strict-transport-security')]).toEqual([address, expect.stringContaining('max-age=')])
    expect([address, of('x-content-type-options')]).toEqual([address, 'nosniff'])
    return of('content-type')
  }
  for (const address of ['/robots.txtx', '/healthzx', '/favicon.icox', '/icon.svgx', '/apple-icon.pngx'])
    expect(await guarded(address)).toContain('text/html')
  for (const address of [
    ...['/dsfr/nulle', '/fichiers/nulle', `/fichiers/${room.id}/nulle/part`, '/fichiers/%E0%A4/x', '/%E0%A4'],
    ...[`/fichiers/${room.id}/${newId()}`, `/annuaire/${world.ids.bob}/photo/inconnue`],
  ])
    await guarded(address)
  for (const address of ['/api/nulle', '/api/communautes/nulle/part', '/scim/x', '/scim/v1/Users'])
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
      expect(await guarded(address, { method })).toBe('application/problem+json')
  for (const address of ['/robots.txt', '/healthz', '/favicon.ico', '/icon.svg', '/apple-icon.png'])
    expect([address, (await asBob(address)).status]).toEqual([address, 200])
})

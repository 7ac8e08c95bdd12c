import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { ScimClient, USER } from '../../scim/client'
import { openScim } from '../../scim/server'
import { makeWorld } from '../../world'
import { scimDirectory } from './directories'

/** Two people whose names an identity provider exchanges: SCIM is told one change at a time. */
let server: Awaited<ReturnType<typeof openScim>>
let idp: ScimClient
const ids: Record<string, string> = {}

beforeAll(async () => {
  const world = await makeWorld()
  server = await openScim()
  idp = new ScimClient(server.url, (await scimDirectory(world.culture)).token)
  for (const name of ['zoe', 'luc']) {
    const { body } = await idp.post('/Users', { schemas: [USER], externalId: `clé ${name}`, ...named(name) })
    ids[name] = String(body.id)
    await db.member.update({ where: { email: addressOf(name) }, data: { about: `Moi, ${name}` } })
  }
})
afterAll(() => server.stop())

const addressOf = (name: string) => `${name}@culture.gouv.example`
const named = (name: string) => ({
  userName: addressOf(name),
  name: { givenName: name, familyName: 'Petit' },
  emails: [{ value: addressOf(name), type: 'work', primary: true }],
})
const rename = (who: string, name: string) =>
  idp.put(`/Users/${ids[who]}`, { schemas: [USER], externalId: `clé ${who}`, ...named(name) })
const whoHas = async (name: string) =>
  (await db.member.findUniqueOrThrow({ where: { email: addressOf(name) } })).about

it('a name that somebody has is refused, and nothing of either moves', async () => {
  const refused = await rename('zoe', 'luc')
  expect([refused.status, refused.body.scimType]).toEqual([409, 'uniqueness'])
  const address = await idp.put(`/Users/${ids.zoe}`, {
    ...{ schemas: [USER], externalId: 'clé zoe', ...named('luc') },
    userName: addressOf('zoe'),
  })
  expect(address.status).toBe(409)
  expect([await whoHas('zoe'), await whoHas('luc')]).toEqual(['Moi, zoe', 'Moi, luc'])
})

it('by way of a name that nobody has, each keeps their own account under the name of the other', async () => {
  for (const [who, name] of [
    ['zoe', 'entre-deux'],
    ['luc', 'zoe'],
    ['zoe', 'luc'],
  ] as const)
    expect((await rename(who, name)).status).toBe(200)
  expect([await whoHas('zoe'), await whoHas('luc')]).toEqual(['Moi, luc', 'Moi, zoe'])
  expect((await idp.get(`/Users/${ids.zoe}`)).body).toMatchObject({
    id: ids.zoe,
    externalId: 'clé zoe',
    userName: addressOf('luc'),
  })
})

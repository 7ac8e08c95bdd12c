import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { makeWorld, type World } from '../../world'
import { ENTERPRISE, ScimClient, USER, type Json } from '../../scim/client'
import { openScim } from '../../scim/server'
import { scimDirectory } from './directories'

/** The same thing may be said in several ways: whoever leaves is closed, whichever way their directory says it. */
let world: World
let server: Awaited<ReturnType<typeof openScim>>
let client: ScimClient
let path: string

beforeAll(async () => {
  world = await makeWorld()
  server = await openScim()
  client = new ScimClient(server.url, (await scimDirectory(world.culture)).token)
  const { status, body } = await client.post('/Users', {
    schemas: [USER, ENTERPRISE],
    userName: 'zoe@culture.gouv.example',
    name: { givenName: 'Zoé', familyName: 'Durand' },
    emails: [{ value: 'zoe@culture.gouv.example', type: 'work', primary: true }],
  })
  expect(status).toBe(201)
  path = `/Users/${String(body.id)}`
})
afterAll(() => server.stop())

describe('a change in part', () => {
  it.each<[string, Json]>([
    ['in other capitals', { op: 'replace', path: 'Active', value: 'False' }],
    ['with the schema before', { op: 'replace', path: `${USER}:active`, value: false }],
    [
      'with the schema before, in other capitals',
      { op: 'Replace', path: `${USER}:ACTIVE`.toUpperCase(), value: 'false' },
    ],
    ['without a path', { op: 'replace', value: { Active: 'False' } }],
    ['without a path, with the schema', { op: 'replace', value: { [`${USER}:active`]: 'False' } }],
  ])('names an attribute %s', async (_, operation) => {
    expect(await client.patch(path, [operation])).toMatchObject({ status: 200, body: { active: false } })
    expect(await db.member.findUnique({ where: { email: 'zoe@culture.gouv.example' } })).toMatchObject({
      status: 'suspended',
    })
    const back = await client.patch(path, [{ op: 'replace', path: 'active', value: true }])
    expect(back.body.active).toBe(true)
  })

  it('names a part, and the extension, in any case', async () => {
    const { status, body } = await client.patch(path, [
      { op: 'replace', path: 'NAME.givenname', value: 'Zoë' },
      { op: 'add', path: `${ENTERPRISE.toUpperCase()}:Department`, value: 'Bureau A' },
    ])
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: { givenName: 'Zoë' }, [ENTERPRISE]: { department: 'Bureau A' } })
  })

  it('adds to a value that is not there yet, which it describes; it replaces none that is not there', async () => {
    const { status, body } = await client.patch(path, [
      { op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '01 02 03 04 05' },
      { op: 'add', path: 'addresses[type eq "work"].locality', value: 'Rennes' },
      { op: 'add', path: 'addresses[type eq "work"].postalCode', value: '35000' },
    ])
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject({
      phoneNumbers: [{ type: 'work', value: '01 02 03 04 05' }],
      addresses: [{ type: 'work', locality: 'Rennes', postalCode: '35000' }],
    })
    expect(await db.member.findUnique({ where: { email: 'zoe@culture.gouv.example' } })).toMatchObject({
      city: 'Rennes',
    })
    const none = { op: 'replace', path: 'phoneNumbers[type eq "home"].value', value: '1' }
    expect(await client.patch(path, [none])).toMatchObject({ status: 400, body: { scimType: 'noTarget' } })
  })

  it('of an attribute that nobody knows is refused by its name', async () => {
    for (const unknown of ['zorglub', `${USER}:zorglub`, 'urn:x:y:z', '__proto__', 'emails[zz eq "a"].zz'])
      expect(await client.patch(path, [{ op: 'add', path: unknown, value: 'x' }])).toMatchObject({
        status: 400,
      })
  })
})

it('a year that no calendar has finds nobody, and says why', async () => {
  const filter = encodeURIComponent('meta.created gt "0000-01-01T00:00:00Z"')
  expect(await client.get(`/Users?filter=${filter}`)).toMatchObject({
    status: 400,
    body: { scimType: 'invalidFilter' },
  })
})

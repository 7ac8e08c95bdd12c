import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAgain, suspendAccount } from '@/lib/accounts/administration/standing'
import { followDays } from '@/lib/accounts/lifeCycle/ends'
import { db } from '@/lib/db'
import { parisDay } from '@/lib/time'
import { makeWorld, type World } from '../../world'
import { ENTERPRISE, GROUP, PATCH, ScimClient, USER, type Json } from '../../scim/client'
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

describe('a change that says what several attributes become', () => {
  const changed = async (...operations: unknown[]) => {
    const { status, body } = await client.patch(path, operations as Json[])
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }

  it('replaces a list, without a path too: an address that is said no more is gone', async () => {
    const emails = [{ value: 'zoe.durand@culture.gouv.example', type: 'work', primary: true }]
    expect((await changed({ op: 'replace', value: { emails } })).emails).toEqual(emails)
    expect(await db.member.count({ where: { email: 'zoe@culture.gouv.example' } })).toBe(0)
    const back = [{ value: 'zoe@culture.gouv.example', type: 'work', primary: true }]
    expect((await changed({ op: 'replace', path: 'emails', value: back })).emails).toEqual(back)
  })

  it('replaces parts, and leaves the others', async () => {
    await changed({ op: 'add', path: `${ENTERPRISE}:employeeNumber`, value: 'M-7' })
    const body = await changed(
      { op: 'replace', path: 'name', value: { givenName: 'Zoé' } },
      { op: 'replace', value: { [ENTERPRISE]: { department: 'Bureau B' } } },
    )
    expect(body).toMatchObject({
      name: { givenName: 'Zoé', familyName: 'Durand' },
      [ENTERPRISE]: { department: 'Bureau B', employeeNumber: 'M-7' },
    })
    expect(await db.member.findUnique({ where: { email: 'zoe@culture.gouv.example' } })).toMatchObject({
      externalId: 'M-7',
    })
  })

  it('takes away what becomes nothing', async () => {
    await changed({ op: 'add', path: 'title', value: 'Archiviste' })
    expect(await changed({ op: 'replace', path: 'title', value: null })).not.toHaveProperty('title')
    expect(await changed({ op: 'replace', value: { nickname: undefined, active: null } })).toMatchObject({
      active: true,
    })
  })

  it('names a manager by their identifier alone', async () => {
    const manager = await client.post('/Users', { schemas: [USER], userName: 'cheffe@culture.gouv.example' })
    await changed({ op: 'add', path: `${ENTERPRISE}:manager`, value: manager.body.id })
    const { managerId } = await db.member.findUniqueOrThrow({ where: { email: 'zoe@culture.gouv.example' } })
    expect(await db.member.findUnique({ where: { id: managerId! } })).toMatchObject({
      email: 'cheffe@culture.gouv.example',
    })
  })

  it('replaces the people of a group, and its name', async () => {
    const [one, other] = await Promise.all(
      ['un', 'deux'].map(async (name) => {
        const user = { schemas: [USER], userName: `${name}@culture.gouv.example` }
        return String((await client.post('/Users', user)).body.id)
      }),
    )
    const made = await client.post('/Groups', {
      ...{ schemas: [GROUP], displayName: 'Fonds', members: [{ value: one }] },
    })
    const id = String(made.body.id)
    const value = { id, displayName: 'Fonds clos', members: [{ value: other }] }
    const { body } = await client.patch(`/Groups/${id}`, [{ op: 'replace', value }])
    expect(body).toMatchObject({ displayName: 'Fonds clos' })
    expect((body.members as Json[]).map(({ value }) => value)).toEqual([other])
    const removed = await client.patch(`/Groups/${id}`, [
      { op: 'remove', path: 'members', value: [{ value: other, display: null }] },
    ])
    expect(removed.body.members ?? []).toEqual([])
  })

  it.each<[string, unknown]>([
    ['no list of schemas', { schemas: null, Operations: [{ op: 'remove', path: 'title' }] }],
    ['a length for a list', { schemas: { length: 1 }, Operations: [] }],
    ['no operation', { schemas: [PATCH], Operations: [] }],
    ['nothing for operations', { schemas: [PATCH], Operations: null }],
    ['a list for an operation', { schemas: [PATCH], Operations: [[]] }],
    ['nothing for a value', { schemas: [PATCH], Operations: [{ op: 'replace', value: null }] }],
    ['a list without a path', { schemas: [PATCH], Operations: [{ op: 'add', value: [1] }] }],
    ['an act that is none', { schemas: [PATCH], Operations: [{ op: {}, path: 'title', value: 'x' }] }],
    ['an empty path', { schemas: [PATCH], Operations: [{ op: 'add', path: '', value: 'x' }] }],
    ['no user name', { schemas: [PATCH], Operations: [{ op: 'remove', path: 'userName' }] }],
    ['a number for a name', { schemas: [PATCH], Operations: [{ op: 'replace', path: 'name', value: 7 }] }],
    ['a text for addresses', { schemas: [PATCH], Operations: [{ op: 'add', path: 'emails', value: 'x' }] }],
    ['nobody for somebody', { schemas: [PATCH], Operations: [{ op: 'add', path: 'emails', value: [null] }] }],
    [
      'a filter cut short',
      { schemas: [PATCH], Operations: [{ op: 'remove', path: 'emails', value: [{ value: '" or' }] }] },
    ],
  ])('is refused, and said to be the client’s, where it has %s', async (_, message) => {
    const { status, body } = await client.ask('PATCH', path, message)
    expect(status, JSON.stringify(body)).toBe(400)
  })
})

it('who is suspended until a day, and gone from the directory meanwhile, is not let in that day', async () => {
  const max = await world.as('max')
  const zoe = { email: 'zoe@culture.gouv.example' }
  const { id: memberId } = await db.member.findUniqueOrThrow({ where: zoe })
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  await suspendAccount(max, { memberId, reason: 'Congé', until: parisDay(inDays(5)) })
  expect((await client.patch(path, [{ op: 'replace', path: 'active', value: false }])).status).toBe(200)
  await followDays(inDays(10))
  expect(await db.member.findUnique({ where: zoe })).toMatchObject({ status: 'suspended', statusUntil: null })
  await openAgain(max, { memberId, reason: 'De retour' })
  expect((await client.get(path)).body).toMatchObject({ active: true })
})

it('an address that a stronger source has given stays, and the rest of what is said is heard', async () => {
  const zoe = { email: 'zoe@culture.gouv.example' }
  await db.member.update({ where: zoe, data: { provenance: { email: 'proconnect' } } })
  const { status } = await client.patch(path, [
    { op: 'replace', path: 'emails[type eq "work"].value', value: 'bob@culture.gouv.example' },
    { op: 'add', path: 'title', value: 'Archiviste' },
  ])
  expect(status).toBe(200)
  expect(await db.member.findUnique({ where: zoe })).toMatchObject({ jobTitle: 'Archiviste' })
})

it('a year that no calendar has finds nobody, and says why', async () => {
  const filter = encodeURIComponent('meta.created gt "0000-01-01T00:00:00Z"')
  expect(await client.get(`/Users?filter=${filter}`)).toMatchObject({
    status: 400,
    body: { scimType: 'invalidFilter' },
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { makeWorld, type World } from '../../world'
import { GROUP, ScimClient, USER, type Json } from '../../scim/client'
import { openScim } from '../../scim/server'
import { scimDirectory } from './directories'

let world: World
let server: Awaited<ReturnType<typeof openScim>>
const opened = async (organisation: string, name: string, percent = 100) => {
  const made = await scimDirectory(organisation, name, percent)
  return { ...made, client: new ScimClient(server.url, made.token) }
}
type Opened = Awaited<ReturnType<typeof opened>>
let culture: Opened
let ecologie: Opened

beforeAll(async () => {
  world = await makeWorld()
  server = await openScim()
  culture = await opened(world.culture, 'Annuaire de la Culture')
  ecologie = await opened(world.ecologie, 'Annuaire de l’Écologie')
})
afterAll(() => server.stop())

const user = (userName: string, more: Json = {}): Json => ({
  schemas: [USER],
  userName,
  name: { givenName: 'Jean', familyName: 'Durand' },
  ...more,
})
const idOf = async (client: ScimClient, userName: string, more?: Json) => {
  const { status, body } = await client.post('/Users', user(userName, more))
  expect(status, JSON.stringify(body)).toBe(201)
  return String(body.id)
}

describe('another’s token', () => {
  it('neither sees, changes nor closes', async () => {
    const path = `/Users/${await idOf(culture.client, 'secret@culture.gouv.example')}`
    expect(await ecologie.client.find('Users', 'userName pr')).toEqual([])
    expect((await ecologie.client.get(path)).status).toBe(404)
    expect((await ecologie.client.put(path, user('secret@culture.gouv.example'))).status).toBe(404)
    expect(
      (await ecologie.client.patch(path, [{ op: 'replace', path: 'active', value: false }])).status,
    ).toBe(404)
    expect((await ecologie.client.delete(path)).status).toBe(404)
    const group = await culture.client.post('/Groups', { schemas: [GROUP], displayName: 'Cabinet' })
    expect((await ecologie.client.get(`/Groups/${String(group.body.id)}`)).status).toBe(404)
    expect((await ecologie.client.delete(`/Groups/${String(group.body.id)}`)).status).toBe(404)
  })

  it('takes nobody of another administration, and opens no account at its addresses', async () => {
    expect(await ecologie.client.post('/Users', user('bob@culture.gouv.example'))).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness' },
    })
    expect(await ecologie.client.post('/Users', user('nouveau@dac.culture.gouv.example'))).toMatchObject({
      status: 400,
      body: { scimType: 'invalidValue' },
    })
    const mine = await idOf(ecologie.client, 'mine@ecologie.gouv.example')
    const stolen = await ecologie.client.patch(`/Users/${mine}`, [
      { op: 'add', path: 'emails', value: [{ value: 'ada@culture.gouv.example', primary: true }] },
    ])
    expect(stolen).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
  })

  it('answers no more once revoked, expired, or its directory paused', async () => {
    const { id, client } = await opened(world.culture, 'Ancien')
    const allowed = async () => (await client.get('/Users')).status
    expect(await allowed()).toBe(200)
    await db.directory.update({ where: { id }, data: { state: 'paused' } })
    expect(await allowed()).toBe(401)
    await db.directory.update({ where: { id }, data: { state: 'active' } })
    await db.directoryToken.updateMany({ where: { directoryId: id }, data: { expiresAt: new Date(0) } })
    expect(await allowed()).toBe(401)
    const later = new Date(Date.now() + 60_000)
    await db.directoryToken.updateMany({
      where: { directoryId: id },
      data: { expiresAt: later, revokedAt: new Date() },
    })
    expect(await allowed()).toBe(401)
  })
})

describe('an account that is here already', () => {
  it('is attached, not doubled, and keeps what a stronger source says', async () => {
    await db.member.update({
      where: { id: world.ids.rex },
      data: {
        usualName: 'Roi',
        name: 'Rex Roi',
        provenance: { usualName: 'proconnect', jobTitle: 'self' },
        jobTitle: 'Chef',
      },
    })
    const id = await idOf(culture.client, 'rex@culture.gouv.example', { title: 'Adjoint' })
    expect(await db.directoryAccount.findUniqueOrThrow({ where: { id } })).toMatchObject({
      memberId: world.ids.rex,
    })
    expect(await db.member.findUniqueOrThrow({ where: { id: world.ids.rex } })).toMatchObject({
      usualName: 'Roi',
      givenName: 'Jean',
      jobTitle: 'Adjoint',
      status: 'active',
    })
  })

  it('belongs to one directory only', async () => {
    const second = await opened(world.culture, 'Second annuaire')
    const answer = await second.client.post('/Users', user('rex@culture.gouv.example'))
    expect(answer).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
  })

  it('keeps its address when it holds a role on the platform: it opens more than itself', async () => {
    const path = `/Users/${await idOf(culture.client, 'max@culture.gouv.example')}`
    const renamed = await culture.client.put(path, user('pirate@culture.gouv.example'))
    expect(renamed.status).toBe(200)
    expect(await db.member.findUniqueOrThrow({ where: { id: world.ids.max } })).toMatchObject({
      email: 'max@culture.gouv.example',
      platformRole: 'ministry_administrator',
    })
  })

  it('stays closed when somebody else closed it', async () => {
    const suspended = { status: 'suspended' as const, statusAt: new Date(), statusReason: 'Enquête' }
    await db.member.update({ where: { id: world.ids.ben }, data: suspended })
    const path = `/Users/${await idOf(culture.client, 'ben@culture.gouv.example')}`
    expect(
      (await culture.client.patch(path, [{ op: 'replace', path: 'active', value: true }])).body.active,
    ).toBe(false)
    // Closed by the directory first, then by an administrator for a reason of theirs.
    const other = `/Users/${await idOf(culture.client, 'ida@culture.gouv.example')}`
    await culture.client.patch(other, [{ op: 'replace', path: 'active', value: false }])
    await db.member.update({ where: { id: world.ids.ida }, data: { ...suspended, statusAt: new Date() } })
    expect(
      (await culture.client.patch(other, [{ op: 'replace', path: 'active', value: true }])).body.active,
    ).toBe(false)
  })
})

describe('sessions', () => {
  it('die the moment a directory closes the account', async () => {
    const path = `/Users/${await idOf(culture.client, 'gus@culture.gouv.example')}`
    await db.session.create({
      data: {
        id: crypto.randomUUID(),
        token: 'x',
        memberId: world.ids.gus,
        expiresAt: new Date(Date.now() + 60_000),
      },
    })
    await culture.client.patch(path, [{ op: 'replace', path: 'active', value: false }])
    expect(await db.session.count({ where: { memberId: world.ids.gus } })).toBe(0)
  })
})

describe('the floor', () => {
  it('stops whoever closes too many in a day, tells DINUM once, and lets a person look', async () => {
    const { id, client } = await opened(world.culture, 'Annuaire pressé', 20)
    const users: string[] = []
    for (let n = 0; n < 10; n += 1) users.push(await idOf(client, `presse${n}@culture.gouv.example`))
    const statuses: number[] = []
    for (const each of users) statuses.push((await client.delete(`/Users/${each}`)).status)
    expect(statuses).toEqual([204, 204, ...Array<number>(8).fill(403)])
    const mails = await db.mail.findMany({ where: { kind: 'directory' } })
    expect(mails.map(({ recipient }) => recipient)).toEqual(['ada@culture.gouv.example'])
    expect(mails[0]?.subject).toContain('Annuaire pressé')
    await db.directory.update({ where: { id }, data: { closePercent: 100 } })
    expect((await client.delete(`/Users/${users[5]}`)).status).toBe(204)
  })
})

describe('at the same time', () => {
  it('ten creations of one person make one account', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => culture.client.post('/Users', user('jumeau@culture.gouv.example'))),
    )
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)])
    expect(await db.member.count({ where: { email: 'jumeau@culture.gouv.example' } })).toBe(1)
  })

  it('ten patches of one person all count', async () => {
    const path = `/Users/${await idOf(culture.client, 'presse@culture.gouv.example')}`
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        culture.client.patch(path, [
          { op: 'add', path: 'phoneNumbers', value: [{ value: `0140150${100 + n}` }] },
        ]),
      ),
    )
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await culture.client.get(path)).body.phoneNumbers).toHaveLength(10)
  })
})

describe('what a directory writes', () => {
  it('leaves a line for whoever looks later', async () => {
    const id = await idOf(culture.client, 'trace@culture.gouv.example')
    const { memberId } = await db.directoryAccount.findUniqueOrThrow({ where: { id } })
    await culture.client.patch(`/Users/${id}`, [{ op: 'replace', path: 'title', value: 'Greffier' }])
    await culture.client.delete(`/Users/${id}`)
    const lines = await db.audit.findMany({ where: { subjectId: memberId }, orderBy: { id: 'asc' } })
    expect(lines.map(({ action, reason }) => [action, reason])).toEqual([
      ['account.open', 'Annuaire de la Culture'],
      ['account.write', 'Annuaire de la Culture'],
      ['account.left', 'Annuaire de la Culture'],
    ])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invitedAccount } from '@/lib/accounts'
import { eraseDue } from '@/lib/accounts/erasure/erase'
import { sendInvitations } from '@/lib/accounts/invitation/send'
import { db } from '@/lib/db'
import { makeWorld, type World } from '../../world'
import { ENTERPRISE, ScimClient, USER, type Json } from '../../scim/client'
import { openScim } from '../../scim/server'
import { scimDirectory } from './directories'

/** The life of a user, as an identity provider leads it: made, read, changed, closed, taken away; and erased by its owner. */
let world: World
let server: Awaited<ReturnType<typeof openScim>>
let idp: ScimClient

beforeAll(async () => {
  world = await makeWorld()
  server = await openScim()
  idp = new ScimClient(server.url, (await scimDirectory(world.culture)).token)
})
afterAll(() => server.stop())

const ofLea: Json = {
  schemas: [USER, ENTERPRISE],
  externalId: 'a3f1',
  userName: 'Lea.Petit@culture.gouv.example',
  name: { givenName: 'Léa', familyName: 'Petit' },
  displayName: 'Léa Petit',
  title: 'Archiviste',
  active: true,
  emails: [
    { value: 'lea@ailleurs.example', type: 'home' },
    { value: 'Lea.Petit@culture.gouv.example', type: 'work', primary: true },
  ],
  phoneNumbers: [{ value: 'tel:+33-1-40-15-00-00', type: 'work' }],
  addresses: [{ locality: 'Dijon', type: 'work' }],
  [ENTERPRISE]: { employeeNumber: '00042', department: 'Archives' },
}

const memberOf = async (userId: unknown) => {
  const account = await db.directoryAccount.findUniqueOrThrow({ where: { id: String(userId) } })
  return db.member.findUniqueOrThrow({ where: { id: account.memberId } })
}

describe('a user', () => {
  let id = ''
  const path = () => `/Users/${id}`

  it('is created, and waits to be used', async () => {
    const { status, body, headers } = await idp.post('/Users', { ...ofLea, roles: [{ value: 'dinum' }] })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe((body.meta as Json).location)
    expect(body).toMatchObject({
      userName: ofLea.userName,
      externalId: 'a3f1',
      active: true,
      [ENTERPRISE]: { employeeNumber: '00042' },
    })
    expect(body).not.toHaveProperty('roles')
    id = String(body.id)
    expect(await memberOf(id)).toMatchObject({
      email: 'lea.petit@culture.gouv.example',
      name: 'Léa Petit',
      jobTitle: 'Archiviste',
      phone: '+33-1-40-15-00-00',
      city: 'Dijon',
      externalId: '00042',
      externalIdScope: world.culture,
      organisationId: world.culture,
      status: 'invited',
      platformRole: 'agent',
      provenance: expect.objectContaining({ email: 'scim', jobTitle: 'scim' }),
    })
  })

  it('is invited by mail, once, as somebody on a list is; whom the directory closes is not', async () => {
    const paused = { ...ofLea, userName: 'max.lent@culture.gouv.example', externalId: 'lent', active: false }
    const { body } = await idp.post('/Users', {
      ...paused,
      emails: [{ value: 'max.lent@culture.gouv.example', primary: true }],
      [ENTERPRISE]: {},
    })
    const now = new Date()
    expect(await sendInvitations(now)).toBe(1)
    expect(await sendInvitations(now)).toBe(0)
    const mails = await db.mail.findMany({ where: { kind: 'account_invitation' } })
    expect(mails.map(({ recipient }) => recipient)).toEqual(['lea.petit@culture.gouv.example'])
    expect(mails[0]!.text).toContain('Ministère de la Culture')
    const token = /bienvenue\/([\w.-]+)/.exec(mails[0]!.text)?.[1] ?? ''
    expect((await invitedAccount(token, now))?.state).toBe('open')
    // Once the directory says that he is here, his turn comes.
    await idp.patch(`/Users/${String(body.id)}`, [{ op: 'replace', path: 'active', value: true }])
    expect(await sendInvitations(now)).toBe(1)
    await idp.delete(`/Users/${String(body.id)}`)
  })

  it('is read, and not sent again to whoever has it', async () => {
    const { body, headers } = await idp.get(path())
    expect(body.id).toBe(id)
    const etag = headers.get('etag') ?? ''
    expect((await idp.get(path(), { 'if-none-match': etag })).status).toBe(304)
  })

  it('cannot be created twice, whatever the case', async () => {
    const again = await idp.post('/Users', { ...ofLea, userName: 'LEA.PETIT@culture.gouv.example' })
    expect(again).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } })
  })

  it.each([
    ['userName eq "lea.petit@culture.gouv.example"', 1],
    ['userName eq "lea.petit"', 0],
    ['externalId eq "a3f1"', 1],
    ['externalId eq "A3F1"', 0],
    ['name.familyName co "ETI"', 1],
    [`${USER}:name.familyName sw "Pe"`, 1],
    ['emails.value eq "lea@ailleurs.example"', 1],
    ['emails eq "lea@ailleurs.example"', 1],
    ['emails[type eq "work" and value co "@culture"]', 1],
    ['emails[type eq "home" and value co "@culture"]', 0],
    ['emails[type eq "work"].value eq "lea.petit@culture.gouv.example"', 1],
    [`${ENTERPRISE}:department eq "archives"`, 1],
    ['title pr and active eq true', 1],
    ['userType pr', 0],
    ['not (title pr)', 0],
    ['title eq "Autre" or (name.givenName eq "léa" and not (active eq false))', 1],
    ['title ew "viste" and userName ne "x"', 1],
    ['meta.created gt "2020-01-01T00:00:00Z"', 1],
    ['meta.lastModified lt "2020-01-01T00:00:00Z"', 0],
  ])('is found by %s: %d', async (filter, count) => {
    expect(await idp.find('Users', filter)).toHaveLength(count)
  })

  it('is sent as far as asked', async () => {
    const [some] = await idp.find('Users', 'externalId eq "a3f1"', '&attributes=userName,emails.value')
    expect(Object.keys(some ?? {}).sort()).toEqual(['emails', 'id', 'schemas', 'userName'])
    expect(some?.emails).toEqual([
      { value: 'lea@ailleurs.example' },
      { value: 'Lea.Petit@culture.gouv.example' },
    ])
    const { body } = await idp.get(`${path()}?excludedAttributes=emails,${ENTERPRISE}:department,id`)
    expect(body).not.toHaveProperty('emails')
    expect(body).toMatchObject({ id, [ENTERPRISE]: { employeeNumber: '00042' } })
    expect(body[ENTERPRISE]).not.toHaveProperty('department')
  })

  it('is changed in part', async () => {
    const { status, body } = await idp.patch(path(), [
      { op: 'replace', path: 'title', value: 'Conservatrice' },
      { op: 'replace', path: 'emails[type eq "home"].value', value: 'lea@maison.example' },
      { op: 'add', value: { 'name.middleName': 'Zoé' } },
      { op: 'remove', path: 'addresses' },
      { op: 'add', path: `${ENTERPRISE}:costCenter`, value: 'C7' },
    ])
    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: 'Conservatrice',
      name: { givenName: 'Léa', familyName: 'Petit', middleName: 'Zoé' },
      [ENTERPRISE]: { employeeNumber: '00042', costCenter: 'C7' },
    })
    expect(body).not.toHaveProperty('addresses')
    expect(await memberOf(id)).toMatchObject({ jobTitle: 'Conservatrice', city: '' })
  })

  it('is not changed by whoever has not seen it last', async () => {
    const before = await idp.get(path())
    const seen = { 'if-match': before.headers.get('etag') ?? '' }
    const rename = (value: string) => idp.patch(path(), [{ op: 'replace', path: 'title', value }], seen)
    expect((await rename('Directrice')).status).toBe(200)
    expect((await rename('Stagiaire')).status).toBe(412)
    expect((await idp.get(path())).body.title).toBe('Directrice')
  })

  it('is replaced: what is not said again is gone', async () => {
    const { body } = await idp.put(path(), { ...ofLea, id, title: undefined, phoneNumbers: undefined })
    expect(body).not.toHaveProperty('title')
    expect(await memberOf(id)).toMatchObject({ jobTitle: '', phone: null, city: 'Dijon' })
  })

  it('is closed and opened', async () => {
    expect((await idp.patch(path(), [{ op: 'replace', value: { active: false } }])).body.active).toBe(false)
    expect(await memberOf(id)).toMatchObject({ status: 'suspended', statusReason: 'Annuaire' })
    expect(await idp.find('Users', 'active eq false')).toHaveLength(1)
    // As Entra ID writes it.
    expect((await idp.patch(path(), [{ op: 'Replace', path: 'active', value: 'True' }])).body.active).toBe(
      true,
    )
    expect((await memberOf(id)).status).toBe('invited')
  })

  it('is taken away: its account closes, and stays', async () => {
    const { id: memberId } = await memberOf(id)
    expect((await idp.delete(path())).status).toBe(204)
    expect((await idp.get(path())).status).toBe(404)
    expect((await idp.delete(path())).status).toBe(404)
    expect(await db.member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({ status: 'left' })
    // Back a year later: the same account.
    const back = await idp.post('/Users', ofLea)
    expect(back.status).toBe(201)
    expect(await memberOf(back.body.id)).toMatchObject({ id: memberId, status: 'invited' })
  })
})

describe('somebody who erased themselves', () => {
  it('is gone for their directory too, whose next word gives them no name again', async () => {
    const made = await idp.post('/Users', {
      schemas: [USER],
      userName: 'gael.parti@culture.gouv.example',
      name: { givenName: 'Gaël', familyName: 'Parti' },
    })
    const { id: memberId } = await memberOf(made.body.id)
    const now = new Date()
    await db.erasure.create({ data: { memberId, askedAt: now, dueAt: now, tokenHash: 'x' } })
    expect(await eraseDue(now)).toBe(1)
    const said = { op: 'replace', path: 'name.givenName', value: 'Gaël' }
    const again = await idp.patch(`/Users/${String(made.body.id)}`, [said])
    expect(again.status).toBe(404)
    expect(await db.member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({
      name: 'Agent ayant quitté la plateforme',
      givenName: '',
    })
    expect(await db.directoryAccount.count({ where: { memberId } })).toBe(0)
  })
})

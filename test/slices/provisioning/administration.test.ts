import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { NotFound, type Person } from '@/lib/policy'
import { takeIn } from '@/lib/provisioning/admit'
import * as commands from '@/lib/provisioning/commands'
import { directoryById } from '@/lib/provisioning/directory'
import { LDAP_ATTRIBUTES } from '@/lib/provisioning/model/ldapSettings'
import { directories, directoryForAdministrator, runForAdministrator } from '@/lib/provisioning/queries'
import * as shape from '@/lib/provisioning/schema'
import { directoryOfBearer } from '@/lib/provisioning/token'
import { makeWorld, type World } from '../../world'
import { bearing } from './directories'

let world: World
let ada: Person
beforeAll(async () => {
  world = await makeWorld()
  ada = await world.as('ada')
})

const reading = (more: object = {}) => ({
  ...{ name: 'Annuaire LDAP', closePercent: '10', url: 'ldaps://annuaire.example', security: 'tls' },
  ...{ bindDn: 'cn=osmose', secret: 'LDAP_CULTURE', base: 'dc=example', filter: '(uid=*)', everyHours: '4' },
  ...{ ...LDAP_ATTRIBUTES, organisationId: world.culture },
  ...more,
})
const connectScim = () =>
  commands.createScimDirectory(
    ada,
    shape.CreateScim.parse({
      ...{ name: 'Entra ID', closePercent: '10', organisationId: world.culture, invites: 'oui' },
    }),
  )
const connectLdap = () => commands.createLdapDirectory(ada, shape.CreateLdap.parse(reading()))

describe('a token', () => {
  it('is given once, and only its hash is kept', async () => {
    const { directoryId } = await connectScim()
    const { token } = await commands.createToken(ada, { directoryId, name: 'production', days: 90 })
    expect((await directoryOfBearer(bearing(token)))?.id).toBe(directoryId)
    const [kept] = await db.directoryToken.findMany({ where: { directoryId } })
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(JSON.stringify(await db.audit.findMany({ where: { subjectId: directoryId } }))).not.toContain(
      token,
    )
    expect(JSON.stringify(await directoryForAdministrator(ada, directoryId))).not.toContain(kept?.hash)
    await commands.revokeToken(ada, { directoryId, tokenId: kept?.id ?? '' })
    expect(await directoryOfBearer(bearing(token))).toBeNull()
  })

  it('is no LDAP directory’s', async () => {
    const { directoryId } = await connectLdap()
    const asked = commands.createToken(ada, { directoryId, name: 'essai', days: 90 })
    await expect(asked).rejects.toThrow(NotFound)
  })
})

describe('an LDAP directory', () => {
  it.each([
    ['another secret of the server', { secret: 'BETTER_AUTH_SECRET' }],
    ['the file of authorities', { secret: 'LDAP_CA_FILE' }],
    ['another kind of server', { url: 'http://169.254.169.254/' }],
    ['a path', { url: 'ldaps://annuaire.example/etc' }],
    ['TLS on a bare address', { url: 'ldap://annuaire.example' }],
    ['a bare filter', { filter: 'uid=*' }],
    ['an open filter', { filter: '(&(uid=*)' }],
    ['two filters', { filter: '(uid=a)(uid=b)' }],
    ['an attribute that closes the filter', { changedAt: 'x>=1)(uid=*' }],
    ['nobody’s key', { key: '' }],
    ['a limit above everybody', { closePercent: '101' }],
  ])('takes not %s', (_, wrong) => {
    expect(shape.CreateLdap.safeParse(reading(wrong)).success).toBe(false)
  })

  it('is read once at a time, and not while it is paused', async () => {
    const { directoryId } = await connectLdap()
    const { runId } = await commands.askRun(ada, { directoryId, kind: 'trial' })
    const again = () => commands.askRun(ada, { directoryId, kind: 'real' })
    await expect(again()).rejects.toThrow('provisioning.mistake.running')
    await db.directoryRun.update({ where: { id: runId }, data: { state: 'done' } })
    await commands.pauseDirectory(ada, { directoryId })
    await expect(again()).rejects.toThrow('provisioning.mistake.paused')
    await commands.resumeDirectory(ada, { directoryId })
    await again()
    expect((await runForAdministrator(ada, { directoryId, runId, page: 9 })).run).toMatchObject({
      isTrial: true,
    })
  })
})

describe('a group', () => {
  it('is tied to a unit of the directory’s own administrations only', async () => {
    const { directoryId } = await connectScim()
    const unit = (organisationId: string) =>
      db.unit.create({ data: { id: crypto.randomUUID(), organisationId, name: 'Archives' } })
    const group = await db.directoryGroup.create({
      data: { id: crypto.randomUUID(), directoryId, displayName: 'Archives' },
    })
    const tie = (unitId: string | null) =>
      commands.tieGroupToUnit(ada, { directoryId, groupId: group.id, unitId })
    await expect(tie((await unit(world.ecologie)).id)).rejects.toThrow(NotFound)
    const own = await unit(world.culture)
    await tie(own.id)
    expect((await directoryForAdministrator(ada, directoryId)).groups).toMatchObject([
      { unitId: own.id, members: 0 },
    ])
    await tie(null)
    expect((await directoryForAdministrator(ada, directoryId)).groups).toMatchObject([{ unitId: null }])
  })
})

describe('a directory that invites nobody', () => {
  const word = (uid: string) => {
    const person = {
      ...{ userName: uid, externalId: uid, email: `${uid}@culture.gouv.example`, isActive: true },
      ...{ givenName: 'Zoé', usualName: uid },
    }
    return { person, said: person, now: new Date() }
  }
  const opened = async (directoryId: string, uid: string) => {
    const directory = (await directoryById(directoryId))!
    await db.$transaction((tx) => takeIn(tx, directory, word(uid)))
    return db.accountInvitation.count({
      where: {
        memberId: (await db.member.findUniqueOrThrow({ where: { email: word(uid).person.email } })).id,
      },
    })
  }

  it('says so, and opens accounts without a mail; whichever way it speaks', async () => {
    const { directoryId: scim } = await connectScim()
    expect(await opened(scim, 'invite')).toBe(1)
    const unticked = { directoryId: scim, name: 'Entra ID', closePercent: '10' }
    await commands.changeScimDirectory(ada, shape.ChangeScim.parse(unticked))
    expect(await directoryForAdministrator(ada, scim)).toMatchObject({ invites: false })
    expect(await opened(scim, 'tu')).toBe(0)
    const { directoryId: ldap } = await commands.createLdapDirectory(ada, shape.CreateLdap.parse(reading()))
    expect(await opened(ldap, 'tue')).toBe(0)
    const ticked = shape.ChangeLdap.parse(reading({ directoryId: ldap, invites: 'oui' }))
    await commands.changeLdapDirectory(ada, ticked)
    expect(await opened(ldap, 'invitee')).toBe(1)
  })
})

it('every change is written down, with who made it', async () => {
  const { directoryId } = await connectScim()
  await commands.changeScimDirectory(ada, {
    ...{ directoryId, name: 'Keycloak', closePercent: 5, invites: true },
  })
  const lines = await db.audit.findMany({ where: { subjectId: directoryId }, orderBy: { id: 'asc' } })
  expect(lines.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['directory.open', ada.id],
    ['directory.change', ada.id],
  ])
  expect((await directories(ada)).find(({ id }) => id === directoryId)).toMatchObject({
    name: 'Keycloak',
    accounts: 0,
  })
})

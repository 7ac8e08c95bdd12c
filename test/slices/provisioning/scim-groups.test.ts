import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { makeWorld, type World } from '../../world'
import { ENTERPRISE, GROUP, ScimClient, USER, type Json } from '../../scim/client'
import { openScim } from '../../scim/server'
import { scimDirectory } from './directories'

/** The conformance walk, second part: groups, and what they mean here. */
let world: World
let server: Awaited<ReturnType<typeof openScim>>
let idp: ScimClient

beforeAll(async () => {
  world = await makeWorld()
  server = await openScim()
  idp = new ScimClient(server.url, (await scimDirectory(world.culture)).token)
})
afterAll(() => server.stop())

const memberOf = async (userId: unknown) => {
  const account = await db.directoryAccount.findUniqueOrThrow({ where: { id: String(userId) } })
  return db.member.findUniqueOrThrow({ where: { id: account.memberId } })
}

describe('a group', () => {
  let people: string[]
  let id = ''
  const path = () => `/Groups/${id}`
  beforeAll(async () => {
    people = []
    for (const name of ['alain', 'marc', 'zoe']) {
      const user = { schemas: [USER], userName: `${name}@culture.gouv.example` }
      people.push(String((await idp.post('/Users', user)).body.id))
    }
  })
  const membersOf = ({ body }: { body: Json }) =>
    ((body.members ?? []) as Json[]).map(({ value }) => value).sort()

  it('is created with its people, who know it', async () => {
    const made = await idp.post('/Groups', {
      schemas: [GROUP],
      displayName: 'Archives',
      externalId: 'g1',
      members: [{ value: people[0] }],
    })
    expect(made.status).toBe(201)
    id = String(made.body.id)
    expect(membersOf(made)).toEqual([people[0]])
    expect((await idp.get(`/Users/${people[0]}`)).body.groups).toMatchObject([
      { value: id, display: 'Archives' },
    ])
    expect(await idp.find('Users', `groups.value eq "${id}"`)).toHaveLength(1)
    expect(await idp.find('Groups', 'displayName eq "archives"', '&excludedAttributes=members')).toEqual([
      expect.not.objectContaining({ members: expect.anything() }),
    ])
  })

  it('takes and loses people', async () => {
    expect(
      membersOf(
        await idp.patch(path(), [
          { op: 'add', path: 'members', value: [{ value: people[1] }, { value: people[2] }] },
        ]),
      ),
    ).toEqual([...people].sort())
    expect(
      membersOf(await idp.patch(path(), [{ op: 'remove', path: `members[value eq "${people[0]}"]` }])),
    ).toEqual(people.slice(1).sort())
    expect(
      membersOf(
        await idp.put(path(), { schemas: [GROUP], displayName: 'Archives', members: [{ value: people[2] }] }),
      ),
    ).toEqual([people[2]])
    const stranger = await idp.patch(path(), [
      { op: 'add', path: 'members', value: [{ value: world.ids.eve }] },
    ])
    expect(stranger).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
  })

  it('gives its unit once an administrator has tied it to one', async () => {
    const unit = await db.unit.create({
      data: { id: crypto.randomUUID(), organisationId: world.culture, name: 'Archives nationales' },
    })
    await db.directoryGroup.update({ where: { id }, data: { unitId: unit.id } })
    await idp.patch(path(), [{ op: 'add', path: 'members', value: [{ value: people[0] }] }])
    expect((await memberOf(people[0])).unitId).toBe(unit.id)
    await idp.patch(path(), [{ op: 'remove', path: `members[value eq "${people[0]}"]` }])
    expect((await memberOf(people[0])).unitId).toBeNull()
  })

  it('gives way, once somebody leaves it, to the unit that the directory says of them', async () => {
    const organisationId = world.culture
    const said = await db.unit.create({ data: { id: crypto.randomUUID(), organisationId, name: 'Musées' } })
    const { unitId } = await db.directoryGroup.findUniqueOrThrow({ where: { id } })
    await idp.patch(`/Users/${people[1]}`, [{ op: 'add', path: `${ENTERPRISE}:department`, value: 'Musées' }])
    expect((await memberOf(people[1])).unitId).toBe(said.id)
    await idp.patch(path(), [{ op: 'add', path: 'members', value: [{ value: people[1] }] }])
    expect((await memberOf(people[1])).unitId).toBe(unitId)
    await idp.patch(path(), [{ op: 'remove', path: `members[value eq "${people[1]}"]` }])
    expect((await memberOf(people[1])).unitId).toBe(said.id)
  })

  it('has a name of its own, and goes without its people', async () => {
    expect((await idp.post('/Groups', { schemas: [GROUP], displayName: 'ARCHIVES' })).status).toBe(409)
    expect((await idp.delete(path())).status).toBe(204)
    expect((await idp.get(path())).status).toBe(404)
    expect((await idp.get(`/Users/${people[2]}`)).status).toBe(200)
  })
})

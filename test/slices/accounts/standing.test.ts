import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeAttributes } from '@/lib/accounts/attributes'
import { closeAccount, reopenAccount } from '@/lib/accounts/closing'
import { viewerOf } from '@/lib/auth'
import { closeDatabase, db, newId } from '@/lib/db'
import { can } from '@/lib/policy'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '@/test/world'

let world: World
const now = new Date('2026-11-25T10:00:00Z')
const why = { actorId: null, reason: 'a quitté le ministère', now }

beforeAll(async () => void (world = await makeWorld()))
afterAll(closeDatabase)

const close = (name: Name, to: 'suspended' | 'expired' | 'left' = 'left') =>
  db.$transaction((tx) => closeAccount(tx, world.ids[name], to, why))
const reopen = (name: Name) => db.$transaction((tx) => reopenAccount(tx, world.ids[name], why))
const account = (name: Name) => db.member.findUniqueOrThrow({ where: { id: world.ids[name] } })
const room = (): WorldCommunity => world.communities['private-request']!
const orphaned = (id: string) =>
  db.community.findUniqueOrThrow({ where: { id }, select: { orphanedAt: true } })

describe('what sources say of somebody', () => {
  it('is written as far as each may, and remembered', async () => {
    const id = world.ids.bob
    const write = (source: 'import' | 'scim' | 'self', said: Parameters<typeof writeAttributes>[3]) =>
      db.$transaction((tx) => writeAttributes(tx, id, source, said))
    expect((await write('import', { usualName: 'DURAND', jobTitle: 'archiviste' })).changed).toEqual({
      usualName: 'Martin',
      jobTitle: '',
    })
    expect((await write('scim', { usualName: 'Durand' })).changed).toEqual({ usualName: 'DURAND' })
    expect(await write('import', { usualName: 'DUPONT', jobTitle: 'chef' })).toEqual({
      changed: { jobTitle: 'archiviste' },
      kept: ['usualName'],
    })
    await write('self', { jobTitle: 'chef de bureau' })
    const { name, jobTitle, provenance } = await account('bob')
    expect({ name, jobTitle, provenance }).toEqual({
      name: 'Bob Durand',
      jobTitle: 'chef de bureau',
      provenance: { usualName: 'scim', jobTitle: 'self' },
    })
  })

  it('leaves the unit of the administration one leaves', async () => {
    const unitId = newId()
    await db.unit.create({ data: { id: unitId, organisationId: world.culture, name: 'Bureau des archives' } })
    await db.$transaction((tx) => writeAttributes(tx, world.ids.ida, 'import', { unitId }))
    await db.$transaction((tx) =>
      writeAttributes(tx, world.ids.ida, 'proconnect', { organisationId: world.ecologie }),
    )
    expect((await account('ida')).unitId).toBeNull()
  })
})

describe('an account that closes', () => {
  it('ends its sessions and its rights at once, and keeps a trace', async () => {
    const memberId = world.ids.eve
    await db.session.create({
      data: { id: newId(), token: newId(), memberId, expiresAt: new Date(Date.now() + 3_600_000) },
    })
    expect(await close('eve', 'suspended')).toBe(true)
    expect(await db.session.count({ where: { memberId } })).toBe(0)
    expect(await viewerOf(memberId)).toBeNull()
    expect(await close('eve', 'suspended')).toBe(false)
    const [line] = await db.audit.findMany({ where: { subjectId: memberId, action: 'account.suspended' } })
    expect(line).toMatchObject({
      before: { status: 'active' },
      after: { status: 'suspended' },
      ...{ reason: why.reason },
    })
  })

  it('opens again as it was', async () => {
    await db.member.update({ where: { id: world.ids.eve }, data: { lastSeenAt: now } })
    expect(await reopen('eve')).toBe(true)
    expect((await account('eve')).status).toBe('active')
    await close('rex')
    await reopen('rex')
    expect((await account('rex')).status).toBe('invited')
  })

  it('never takes a community with it: an orphan is declared, and DINUM will hear', async () => {
    expect(await close('olga')).toBe(true)
    expect((await orphaned(room().id)).orphanedAt).not.toBeNull()
    const told = await db.outbox.findMany({ where: { kind: 'community.orphaned', communityId: room().id } })
    expect(told.map(({ payload }) => payload)).toEqual([{ formerOwnerId: world.ids.olga }])
    expect(can(await world.as('ann'), 'community.settings', await facts())).toBe(true)
  })

  it('finds it as it was when it opens again', async () => {
    await db.member.update({ where: { id: world.ids.olga }, data: { lastSeenAt: now } })
    await reopen('olga')
    expect((await orphaned(room().id)).orphanedAt).toBeNull()
  })

  it('leaves it to whoever becomes its owner', async () => {
    const alone = await community(world, 'public', 'free', 'Salle sans propriétaire')
    await close('olga', 'suspended')
    await db.membership.update({
      where: { communityId_memberId: { communityId: alone.id, memberId: world.ids.ann } },
      data: { role: 'owner' },
    })
    expect((await orphaned(alone.id)).orphanedAt).toBeNull()
    expect((await orphaned(room().id)).orphanedAt).not.toBeNull()
    await reopen('olga')
  })
})

describe('who administers an account', () => {
  const of = async (name: Name) => await account(name)
  it('is DINUM for everybody, a ministry for its own people below them', async () => {
    const [ada, max, ann] = [await world.as('ada'), await world.as('max'), await world.as('ann')]
    expect(can(ada, 'member.administer', await of('max'))).toBe(true)
    expect(can(max, 'member.administer', await of('bob'))).toBe(true)
    expect(can(max, 'member.administer', await of('eve'))).toBe(false)
    expect(can(max, 'member.administer', await of('ada'))).toBe(false)
    expect(can(ann, 'member.administer', await of('bob'))).toBe(false)
    expect(can(max, 'member.giveRole', { member: await of('bob'), role: 'dinum' })).toBe(false)
    expect(can(max, 'member.giveRole', { member: await of('max'), role: 'dinum' })).toBe(false)
  })
})

const facts = () => db.community.findUniqueOrThrow({ where: { id: room().id } })

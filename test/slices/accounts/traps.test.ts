import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markAsLeft, suspendAccount } from '@/lib/accounts/administration/standing'
import { settleIdentity } from '@/lib/accounts/proconnect/identities'
import { askForLink } from '@/lib/accounts/signIn/link'
import { signIn } from '@/lib/accounts/signIn/password'
import { Mistake, viewersOf, visitFrom } from '@/lib/auth'
import { viewerOfToken } from '@/lib/auth/session'
import { peopleToName } from '@/lib/discussions'
import { fileById } from '@/lib/files'
import { closeDatabase, db, newId } from '@/lib/db'
import { deliverMail, queueMail } from '@/lib/mail'
import { can } from '@/lib/policy'
import { furnish, type Furniture } from '@/test/access/furniture'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '@/test/world'

/** Traps that other platforms fell into (the life of accounts), each by its name. */
let world: World
let room: WorldCommunity & Furniture
const visit = () => visitFrom(new Headers({ 'x-forwarded-for': '203.0.113.7' }))

beforeAll(async () => {
  world = await makeWorld()
  const place = world.communities['public-free']!
  room = { ...place, ...(await furnish(world, place)) }
})
afterAll(closeDatabase)

const account = (name: Name) => db.member.findUniqueOrThrow({ where: { id: world.ids[name] } })

describe('deactivated people', () => {
  it('lose their sessions at once', async () => {
    const token = newId()
    await db.session.create({
      data: { id: newId(), token, memberId: world.ids.bob, expiresAt: new Date(Date.now() + 3_600_000) },
    })
    expect((await viewerOfToken(token))?.id).toBe(world.ids.bob)
    await markAsLeft(await world.as('max'), { memberId: world.ids.bob, reason: 'Retraite' })
    expect(await viewerOfToken(token)).toBeNull()
    expect((await viewersOf([world.ids.bob])).size).toBe(0)
  })

  it('are never mailed again: neither what waited, nor what happens afterwards, nor a link they ask for', async () => {
    await db.mail.deleteMany()
    const { email, id } = await account('bob')
    await queueMail(db, { recipient: email, memberId: id, kind: 'sign_in', subject: 'Un lien', text: '…' })
    await askForLink(visit(), email, '/')
    expect(await deliverMail(async () => true)).toMatchObject({ sent: 0, cancelled: 1 })
    expect(await db.mail.count({ where: { memberId: id, state: 'queued' } })).toBe(0)
  })

  it('are neither found nor named, and cannot come in by any door', async () => {
    const ann = await world.as('ann')
    const bob = await account('bob')
    expect(can(ann, 'member.see', bob)).toBe(false)
    const named = (await peopleToName(ann, room.id, 'Bob')).people
    expect(JSON.stringify(named)).not.toContain(bob.id)
    await expect(
      signIn(visit(), { email: bob.email, password: 'une phrase assez longue', by: 'password' }),
    ).rejects.toThrow(Mistake)
    const identity = {
      ...{ issuer: 'https://proconnect.example', idpId: 'x', sub: 'bob-1', email: bob.email },
      ...{ givenName: 'Bob', usualName: 'Martin' },
    }
    expect((await settleIdentity(identity, new Date())).kind).not.toBe('enter')
  })

  it('are «Agent ayant quitté la plateforme» on what they deposited, which stays', async () => {
    const file = await fileById(await world.as('ann'), room.slug, room.depositId)
    expect(file.versions.map(({ by }) => by)).toEqual(['Agent ayant quitté la plateforme'])
  })
})

it('deleting the creator’s account does not delete the group', async () => {
  const alone = await community(world, 'private', 'request', 'Salle de la créatrice')
  await suspendAccount(await world.as('max'), { memberId: world.ids.olga, reason: 'Absence', until: null })
  expect(await db.community.findUniqueOrThrow({ where: { id: alone.id } })).toMatchObject({
    status: 'active',
  })
  expect((await world.as('ann')).memberships.has(alone.id)).toBe(true)
})

it('a `sub` that changed with the identity provider opens no second account, and takes nothing over silently', async () => {
  const { email } = await account('eve')
  const eve = { issuer: 'https://proconnect.example', email, givenName: 'Eve', usualName: 'Martin' }
  await db.member.update({ where: { id: world.ids.eve }, data: { lastSeenAt: new Date() } })
  await db.externalIdentity.create({
    data: { id: newId(), memberId: world.ids.eve, issuer: eve.issuer, idpId: 'culture', sub: 'a', email },
  })
  const before = await db.member.count()
  expect(await settleIdentity({ ...eve, idpId: 'ecologie', sub: 'b' }, new Date())).toMatchObject({
    kind: 'propose',
    memberId: world.ids.eve,
  })
  expect(await db.member.count()).toBe(before)
  expect(await db.externalIdentity.count({ where: { memberId: world.ids.eve } })).toBe(1)
})

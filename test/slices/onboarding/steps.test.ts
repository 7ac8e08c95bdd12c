import { beforeAll, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { firstSteps, greeting, stepsOnHome } from '@/lib/onboarding'
import { showSteps, skipStep } from '@/lib/onboarding/commands'
import { makeWorld, type Name, type World } from '../../world'
import { openThread, reply } from '../notifications/told'

let world: World
let room: string
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!.id
})

const stateOf = async (name: Name) =>
  Object.fromEntries((await firstSteps(await world.as(name))).steps.map(({ step, state }) => [step, state]))

const nothingDone = { profile: 'open', skills: 'open', communities: 'open', follow: 'open', hello: 'open' }

describe('a first step', () => {
  it('is read from what one really did', async () => {
    expect(await stateOf('eve')).toEqual(nothingDone)
    // What her administration wrote is not hers.
    await db.member.update({
      where: { id: world.ids.eve },
      data: { jobTitle: 'Géomaticienne', provenance: { jobTitle: 'import' } },
    })
    expect((await stateOf('eve')).profile).toBe('open')
    await db.member.update({ where: { id: world.ids.eve }, data: { provenance: { jobTitle: 'self' } } })
    expect((await stateOf('eve')).profile).toBe('done')

    const frameworkId = newId()
    await db.skillFramework.create({ data: { id: frameworkId, key: 'essai', name: 'Essai' } })
    for (const [index, code] of ['a', 'b', 'c'].entries()) {
      expect((await stateOf('eve')).skills).toBe('open')
      const id = newId()
      await db.skill.create({ data: { id, frameworkId, code, kind: 'ability', label: `Savoir ${index}` } })
      await db.memberSkill.create({ data: { memberId: world.ids.eve, skillId: id } })
    }
    expect((await stateOf('eve')).skills).toBe('done')

    for (const pair of ['public-free', 'private-free']) {
      expect((await stateOf('eve')).communities).toBe('open')
      await db.membership.create({
        data: {
          communityId: world.communities[pair]!.id,
          memberId: world.ids.eve,
          status: 'member',
          joinedAt: new Date(),
        },
      })
    }
    expect((await stateOf('eve')).communities).toBe('done')

    const place = world.communities['public-free']!.id
    const own = await openThread(place, world.ids.eve)
    const thread = await openThread(place, world.ids.ann)
    const follow = { communityId: place, memberId: world.ids.eve }
    await db.threadFollow.create({ data: { ...follow, threadId: own, level: 'watching' } })
    // Having read is not following.
    await db.threadFollow.create({ data: { ...follow, threadId: thread, level: 'normal' } })
    expect((await stateOf('eve')).follow).toBe('open')
    await db.threadFollow.updateMany({ where: { threadId: thread }, data: { level: 'tracking' } })
    expect((await stateOf('eve')).follow).toBe('done')

    await db.thread.updateMany({ where: { id: own }, data: { removedAt: new Date() } })
    expect((await stateOf('eve')).hello).toBe('open')
    await reply(place, thread, world.ids.eve)
    expect((await stateOf('eve')).hello).toBe('done')
    expect(await stepsOnHome(await world.as('eve'), new Date())).toBeNull()
  })

  it('is set aside and taken up again, as often as one likes', async () => {
    const bob = await world.as('bob')
    await skipStep(bob, { step: 'skills', skip: 'oui' })
    await skipStep(bob, { step: 'skills', skip: 'oui' })
    await skipStep(bob, { step: 'profile', skip: 'oui' })
    expect(await db.firstSteps.findUnique({ where: { memberId: bob.id } })).toMatchObject({
      skipped: ['skills', 'profile'],
    })
    expect(await stateOf('bob')).toMatchObject({ skills: 'skipped', profile: 'skipped', hello: 'open' })
    await skipStep(bob, { step: 'skills', skip: 'non' })
    expect(await stateOf('bob')).toMatchObject({ skills: 'open', profile: 'skipped' })
  })
})

describe('the home page', () => {
  it('shows them to whoever is new, until they are put away, and again when asked', async () => {
    const bob = await world.as('bob')
    expect(await stepsOnHome(bob, new Date())).toMatchObject({ isOver: false, isDismissed: false })
    await showSteps(bob, { show: 'non' })
    expect(await stepsOnHome(bob, new Date())).toBeNull()
    expect(await firstSteps(bob)).toMatchObject({ isDismissed: true })
    await showSteps(bob, { show: 'oui' })
    expect(await stepsOnHome(bob, new Date())).not.toBeNull()
    expect(await stepsOnHome(bob, new Date(Date.now() + 61 * 86_400_000))).toBeNull()
    // An account that waited to be opened is new from the day its owner came.
    const long = new Date(Date.now() - 400 * 86_400_000)
    await db.member.update({ where: { id: bob.id }, data: { createdAt: long } })
    expect(await stepsOnHome(bob, new Date())).toBeNull()
    await db.member.update({ where: { id: bob.id }, data: { statusAt: new Date() } })
    expect(await stepsOnHome(bob, new Date())).not.toBeNull()
  })
})

describe('each step leads to the one place where it is taken', () => {
  it('hello: the thread of introductions of one’s own community, else a new one begun for them', async () => {
    const rex = await world.as('rex')
    expect(await firstSteps(rex)).toMatchObject({ helloHref: '/communautes' })
    const bob = await world.as('bob')
    expect((await firstSteps(bob)).helloHref).toMatch(/\/fils\/nouveau\?type=discussion&bonjour=oui$/)
    const welcome = await openThread(room, world.ids.ann, { title: 'Présentez-vous en trois lignes !' })
    const address = `/communautes/private-request/fils/${welcome}#repondre`
    const slug = world.communities['private-request']!.slug
    expect((await firstSteps(bob)).helloHref).toBe(address.replace('private-request', slug))
    // Somebody who is elsewhere is never led there.
    expect((await firstSteps(await world.as('max'))).helloHref).toBe('/communautes')
  })

  it('following: a thread of others that one may read', async () => {
    const secret = world.communities['secret-managed']!.id
    const hidden = await openThread(secret, world.ids.ann)
    for (let count = 0; count < 3; count += 1) await reply(secret, hidden, world.ids.olga)
    await db.threadCounter.updateMany({ where: { threadId: hidden }, data: { replies: 3 } })
    expect((await firstSteps(await world.as('bob'))).followHref).toContain(hidden)
    expect((await firstSteps(await world.as('max'))).followHref).not.toContain(hidden)
  })

  it('begins the greeting with what one is', async () => {
    await db.member.update({ where: { id: world.ids.bob }, data: { jobTitle: 'archiviste' } })
    const { title, body } = await greeting(await world.as('bob'))
    expect(title).toBe('Bonjour de Bob')
    expect(body).toContain('Je suis Bob, archiviste (Ministère de la Culture).')
    await db.member.update({ where: { id: world.ids.bob }, data: { jobTitle: '', organisationId: null } })
    expect((await greeting(await world.as('bob'))).body).toContain('Je suis Bob. Je viens')
  })
})

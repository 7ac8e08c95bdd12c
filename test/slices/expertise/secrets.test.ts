import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { ownExpertise, whoKnows } from '@/lib/expertise'
import { startUnderstanding } from '@/lib/expertise/commands/consent'
import { EVERYBODYS } from '@/lib/expertise/answering/realms'
import { makeWorld, type Name, type World, type WorldCommunity } from '@/test/world'
import { isWaited } from '@/test/waited'
import { beginAgain, count, counted, forgetCounts, past, proposedTo, reasonsFor } from './story'

let world: World
let [everybodys, privateRoom, secret]: WorldCommunity[] = []

beforeAll(async () => {
  world = await makeWorld()
  everybodys = world.communities['public-free']!
  privateRoom = world.communities['private-request']!
  secret = world.communities['secret-managed']!
})
beforeEach(beginAgain)

const agree = async (...names: Name[]) => {
  for (const name of names) await startUnderstanding(await world.as(name))
}

describe('what is said in a secret community', () => {
  beforeEach(async () => {
    await agree('ann')
    for (const days of [50, 40, 30])
      await past(world, secret!, { asks: 'olga', answers: ['ann'], title: 'Calendrier de Perséphone', days })
    await count()
  })

  it('proposes nobody outside, by its words, by who asks, nor by how much was said', async () => {
    for (const asker of ['eve', 'olga'] as const)
      expect(
        await proposedTo(world, asker, everybodys!, 'Qui connaît Perséphone ?').catch(() => 'refused'),
      ).not.toContain('Ann')
    expect(await proposedTo(world, 'olga', privateRoom!, 'Qui connaît Perséphone ?')).toEqual([])
    expect(await db.answeringContext.count({ where: { realm: EVERYBODYS } })).toBe(0)
  })

  it('proposes inside it, with its evidence', async () => {
    expect(await reasonsFor(world, 'bob', secret!, 'Où en est Perséphone ?', 'Ann')).toEqual([
      { kind: 'term', word: 'perséphone', answers: 3 },
    ])
  })

  it('is shown to the person as theirs there only', async () => {
    const { subjects } = await ownExpertise(await world.as('ann'), new Date())
    expect(subjects.flatMap(({ threads }) => threads).every(({ access }) => access === 'secret')).toBe(true)
  })

  it('is asked of nobody who cannot read it', async () => {
    for (const name of ['eve', 'rex', 'ben', 'ida', 'ada'] as const)
      await expect(
        whoKnows(await world.as(name), secret!.id, 'Perséphone', new Date()),
      ).rejects.toMatchObject({
        digest: expect.stringContaining('404') as string,
      })
  })
})

it('a community that closes its doors takes what was learnt there with it, at once', async () => {
  await agree('ann')
  await past(world, everybodys!, { asks: 'bob', answers: ['ann'], title: 'Projet Perséphone', days: 30 })
  await past(world, everybodys!, {
    asks: 'eve',
    answers: ['ann'],
    title: 'Projet Perséphone, suite',
    days: 20,
  })
  await count()
  const other = world.communities['public-request']!
  expect(await proposedTo(world, 'bob', other, 'Projet Perséphone')).toEqual(['Ann'])
  await db.community.update({ where: { id: everybodys!.id }, data: { access: 'secret', joining: 'managed' } })
  expect(await proposedTo(world, 'bob', other, 'Projet Perséphone')).toEqual([])
  await count()
  expect(await proposedTo(world, 'bob', other, 'Projet Perséphone')).toEqual([])
  expect(await proposedTo(world, 'bob', { ...everybodys!, access: 'secret' }, 'Projet Perséphone')).toEqual([
    'Ann',
  ])
  await db.community.update({ where: { id: everybodys!.id }, data: { access: 'public', joining: 'free' } })
})

/** Whatever was counted is what would be counted from the beginning. */
const isAsCountedAnew = async () => {
  const rolling = await counted()
  await forgetCounts()
  await count()
  expect(await counted()).toEqual(rolling)
  return rolling
}
const enter = (room: WorldCommunity, access: 'public' | 'secret') =>
  db.community
    .update({
      where: { id: room.id },
      data: { access, joining: access === 'public' ? 'free' : 'managed' },
    })
    .then(() => undefined)

it('a community that closes while its answers are being counted waits, and takes with it what was written', async () => {
  await agree('ann')
  await count()
  for (const days of [30, 20])
    await past(world, everybodys!, { asks: 'bob', answers: ['ann'], title: 'Projet Perséphone', days })
  const [held, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "answering_hidden" IN ACCESS EXCLUSIVE MODE`
    held.resolve()
    await released.promise
  })
  await held.promise
  const counting = count()
  await expect.poll(isWaited).toBe(true)
  const closing = enter(everybodys!, 'secret')
  await new Promise((resolve) => setTimeout(resolve, 200))
  released.resolve()
  await Promise.all([holding, counting, closing])
  const other = world.communities['public-request']!
  expect(await proposedTo(world, 'bob', other, 'Projet Perséphone')).toEqual([])
  await count()
  expect(await db.answeringContext.count({ where: { realm: EVERYBODYS } })).toBe(0)
  expect((await isAsCountedAnew()).contexts).not.toEqual([])
  await enter(everybodys!, 'public')
})

it('a community takes its questions along when it closes, and gives them back when it opens', async () => {
  await agree('ann')
  // Nobody who agreed has answered the second one: it is a question all the same.
  for (const answerer of ['ann', 'olga'] as const)
    await past(world, everybodys!, { asks: 'bob', answers: [answerer], title: 'Projet Perséphone', days: 30 })
  await count()
  const open = await counted()
  await enter(everybodys!, 'secret')
  await count()
  expect(await db.answeringContext.count({ where: { realm: EVERYBODYS } })).toBe(0)
  await isAsCountedAnew()
  await enter(everybodys!, 'public')
  await count()
  expect(await counted()).toEqual(open)
})

describe('in a private community', () => {
  beforeEach(async () => {
    await agree('ann', 'eve', 'ben', 'rex')
    for (const days of [60, 50])
      await past(world, everybodys!, {
        asks: 'bob',
        answers: ['ann', 'eve', 'ben', 'rex'],
        title: 'Trier des courriels',
        days,
      })
    await count()
  })

  it('only those who read it are proposed, for what everybody may read too', async () => {
    expect(await proposedTo(world, 'bob', privateRoom!, 'Trier nos courriels')).toEqual(['Ann'])
    expect((await proposedTo(world, 'olga', everybodys!, 'Trier nos courriels')).sort()).toHaveLength(3)
  })

  it('nobody who has left, or was closed', async () => {
    await db.member.update({ where: { id: world.ids.ann }, data: { status: 'left' } })
    expect(await proposedTo(world, 'bob', privateRoom!, 'Trier nos courriels')).toEqual([])
    await db.member.update({ where: { id: world.ids.ann }, data: { status: 'active', isService: true } })
    expect(await proposedTo(world, 'bob', privateRoom!, 'Trier nos courriels')).toEqual([])
  })
})

describe('what somebody declares', () => {
  const skillId = newId()
  beforeAll(async () => {
    const frameworkId = newId()
    await db.skillFramework.create({ data: { id: frameworkId, key: frameworkId, name: 'Essai' } })
    const skill = {
      id: skillId,
      frameworkId,
      code: '1',
      kind: 'ability' as const,
      label: 'Accessibilité numérique',
    }
    await db.skill.create({ data: skill })
    await db.skillName.create({ data: { skillId, name: 'Accessibilité numérique', isLabel: true } })
  })
  const declare = (name: Name, more: object = {}) =>
    db.memberSkill.create({ data: { memberId: world.ids[name], skillId, level: 4, canHelp: true, ...more } })

  it('proposes them for «je peux aider», with level and endorsements, without any consent to infer', async () => {
    await declare('ann')
    await db.skillEndorsement.create({
      data: { memberId: world.ids.ann, skillId, endorserId: world.ids.olga },
    })
    expect(await reasonsFor(world, 'bob', everybodys!, 'Accessibilité d’un PDF ?', 'Ann')).toEqual([
      { kind: 'skill', label: 'Accessibilité numérique', level: 4, endorsements: 1 },
    ])
  })

  it('proposes nobody who only holds it, nor hides it from the one who asks', async () => {
    await declare('ann', { canHelp: false })
    await declare('olga', { visibility: 'nobody' })
    await declare('eve', { visibility: 'communities' })
    expect(await proposedTo(world, 'bob', everybodys!, 'Accessibilité d’un PDF ?')).toEqual([])
  })

  it('keeps a place for somebody never seen answering', async () => {
    await agree('ann', 'olga', 'eve')
    for (const days of [60, 50, 40, 30])
      await past(world, everybodys!, {
        asks: 'rex',
        answers: ['ann', 'olga', 'eve'],
        title: 'Accessibilité des PDF',
        days,
      })
    await count()
    await declare('gus')
    const people = await proposedTo(world, 'bob', everybodys!, 'Accessibilité d’un PDF ?')
    expect(people).toHaveLength(3)
    expect(people[2]).toBe('Gus')
  })
})

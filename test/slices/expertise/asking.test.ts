import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { askingOn, helpWanted, whomToAsk } from '@/lib/expertise'
import { askToAnswer, declineRequest, openAndAsk, passRequest } from '@/lib/expertise/commands/ask'
import { limitRequests, pauseRequests, startUnderstanding } from '@/lib/expertise/commands/consent'
import { writeReply } from '@/lib/discussions'
import { drainOutbox } from '@/lib/notifications/drain'
import { makeWorld, type Name, type World, type WorldCommunity } from '@/test/world'
import { ago, beginAgain, count, past, proposedTo } from './story'

let world: World
let room: WorldCommunity
let threadId: string

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
})
beforeEach(async () => {
  await beginAgain()
  await db.mail.deleteMany()
  threadId = await past(world, room, { asks: 'bob', title: 'Trier des courriels', days: 5 })
})

const place = () => ({ communityId: room.id, threadId })
const ask = async (who: Name, whom: Name) =>
  askToAnswer(await world.as(who), { ...place(), memberId: world.ids[whom] })
const told = async () => {
  await drainOutbox({ now: new Date() })
  const notices = await db.notification.findMany({ where: { kind: 'ask' } })
  return notices.map(({ memberId }) => Object.entries(world.ids).find(([, id]) => id === memberId)![0])
}
const states = async (viewer: Name) =>
  (await askingOn(await world.as(viewer), room.slug, threadId, new Date()))?.asked.map(({ name, state }) => [
    name.split(' ')[0],
    state,
  ])

describe('asking somebody by name', () => {
  it('tells them once, on the site and by mail', async () => {
    await ask('bob', 'ann')
    await ask('bob', 'ann')
    expect(await told()).toEqual(['ann'])
    const mail = await db.mail.findFirstOrThrow({ where: { kind: 'ask' } })
    expect(mail.subject).toBe('Bob Martin vous demande une réponse')
    expect(await states('bob')).toEqual([['Ann', 'waiting']])
  })

  it('is for the one who asks and those who run the community', async () => {
    await expect(ask('gus', 'ann')).rejects.toMatchObject({ status: 403 })
    for (const name of ['eve', 'rex', 'ada'] as const)
      await expect(ask(name, 'ann')).rejects.toMatchObject({ status: 404 })
    await ask('ann', 'olga')
    expect(await told()).toEqual(['olga'])
  })

  it('reaches nobody who cannot read the thread, whatever the form says', async () => {
    for (const name of ['eve', 'ida', 'ben', 'ada'] as const)
      await expect(ask('bob', name)).rejects.toMatchObject({ key: 'expertise.mistake.notNow' })
    expect(await told()).toEqual([])
  })

  it('stops at three, even when all are asked at once', async () => {
    const more = await Promise.all(['Zoé', 'Yves'].map((name) => member(name)))
    const all = [world.ids.ann, world.ids.olga, world.ids.gus, ...more]
    const bob = await world.as('bob')
    const asked = await Promise.allSettled(all.map((memberId) => askToAnswer(bob, { ...place(), memberId })))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(await db.answerRequest.count()).toBe(3)
  })

  it('is declined without a word, and nobody is waited for any more', async () => {
    await ask('bob', 'ann')
    await declineRequest(await world.as('ann'), place())
    expect(await told()).toEqual([])
    expect(await states('bob')).toEqual([['Ann', 'declined']])
    await expect(declineRequest(await world.as('ann'), place())).rejects.toMatchObject({ status: 404 })
    await expect(declineRequest(await world.as('olga'), place())).rejects.toMatchObject({ status: 404 })
  })

  it('is passed on to a colleague who reads the thread, by whoever was asked', async () => {
    await ask('bob', 'ann')
    const pass = async (from: Name, to: Name) =>
      passRequest(await world.as(from), { ...place(), memberId: world.ids[to] })
    await expect(pass('gus', 'olga')).rejects.toMatchObject({ status: 404 })
    await expect(pass('ann', 'eve')).rejects.toMatchObject({ key: 'expertise.mistake.notNow' })
    expect(await states('bob')).toEqual([['Ann', 'waiting']])
    await pass('ann', 'olga')
    expect(await states('bob')).toEqual([
      ['Ann', 'passed'],
      ['Olga', 'waiting'],
    ])
    expect(await told()).toEqual(['olga'])
  })

  it('is answered by answering', async () => {
    await ask('bob', 'ann')
    const ann = await world.as('ann')
    expect((await askingOn(ann, room.slug, threadId, new Date()))?.mine).toMatchObject({
      askedBy: 'Bob Martin',
    })
    await writeReply(ann, { ...place(), parentId: null, body: 'Voici', key: newId(), confirmed: true })
    expect(await states('bob')).toEqual([['Ann', 'answered']])
    expect((await askingOn(ann, room.slug, threadId, new Date()))?.mine ?? null).toBeNull()
    expect((await helpWanted(ann, new Date())).requests).toEqual([])
  })

  it('goes with a new question, leaving out whoever can no longer be asked', async () => {
    await pauseRequests(await world.as('olga'), { days: 7 })
    const opened = await openAndAsk(await world.as('bob'), {
      ...{ communityId: room.id, kind: 'question', title: 'Une question', body: 'Bonjour', key: newId() },
      ...{ confirmed: false, acknowledged: false, ask: [world.ids.ann, world.ids.olga, world.ids.eve] },
    })
    expect(opened.asked).toEqual(['Ann Martin'])
    expect(await told()).toEqual(['ann'])
  })

  it('goes with nothing else: boxes ticked before the kind was changed are not seen any more', async () => {
    for (const kind of ['discussion', 'news'] as const) {
      const opened = await openAndAsk(await world.as('ann'), {
        ...{ communityId: room.id, kind, title: 'Une autre chose', body: 'Bonjour', key: newId() },
        ...{ confirmed: false, acknowledged: false, ask: [world.ids.olga] },
      })
      expect(opened.asked).toEqual([])
    }
  })

  it('is for what is answered: not for a piece of news', async () => {
    await ask('bob', 'ann')
    await db.thread.updateMany({ where: { id: threadId }, data: { kind: 'news' } })
    await expect(ask('bob', 'olga')).rejects.toMatchObject({ status: 404 })
    const pass = async () => passRequest(await world.as('ann'), { ...place(), memberId: world.ids.olga })
    await expect(pass()).rejects.toMatchObject({ status: 404 })
    const whom = async () => whomToAsk(await world.as('bob'), room.slug, threadId, '', new Date())
    await expect(whom()).rejects.toMatchObject({ status: 404 })
    expect((await helpWanted(await world.as('ann'), new Date())).requests).toEqual([])
  })

  it('lets three be asked beside those who have gone, or may no longer read', async () => {
    const [left, out] = [await member('Zoé'), await member('Yves')]
    const bob = await world.as('bob')
    for (const memberId of [left, out, world.ids.ann]) await askToAnswer(bob, { ...place(), memberId })
    const isFull = async () => (await whomToAsk(bob, room.slug, threadId, '', new Date())).isFull
    expect(await isFull()).toBe(true)
    await expect(ask('bob', 'olga')).rejects.toMatchObject({ key: 'expertise.mistake.tooMany' })
    await db.member.update({ where: { id: left }, data: { status: 'left' } })
    await db.membership.deleteMany({ where: { memberId: out } })
    expect(await isFull()).toBe(false)
    await ask('bob', 'olga')
    await ask('bob', 'gus')
    expect(await isFull()).toBe(true)
    await expect(askToAnswer(bob, { ...place(), memberId: await member('Léa') })).rejects.toMatchObject({
      key: 'expertise.mistake.tooMany',
    })
  })
})

const member = async (name: string) => {
  const id = newId()
  await db.member.create({
    data: { id, email: `${id}@culture.gouv.example`, name: `${name} Petit`, status: 'active' },
  })
  await db.membership.create({ data: { communityId: room.id, memberId: id, status: 'member' } })
  return id
}

describe('being asked', () => {
  beforeEach(async () => {
    for (const name of ['ann', 'olga'] as const) await startUnderstanding(await world.as(name))
    for (const days of [60, 50, 40])
      await past(world, room, { asks: 'bob', answers: ['ann', 'olga'], title: 'Trier des courriels', days })
    await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Trier des courriels', days: 20 })
    await count()
  })
  const proposed = () =>
    proposedTo(world, 'gus', world.communities['private-request']!, 'Trier des courriels').catch(() => [])

  it('is spread: who was just asked comes after somebody as able', async () => {
    expect(await proposedTo(world, 'bob', room, 'Trier des courriels')).toEqual(['Ann', 'Olga'])
    await ask('bob', 'ann')
    expect(await proposedTo(world, 'bob', room, 'Trier des courriels')).toEqual(['Olga', 'Ann'])
  })

  it('never happens more often than one accepts', async () => {
    await limitRequests(await world.as('ann'), { weekly: 1 })
    await ask('bob', 'ann')
    expect(await proposedTo(world, 'bob', room, 'Trier des courriels')).toEqual(['Olga'])
    threadId = await past(world, room, { asks: 'bob', title: 'Autre chose', days: 4 })
    await expect(ask('bob', 'ann')).rejects.toMatchObject({ key: 'expertise.mistake.notNow' })
    expect(await proposed()).toEqual([])
  })

  it('is proposed under a question that waits for two days, to the one who asks and those who run the place', async () => {
    const people = async (name: Name) =>
      (await askingOn(await world.as(name), room.slug, threadId, new Date()))?.people.map(
        (each) => each.name.split(' ')[0],
      )
    expect(await people('bob')).toEqual(['Ann', 'Olga'])
    expect(await people('ann')).toEqual(['Olga'])
    expect(await people('gus')).toBeUndefined()
    const early = new Date(Date.now() - 4 * 86_400_000)
    expect((await askingOn(await world.as('bob'), room.slug, threadId, early))?.people).toEqual([])
  })

  it('is proposed under a discussion nobody answers too, and not under one that was answered', async () => {
    const panel = async () => askingOn(await world.as('bob'), room.slug, threadId, new Date())
    const discussion = {
      asks: 'bob' as const,
      title: 'Trier des courriels',
      days: 4,
      kind: 'discussion' as const,
    }
    threadId = await past(world, room, discussion)
    expect(await panel()).toMatchObject({ isLate: true, isWaiting: true, people: [{}, {}] })
    threadId = await past(world, room, { ...discussion, answers: ['gus'] })
    expect(await panel()).toMatchObject({ isLate: false, isWaiting: false, people: [] })
  })

  it('leads to whom to ask: by what they know, then by name among those who read', async () => {
    const found = await whomToAsk(await world.as('bob'), room.slug, threadId, 'gus', new Date())
    expect(found.people.map(({ name }) => name)).toEqual(['Ann Martin', 'Olga Martin'])
    expect(found.found.map(({ name }) => name)).toEqual(['Gus Martin'])
    expect((await whomToAsk(await world.as('bob'), room.slug, threadId, 'eve', new Date())).found).toEqual([])
    await expect(whomToAsk(await world.as('gus'), room.slug, threadId, '', new Date())).rejects.toMatchObject(
      { status: 403 },
    )
  })
})

describe('the home page', () => {
  const skillId = newId()
  beforeAll(async () => {
    const frameworkId = newId()
    await db.skillFramework.create({ data: { id: frameworkId, key: frameworkId, name: 'Essai' } })
    const label = 'Courriels de service'
    await db.skill.create({ data: { id: skillId, frameworkId, code: '1', kind: 'ability', label } })
    await db.skillName.create({ data: { skillId, name: label, isLabel: true } })
  })
  const wanted = async (name: Name) => (await helpWanted(await world.as(name), new Date())).questions

  it('proposes nothing to who has said nothing', async () => {
    expect(await wanted('ann')).toEqual([])
  })

  it('proposes what one said one can help with, and says so; not while one is away', async () => {
    await db.memberSkill.create({ data: { memberId: world.ids.ann, skillId, canHelp: true } })
    expect(await wanted('ann')).toMatchObject([
      { title: 'Trier des courriels', because: { kind: 'skill', label: 'Courriels de service' } },
    ])
    await pauseRequests(await world.as('ann'), { days: 7 })
    expect(await wanted('ann')).toEqual([])
  })

  it('shows the latest requests, and those of a month ago no more', async () => {
    for (const days of [40, 20, 15, 10, 5]) {
      const id = await past(world, room, { asks: 'bob', title: `Il y a ${days} jours`, days })
      const request = {
        threadId: id,
        communityId: room.id,
        memberId: world.ids.ann,
        askedById: world.ids.bob,
      }
      await db.answerRequest.create({ data: { id: newId(), ...request, at: ago(days) } })
    }
    const titles = async () =>
      (await helpWanted(await world.as('ann'), new Date())).requests.map(({ title }) => title)
    expect(await titles()).toEqual(['Il y a 5 jours', 'Il y a 10 jours', 'Il y a 15 jours'])
    await db.answerRequest.deleteMany({ where: { at: { gt: ago(18) } } })
    expect(await titles()).toEqual(['Il y a 20 jours'])
  })

  it('proposes what one answered before, once one agreed; and who asks one by name', async () => {
    for (const days of [60, 50])
      await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Des courriels', days })
    await count()
    expect(await wanted('ann')).toEqual([])
    await startUnderstanding(await world.as('ann'))
    expect(await wanted('ann')).toMatchObject([{ because: { kind: 'term', word: 'courriels', answers: 2 } }])
    await ask('bob', 'ann')
    const { requests, questions } = await helpWanted(await world.as('ann'), new Date())
    expect(requests).toMatchObject([{ title: 'Trier des courriels', who: 'Bob Martin' }])
    expect(questions).toEqual([])
  })
})

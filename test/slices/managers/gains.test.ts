import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { record } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { closeTransport, deliverMail } from '@/lib/mail'
import { gainsFor, lastMonth, letterAbout } from '@/lib/managers'
import { nameDelegate, subscribe, takeBackDelegation } from '@/lib/managers/commands'
import { countLastMonth } from '@/lib/managers/month'
import { writeToManagers } from '@/lib/managers/writing'
import { answerStop } from '@/lib/notifications'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import { Mistake } from '@/lib/auth'
import { NotFound } from '@/lib/policy'
import { startOfDay } from '@/lib/time'
import { makeWorld, type World } from '../../world'
import { wordsOf } from '../mail/parse'
import { openPostOffice } from '../mail/post-office'

let world: World
let office: Awaited<ReturnType<typeof openPostOffice>>
let place: string
/** Of the ministry: an office of twelve who ask, one of three, and the rest of the direction. */
let direction: string
let large: string
let small: string
const now = new Date()
const during = new Date(startOfDay(lastMonth(now)).getTime() + 10 * 86_400_000)

beforeAll(async () => {
  world = await makeWorld()
  office = await openPostOffice()
  process.env.SMTP_URL = office.url
  place = world.communities['public-free']!.id
  direction = await unit('Direction des patrimoines', null)
  large = await unit('Bureau des archives', direction)
  small = await unit('Bureau des sceaux', direction)
  await db.member.update({ where: { id: world.ids.max }, data: { unitId: small } })
  await colleagues(12, large, 2)
  await colleagues(3, small, 1)
  await colleagues(11, direction, 1)
  await countLastMonth(now)
})
afterAll(async () => {
  closeTransport()
  await office.close()
})

async function unit(name: string, parentId: string | null) {
  const id = newId()
  await db.unit.create({ data: { id, name, parentId, organisationId: world.culture } })
  return id
}

/** So many people of a unit, each with as many questions that Eve, who is elsewhere, has answered. */
async function colleagues(count: number, unitId: string, questions: number) {
  for (let each = 0; each < count; each += 1) {
    const id = newId()
    await db.member.create({
      data: {
        ...{ id, email: `${id}@culture.gouv.example`, name: `Agent ${each}`, status: 'active', unitId },
        organisationId: world.culture,
      },
    })
    for (let asked = 0; asked < questions; asked += 1) await answeredQuestion(id)
  }
}

async function answeredQuestion(authorId: string) {
  const [threadId, replyId] = [newId(), newId()]
  const text = { body: 'Texte', bodyHtml: '<p>Texte</p>', createdAt: during }
  await db.thread.create({
    data: { communityId: place, id: threadId, kind: 'question', title: 'Où ?', authorId, ...text },
  })
  await db.reply.create({
    data: { communityId: place, id: replyId, threadId, authorId: world.ids.eve, ...text },
  })
  await db.threadCounter.create({
    data: { communityId: place, threadId, lastActivityAt: during, firstReplyAt: during },
  })
  await record(db, {
    communityId: place,
    memberId: authorId,
    kind: 'thread',
    subjectId: threadId,
    at: during,
  })
  await record(db, {
    communityId: place,
    memberId: world.ids.eve,
    kind: 'reply',
    subjectId: replyId,
    otherId: authorId,
    at: during,
  })
}

const answered = async (placeId: string) =>
  (await db.unitGain.findMany({ where: { placeId, figure: 'answered' } })).map(({ value, people }) => ({
    value,
    people,
  }))

describe('what a unit gained', () => {
  it('is kept only where it may be shown, and where no hidden one is found by difference', async () => {
    expect(await answered(large)).toEqual([{ value: 24, people: 12 }])
    // Three people: never.
    expect(await answered(small)).toEqual([])
    // 26 people in all, 14 of them outside the large office: none can be told from the others.
    expect(await answered(world.culture)).toEqual([{ value: 38, people: 26 }])
    // The direction would show that the rest of the ministry, a handful, asked nothing.
    expect(await answered(direction)).toEqual([])
  })

  it('never moves once it was counted', async () => {
    const before = await db.unitGain.findMany()
    await colleagues(11, small, 3)
    await countLastMonth(now)
    expect(await db.unitGain.findMany()).toEqual(before)
  })

  it('is that of the nearest place above, for a manager whose own is too small', async () => {
    const { own } = await gainsFor(await world.as('max'), now)
    expect(own?.gains?.places.map(({ name, gains }) => [name, gains.map(({ figure }) => figure)])).toEqual([
      [expect.any(String), ['answered', 'from_elsewhere']],
    ])
    expect(own?.gains?.places[0]?.name).not.toBe('Bureau des sceaux')
  })

  it('is for those who lead, and for nobody else, whatever they administer', async () => {
    for (const name of ['bob', 'ada', 'olga', 'eve'] as const)
      expect(await gainsFor(await world.as(name), now)).toEqual({ own: null, inPlaceOf: [] })
  })
})

describe('the monthly mail', () => {
  const write = () => writeToManagers({ now, signal: new AbortController().signal })

  it('comes to whoever asked, once, and says what the page says', async () => {
    const max = await world.as('max')
    await write()
    expect(await db.mail.count()).toBe(0)
    await subscribe(max, { wanted: 'oui' })
    await write()
    await write()
    expect(await db.mail.count()).toBe(1)
    await deliverMail(stillAllowed)
    const { own } = await gainsFor(max, now)
    const shown = letterAbout(own!.gains, 'fr')!
    const [received] = office.received
    const said = wordsOf(received!.raw).replace(/\s+/g, ' ')
    for (const line of [...shown.paragraphs, ...shown.after])
      for (const part of line.split('\n')) expect(said).toContain(part.replace(/\s+/g, ' '))
    expect(said).toContain('Ces indicateurs ne servent pas à évaluer les agents.')
    expect(said).not.toMatch(/Agent \d/)
  })

  it('stops at one click, and stays stopped', async () => {
    const address = office.received[0]!.headers['list-unsubscribe']!.slice(1, -1)
    const body = 'List-Unsubscribe=One-Click'
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const request = new Request(address, { method: 'POST', body, headers })
    expect((await answerStop(address.split('/').at(-1)!, request)).status).toBe(200)
    expect((await gainsFor(await world.as('max'), now)).own?.isSubscribed).toBe(false)
    await db.gainLetter.deleteMany()
    await write()
    expect(await db.mail.count()).toBe(1)
  })

  it('does not leave when nothing can be said, nor to somebody who leads no more', async () => {
    const max = await world.as('max')
    await subscribe(max, { wanted: 'oui' })
    await db.gainLetter.deleteMany()
    await write()
    await db.member.update({ where: { id: max.id }, data: { level: 'agent' } })
    expect(await deliverMail(stillAllowed)).toMatchObject({ sent: 0, cancelled: 1 })
    await db.member.update({ where: { id: max.id }, data: { level: 'direction' } })
    const kept = await db.unitGain.findMany()
    await db.gainLetter.deleteMany()
    await db.unitGain.deleteMany()
    const before = await db.mail.count()
    await write()
    expect(await db.mail.count()).toBe(before)
    expect(await db.gainLetter.count()).toBe(0)
    await db.unitGain.createMany({ data: kept })
  })

  it('is nothing an agent may ask for', async () => {
    await expect(subscribe(await world.as('bob'), { wanted: 'oui' })).rejects.toBeInstanceOf(NotFound)
  })
})

describe('a delegation', () => {
  it('shows a colleague what the manager sees, until it is taken back', async () => {
    const [max, bob] = [await world.as('max'), await world.as('bob')]
    await nameDelegate(max, { email: bob.email })
    await nameDelegate(max, { email: bob.email })
    const own = (await gainsFor(max, now)).own!
    expect(own.delegates).toEqual([{ id: bob.id, name: 'Bob Martin' }])
    const seen = await gainsFor(bob, now)
    expect(seen.own).toBeNull()
    expect(seen.inPlaceOf).toEqual([{ id: max.id, name: 'Max Martin', gains: own.gains }])
    expect(await db.audit.count({ where: { action: 'gains.delegate', subjectId: bob.id } })).toBe(1)
    await takeBackDelegation(max, { delegateId: bob.id })
    expect((await gainsFor(bob, now)).inPlaceOf).toEqual([])
  })

  it('is for a colleague of the same administration, and rests when one of the two has gone elsewhere', async () => {
    const max = await world.as('max')
    const { eve, bob } = world.ids
    for (const email of ['eve@ecologie.gouv.example', 'nobody@culture.gouv.example', max.email])
      await expect(nameDelegate(max, { email })).rejects.toBeInstanceOf(Mistake)
    await nameDelegate(max, { email: 'bob@culture.gouv.example' })
    await db.member.update({ where: { id: bob }, data: { organisationId: world.ecologie } })
    expect((await gainsFor(await world.as('bob'), now)).inPlaceOf).toEqual([])
    expect((await gainsFor(max, now)).own?.delegates).toEqual([])
    await db.member.update({ where: { id: bob }, data: { organisationId: world.culture } })
    await db.member.update({ where: { id: max.id }, data: { status: 'left' } })
    expect((await gainsFor(await world.as('bob'), now)).inPlaceOf).toEqual([])
    expect(eve).not.toBe(bob)
  })
})

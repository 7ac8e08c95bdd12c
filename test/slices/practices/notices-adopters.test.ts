import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { notificationsOf } from '@/lib/notifications'
import { adoptionsUnderWay } from '@/lib/practices'
import { adoptionsDue, askAdopters } from '@/lib/practices/asking'
import { adoptPractice, sayOutcome } from '@/lib/practices/commands/adopt'
import { retirePractice } from '@/lib/practices/commands/judge'
import { addRemark } from '@/lib/practices/commands/remark'
import { askForPlace, cancelProgramme, openProgramme } from '@/lib/practices/commands/programmes'
import { messageDue } from '@/lib/practices/model/asking'
import { drawDue } from '@/lib/practices/programmes/drawing'
import { tellTurns } from '@/lib/practices/programmes/turning'
import { OpenProgramme } from '@/lib/practices/programmes/schema'
import { addDays, parisDay } from '@/lib/time'
import { makeWorld, type World } from '../../world'
import { drain, forgetAll, heard } from '../notifications/told'
import { peopleOf, sharedBy, type People } from './reading'

/** Those who try a practice, or asked for a place: what they are asked, and told. */
let world: World
let people: People
const both = (kind: string) => `${kind}, ${kind} by mail`
const DAY = 86_400_000

beforeAll(async () => {
  world = await makeWorld()
  people = await peopleOf(world)
})
beforeEach(forgetAll)

async function shared(changes?: Record<string, unknown>) {
  const id = await sharedBy(people, changes)
  await drain()
  await forgetAll()
  return id
}

it('who tries it hears that somebody met the opposite, and that it is withdrawn', async () => {
  const id = await shared()
  await adoptPractice(people.ann, { practiceId: id, communityId: world.communities['secret-managed']!.id })
  const remark = { practiceId: id, remarkId: newId(), kind: 'counter_example' as const, body: 'L’inverse.' }
  await addRemark(people.eve, remark)
  await retirePractice(people.ada, { practiceId: id, why: 'Elle ne vaut plus' })
  await drain()
  const told = await db.notification.findMany()
  expect(told.map(({ memberId, detail }) => [memberId, detail])).toEqual(
    expect.arrayContaining([
      [world.ids.ann, { step: 'contradicted' }],
      [world.ids.ann, { step: 'retired' }],
      [world.ids.bob, { step: 'retired' }],
    ]),
  )
})

it('where whoever began it no longer runs the place, those who do hear what becomes of it', async () => {
  const id = await shared()
  const { id: communityId } = world.communities['secret-managed']!
  await adoptPractice(people.ann, { practiceId: id, communityId })
  const place = { where: { communityId_memberId: { communityId, memberId: world.ids.ann } } }
  await db.membership.update({ ...place, data: { role: 'member' } })
  await retirePractice(people.ada, { practiceId: id, why: 'Elle ne vaut plus' })
  await drain()
  expect(Object.keys(await heard(world.ids)).toSorted()).toEqual(['bob', 'olga'])
  await db.membership.update({ ...place, data: { role: 'animator' } })
})

it('who tries it is asked after thirty days, once more, and no more once they have answered', async () => {
  const id = await shared()
  const { id: communityId, slug } = world.communities['private-free']!
  await adoptPractice(people.ann, { practiceId: id, communityId })
  const after = async (days: number) => {
    await askAdopters({ now: new Date(Date.now() + days * DAY) })
    await drain()
    return db.notification.count({ where: { kind: 'adoption' } })
  }
  expect([await after(29), await after(31), await after(32), await after(39), await after(50)]).toEqual([
    0, 1, 1, 2, 2,
  ])
  const [line] = (await notificationsOf(people.ann, null, new Date())).told
  expect(line).toMatchObject({ kind: 'adoption', place: { slug } })
  const mail = await db.mail.findFirstOrThrow({ where: { kind: 'adoption' }, orderBy: { createdAt: 'asc' } })
  expect(mail.text).toContain(`/communautes/${slug}/tableau-de-bord`)
  await db.practiceAdoption.updateMany({ data: { adoptedAt: new Date(Date.now() - 61 * DAY) } })
  await sayOutcome(people.ann, { practiceId: id, communityId, outcome: 'kept', words: '' })
  expect(await after(0)).toBe(2)
})

it('who took up a failure is asked whether they avoid it, in the same days', async () => {
  const failure = { isFailure: 'oui', title: 'Exiger un message par mois' }
  const id = await shared(failure)
  const { id: communityId, slug } = world.communities['private-free']!
  expect(await adoptPractice(people.ann, { practiceId: id, communityId })).toEqual({ id, isFailure: true })
  const now = new Date(Date.now() + 31 * DAY)
  expect((await adoptionsUnderWay(people.ann, slug, now)).toTell).toMatchObject([{ isFailure: true }])
  await askAdopters({ now })
  await drain()
  const [line] = (await notificationsOf(people.ann, null, new Date())).told
  expect(line).toMatchObject({ kind: 'adoption', step: 'avoided' })
  const mail = await db.mail.findFirstOrThrow({ where: { kind: 'adoption' } })
  expect(mail.subject).toMatch(/^Avez-vous évité «\sExiger un message par mois\s»/)
  expect(mail.text).not.toMatch(/adopt|devenue/)
})

it('only adoptions that are due are read again, whatever was asked and answered', async () => {
  const today = parisDay(new Date())
  const at = (days: number | null) => (days === null ? null : new Date(Date.now() - days * DAY))
  const id = await shared()
  const states = [1, 29, 30, 36, 37, 59, 60, 66, 67, 200].flatMap((adopted) =>
    [0, 1, 2, 3, 4].flatMap((asked) =>
      [0, 3, 7, 40].flatMap((ago) =>
        [null, 0, 5, 25, 140].map((answered) => ({ adopted, asked, ago: asked > 0 ? ago : null, answered })),
      ),
    ),
  )
  await db.practiceAdoption.deleteMany()
  const { id: communityId } = world.communities['private-free']!
  for (const { adopted, asked, ago, answered } of states) {
    const outcome = answered === null ? null : ('kept' as const)
    const tried = { adoptedAt: at(adopted)!, asked, askedAt: at(ago), outcome, outcomeAt: at(answered) }
    const row = { id: newId(), practiceId: id, communityId, adoptedById: people.ann.id, version: 1, ...tried }
    await db.practiceAdoption.create({ data: row })
    const on = (date: Date | null) => date && parisDay(date)
    const message = messageDue(
      {
        ...{ adoptedOn: parisDay(tried.adoptedAt), outcome, asked },
        ...{ answeredOn: on(tried.outcomeAt), askedOn: on(tried.askedAt) },
      },
      today,
    )
    const due = (await adoptionsDue(today)).map((each) => each.id)
    expect([JSON.stringify({ adopted, asked, ago, answered }), due]).toEqual([
      JSON.stringify({ adopted, asked, ago, answered }),
      message ? [row.id] : [],
    ])
    await db.practiceAdoption.deleteMany()
  }
}, 60_000)

it('those who run a community that asked for a place hear what it is given, and why it is not', async () => {
  const [one, two] = [world.communities['public-free']!, world.communities['private-free']!]
  const opens = async (asked: { id: string }[]) => {
    const id = newId()
    const later = { closesOn: addDays(parisDay(new Date()), 7), laterOn: '2027-06-02' }
    const purpose = 'Une animatrice expérimentée accompagne la vôtre.'
    await openProgramme(
      people.ada,
      OpenProgramme.parse({ newId: id, name: 'Six rendez-vous', purpose, places: 1, ...later }),
    )
    for (const { id: communityId } of asked) await askForPlace(people.ann, { programmeId: id, communityId })
    return id
  }
  const id = await opens([one, two])
  const closed = new Date(Date.now() - DAY)
  await db.practiceProgramme.update({ where: { id }, data: { closesAt: closed } })
  await drawDue(closed)
  await drawDue(new Date())
  await drain()
  const twice = 'programme, programme, programme by mail, programme by mail'
  expect(await heard(world.ids)).toEqual({ ann: twice, olga: twice })
  const lines = (await notificationsOf(people.ann, null, new Date())).told
  expect(lines.map(({ title, step }) => `${title} ${step}`).toSorted()).toEqual([
    'Six rendez-vous chosen',
    'Six rendez-vous waiting',
  ])
  const mails = await db.mail.findMany({ where: { memberId: world.ids.ann } })
  expect(mails.filter(({ text }) => /2\s+juin\s+2027/.test(text))).toHaveLength(1)
  for (const { text } of mails) expect(text).toContain(`/pratiques/programmes/${id}`)
  await forgetAll()
  // On their day those who waited are told, once, by two workers too; not the day before.
  const day = (on: string) => new Date(`${on}T08:00:00Z`)
  await tellTurns(day('2027-06-01'))
  expect(await db.outbox.count()).toBe(0)
  await Promise.all([tellTurns(day('2027-06-02')), tellTurns(day('2027-06-02'))])
  await tellTurns(day('2027-06-03'))
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: both('programme'), olga: both('programme') })
  expect((await notificationsOf(people.ann, null, new Date())).told).toMatchObject([{ step: 'turn' }])
  await forgetAll()
  await cancelProgramme(people.ada, { programmeId: await opens([two]), why: 'Personne pour accompagner.' })
  await drain()
  expect(Object.keys(await heard(world.ids)).toSorted()).toEqual(['ann', 'olga'])
  expect((await db.mail.findFirstOrThrow({ where: { memberId: world.ids.ann } })).text).toContain(
    'Personne pour',
  )
})

import { beforeAll, beforeEach, expect, it } from 'vitest'
import { tell } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { notificationsOf } from '@/lib/notifications'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import type { Person } from '@/lib/policy'
import { libraryAsked, practicesPage } from '@/lib/practices'
import { adoptionsDue, askAdopters, callReaders } from '@/lib/practices/asking'
import { adoptPractice, sayOutcome } from '@/lib/practices/commands/adopt'
import { retirePractice, reviewPractice } from '@/lib/practices/commands/judge'
import { addRemark, removeRemark } from '@/lib/practices/commands/remark'
import { askForPlace, cancelProgramme, openProgramme } from '@/lib/practices/commands/programmes'
import { proposePractice, writePractice } from '@/lib/practices/commands/write'
import { jobs } from '@/lib/practices/jobs'
import { messageDue } from '@/lib/practices/model/asking'
import { drawDue } from '@/lib/practices/programmes/drawing'
import { tellTurns } from '@/lib/practices/programmes/turning'
import { OpenProgramme } from '@/lib/practices/programmes/schema'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { addDays, parisDay } from '@/lib/time'
import { community, makeWorld, type World } from '../../world'
import { drain, forgetAll, heard } from '../notifications/told'
import { written } from './written'

/** Bob’s practice: who is asked to read it, and who hears what becomes of it. */
let world: World
let people: Record<'olga' | 'ann' | 'bob' | 'eve' | 'ada', Person>
const both = (kind: string) => `${kind}, ${kind} by mail`
const DAY = 86_400_000

beforeAll(async () => {
  world = await makeWorld()
  const [olga, ann, bob, eve, ada] = await Promise.all(
    (['olga', 'ann', 'bob', 'eve', 'ada'] as const).map((name) => world.as(name)),
  )
  people = { olga, ann, bob, eve, ada } as typeof people
})
beforeEach(forgetAll)

const ready = (practiceId: string) => ({ practiceId, version: 1, verdict: 'ready' as const, words: '' })

const stateOf = async (id: string) => (await db.practice.findUniqueOrThrow({ where: { id } })).state

async function proposed() {
  const { id } = await writePractice(people.bob, written())
  await proposePractice(people.bob, { practiceId: id })
  return id
}

async function shared() {
  const id = await proposed()
  await reviewPractice(people.ann, ready(id))
  await reviewPractice(people.olga, ready(id))
  await drain()
  await forgetAll()
  return id
}

it('a practice that is proposed calls a few of those who run other communities, each once', async () => {
  const id = await proposed()
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: both('reading'), olga: both('reading') })
  const { told } = await notificationsOf(people.ann, null, new Date())
  expect(told).toMatchObject([{ kind: 'reading', level: 'action', title: 'Répondre sous deux jours' }])
  // Two weeks later it calls others: these two have been asked.
  await db.practice.update({ where: { id }, data: { proposedAt: new Date(Date.now() - 14 * DAY) } })
  // Stopped before its first step, nothing is lost; killed after it and run again, by two workers at once: one call.
  await callReaders({ now: new Date(), signal: AbortSignal.abort() })
  expect(await db.outbox.count({ where: { kind: 'practice.proposed' } })).toBe(0)
  await Promise.all([callReaders({ now: new Date() }), callReaders({ now: new Date() })])
  await callReaders({ now: new Date() })
  expect(await db.outbox.count({ where: { kind: 'practice.proposed' } })).toBe(1)
  await drain()
  expect(await db.notification.count({ where: { kind: 'reading' } })).toBe(2)
})

it('not everybody is asked: four at most, those who were asked least first', async () => {
  const names = Array.from({ length: 6 }, (_, index) => `Salle ${index}`)
  const ids = await Promise.all(
    names.map(async (name) => {
      const room = await community(world, 'public', 'free', name)
      const { id } = await db.member.create({
        data: { id: newId(), name, email: `${newId()}@culture.gouv.fr`, status: 'active' },
        select: { id: true },
      })
      await db.membership.create({
        data: { communityId: room.id, memberId: id, role: 'animator', status: 'member' },
      })
      return id
    }),
  )
  await proposed()
  await drain()
  const first = await db.notification.findMany({ where: { kind: 'reading' } })
  expect(first).toHaveLength(4)
  await proposed()
  await drain()
  const all = await db.notification.findMany({ where: { kind: 'reading' } })
  expect(all).toHaveLength(8)
  expect(new Set(all.map(({ memberId }) => memberId)).size).toBe(8)
  await db.member.updateMany({ where: { id: { in: ids } }, data: { status: 'left' } })
})

it('who would hear nothing of it, or whose account is over, is not chosen; who hears by mail alone is asked once', async () => {
  const named = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Muet', 'Sans courriel', 'Parti'] as const
  const ids = new Map<string, string>()
  for (const name of named) {
    const room = await community(world, 'public', 'free', `Chez ${name}`)
    const accountEndsAt = name === 'Parti' ? new Date(Date.now() - DAY) : null
    const { id } = await db.member.create({
      data: { id: newId(), name, email: `${newId()}@culture.gouv.fr`, status: 'active', accountEndsAt },
    })
    const place = { role: 'animator', status: 'member' } as const
    await db.membership.create({ data: { communityId: room.id, memberId: id, ...place } })
    const chosen = { memberId: id, scope: 'platform', kind: 'reading' }
    await db.notificationChoice.create({
      data: { ...chosen, onSite: false, byMail: name === 'Muet' ? false : null },
    })
    if (name === 'Sans courriel')
      await db.notificationChoice.create({ data: { ...chosen, kind: '*', byMail: false } })
    ids.set(id, name)
  }
  const asked = async (): Promise<string[]> => {
    await drain()
    const mails = await db.mail.findMany({ where: { kind: 'reading' }, orderBy: { createdAt: 'asc' } })
    return mails.map(({ memberId }) => ids.get(memberId!) ?? memberId!)
  }
  const everybody = [...named.slice(0, 6), world.ids.ann, world.ids.olga].toSorted()
  const id = await proposed()
  expect(await asked()).toHaveLength(4)
  await proposed()
  expect((await asked()).toSorted()).toEqual(everybody)
  await db.mail.deleteMany({ where: { about: { path: ['subjectId'], not: id } } })
  await db.practice.update({ where: { id }, data: { proposedAt: new Date(Date.now() - 14 * DAY) } })
  await callReaders({ now: new Date() })
  expect((await asked()).toSorted()).toEqual(everybody)
  await db.member.updateMany({ where: { id: { in: [...ids.keys()] } }, data: { status: 'left' } })
})

it('written anew, it calls those who had read it; those who run the place where it happened are not called', async () => {
  const id = await shared()
  await writePractice(people.bob, written({ practiceId: id, knownVersion: '1', title: 'Répondre vite' }))
  await drain()
  expect(await heard(world.ids)).toEqual({})
  const anew = { practiceId: id, knownVersion: '2', title: 'Répondre vite', step1: 'Appeler' }
  await writePractice(people.bob, written(anew))
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: both('reading'), olga: both('reading') })
  await forgetAll()
  // Ann and Olga run it too, beside others.
  await db.practice.update({ where: { id }, data: { communityId: world.communities['public-free']!.id } })
  await writePractice(people.bob, written({ ...anew, knownVersion: '3', step1: 'Écrire' }))
  await drain()
  expect(await heard(world.ids)).toEqual({})
})

it('its author hears of each review, of the last one, and of the opposite met elsewhere', async () => {
  const id = await proposed()
  await drain()
  await forgetAll()
  const steps = async () =>
    (await notificationsOf(people.bob, null, new Date())).told.map(({ step }) => step).reverse()
  await reviewPractice(people.ann, { ...ready(id), verdict: 'not_ready', words: 'Il manque le temps.' })
  await reviewPractice(people.ann, ready(id))
  await reviewPractice(people.olga, ready(id))
  await addRemark(people.eve, {
    ...{ practiceId: id, remarkId: newId(), kind: 'counter_example', body: 'Chez nous, l’inverse.' },
  })
  await drain()
  expect(await steps()).toEqual(['notReady', 'ready', 'shared', 'contradicted'])
  // Those who had read it are asked whether it still holds.
  expect(Object.keys(await heard(world.ids)).toSorted()).toEqual(['ann', 'bob', 'olga'])
  const { told } = await notificationsOf(people.ann, null, new Date())
  expect(told).toMatchObject([{ kind: 'reading', step: 'toRevise' }])
  const mail = await db.mail.findFirstOrThrow({ where: { kind: 'reading', memberId: world.ids.ann } })
  expect(mail.text).toContain('quelqu’un a vu le contraire')
  const leaving = {
    ...{ memberId: world.ids.ann, kind: 'reading' },
    about: { communityId: null, subjectKind: 'practice' as const, subjectId: id, threadId: null },
  }
  expect(await stillAllowed(leaving)).toBe(true)
  expect((await practicesPage(people.ann, libraryAsked({ rayon: 'a-relire' }))).rows[0]).toMatchObject({ id })
  // Two weeks later, nobody is left to call.
  await db.practice.update({ where: { id }, data: { proposedAt: new Date(Date.now() - 14 * DAY) } })
  await callReaders({ now: new Date() })
  await drain()
  expect(await db.notification.count({ where: { kind: 'reading' } })).toBe(2)
  await reviewPractice(people.ann, ready(id))
  expect(await stateOf(id)).toBe('reviewed')
  expect(await stillAllowed(leaving)).toBe(false)
})

it('a library that came in one piece is read again a few a morning, and comes back', async () => {
  const now = new Date()
  await loadStarterPractices(now)
  const ofStarters = { starterKey: { not: null } }
  await db.practice.updateMany({ where: ofStarters, data: { reviseOn: new Date(now.getTime() - DAY) } })
  const revise = jobs.find(({ name }) => name === 'practices.revise')!
  const waiting = () => db.practice.findMany({ where: { ...ofStarters, state: 'to_revise' } })
  await revise.run({ now, signal: new AbortController().signal })
  const [first, second, third, ...more] = await waiting()
  expect(more).toEqual([])
  await drain()
  const thrice = [...Array(3).fill('reading'), ...Array(3).fill('reading by mail')].join(', ')
  expect(await heard(world.ids)).toEqual({ ann: thrice, olga: thrice })
  // One who runs another community finds it still right; our next version says another anew.
  await reviewPractice(people.olga, ready(first!.id))
  await db.practiceVersion.updateMany({ where: { practiceId: second!.id }, data: { title: 'Comme avant' } })
  await loadStarterPractices(now)
  expect(await Promise.all([first, second, third].map((each) => stateOf(each!.id)))).toEqual([
    ...['reviewed', 'reviewed', 'to_revise'],
  ])
  await revise.run({ now, signal: new AbortController().signal })
  expect(await waiting()).toHaveLength(4)
  await drain()
  await forgetAll()
  // Written anew by the platform’s team, it calls readers as any other does.
  await writePractice(people.ada, written({ practiceId: third!.id, knownVersion: '1' }))
  await drain()
  expect([await stateOf(third!.id), await heard(world.ids)]).toEqual([
    'proposed',
    { ann: both('reading'), olga: both('reading') },
  ])
  await db.practice.deleteMany({ where: ofStarters })
})

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

it('who only runs what its author runs is not asked to read it', async () => {
  const { id } = await writePractice(people.ann, written())
  await proposePractice(people.ann, { practiceId: id })
  await drain()
  expect(await heard(world.ids)).toEqual({})
  const room = await community(world, 'public', 'free', 'Olga seule')
  const place = { communityId_memberId: { communityId: room.id, memberId: world.ids.ann } }
  await db.membership.update({ where: place, data: { role: 'member' } })
  await db.$transaction((tx) => tell(tx, 'practice.proposed', null, { practiceId: id }))
  await drain()
  expect(await heard(world.ids)).toEqual({ olga: both('reading') })
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

it('a remark taken away by the platform’s team is told to its author, with the reason', async () => {
  const id = await shared()
  const remark = { practiceId: id, remarkId: newId(), kind: 'remark' as const, body: 'Sans rapport.' }
  await addRemark(people.eve, remark)
  await expect(removeRemark(people.ada, { ...remark, reason: '' })).rejects.toThrow('noReason')
  await expect(removeRemark(people.bob, { ...remark, reason: 'Hors sujet.' })).rejects.toThrow('not found')
  await removeRemark(people.ada, { ...remark, reason: 'Hors sujet.' })
  await drain()
  expect(await heard(world.ids)).toEqual({ eve: both('moderation') })
  const mail = await db.mail.findFirstOrThrow({ where: { memberId: world.ids.eve } })
  expect(mail.text).toContain('Hors sujet.')
  expect((await notificationsOf(people.eve, null, new Date())).told).toMatchObject([
    { kind: 'moderation', outcome: 'removed', title: 'Répondre sous deux jours' },
  ])
})

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

it('somebody whose words one would quote is asked, on the site and by mail', async () => {
  const { id: communityId } = world.communities['private-free']!
  const threadId = newId()
  const body = 'Ce qui a marché : depuis que nous appelons les nouveaux, ils reviennent.'
  await db.thread.create({
    data: { communityId, id: threadId, title: 'Accueil', body, bodyHtml: body, authorId: world.ids.bob },
  })
  await writePractice(people.ann, written({ communityId, threadId, quotes: [threadId] }))
  await drain()
  expect(await heard(world.ids)).toEqual({ bob: both('quotation') })
  const mail = await db.mail.findFirstOrThrow({ where: { memberId: world.ids.bob } })
  expect([mail.text.includes('/pratiques/citations'), mail.text.includes(body)]).toEqual([true, false])
})

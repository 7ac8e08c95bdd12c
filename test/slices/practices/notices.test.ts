import { beforeAll, beforeEach, expect, it } from 'vitest'
import { tell } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { notificationsOf } from '@/lib/notifications'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import { libraryAsked, practicesPage } from '@/lib/practices'
import { callReaders } from '@/lib/practices/asking'
import { reviewPractice } from '@/lib/practices/commands/judge'
import { addRemark, removeRemark } from '@/lib/practices/commands/remark'
import { proposePractice } from '@/lib/practices/commands/proposal'
import { writePractice } from '@/lib/practices/commands/write'
import { jobs } from '@/lib/practices/jobs'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { community, makeWorld, type World } from '../../world'
import { drain, forgetAll, heard } from '../notifications/told'
import { written } from './written'
import { peopleOf, proposedBy, ready, sharedBy, stateOf, type People } from './reading'

/** Bob’s practice: who is asked to read it, and who hears what becomes of it. */
let world: World
let people: People
const both = (kind: string) => `${kind}, ${kind} by mail`
const DAY = 86_400_000

beforeAll(async () => {
  world = await makeWorld()
  people = await peopleOf(world)
})
beforeEach(forgetAll)

const proposed = () => proposedBy(people)

async function shared() {
  const id = await sharedBy(people)
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

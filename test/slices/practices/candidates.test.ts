import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, idAt } from '@/lib/db'
import type { Person } from '@/lib/policy'
import {
  candidatesAsked,
  candidatesPage,
  candidatesWaiting,
  practiceById,
  practiceToBegin,
  practiceToChange,
  quotationsAsked,
} from '@/lib/practices'
import { judgeCandidate } from '@/lib/practices/commands/candidates'
import { answerQuotation } from '@/lib/practices/commands/quotations'
import { proposePractice } from '@/lib/practices/commands/proposal'
import { writePractice } from '@/lib/practices/commands/write'
import { forgetPractices } from '@/lib/practices/forgetting'
import { scanMessages } from '@/lib/practices/scanning'
import { makeWorld, type World } from '../../world'
import { written } from './written'

/** Bob tells in a discussion what worked; the night finds it; Ann makes a practice of it, with his leave or without. */
let world: World
let people: Record<'olga' | 'ann' | 'bob' | 'eve' | 'ada', Person>
const LESSON =
  'Depuis que nous appelons chaque nouveau membre la première semaine, les réponses ont doublé dans la communauté. Ce qui a marché : deux minutes au téléphone.'
const DAY = 86_400_000
const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * DAY)

beforeAll(async () => {
  world = await makeWorld()
  const [olga, ann, bob, eve, ada] = await Promise.all(
    (['olga', 'ann', 'bob', 'eve', 'ada'] as const).map((name) => world.as(name)),
  )
  people = { olga, ann, bob, eve, ada } as typeof people
})
beforeEach(async () => {
  await db.practiceCandidate.deleteMany()
  await db.practiceScan.deleteMany()
  await db.practice.deleteMany()
  await db.reply.deleteMany()
  await db.threadCounter.deleteMany()
  await db.thread.deleteMany()
})

const room = (pair: string) => world.communities[pair]!

async function told(
  pair: string,
  { body = LESSON, at = ago(3), by = 'bob', removedAt = null as Date | null, title = 'Accueil' } = {},
) {
  const [communityId, id] = [room(pair).id, idAt(at)]
  const authorId = world.ids[by as 'bob']
  await db.thread.create({
    data: { communityId, id, title, body, bodyHtml: body, authorId, createdAt: at, removedAt },
  })
  await db.threadCounter.create({ data: { communityId, threadId: id, lastActivityAt: at } })
  return id
}

async function answered(pair: string, threadId: string, body: string, by: 'bob' | 'gus' | 'olga' = 'bob') {
  const [communityId, id, at] = [room(pair).id, idAt(ago(2.5)), ago(2.5)]
  const message = { communityId, id, threadId, body, bodyHtml: body, authorId: world.ids[by], createdAt: at }
  await db.reply.create({ data: message })
  return id
}

const scan = () => scanMessages({ now })
const shown = async (viewer: Person, address: Record<string, string> = {}) =>
  (await candidatesPage(viewer, candidatesAsked(address))).rows

describe('what the night finds', () => {
  it('is where a lesson is told, with what speaks for it, and none of its words', async () => {
    const threadId = await told('public-free', {
      body: 'Quelqu’un a-t-il le modèle de bordereau ?',
      by: 'ann',
    })
    const replyId = await answered('public-free', threadId, LESSON)
    expect(await scan()).toBe(2)
    const [found, ...others] = await db.practiceCandidate.findMany()
    expect(others).toEqual([])
    expect(found).toMatchObject({ subjectKind: 'reply', subjectId: replyId, threadId, verdict: null })
    expect(found!.signs).toContain('worked')
    expect(JSON.stringify(found)).not.toContain('téléphone')
  })

  it('is read once, after two days, and never again', async () => {
    await told('public-free', { at: ago(1) })
    expect(await scan()).toBe(0)
    expect(await scanMessages({ now: new Date(now.getTime() + 2 * DAY) })).toBe(1)
    expect(await scanMessages({ now: new Date(now.getTime() + 3 * DAY) })).toBe(0)
    expect(await db.practiceCandidate.count()).toBe(1)
  })

  it('told twice in the same words, whatever the figures and the names, is shown once', async () => {
    await told('public-free', { body: LESSON.replace('deux minutes', '2 minutes') })
    await told('public-free', { body: LESSON.replace('deux minutes', '10 minutes'), by: 'ann' })
    await told('public-free', { body: `@Bob Martin ${LESSON.replace('la communauté', 'la DREAL Bretagne')}` })
    await told('public-free', { body: LESSON.replace('la communauté', 'la DINUM') })
    await told('private-free', { body: LESSON.replace('deux minutes', '10 minutes') })
    await scan()
    expect(await db.practiceCandidate.groupBy({ by: ['communityId'], _count: true })).toEqual(
      expect.arrayContaining([
        { communityId: room('public-free').id, _count: 2 },
        { communityId: room('private-free').id, _count: 1 },
      ]),
    )
  })

  it('goes on where it was stopped', async () => {
    await told('public-free')
    await told('private-free')
    const stop = new AbortController()
    stop.abort()
    expect(await scanMessages({ now, signal: stop.signal })).toBe(0)
    expect(await scan()).toBe(2)
    expect(await db.practiceCandidate.count()).toBe(2)
  })

  it('passes over what was taken away, what a machine wrote, and whoever does not want to be counted', async () => {
    await told('public-free', { removedAt: ago(1) })
    await db.member.update({ where: { id: world.ids.gus }, data: { isService: true } })
    await told('public-free', { by: 'gus' })
    const countedFrom = new Date('9999-12-31')
    await db.activityObjection.create({ data: { memberId: world.ids.rex, countedFrom } })
    await told('public-free', { by: 'rex' })
    expect([await scan(), await db.practiceCandidate.count()]).toEqual([3, 0])
    await db.member.update({ where: { id: world.ids.gus }, data: { isService: false } })
    await db.activityObjection.deleteMany()
  })
})

describe('who sees it', () => {
  it('is who runs the community; DINUM where everybody reads; nobody else', async () => {
    await told('public-free')
    await told('private-free')
    await told('secret-managed')
    await scan()
    const { ann, ada, bob, eve } = people
    expect((await shown(ann)).map(({ community }) => community).sort()).toEqual(
      ['private-free', 'public-free', 'secret-managed'].map((pair) => room(pair).name).sort(),
    )
    expect((await shown(ada)).map(({ community }) => community)).toEqual([room('public-free').name])
    for (const viewer of [bob, eve]) await expect(shown(viewer)).rejects.toThrow('not found')
    const waiting = (viewer: Person) => candidatesWaiting(viewer, room('private-free').slug)
    expect(await Promise.all([ann, ada, bob].map(waiting))).toEqual([1, 0, 0])
    expect(await shown(ann, { communaute: room('private-free').slug })).toHaveLength(1)
  })

  it('shows the words of today, and nothing once the message is taken away', async () => {
    const id = await told('public-free')
    await scan()
    expect((await shown(people.ann))[0]!.words).toContain('les réponses ont doublé')
    await db.thread.updateMany({ where: { id }, data: { removedAt: now } })
    expect(await shown(people.ann)).toEqual([])
  })

  it('is nobody once its author does not want to be counted: the night forgets it', async () => {
    await told('public-free')
    await scan()
    const objection = { memberId: world.ids.bob, countedFrom: new Date('9999-12-31') }
    await db.activityObjection.create({ data: objection })
    expect(await shown(people.ann)).toEqual([])
    expect(await candidatesWaiting(people.ann, room('public-free').slug)).toBe(0)
    await forgetPractices({ now })
    expect(await db.practiceCandidate.count()).toBe(0)
    await db.activityObjection.deleteMany()
  })

  it('says which known practice it looks like', async () => {
    const { id } = await db.practice.create({
      data: {
        ...{ id: idAt(now), stateAt: now, reviseOn: now, sharedAt: now, state: 'reviewed' },
        versions: {
          create: {
            ...{ number: 1, title: 'Appeler chaque nouveau membre', problem: 'newcomers', steps: [] },
            situation: 'Appeler chaque nouveau membre la première semaine au téléphone, deux minutes.',
            ...{ whenTo: '', whenNot: '', evidence: [] },
          },
        },
      },
      select: { id: true },
    })
    await told('public-free')
    await scan()
    expect((await shown(people.ann))[0]!.like).toMatchObject({ id, title: 'Appeler chaque nouveau membre' })
  })
})

describe('a person judges', () => {
  it('«ce n’en est pas une»: it never comes back, unless one changes one’s mind', async () => {
    await told('public-free')
    await scan()
    const { id } = (await shown(people.ann))[0]!
    await expect(judgeCandidate(people.bob, { candidateId: id, verdict: 'dismissed' })).rejects.toThrow()
    await judgeCandidate(people.ann, { candidateId: id, verdict: 'dismissed' })
    await db.practiceScan.deleteMany()
    await scan()
    expect([await shown(people.ann), await db.practiceCandidate.count()]).toEqual([[], 1])
    await judgeCandidate(people.ada, { candidateId: id, verdict: 'waiting' })
    expect(await shown(people.ann)).toHaveLength(1)
  })

  it('what a practice is proposed of is not sifted again; what somebody writes for themselves still is', async () => {
    const threadId = await told('public-free')
    await scan()
    const { id: communityId } = room('public-free')
    const { id } = await writePractice(people.ann, written({ communityId, threadId }))
    expect(await db.practiceCandidate.findFirst()).toMatchObject({ verdict: null, practiceId: null })
    expect(await shown(people.olga)).toHaveLength(1)
    const free = await practiceToBegin(people.olga, { communityId, threadId })
    expect([free.threadId, free.drawn, free.quotable.length]).toEqual([threadId, null, 1])
    await proposePractice(people.ann, { practiceId: id })
    expect(await db.practiceCandidate.findFirst()).toMatchObject({ verdict: 'taken', practiceId: id })
    expect(await shown(people.olga)).toEqual([])
    // Somebody else who comes from the same thread is led to it, and may write another one beside.
    const again = await practiceToBegin(people.olga, { communityId, threadId })
    expect(again).toMatchObject({ threadId: null, drawn: { isProposed: true, practice: { id } } })
    // Whoever may not read it yet is told that there is one.
    const bobs = await practiceToBegin(people.bob, { communityId, threadId })
    expect(bobs).toMatchObject({ threadId: null, drawn: { isProposed: true, practice: null } })
  })
})

describe('the form', () => {
  it('begins with one’s own words, and never with those of others', async () => {
    const threadId = await told('private-free', { title: 'Nos appels' })
    const from = { communityId: room('private-free').id, threadId }
    const [own, others] = [await practiceToBegin(people.bob, from), await practiceToBegin(people.ann, from)]
    expect([own.text.title, own.text.result, own.quotable]).toEqual(['', LESSON, []])
    expect([others.text.result, others.text.situation, others.text.evidence]).toEqual(['', '', []])
    expect(others.quotable).toMatchObject([{ subjectId: threadId, words: expect.stringContaining('doublé') }])
    await expect(practiceToBegin(people.eve, from)).rejects.toThrow('not found')
  })

  it('draws nothing from a community that was deleted, where one still belongs to it', async () => {
    const threadId = await told('private-free')
    const from = { communityId: room('private-free').id, threadId }
    const { id } = await writePractice(people.bob, written(from))
    const become = (status: 'deleted' | 'active') =>
      db.community.update({ where: { id: from.communityId }, data: { status } })
    await become('deleted')
    await expect(practiceToBegin(people.ann, from)).rejects.toThrow('not found')
    await expect(writePractice(people.ann, written(from))).rejects.toThrow('not found')
    expect((await practiceToChange(people.bob, id)).quotable).toEqual([])
    await become('active')
  })

  it('of a thread that everybody reads, names it as its source', async () => {
    const threadId = await told('public-free', { title: 'Nos appels' })
    const { text, isFailure } = await practiceToBegin(people.ada, {
      communityId: room('public-free').id,
      threadId,
    })
    expect(text.evidence[0]).toMatchObject({ words: 'Nos appels' })
    expect(text.evidence[0]!.address).toMatch(new RegExp(`/fils/${threadId}$`))
    expect(isFailure).toBe(false)
  })

  it('begins with the lesson one left when the community closed', async () => {
    const communityId = room('private-managed').id
    const lesson = { id: idAt(now), communityId, authorId: world.ids.olga, lesson: LESSON, at: now }
    await db.closingLesson.create({ data: lesson })
    const draft = await practiceToBegin(people.olga, { communityId, lessonId: lesson.id })
    expect(draft).toMatchObject({ lessonId: lesson.id, text: { result: LESSON, stages: ['close'] } })
    await expect(practiceToBegin(people.ann, { communityId, lessonId: lesson.id })).rejects.toThrow()
  })
})

describe('quoting somebody', () => {
  async function quoting(pair = 'private-free') {
    const threadId = await told(pair)
    const communityId = room(pair).id
    const { id } = await writePractice(people.ann, written({ communityId, threadId, quotes: [threadId] }))
    const [asked] = await quotationsAsked(people.bob)
    return { id, threadId, communityId, asked: asked! }
  }
  const page = async (viewer: Person, id: string) => (await practiceById(viewer, id)).quotations

  it('is asked of them: silence is no', async () => {
    const { id, asked } = await quoting()
    expect(asked).toMatchObject({ askedBy: 'Ann Martin', answer: null })
    expect(asked.words).toContain('doublé')
    expect(await page(people.ann, id)).toMatchObject({
      given: [],
      asked: [{ author: 'Bob Martin', answer: null }],
    })
    await proposePractice(people.ann, { practiceId: id })
    const read = await page(people.olga, id)
    expect([read.given, read.asked, read.thread?.title]).toEqual([[], [], 'Accueil'])
    // The thread is private: those who are not in it do not even learn its title.
    expect((await page(people.ada, id)).thread).toBeNull()
  })

  it('is still offered when the practice is written again, for what nobody was asked for', async () => {
    const threadId = await told('private-free')
    const communityId = room('private-free').id
    const text = written({ communityId, threadId })
    const { id } = await writePractice(people.ann, text)
    expect((await practiceToChange(people.ann, id)).quotable).toMatchObject([{ subjectId: threadId }])
    // Nothing of the text changes: asking is enough.
    const again = { ...text, practiceId: id, knownVersion: 1, quotes: [threadId] }
    await writePractice(people.ann, again)
    await writePractice(people.ann, again)
    expect(await quotationsAsked(people.bob)).toHaveLength(1)
    expect((await practiceToChange(people.ann, id)).quotable).toEqual([])
    expect((await practiceById(people.ann, id)).version).toBe(1)
  })

  it('is offered to no author who may not draw from the thread, whatever the form says', async () => {
    const threadId = await told('private-free')
    const text = written({ communityId: room('private-free').id, threadId })
    const { id } = await writePractice(people.ann, text)
    await db.practiceAuthor.create({ data: { practiceId: id, memberId: world.ids.eve, at: now } })
    expect((await practiceToChange(people.eve, id)).quotable).toEqual([])
    const sent = { ...text, practiceId: id, knownVersion: 1, quotes: [threadId] }
    await expect(writePractice(people.eve, sent)).rejects.toThrow('not found')
    expect(await db.practiceQuotation.count()).toBe(0)
    // A message of another thread is nobody’s to ask for here.
    await writePractice(people.ann, { ...sent, quotes: [await told('public-free')] })
    expect(await db.practiceQuotation.count()).toBe(0)
  })

  it('with their name, without it, and taken back at any moment', async () => {
    const { id, asked } = await quoting()
    await proposePractice(people.ann, { practiceId: id })
    const answer = (one: 'named' | 'unnamed' | 'refused') =>
      answerQuotation(people.bob, { quotationId: asked.id, answer: one, words: asked.words! })
    await answer('named')
    expect((await page(people.ada, id)).given).toMatchObject([{ words: asked.words, author: 'Bob Martin' }])
    await answer('unnamed')
    expect((await page(people.ada, id)).given).toMatchObject([{ words: asked.words, author: null }])
    await answer('refused')
    expect((await page(people.ada, id)).given).toEqual([])
    expect(await db.practiceQuotation.findFirst()).toMatchObject({ words: '' })
  })

  it('is answered by its author alone, for the words they saw', async () => {
    const { id, asked, threadId } = await quoting()
    const yes = { quotationId: asked.id, answer: 'named' as const, words: asked.words! }
    for (const viewer of [people.ann, people.eve, people.ada])
      await expect(answerQuotation(viewer, yes)).rejects.toThrow('not found')
    const changed =
      'Depuis que nous écrivons chaque lundi, la communauté a repris. Ce qui a marché : la régularité.'
    await db.thread.updateMany({ where: { id: threadId }, data: { body: changed } })
    await expect(answerQuotation(people.bob, yes)).rejects.toThrow('wordsChanged')
    await db.thread.updateMany({ where: { id: threadId }, data: { body: LESSON } })
    await answerQuotation(people.bob, yes)
    // A correction made afterwards puts no other words in a mouth; a message taken away is quoted no more.
    await db.thread.updateMany({ where: { id: threadId }, data: { body: changed } })
    expect((await page(people.ann, id)).given).toMatchObject([{ words: asked.words }])
    await db.thread.updateMany({ where: { id: threadId }, data: { removedAt: now } })
    expect((await page(people.ann, id)).given).toEqual([])
  })

  it('of an answer, goes with the thread it was given in', async () => {
    const threadId = await told('private-free', { by: 'ann' })
    const replyId = await answered('private-free', threadId, LESSON)
    const from = { communityId: room('private-free').id, threadId, quotes: [replyId] }
    const { id } = await writePractice(people.ann, written(from))
    const [asked] = await quotationsAsked(people.bob)
    const yes = { quotationId: asked!.id, answer: 'named' as const, words: asked!.words! }
    await answerQuotation(people.bob, yes)
    expect((await page(people.ann, id)).given).toHaveLength(1)
    await db.thread.updateMany({ where: { id: threadId }, data: { removedAt: now } })
    expect((await page(people.ann, id)).given).toEqual([])
    expect(await quotationsAsked(people.bob)).toMatchObject([{ isGone: true, href: null }])
  })
})

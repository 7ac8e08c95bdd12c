import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, idAt, newId } from '@/lib/db'
import {
  candidatesAsked,
  candidatesPage,
  practiceById,
  practiceToBegin,
  practiceToChange,
  quotationsAsked,
} from '@/lib/practices'
import { keepDraft } from '@/lib/practices/commands/draft'
import { removeIdea } from '@/lib/practices/commands/idea'
import { proposePractice } from '@/lib/practices/commands/proposal'
import { answerQuotation } from '@/lib/practices/commands/quotations'
import { writePractice } from '@/lib/practices/commands/write'
import { scanMessages } from '@/lib/practices/scanning'
import { KeepDraft } from '@/lib/practices/schema'
import { drain } from '../notifications/told'
import { makeWorld, type World } from '../../world'
import { peopleOf, type People } from './reading'
import { fields, written } from './written'

/** Bob asks, and answers with a lesson; several would make a practice of it, and none takes it from the others. */
let world: World
let people: People
let from: { communityId: string; threadId: string }
let reply: string
const LESSON =
  'Depuis que nous appelons chaque nouveau membre la première semaine, les réponses ont doublé dans la communauté. Ce qui a marché : deux minutes au téléphone.'
const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

beforeAll(async () => {
  world = await makeWorld()
  people = await peopleOf(world)
})
beforeEach(async () => {
  await db.practiceCandidate.deleteMany()
  await db.practiceScan.deleteMany()
  await db.practiceDraft.deleteMany()
  await db.practice.deleteMany()
  await db.reply.deleteMany()
  await db.threadCounter.deleteMany()
  await db.thread.deleteMany()
  const communityId = world.communities['private-free']!.id
  const [threadId, at] = [idAt(ago(4)), ago(4)]
  const asks = 'Comment accueillez-vous les nouveaux venus dans votre communauté, et avec qui ?'
  await db.thread.create({
    data: {
      ...{ communityId, id: threadId, title: 'Accueil', body: asks, bodyHtml: asks },
      ...{ authorId: world.ids.bob, createdAt: at },
    },
  })
  await db.threadCounter.create({ data: { communityId, threadId, lastActivityAt: at } })
  reply = idAt(ago(3))
  await db.reply.create({
    data: {
      ...{ communityId, id: reply, threadId, body: LESSON, bodyHtml: LESSON },
      ...{ authorId: world.ids.bob, createdAt: ago(3) },
    },
  })
  from = { communityId, threadId }
  await scanMessages({ now })
})

const idea = async (by: 'ann' | 'olga', changes: Record<string, unknown> = {}) =>
  (await writePractice(people[by], written({ ...from, ...changes }))).id
const passages = async (by: 'ann' | 'olga') => (await candidatesPage(people[by], candidatesAsked({}))).rows

describe('a thread of which several write', () => {
  it('is held by whoever proposes first; the second is told, and may go beside', async () => {
    const [anns, olgas] = [await idea('ann'), await idea('olga')]
    await proposePractice(people.olga, { practiceId: olgas })
    const page = await practiceById(people.ann, anns)
    expect(page.heldBy).toEqual({ isProposed: true, practice: { id: olgas, title: page.text.title } })
    await expect(proposePractice(people.ann, { practiceId: anns })).rejects.toMatchObject({
      key: 'practices.mistake.threadHeld',
      options: { status: 409 },
    })
    await proposePractice(people.ann, { practiceId: anns, isBeside: 'oui' })
    const kept = await db.practice.findMany({
      where: { id: { in: [anns, olgas] }, proposedAt: { not: null } },
    })
    expect(new Map(kept.map(({ id, threadId }) => [id, threadId]))).toEqual(
      new Map([
        [anns, null],
        [olgas, from.threadId],
      ]),
    )
    expect(await db.practiceCandidate.findMany()).toMatchObject([{ verdict: 'taken', practiceId: olgas }])
  })

  it('is held by one of two who propose at the same moment', async () => {
    const ids = [await idea('ann'), await idea('olga')] as const
    const both = await Promise.allSettled([
      proposePractice(people.ann, { practiceId: ids[0] }),
      proposePractice(people.olga, { practiceId: ids[1] }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      key: 'practices.mistake.threadHeld',
    })
  })

  it('leads each back to the idea they have of it, and to nobody else’s', async () => {
    const id = await idea('ann')
    expect(await practiceToBegin(people.ann, from)).toMatchObject({
      ...{ threadId: from.threadId, drawn: { isProposed: false, practice: { id } } },
    })
    expect((await practiceToBegin(people.olga, from)).drawn).toBeNull()
  })
})

describe('an idea that was never proposed', () => {
  it('is taken away by its author, with all that it asked, and leaves its thread as it was', async () => {
    const id = await idea('ann', { quotes: [from.threadId] })
    await drain()
    const typed = KeepDraft.parse({ draftId: id, fields: fields({ practiceId: id }) })
    await keepDraft(people.ann, typed)
    const [asked] = await quotationsAsked(people.bob)
    for (const viewer of [people.olga, people.eve, people.ada])
      await expect(removeIdea(viewer, { practiceId: id })).rejects.toThrow('not found')
    expect((await practiceById(people.ann, id)).may.removeIdea).toBe(true)
    await removeIdea(people.ann, { practiceId: id })
    // Another tab still has its form open.
    await expect(keepDraft(people.ann, typed)).rejects.toThrow('not found')
    expect([await quotationsAsked(people.bob), await db.practiceDraft.count()]).toEqual([[], 0])
    const answer = { quotationId: asked!.id, answer: 'named' as const, words: asked!.words! }
    await expect(answerQuotation(people.bob, answer)).rejects.toThrow('not found')
    expect(await passages('olga')).toHaveLength(1)
    expect((await practiceToBegin(people.ann, from)).drawn).toBeNull()
  })

  it('is no longer one once others were asked to read it', async () => {
    const id = await idea('ann')
    await proposePractice(people.ann, { practiceId: id })
    await expect(removeIdea(people.ann, { practiceId: id })).rejects.toThrow('not found')
    expect((await practiceById(people.ann, id)).may.removeIdea).toBe(false)
  })
})

describe('a draft that is taken up', () => {
  it('still has the passage one came for, and whom one was about to ask', async () => {
    const [passage] = await passages('ann')
    const form = await practiceToBegin(people.ann, { ...from, candidateId: passage!.id })
    expect(form.candidateId).toBe(passage!.id)
    expect(form.quotable.map(({ subjectId }) => subjectId)).toEqual([from.threadId, reply])
    const typed = fields({ ...from, candidateId: passage!.id, quotes: [reply], newId: form.newId })
    await keepDraft(people.ann, KeepDraft.parse({ draftId: form.newId, fields: typed }))
    const again = await practiceToBegin(people.ann, { draftId: form.newId })
    expect(again).toMatchObject({ candidateId: passage!.id, threadId: from.threadId, ticked: [reply] })
    expect(again.quotable).toEqual(form.quotable)
    // Forgotten meanwhile: the thread is still there.
    await db.practiceCandidate.deleteMany()
    const later = await practiceToBegin(people.ann, { draftId: form.newId })
    expect(later).toMatchObject({ candidateId: null, threadId: from.threadId })
  })

  it('is one as soon as somebody is ticked, and so is one of a practice that was kept', async () => {
    const id = await idea('ann')
    const { writtenAt, quotable } = await practiceToChange(people.ann, id)
    expect(quotable.map(({ subjectId }) => subjectId)).toEqual([from.threadId, reply])
    const typed = fields({
      practiceId: id,
      knownVersion: '1',
      knownAt: writtenAt!.toISOString(),
      quotes: [reply],
    })
    await keepDraft(people.ann, KeepDraft.parse({ draftId: id, fields: typed }))
    expect((await practiceToChange(people.ann, id)).ticked).toEqual([reply])
    const blank = { title: '', situation: '', whenTo: '', whenNot: '', step1: '', evidence1: '' }
    const draftId = newId()
    const ticked = fields({ ...from, ...blank, quotes: [from.threadId] })
    await keepDraft(people.ann, KeepDraft.parse({ draftId, fields: ticked }))
    expect((await practiceToBegin(people.ann, { draftId })).ticked).toEqual([from.threadId])
  })
})

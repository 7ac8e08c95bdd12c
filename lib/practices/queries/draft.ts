import { db, newId } from '@/lib/db'
import { authorize, authorizePlatform, NotFound, ownCommunityIds, roleIn, type Person } from '@/lib/policy'
import { sentencesOf } from '@/lib/text'
import { heldFrom, heldColumns } from '../held'
import type { PracticeText, Problem } from '../model/record'
import { present, textColumns, textFrom } from '../text'

/** What the form opens on: a practice to change, or the beginning of one. */
export interface PracticeDraft {
  practiceId: string | null
  /** Of the practice this form would make: sent twice, it makes one. */
  newId: string
  version: number
  isFailure: boolean
  isProposed: boolean
  communityId: string | null
  threadId: string | null
  lessonId: string | null
  text: Omit<PracticeText, 'problem'> & { problem: Problem | null }
  /** Where its first words come from. */
  source: { kind: 'thread' | 'lesson'; name: string } | null
  /** Where it may have happened. */
  communities: { id: string; name: string }[]
}

const nothing: PracticeDraft['text'] = {
  ...{
    title: '',
    problem: null,
    situation: '',
    kinds: [],
    stages: [],
    fewestMembers: null,
    mostMembers: null,
  },
  ...{ trigger: [], steps: [], whenTo: '', whenNot: '', evidence: [], result: '' },
}

const ownCommunities = (viewer: Person) =>
  db.community.findMany({
    where: { id: { in: ownCommunityIds(viewer) }, status: { not: 'deleted' }, origin: 'local' },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })

/** What one changes of a practice. */
export async function practiceToChange(viewer: Person, id: string): Promise<PracticeDraft> {
  const practice = await db.practice.findUnique({
    where: { id },
    select: {
      ...heldColumns,
      threadId: true,
      lessonId: true,
      versions: { ...present, select: textColumns },
    },
  })
  authorize(viewer, 'practice.edit', practice && heldFrom(practice))
  const { version, isFailure, communityId, threadId, lessonId, versions, proposedAt } = practice!
  return {
    ...{ practiceId: id, newId: newId(), version, isFailure, communityId, threadId, lessonId, source: null },
    isProposed: proposedAt !== null,
    text: textFrom(versions[0]!),
    communities: [],
  }
}

interface From {
  communityId?: string
  threadId?: string
  lessonId?: string
}

/** An empty form; or one that begins with what a thread says, or the lesson left by a community that closed. */
export async function practiceToBegin(viewer: Person, from: From): Promise<PracticeDraft> {
  authorizePlatform(viewer, 'practice.write')
  const draft: PracticeDraft = {
    ...{ practiceId: null, newId: newId(), version: 0, isFailure: false, isProposed: false },
    ...{ communityId: null, threadId: null, lessonId: null, text: nothing, source: null },
    communities: await ownCommunities(viewer),
  }
  const { communityId, threadId, lessonId } = from
  if (communityId === undefined) return draft
  if (roleIn(viewer, communityId) === null) throw new NotFound()
  if (threadId !== undefined) return { ...draft, communityId, ...(await fromThread(communityId, threadId)) }
  if (lessonId !== undefined)
    return { ...draft, communityId, ...(await fromLesson(viewer, communityId, lessonId)) }
  return { ...draft, communityId }
}

/** The thread’s own words, to be cut: its title, its first sentence, its text and the answer that settled it. */
async function fromThread(communityId: string, id: string): Promise<Partial<PracticeDraft>> {
  const thread = await db.thread.findUnique({
    where: { communityId_id: { communityId, id } },
    select: {
      title: true,
      body: true,
      removedAt: true,
      acceptedReplyId: true,
    },
  })
  if (!thread || thread.removedAt) throw new NotFound()
  const answer =
    thread.acceptedReplyId &&
    (await db.reply.findFirst({
      where: { communityId, id: thread.acceptedReplyId, removedAt: null },
      select: { body: true },
    }))
  const said = [thread.body, ...(answer ? [answer.body] : [])].join('\n\n')
  return {
    threadId: id,
    source: { kind: 'thread', name: thread.title },
    text: {
      ...nothing,
      title: thread.title.slice(0, 120),
      situation: (sentencesOf(thread.body)[0] ?? '').slice(0, 300),
      result: said.slice(0, 2000),
      evidence: [{ words: thread.title.slice(0, 500), address: null }],
    },
  }
}

async function fromLesson(viewer: Person, communityId: string, id: string): Promise<Partial<PracticeDraft>> {
  const lesson = await db.closingLesson.findFirst({ where: { id, communityId, authorId: viewer.id } })
  if (!lesson) throw new NotFound()
  const community = await db.community.findUniqueOrThrow({
    where: { id: communityId },
    select: { name: true },
  })
  return {
    lessonId: id,
    source: { kind: 'lesson', name: community.name },
    text: {
      ...nothing,
      stages: ['close'],
      situation: (sentencesOf(lesson.lesson)[0] ?? '').slice(0, 300),
      result: lesson.lesson,
    },
  }
}

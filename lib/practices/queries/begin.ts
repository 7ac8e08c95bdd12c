import { db, isId, newId } from '@/lib/db'
import { authorizePlatform, NotFound, ownCommunityIds, type Person } from '@/lib/policy'
import { fromLesson, fromThread, nothing, type Beginning } from '../beginning'
import type { Typed } from '../model/typed'
import { roomToDrawFrom } from '../source'
import { draftsOf, empty, keptDraft, resumed, type PracticeDraft } from '../drafting'

interface From {
  communityId?: string
  threadId?: string
  lessonId?: string
  candidateId?: string
  /** A new one that was being typed. */
  draftId?: string
}

/** An empty form; or one that begins with what a thread says, the lesson left by a community that closed, a draft. */
export async function practiceToBegin(viewer: Person, from: From): Promise<PracticeDraft> {
  authorizePlatform(viewer, 'practice.write')
  const { communityId, threadId, lessonId, candidateId = null, draftId } = from
  const kept = draftId ? await keptDraft(viewer, draftId) : null
  const draft: PracticeDraft = {
    ...{ ...empty, newId: kept ? draftId! : newId(), text: nothing },
    communities: await ownCommunities(viewer),
  }
  if (kept) return resumed(await again(viewer, draft, kept.fields), kept)
  draft.unfinished = (await draftsOf(viewer)).find(({ isNew }) => isNew) ?? null
  if (communityId === undefined) return draft
  if (threadId !== undefined)
    return within(draft, await fromThread(viewer, { communityId, threadId, candidateId }))
  if (lessonId !== undefined) return within(draft, await fromLesson(viewer, communityId, lessonId))
  await roomToDrawFrom(viewer, communityId)
  return { ...draft, communityId }
}

const ownCommunities = (viewer: Person) =>
  db.community.findMany({
    where: { id: { in: ownCommunityIds(viewer) }, status: { not: 'deleted' }, origin: 'local' },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })

/** Whoever sifts a public community may draw from it without being in it: it is named here too. */
async function within(draft: PracticeDraft, beginning: Beginning): Promise<PracticeDraft> {
  const { communityId: id } = beginning
  if (draft.communities.some((one) => one.id === id)) return { ...draft, ...beginning }
  const { name } = await db.community.findUniqueOrThrow({ where: { id }, select: { name: true } })
  return { ...draft, ...beginning, communities: [...draft.communities, { id, name }] }
}

/** Where a draft came from, as far as it is still there. */
async function again(viewer: Person, draft: PracticeDraft, fields: Typed): Promise<PracticeDraft> {
  const said = (name: string) => {
    const id = fields[name]?.toString() ?? ''
    return isId(id) ? id : null
  }
  const [communityId, threadId, lessonId] = [said('communityId'), said('threadId'), said('lessonId')]
  const candidateId = said('candidateId')
  if (communityId && threadId) {
    const from = { communityId, threadId }
    // The passage may be forgotten, or no longer theirs to sift, while the thread is still there.
    const beginning =
      (candidateId && (await ifThere(fromThread(viewer, { ...from, candidateId })))) ||
      (await ifThere(fromThread(viewer, { ...from, candidateId: null })))
    return beginning ? within(draft, beginning) : draft
  }
  if (communityId && lessonId) {
    const beginning = await ifThere(fromLesson(viewer, communityId, lessonId))
    return beginning ? within(draft, beginning) : draft
  }
  return draft
}

const ifThere = (beginning: Promise<Beginning>): Promise<Beginning | null> =>
  beginning.catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })

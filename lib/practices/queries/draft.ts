import { z } from 'zod'
import { db, isId, newId } from '@/lib/db'
import { authorize, authorizePlatform, NotFound, ownCommunityIds, type Person } from '@/lib/policy'
import { fromLesson, fromThread, nothing, type Beginning } from '../beginning'
import { heldFrom, heldColumns } from '../held'
import { textTyped, type TextTyped, type Typed } from '../model/typed'
import { mayDrawFrom, quotableIn, roomToDrawFrom, toldIn } from '../source'
import { present, textColumns, textFrom } from '../text'

/** What the form opens on: a practice to change, or the beginning of one. */
export interface PracticeDraft {
  practiceId: string | null
  /** Of the practice this form would make: sent twice, it makes one. */
  newId: string
  version: number
  /** When what it shows was written; null: it is new. */
  writtenAt: Date | null
  isFailure: boolean
  isProposed: boolean
  communityId: string | null
  threadId: string | null
  lessonId: string | null
  candidateId: string | null
  text: TextTyped
  /** Where its first words come from. */
  source: Beginning['source'] | null
  quotable: Beginning['quotable']
  /** Of these, whom one was about to ask. */
  ticked: readonly string[]
  drawn: Beginning['drawn']
  /** Where it may have happened. */
  communities: { id: string; name: string }[]
  /** Since when what is shown lies here, not kept yet. */
  savedAt: Date | null
  /** Somebody else wrote since: when the draft that waits was kept, and whether it is what the form shows. */
  overtaken: { savedAt: Date; isShown: boolean } | null
  /** Another one that was being typed, to go on with. */
  unfinished: { title: string; href: string } | null
}

const empty = {
  ...{ practiceId: null, version: 0, writtenAt: null, isFailure: false, isProposed: false },
  ...{ communityId: null, threadId: null, lessonId: null, candidateId: null, source: null, quotable: [] },
  ...{ ticked: [], drawn: null, savedAt: null, overtaken: null },
  unfinished: null,
}

const ownCommunities = (viewer: Person) =>
  db.community.findMany({
    where: { id: { in: ownCommunityIds(viewer) }, status: { not: 'deleted' }, origin: 'local' },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })

/**
 * What one changes of a practice; as one left it being typed, where one did. A draft of an older text waits beside the
 * present one.
 * @param isAgain goes on with such a draft: what one saves then replaces the present text
 */
export async function practiceToChange(viewer: Person, id: string, isAgain = false): Promise<PracticeDraft> {
  if (!isId(id)) throw new NotFound()
  const practice = await db.practice.findUnique({
    where: { id },
    select: {
      ...heldColumns,
      threadId: true,
      lessonId: true,
      versions: { ...present, select: { ...textColumns, at: true } },
    },
  })
  authorize(viewer, 'practice.edit', practice && (await heldFrom(practice)))
  const { version, isFailure, communityId, threadId, lessonId, versions, proposedAt } = practice!
  const kept = await keptDraft(viewer, id)
  const { at: writtenAt, ...text } = versions[0]!
  const isOvertaken = kept !== null && isOlder(kept.fields, { version, writtenAt })
  return resumed(
    {
      ...{ ...empty, practiceId: id, newId: newId(), version, writtenAt, isFailure },
      ...{ communityId, threadId, lessonId, isProposed: proposedAt !== null },
      text: textFrom(text),
      communities: [],
      quotable: await stillQuotable(viewer, { id, communityId, threadId }),
      overtaken: isOvertaken ? { savedAt: kept.updatedAt, isShown: isAgain } : null,
    },
    isOvertaken && !isAgain ? null : kept,
  )
}

interface Present {
  version: number
  writtenAt: Date
}

/** Whether somebody wrote since a draft was begun: a version of its own, or over an idea, which keeps its number. */
const isOlder = ({ knownVersion, knownAt }: Typed, { version, writtenAt }: Present): boolean =>
  Number(knownVersion) < version || (typeof knownAt === 'string' && new Date(knownAt) < writtenAt)

interface Whence {
  id: string
  communityId: string | null
  threadId: string | null
}

/** Of the thread a practice was drawn from, what nobody has been asked for yet; nothing for those who may not draw there. */
async function stillQuotable(viewer: Person, { id, communityId, threadId }: Whence) {
  if (communityId === null || threadId === null || !(await mayDrawFrom(viewer, communityId))) return []
  const [candidate, asked] = await Promise.all([
    db.practiceCandidate.findFirst({
      where: { communityId, threadId, OR: [{ verdict: null }, { practiceId: id }] },
      orderBy: { score: 'desc' },
    }),
    db.practiceQuotation.findMany({ where: { practiceId: id }, select: { subjectId: true } }),
  ])
  const source = await toldIn(viewer, communityId, threadId, candidate?.subjectId ?? null)
  const known = new Set(asked.map(({ subjectId }) => subjectId))
  return quotableIn(viewer, source?.told ?? []).filter(({ subjectId }) => !known.has(subjectId))
}

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

/** Whoever sifts a public community may draw from it without being in it: it is named here too. */
async function within(draft: PracticeDraft, beginning: Beginning): Promise<PracticeDraft> {
  const { communityId: id } = beginning
  if (draft.communities.some((one) => one.id === id)) return { ...draft, ...beginning }
  const { name } = await db.community.findUniqueOrThrow({ where: { id }, select: { name: true } })
  return { ...draft, ...beginning, communities: [...draft.communities, { id, name }] }
}

interface Kept {
  fields: Typed
  updatedAt: Date
}
const Fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

async function keptDraft(viewer: Person, practiceId: string): Promise<Kept | null> {
  const draft = await db.practiceDraft.findUnique({
    where: { memberId_practiceId: { memberId: viewer.id, practiceId } },
  })
  return draft && { fields: Fields.parse(draft.fields), updatedAt: draft.updatedAt }
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

/** As it was being typed. */
function resumed(draft: PracticeDraft, kept: Kept | null): PracticeDraft {
  if (!kept) return draft
  const { fields, updatedAt: savedAt } = kept
  const communityId = draft.communities.find(({ id }) => id === fields.communityId)?.id ?? null
  return {
    ...draft,
    savedAt,
    text: textTyped(fields),
    isFailure: fields.isFailure === 'oui',
    ticked: typeof fields.quotes === 'string' ? [fields.quotes] : (fields.quotes ?? []),
    ...(draft.practiceId === null && { communityId }),
  }
}

/** Practices the viewer is still typing, the latest first, and lessons they left of which nobody made one. */
export async function practicesBegun(viewer: Person) {
  authorizePlatform(viewer, 'practice.write')
  const [drafts, lessons] = await Promise.all([draftsOf(viewer), lessonsLeft(viewer)])
  return { drafts, lessons }
}

async function draftsOf(viewer: Person) {
  const drafts = await db.practiceDraft.findMany({
    where: { memberId: viewer.id },
    select: { practiceId: true, title: true, fields: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
  })
  return drafts.map(({ practiceId, title, fields, updatedAt }) => {
    const isNew = !Fields.parse(fields).practiceId
    return {
      ...{ id: practiceId, title, updatedAt, isNew },
      href: isNew ? `/pratiques/nouvelle?brouillon=${practiceId}` : `/pratiques/${practiceId}/modifier`,
    }
  })
}

async function lessonsLeft(viewer: Person) {
  const lessons = await db.closingLesson.findMany({
    where: { authorId: viewer.id, communityId: { in: ownCommunityIds(viewer) } },
    select: { id: true, communityId: true, lesson: true },
    orderBy: { at: 'desc' },
    take: 20,
  })
  const drawn = await db.practice.findMany({
    where: { lessonId: { in: lessons.map(({ id }) => id) } },
    select: { lessonId: true },
  })
  const known = new Set(drawn.map(({ lessonId }) => lessonId))
  return lessons.filter(({ id }) => !known.has(id))
}

import { db } from '@/lib/db'
import { authorize, can, NotFound, type Person } from '@/lib/policy'
import { draftPlace } from '../drafts'
import { replyFacts, threadFacts } from '../facts'
import { isId, pageOfReply } from '../model/pages'
import { openableKinds } from '../schema'

/** What a text one began elsewhere holds, to go on with it. */
export interface Draft {
  title: string
  body: string
  kind: string | null
  savedAt: Date
}

async function draftAt(viewer: Person, place: string): Promise<Draft | null> {
  const draft = await db.draft.findUnique({ where: { memberId_place: { memberId: viewer.id, place } } })
  if (!draft) return null
  const { kind } = draft.fields as { kind?: string }
  return { title: draft.title, body: draft.body, kind: kind ?? null, savedAt: draft.updatedAt }
}

const room = {
  id: true,
  slug: true,
  name: true,
  access: true,
  joining: true,
  status: true,
  origin: true,
  organisationId: true,
  postingRights: true,
} as const

/** What one needs to open a thread here: which kinds one may open, and the draft one left. */
export async function newThread(viewer: Person, slug: string) {
  const community = await db.community.findUnique({ where: { slug }, select: room })
  authorize(viewer, 'community.read', community)
  const kinds = openableKinds.filter((kind) => can(viewer, 'thread.create', { community, kind }))
  if (kinds.length === 0) authorize(viewer, 'thread.create', { community, kind: 'discussion' })
  const draft = await draftAt(viewer, draftPlace('thread', community.id, null))
  return { community: { id: community.id, slug, name: community.name }, kinds, draft }
}

const keyed = (communityId: string, id: string) => ({ where: { communityId_id: { communityId, id } } })

async function communityOf(slug: string) {
  return db.community.findUnique({ where: { slug }, select: { id: true, name: true } })
}

/** A text to correct: the thread's own, or one of its replies; with the draft of a correction one left. */
export async function textToEdit(viewer: Person, slug: string, threadId: string, replyId: string | null) {
  const text = await textFacts(viewer, slug, threadId, replyId)
  if (text.reply) authorize(viewer, 'reply.edit', text.reply)
  else authorize(viewer, 'thread.edit', text.thread)
  const { id: communityId } = text.community
  const current = text.reply
    ? await db.reply.findUniqueOrThrow({
        ...keyed(communityId, text.reply.id),
        select: { body: true, version: true },
      })
    : await db.thread.findUniqueOrThrow({
        ...keyed(communityId, threadId),
        select: { body: true, version: true },
      })
  const draft = await draftAt(viewer, draftPlace('edit', communityId, text.reply?.id ?? threadId))
  return { ...text.shown, ...current, draft }
}

/** A text to take away, for the page that asks why. */
export async function textToRemove(viewer: Person, slug: string, threadId: string, replyId: string | null) {
  const text = await textFacts(viewer, slug, threadId, replyId)
  if (text.reply) authorize(viewer, 'reply.remove', text.reply)
  else authorize(viewer, 'thread.remove', text.thread)
  return { ...text.shown, isOwn: (text.reply ?? text.thread).authorId === viewer.id }
}

async function textFacts(viewer: Person, slug: string, threadId: string, replyId: string | null) {
  const community = await communityOf(slug)
  if (!community || !isId(threadId) || (replyId !== null && !isId(replyId))) throw new NotFound()
  const thread = await threadFacts(community.id, threadId)
  authorize(viewer, 'thread.read', thread)
  const reply = replyId === null ? null : await replyFacts(community.id, replyId)
  if (reply === undefined || (reply && reply.thread.id !== threadId)) throw new NotFound()
  const shown = {
    community: { id: community.id, slug, name: community.name },
    threadId,
    title: thread.title,
    kind: thread.kind,
    replyId,
    number: reply?.number ?? 0,
    page: pageOfReply(reply?.number ?? 1),
  }
  return { community, thread, reply, shown }
}

/** A thread, for those who may pin, lock or remove it. */
export async function threadToRun(viewer: Person, slug: string, threadId: string) {
  const { thread, shown } = await textFacts(viewer, slug, threadId, null)
  authorize(viewer, 'thread.pin', thread)
  return {
    community: shown.community,
    id: thread.id,
    title: thread.title,
    isPinned: thread.pinnedUntil !== null && thread.pinnedUntil > new Date(),
    isLocked: thread.lockedAt !== null,
  }
}

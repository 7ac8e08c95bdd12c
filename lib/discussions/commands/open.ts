import type { z } from 'zod'
import { record, tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, isDuplicate, type Transaction } from '@/lib/db'
import { renderMarkdown } from '@/lib/markdown'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { draftPlace } from '../drafts'
import { roomFacts } from '../facts'
import { idFromKey } from '../ids'
import { confirmCrowd, peopleNamed } from '@/lib/markdown/naming'
import type { OpenThread } from '../schema'
import { saveDraft } from './draft'

type NewThread = z.output<typeof OpenThread> & {
  id: string
  bodyHtml: string
  mentionedIds: string[]
  at: Date
}

/**
 * Opens a discussion, asks a question, or gives news. The same form sent twice opens one thread.
 * @throws Mistake when it names a crowd and that was not confirmed, or when the form was sent with another text
 */
export async function openThread(viewer: Person, input: z.output<typeof OpenThread>) {
  const room = await roomFacts(input.communityId)
  authorize(viewer, 'community.read', room)
  authorize(viewer, 'thread.create', { community: room, kind: input.kind })
  const at = new Date()
  const id = idFromKey(viewer.id, input.key, at)
  const named = await peopleNamed(room, input.body)
  confirmCrowd(named, input.confirmed)
  const thread: NewThread = {
    ...input,
    id,
    at,
    bodyHtml: renderMarkdown(input.body, { mentions: named.mentions }),
    mentionedIds: named.ids.filter((memberId) => memberId !== viewer.id),
  }
  try {
    await db.$transaction((tx) => write(tx, viewer, thread))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await requireSame(viewer, thread)
  }
  return { slug: room.slug, threadId: id, unknownNames: named.unknown }
}

/** Sent once, corrected, sent again: the second text is kept rather than lost. */
async function requireSame(viewer: Person, { communityId, id, kind, title, body }: NewThread) {
  const known = await db.thread.findUnique({ where: { communityId_id: { communityId, id } } })
  if (known?.authorId !== viewer.id) throw new NotFound()
  if (known.kind === kind && known.title === title && known.body === body) return
  const place = { communityId, place: 'thread' as const, subjectId: null, parentId: null }
  await saveDraft(viewer, { ...place, kind, title, body })
  throw new Mistake('discussions.mistake.alreadyOpened')
}

async function write(tx: Transaction, viewer: Person, thread: NewThread) {
  const { communityId, id, kind, title, body, bodyHtml, at, mentionedIds } = thread
  await tx.thread.create({
    data: { communityId, id, kind, title, body, bodyHtml, authorId: viewer.id, createdAt: at },
  })
  await tx.threadCounter.create({ data: { communityId, threadId: id, lastActivityAt: at } })
  await tx.communityCounter.update({
    where: { communityId },
    data: { threads: { increment: 1 }, lastActivityAt: at },
  })
  // Whoever opens a thread hears what is answered, until they say otherwise.
  await tx.threadFollow.create({
    data: { communityId, threadId: id, memberId: viewer.id, level: 'watching', readUntil: at },
  })
  await tx.draft.deleteMany({
    where: { memberId: viewer.id, place: draftPlace('thread', communityId, null) },
  })
  await record(tx, { communityId, memberId: viewer.id, kind: 'thread', subjectId: id, at })
  await tell(tx, 'thread.created', communityId, { threadId: id, authorId: viewer.id, mentionedIds })
}

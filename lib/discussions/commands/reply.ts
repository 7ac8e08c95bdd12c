import { z } from 'zod'
import { db, isDuplicate, select } from '@/lib/db'
import { renderMarkdown } from '@/lib/markdown'
import { Mistake } from '@/lib/auth'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { factsForReply, type ThreadFacts } from '../facts'
import { idFromKey } from '../ids'
import { replyInsertion, type NewReply, type Ties } from '../insertion'
import { pageOfReply } from '../model/pages'
import { confirmCrowd, peopleNamed } from '@/lib/markdown/naming'
import type { WriteReply } from '../schema'
import { saveDraft } from './draft'

export interface Written {
  slug: string
  threadId: string
  replyId: string
  number: number
  page: number
  /** Names that nobody who may read this bears: the author is told that nobody was told. */
  unknownNames: string[]
}

/**
 * Answers a thread, or one of its replies. The same form sent twice makes one reply.
 * @throws Mistake when it names a crowd and that was not confirmed, when what it answers is gone, or when the form was sent
 * with another text
 */
export async function writeReply(viewer: Person, input: z.output<typeof WriteReply>): Promise<Written> {
  const { communityId, threadId, parentId, body, key, confirmed } = input
  const at = new Date()
  const replyId = idFromKey(viewer.id, key, at)
  const facts = await factsForReply(communityId, threadId, parentId, replyId)
  authorize(viewer, 'thread.reply', facts?.thread)
  if (!facts) throw new NotFound()
  if (parentId !== null && facts.parentAuthorId === null) throw new Mistake('discussions.mistake.parentGone')
  const { thread, parentAuthorId } = facts
  if (facts.written !== null) await requireSame(viewer, thread, { parentId, body }, facts.writtenBody)
  const named = await peopleNamed(thread.community, body)
  confirmCrowd(named, confirmed)
  const bodyHtml = renderMarkdown(body, { mentions: named.mentions })
  const mentionedIds = named.ids.filter((id) => id !== viewer.id)
  const answeredId = parentAuthorId ?? thread.authorId
  const reply = { id: replyId, parentId, body, bodyHtml, at }
  const number = facts.written ?? (await insertOnce(viewer, thread, reply, { answeredId, mentionedIds }))
  return {
    slug: thread.community.slug,
    threadId,
    replyId,
    number,
    page: pageOfReply(number),
    unknownNames: named.unknown,
  }
}

/** Sent once, corrected, sent again: the second text is kept rather than lost. */
async function requireSame(
  viewer: Person,
  thread: ThreadFacts,
  { parentId, body }: Pick<NewReply, 'parentId' | 'body'>,
  writtenBody: string | null,
) {
  if (body === writtenBody) return
  const place = { communityId: thread.community.id, place: 'reply' as const, subjectId: thread.id }
  await saveDraft(viewer, { ...place, title: '', body, parentId })
  throw new Mistake('discussions.mistake.alreadyWritten')
}

const NumberRow = z.object({ number: z.number() })

/** Two presses of one button may arrive together: the second finds what the first wrote. */
async function insertOnce(viewer: Person, thread: ThreadFacts, reply: NewReply, ties: Ties): Promise<number> {
  try {
    const [row] = await select(NumberRow, replyInsertion(viewer.id, thread, reply, ties))
    if (row) return row.number
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const written = await db.reply.findUniqueOrThrow({
    where: { communityId_id: { communityId: thread.community.id, id: reply.id } },
    select: { number: true, body: true },
  })
  await requireSame(viewer, thread, reply, written.body)
  return written.number
}

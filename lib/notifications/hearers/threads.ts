import { z } from 'zod'
import type { Tellable } from '@/lib/activity'
import { select, sql, type Transaction } from '@/lib/db'
import { FollowLevel } from '@/prisma/client/enums'
import { hearersOfReply, type Involved } from '../model/hearing'
import type { NewsKind } from '../model/kinds'
import { aboutReply, aboutThread, type News } from '../news'
import { membersWhoWant } from './members'

const keyed = (communityId: string, id: string) => ({ where: { communityId_id: { communityId, id } } })

/** A new thread: the people it names, and those of the community who want to hear of new threads. */
export async function threadCreated(
  tx: Transaction,
  communityId: string,
  { threadId, authorId, mentionedIds }: Tellable['thread.created'],
): Promise<News | null> {
  const thread = await tx.thread.findUnique({ ...keyed(communityId, threadId), select: { kind: true } })
  if (!thread) return null
  const kind: NewsKind = thread.kind === 'news' ? 'news' : 'thread'
  const hearers = new Map<string, NewsKind>(
    (await membersWhoWant(tx, communityId, kind)).map((id) => [id, kind]),
  )
  for (const id of mentionedIds) hearers.set(id, 'mention')
  return { about: aboutThread(communityId, threadId), actorId: authorId, hearers }
}

/** A new reply: who follows the thread, wrote in it, is answered or named. */
export async function replyCreated(
  tx: Transaction,
  communityId: string,
  { threadId, replyId, authorId, mentionedIds }: Tellable['reply.created'],
): Promise<News | null> {
  const thread = await tx.thread.findUnique({ ...keyed(communityId, threadId), select: { authorId: true } })
  const reply = await tx.reply.findUnique({ ...keyed(communityId, replyId), select: { parentId: true } })
  if (!thread || !reply) return null
  const parent =
    reply.parentId &&
    (await tx.reply.findUnique({ ...keyed(communityId, reply.parentId), select: { authorId: true } }))
  const answeredId = parent ? parent.authorId : thread.authorId
  const involved = await involvedIn(tx, communityId, threadId, mentionedIds)
  return {
    about: aboutReply(communityId, threadId, replyId),
    actorId: authorId,
    hearers: hearersOfReply(involved, { answeredId, mentionedIds }),
  }
}

/** An edit that names somebody new. */
export async function textEdited(
  tx: Transaction,
  communityId: string,
  { threadId, replyId, authorId, newlyMentionedIds }: Tellable['text.edited'],
): Promise<News | null> {
  if (newlyMentionedIds.length === 0) return null
  const involved = await involvedIn(tx, communityId, threadId, newlyMentionedIds)
  const named = involved.filter(({ memberId }) => newlyMentionedIds.includes(memberId))
  return {
    about: replyId ? aboutReply(communityId, threadId, replyId) : aboutThread(communityId, threadId),
    actorId: authorId,
    hearers: hearersOfReply(named, { answeredId: authorId, mentionedIds: newlyMentionedIds }),
  }
}

/** An answer settles the question: whoever wrote it hears so. */
export async function answerAccepted(
  tx: Transaction,
  communityId: string,
  { threadId, replyId, actorId }: Tellable['answer.accepted'],
): Promise<News | null> {
  const reply = await tx.reply.findUnique({ ...keyed(communityId, replyId), select: { authorId: true } })
  if (!reply) return null
  const [author] = (await involvedIn(tx, communityId, threadId, [])).filter(
    ({ memberId, level }) => memberId === reply.authorId && level !== 'muted',
  )
  const hearers = new Map<string, NewsKind>(author ? [[author.memberId, 'answer']] : [])
  return { about: aboutReply(communityId, threadId, replyId), actorId, hearers }
}

const InvolvedRow = z.object({ memberId: z.string(), level: z.enum(FollowLevel) })

/** Everybody a thread may concern: who opened it, wrote in it, watches it, or is named now. */
function involvedIn(
  tx: Transaction,
  communityId: string,
  threadId: string,
  namedIds: readonly string[],
): Promise<Involved[]> {
  return select(
    InvolvedRow,
    sql`WITH involved AS (
          SELECT "authorId" AS "memberId" FROM "thread"
           WHERE "communityId" = ${communityId}::uuid AND "id" = ${threadId}::uuid
          UNION
          SELECT "authorId" FROM "reply"
           WHERE "communityId" = ${communityId}::uuid AND "threadId" = ${threadId}::uuid AND "removedAt" IS NULL
          UNION
          SELECT "memberId" FROM "thread_follow"
           WHERE "communityId" = ${communityId}::uuid AND "threadId" = ${threadId}::uuid AND "level" = 'watching'
          UNION
          SELECT unnest(${namedIds}::uuid[]))
        SELECT i."memberId", coalesce(f."level", 'normal') AS "level"
          FROM involved i
          LEFT JOIN "thread_follow" f ON f."communityId" = ${communityId}::uuid
                AND f."threadId" = ${threadId}::uuid AND f."memberId" = i."memberId"`,
    tx,
  )
}

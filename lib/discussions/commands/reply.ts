import { z } from 'zod'
import { recording, telling } from '@/lib/activity'
import { db, select, sql } from '@/lib/db'
import { renderMarkdown } from '@/lib/markdown'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { factsForReply, type ThreadFacts } from '../facts'
import { idFromKey, isDuplicate } from '../ids'
import { pageOfReply } from '../model/pages'
import { confirmCrowd, peopleNamed } from '../naming'
import type { WriteReply } from '../schema'

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
 * @throws Mistake when it names a crowd and that was not confirmed
 */
export async function writeReply(viewer: Person, input: z.output<typeof WriteReply>): Promise<Written> {
  const { communityId, threadId, parentId, body, key, confirmed } = input
  const at = new Date()
  const replyId = idFromKey(viewer.id, key, at)
  const facts = await factsForReply(communityId, threadId, parentId, replyId)
  authorize(viewer, 'thread.reply', facts?.thread)
  if (!facts || (parentId !== null && facts.parentAuthorId === null)) throw new NotFound()
  const { thread, parentAuthorId } = facts
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

type NewReply = { id: string; parentId: string | null; body: string; bodyHtml: string; at: Date }
type Ties = { answeredId: string; mentionedIds: string[] }
const NumberRow = z.object({ number: z.number() })

/** Two presses of one button may arrive together: the second finds what the first wrote. */
async function insertOnce(viewer: Person, thread: ThreadFacts, reply: NewReply, ties: Ties): Promise<number> {
  try {
    const [row] = await select(NumberRow, insertion(viewer, thread, reply, ties))
    if (row) return row.number
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const written = await db.reply.findUniqueOrThrow({
    where: { communityId_id: { communityId: thread.community.id, id: reply.id } },
    select: { number: true },
  })
  return written.number
}

/**
 * Reply, counters, activity, outbox, reading position and the end of its draft: one statement, so one transaction
 * and one round trip. The counter's row is taken first: it gives the number, and replies to one thread queue there.
 */
function insertion(viewer: Person, thread: ThreadFacts, reply: NewReply, { answeredId, mentionedIds }: Ties) {
  const communityId = thread.community.id
  const done = sql`WHERE EXISTS (SELECT FROM written)`
  const isAnswer = viewer.id !== thread.authorId
  const act = {
    communityId,
    memberId: viewer.id,
    kind: thread.kind === 'question' ? ('answer' as const) : ('reply' as const),
    subjectId: reply.id,
    otherId: answeredId,
    at: reply.at,
  }
  const news = { threadId: thread.id, replyId: reply.id, authorId: viewer.id, mentionedIds }
  return sql`
    WITH numbered AS (
      UPDATE "thread_counter" SET
        "lastNumber" = "lastNumber" + 1, "replies" = "replies" + 1,
        "lastActivityAt" = GREATEST("lastActivityAt", ${reply.at}::timestamptz), "lastReplyById" = ${viewer.id}::uuid,
        "firstReplyAt" = CASE WHEN ${isAnswer} THEN COALESCE("firstReplyAt", ${reply.at}::timestamptz) ELSE "firstReplyAt" END,
        "firstReplyById" = CASE WHEN ${isAnswer} THEN COALESCE("firstReplyById", ${viewer.id}::uuid) ELSE "firstReplyById" END
      WHERE "communityId" = ${communityId}::uuid AND "threadId" = ${thread.id}::uuid
      RETURNING "lastNumber"),
    written AS (
      INSERT INTO "reply" ("communityId", "id", "threadId", "parentId", "number", "body", "bodyHtml", "authorId", "createdAt")
      SELECT ${communityId}::uuid, ${reply.id}::uuid, ${thread.id}::uuid, ${reply.parentId}::uuid, "lastNumber",
             ${reply.body}, ${reply.bodyHtml}, ${viewer.id}::uuid, ${reply.at}::timestamptz
        FROM numbered
      RETURNING "number"),
    counted AS (
      UPDATE "community_counter" SET "lastActivityAt" = GREATEST("lastActivityAt", ${reply.at}::timestamptz)
       WHERE "communityId" = ${communityId}::uuid),
    acted AS (${recording(act, done)}),
    told AS (${telling('reply.created', communityId, news, done)}),
    followed AS (
      INSERT INTO "thread_follow" AS f ("communityId", "threadId", "memberId", "readUntil", "readNumber")
      SELECT ${communityId}::uuid, ${thread.id}::uuid, ${viewer.id}::uuid, ${reply.at}::timestamptz, "number" FROM written
      ON CONFLICT ("communityId", "threadId", "memberId") DO UPDATE SET
        "readUntil" = excluded."readUntil", "readNumber" = excluded."readNumber"
        -- What others wrote meanwhile has not been read.
        WHERE f."readNumber" = excluded."readNumber" - 1),
    forgotten AS (
      DELETE FROM "draft" WHERE "memberId" = ${viewer.id}::uuid AND "place" = ${`reply:${thread.id}`})
    SELECT "number" FROM written`
}

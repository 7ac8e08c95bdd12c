import { recording, telling } from '@/lib/activity'
import { sql } from '@/lib/db'
import type { ThreadFacts } from './facts'

export type NewReply = { id: string; parentId: string | null; body: string; bodyHtml: string; at: Date }
export type Ties = { answeredId: string; mentionedIds: string[] }

/**
 * Reply, counters, activity, outbox, reading position and the end of its draft: one statement, so one transaction
 * and one round trip. The counter's row is taken first: it gives the number, and replies to one thread queue there.
 */
export function replyInsertion(
  authorId: string,
  thread: Pick<ThreadFacts, 'id' | 'kind' | 'authorId'> & { community: { id: string } },
  reply: NewReply,
  { answeredId, mentionedIds }: Ties,
) {
  const communityId = thread.community.id
  const done = sql`WHERE EXISTS (SELECT FROM written)`
  // Bots are counted apart: what they say answers nobody.
  const isAnswer = sql`(${authorId !== thread.authorId}::boolean
    AND NOT EXISTS (SELECT FROM "member" m WHERE m."id" = ${authorId}::uuid AND m."isService"))`
  const act = {
    communityId,
    memberId: authorId,
    kind: thread.kind === 'question' ? ('answer' as const) : ('reply' as const),
    subjectId: reply.id,
    otherId: answeredId,
    at: reply.at,
  }
  const news = { threadId: thread.id, replyId: reply.id, authorId, mentionedIds }
  return sql`
    WITH numbered AS (
      UPDATE "thread_counter" SET
        "lastNumber" = "lastNumber" + 1, "replies" = "replies" + 1,
        "lastActivityAt" = GREATEST("lastActivityAt", ${reply.at}::timestamptz), "lastReplyById" = ${authorId}::uuid,
        "firstReplyAt" = CASE WHEN ${isAnswer} THEN COALESCE("firstReplyAt", ${reply.at}::timestamptz) ELSE "firstReplyAt" END,
        "firstReplyById" = CASE WHEN ${isAnswer} THEN COALESCE("firstReplyById", ${authorId}::uuid) ELSE "firstReplyById" END
      WHERE "communityId" = ${communityId}::uuid AND "threadId" = ${thread.id}::uuid
      RETURNING "lastNumber"),
    written AS (
      INSERT INTO "reply" ("communityId", "id", "threadId", "parentId", "number", "body", "bodyHtml", "authorId", "createdAt")
      SELECT ${communityId}::uuid, ${reply.id}::uuid, ${thread.id}::uuid, ${reply.parentId}::uuid, "lastNumber",
             ${reply.body}, ${reply.bodyHtml}, ${authorId}::uuid, ${reply.at}::timestamptz
        FROM numbered
      RETURNING "number"),
    counted AS (
      UPDATE "community_counter" SET "lastActivityAt" = GREATEST("lastActivityAt", ${reply.at}::timestamptz)
       WHERE "communityId" = ${communityId}::uuid),
    acted AS (${recording(act, done)}),
    told AS (${telling('reply.created', communityId, news, done)}),
    followed AS (
      INSERT INTO "thread_follow" AS f ("communityId", "threadId", "memberId", "readUntil", "readNumber")
      SELECT ${communityId}::uuid, ${thread.id}::uuid, ${authorId}::uuid, ${reply.at}::timestamptz, "number" FROM written
      ON CONFLICT ("communityId", "threadId", "memberId") DO UPDATE SET
        "readUntil" = excluded."readUntil", "readNumber" = excluded."readNumber"
        -- What others wrote meanwhile has not been read.
        WHERE f."readNumber" = excluded."readNumber" - 1),
    forgotten AS (
      DELETE FROM "draft" WHERE "memberId" = ${authorId}::uuid AND "place" = ${`reply:${thread.id}`})
    SELECT "number" FROM written`
}

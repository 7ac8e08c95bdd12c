import { z } from 'zod'
import { select, selectOne, sql, type Sql, type Transaction } from '@/lib/db'
import type { ContentFacts } from '@/lib/policy'
import {
  CommunityAccess,
  CommunityJoining,
  CommunityOrigin,
  CommunityStatus,
  ThreadKind,
} from '@/prisma/client/enums'

/** What the rules need of a community, as columns of `c`. */
export const communityColumns: Sql = sql`
  c."id" AS "communityId", c."slug", c."access", c."joining", c."status", c."origin", c."organisationId", c."postingRights"`

const communityShape = {
  communityId: z.string(),
  slug: z.string(),
  access: z.enum(CommunityAccess),
  joining: z.enum(CommunityJoining),
  status: z.enum(CommunityStatus),
  origin: z.enum(CommunityOrigin),
  organisationId: z.string().nullable(),
  postingRights: z.unknown(),
}
export const CommunityRow = z.object(communityShape)

/** The community as the rules see it. */
export const asCommunity = ({ communityId, slug, ...row }: z.infer<typeof CommunityRow>) => ({
  id: communityId,
  slug,
  access: row.access,
  joining: row.joining,
  status: row.status,
  origin: row.origin,
  organisationId: row.organisationId,
  postingRights: row.postingRights,
})
export type Room = ReturnType<typeof asCommunity>

const ThreadRow = z.object({
  ...communityShape,
  id: z.string(),
  kind: z.enum(ThreadKind),
  title: z.string(),
  authorId: z.string(),
  acceptedReplyId: z.string().nullable(),
  pinnedUntil: z.date().nullable(),
  lockedAt: z.date().nullable(),
  removedAt: z.date().nullable(),
  removedById: z.string().nullable(),
})

const threadColumns: Sql = sql`${communityColumns}, t."id", t."kind", t."title", t."authorId", t."acceptedReplyId",
  t."pinnedUntil", t."lockedAt", t."removedAt", t."removedById"`

const asThread = (row: z.infer<typeof ThreadRow>) => ({
  community: asCommunity(row),
  id: row.id,
  kind: row.kind,
  title: row.title,
  authorId: row.authorId,
  acceptedReplyId: row.acceptedReplyId,
  pinnedUntil: row.pinnedUntil,
  lockedAt: row.lockedAt,
  removedAt: row.removedAt,
  removedById: row.removedById,
})
export type ThreadFacts = ReturnType<typeof asThread> & ContentFacts

/** The community, to ask the rules; undefined when there is none. */
export async function roomFacts(communityId: string): Promise<Room | undefined> {
  const [row] = await select(
    CommunityRow,
    sql`SELECT ${communityColumns} FROM "community" c WHERE c."id" = ${communityId}::uuid`,
  )
  return row && asCommunity(row)
}

export async function threadFacts(communityId: string, threadId: string): Promise<ThreadFacts | undefined> {
  const [row] = await select(
    ThreadRow,
    sql`SELECT ${threadColumns} FROM "thread" t JOIN "community" c ON c."id" = t."communityId"
         WHERE t."communityId" = ${communityId}::uuid AND t."id" = ${threadId}::uuid`,
  )
  return row && asThread(row)
}

const ReplyRow = ThreadRow.extend({
  replyId: z.string(),
  replyAuthorId: z.string(),
  replyRemovedAt: z.date().nullable(),
  replyRemovedById: z.string().nullable(),
  number: z.number(),
})

/** A reply as the rules see it: it is locked with its thread. */
export async function replyFacts(communityId: string, replyId: string) {
  const [row] = await select(
    ReplyRow,
    sql`SELECT ${threadColumns}, r."id" AS "replyId", r."authorId" AS "replyAuthorId", r."removedAt" AS "replyRemovedAt",
               r."removedById" AS "replyRemovedById", r."number"
          FROM "reply" r
          JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId"
          JOIN "community" c ON c."id" = r."communityId"
         WHERE r."communityId" = ${communityId}::uuid AND r."id" = ${replyId}::uuid`,
  )
  if (!row) return undefined
  const thread = asThread(row)
  return {
    thread,
    community: thread.community,
    id: row.replyId,
    authorId: row.replyAuthorId,
    removedAt: row.replyRemovedAt,
    removedById: row.replyRemovedById,
    lockedAt: thread.lockedAt,
    number: row.number,
  }
}

const Answered = ThreadRow.extend({
  parentAuthorId: z.string().nullable(),
  written: z.number().nullable(),
  writtenBody: z.string().nullable(),
})

/**
 * Everything one must know before writing a reply, in one round trip: the thread, who wrote the reply answered
 * (null when it is not there), and this very reply if the same form was already sent.
 */
export async function factsForReply(
  communityId: string,
  threadId: string,
  parentId: string | null,
  replyId: string,
) {
  const [row] = await select(
    Answered,
    sql`SELECT ${threadColumns}, p."authorId" AS "parentAuthorId", w."number" AS "written", w."body" AS "writtenBody"
          FROM "thread" t JOIN "community" c ON c."id" = t."communityId"
          LEFT JOIN "reply" p ON p."communityId" = t."communityId" AND p."id" = ${parentId}::uuid
                             AND p."threadId" = t."id" AND p."removedAt" IS NULL
          LEFT JOIN "reply" w ON w."communityId" = t."communityId" AND w."id" = ${replyId}::uuid
         WHERE t."communityId" = ${communityId}::uuid AND t."id" = ${threadId}::uuid`,
  )
  return (
    row && {
      thread: asThread(row),
      parentAuthorId: row.parentAuthorId,
      written: row.written,
      writtenBody: row.writtenBody,
    }
  )
}

/** Takes the thread's counter, so that what is decided next is decided alone. */
export const holdThread = (tx: Transaction, { community, id }: { community: { id: string }; id: string }) =>
  selectOne(
    z.object({ lastNumber: z.number() }),
    sql`SELECT "lastNumber" FROM "thread_counter"
         WHERE "communityId" = ${community.id}::uuid AND "threadId" = ${id}::uuid FOR UPDATE`,
    tx,
  )

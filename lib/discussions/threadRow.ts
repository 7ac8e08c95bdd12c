import { z } from 'zod'
import { sql, type Sql } from '@/lib/db'
import { CommunityRole, FollowLevel, ThreadEventKind, ThreadKind } from '@/prisma/client/enums'
import { communityColumns, CommunityRow } from './facts'
import { limits } from './model/limits'
import { numbersOfPage, type Place } from './model/pages'

/** A moment inside a JSON column. */
const moment = z.string().transform((written) => new Date(written))
const counts = z.record(z.string(), z.number())

const Post = z.object({
  id: z.string(),
  number: z.number(),
  parentId: z.string().nullable(),
  parentNumber: z.number().nullable(),
  parentAuthor: z.string().nullable(),
  authorId: z.string(),
  html: z.string().nullable(),
  reactions: counts,
  createdAt: moment,
  editedAt: moment.nullable(),
  removedAt: moment.nullable(),
  removedById: z.string().nullable(),
  removalReason: z.string().nullable(),
})
export type PostRow = z.infer<typeof Post>

const Author = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  organisation: z.string().nullable(),
  hasLeft: z.boolean(),
  role: z.enum(CommunityRole).nullable(),
})
export type AuthorRow = z.infer<typeof Author>

const Event = z.object({
  kind: z.enum(ThreadEventKind),
  actorId: z.string(),
  reason: z.string().nullable(),
  subjectNumber: z.number().nullable(),
  subjectId: z.string().nullable(),
  at: moment,
})
export type EventRow = z.infer<typeof Event>

export const ThreadPageRow = CommunityRow.extend({
  communityName: z.string(),
  id: z.string(),
  kind: z.enum(ThreadKind),
  title: z.string(),
  html: z.string(),
  authorId: z.string(),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
  pinnedUntil: z.date().nullable(),
  lockedAt: z.date().nullable(),
  lockReason: z.string().nullable(),
  acceptedReplyId: z.string().nullable(),
  removedAt: z.date().nullable(),
  removedById: z.string().nullable(),
  removalReason: z.string().nullable(),
  replies: z.number(),
  lastNumber: z.number(),
  lastActivityAt: z.date(),
  reactions: counts,
  page: z.number(),
  /** When the last reply of the page before was written. */
  previousAt: z.date().nullable(),
  level: z.enum(FollowLevel).nullable(),
  readNumber: z.number().nullable(),
  posts: z.array(Post).nullable(),
  authors: z.array(Author).nullable(),
  events: z.array(Event).nullable(),
  own: z.array(z.tuple([z.string(), z.string()])).nullable(),
  draft: z
    .object({ body: z.string(), fields: z.record(z.string(), z.unknown()), updatedAt: moment })
    .nullable(),
})

/** Which page is asked for, as SQL: by number, by the reply it must hold, or where reading stopped. */
function pageAsked({ page, replyId, firstUnread }: Place): Sql {
  const size = limits.repliesPerPage
  if (replyId)
    return sql`COALESCE((SELECT GREATEST(1, ceil(r."number" / ${size}::numeric)::int) FROM "reply" r
      WHERE r."communityId" = t."communityId" AND r."id" = ${replyId}::uuid AND r."threadId" = t."id"), 1)`
  if (firstUnread) return sql`LEAST(f."readNumber", k."lastNumber" - 1) / ${size} + 1`
  return sql`${page ?? 1}::int`
}

/**
 * A page of a thread in one round trip: the thread, its twenty replies, who wrote them, what was done to it, the
 * viewer's own signs, reading position and draft. A page beyond the last is the last.
 */
export function threadPageSql(memberId: string, slug: string, threadId: string, place: Place): Sql {
  const size = limits.repliesPerPage
  const { from } = numbersOfPage(1)
  return sql`
    WITH thread AS MATERIALIZED (
      SELECT ${communityColumns}, c."name" AS "communityName", t."id", t."kind", t."title", t."bodyHtml" AS "html",
             t."authorId", t."createdAt", t."editedAt", t."pinnedUntil", t."lockedAt", t."lockReason",
             t."acceptedReplyId", t."removedAt", t."removedById", t."removalReason",
             k."replies", k."lastNumber", k."lastActivityAt", k."reactions", f."level", f."readNumber",
             LEAST(GREATEST(COALESCE(${pageAsked(place)}, 1), 1), GREATEST(1, ceil(k."lastNumber" / ${size}::numeric)::int)) AS "page"
        FROM "community" c
        JOIN "thread" t ON t."communityId" = c."id" AND t."id" = ${threadId}::uuid
        JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"
        LEFT JOIN "thread_follow" f ON f."communityId" = t."communityId" AND f."threadId" = t."id"
                                   AND f."memberId" = ${memberId}::uuid
       WHERE c."slug" = ${slug}),
    posts AS MATERIALIZED (
      SELECT r.* FROM thread t JOIN "reply" r ON r."communityId" = t."communityId" AND r."threadId" = t."id"
         AND r."number" BETWEEN (t."page" - 1) * ${size} + ${from} AND t."page" * ${size}
      UNION ALL
      SELECT r.* FROM thread t JOIN "reply" r ON r."communityId" = t."communityId" AND r."id" = t."acceptedReplyId"
       WHERE t."page" = 1 AND r."number" > ${size}),
    happened AS MATERIALIZED (
      SELECT e.* FROM thread t JOIN "thread_event" e ON e."communityId" = t."communityId" AND e."threadId" = t."id"
       ORDER BY e."id" DESC LIMIT 100)
    SELECT t.*,
      (SELECT r."createdAt" FROM "reply" r WHERE r."communityId" = t."communityId" AND r."threadId" = t."id"
          AND r."number" = (t."page" - 1) * ${size}) AS "previousAt",
      (SELECT json_agg(json_build_object(
          'id', r."id", 'number', r."number", 'parentId', r."parentId", 'parentNumber', p."number",
          'parentAuthor', m."name", 'authorId', r."authorId", 'html', r."bodyHtml", 'reactions', r."reactions",
          'createdAt', r."createdAt", 'editedAt', r."editedAt", 'removedAt', r."removedAt",
          'removedById', r."removedById", 'removalReason', r."removalReason") ORDER BY r."number")
         FROM posts r
         LEFT JOIN "reply" p ON p."communityId" = r."communityId" AND p."id" = r."parentId"
         LEFT JOIN "member" m ON m."id" = p."authorId" AND m."status" <> 'left') AS "posts",
      (SELECT json_agg(json_build_object(
          'id', m."id", 'name', m."name", 'jobTitle', m."jobTitle", 'organisation', o."shortName",
          'hasLeft', m."status" = 'left', 'role', s."role"))
         FROM (SELECT "authorId" AS "id" FROM posts UNION SELECT "actorId" FROM happened UNION SELECT t."authorId") a
         JOIN "member" m ON m."id" = a."id"
         LEFT JOIN "organisation" o ON o."id" = m."organisationId"
         LEFT JOIN "membership" s ON s."communityId" = t."communityId" AND s."memberId" = m."id" AND s."status" = 'member') AS "authors",
      (SELECT json_agg(json_build_object('kind', e."kind", 'actorId', e."actorId", 'reason', e."reason",
          'subjectId', e."subjectId", 'subjectNumber', r."number", 'at', e."at") ORDER BY e."id")
         FROM happened e
         LEFT JOIN "reply" r ON r."communityId" = e."communityId" AND r."id" = e."subjectId") AS "events",
      (SELECT json_agg(json_build_array(x."subjectId", x."kind")) FROM "reaction" x
        WHERE x."communityId" = t."communityId" AND x."memberId" = ${memberId}::uuid
          AND x."subjectId" IN (SELECT "id" FROM posts UNION ALL SELECT t."id")) AS "own",
      (SELECT json_build_object('body', d."body", 'fields', d."fields", 'updatedAt', d."updatedAt") FROM "draft" d
        WHERE d."memberId" = ${memberId}::uuid AND d."place" = 'reply:' || t."id") AS "draft"
    FROM thread t`
}

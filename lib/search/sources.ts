import { empty, join, sql, type Sql } from '@/lib/db'
import { visibleInSql, type Person } from '@/lib/policy'

/** What narrows the texts looked at. */
export interface Filters {
  /** PostgreSQL's form of the question; null: every text. */
  query: string | null
  communityId: string | null
  authorId: string | null
  since: Date | null
}

/**
 * At most 2,000 texts are ranked, the latest of each kind: ranking every match of a frequent word takes a hundred
 * times longer (METRICS §7), and nobody reads the two thousandth.
 */
export const CANDIDATES = { thread: 800, reply: 900, deposit: 300 } as const

/** Title A, purpose or tags B, body C, attachment D. */
export const WEIGHTS = sql`'{0.05, 0.2, 0.5, 1}'::real[]`
/** An answer that settled its question is worth a little more than its neighbours. */
const ACCEPTED = 1.25

/** Communities one may read, once for the query: `IS TRUE` keeps it a list looked up, never a join to reorder. */
const readable = (viewer: Person, column: Sql) =>
  sql`(${column} IN (SELECT c."id" FROM "community" c WHERE ${visibleInSql.communitiesToRead(viewer)})) IS TRUE`

function where(viewer: Person, filters: Filters, { author, moment }: { author: Sql; moment: Sql }): Sql {
  const { query, communityId, authorId, since } = filters
  return sql`x."removedAt" IS NULL AND ${readable(viewer, sql`x."communityId"`)}
    ${query === null ? empty : sql`AND x."searchVector" @@ ${query}::tsquery`}
    ${communityId === null ? empty : sql`AND x."communityId" = ${communityId}::uuid`}
    ${authorId === null ? empty : sql`AND ${author} = ${authorId}::uuid`}
    ${since === null ? empty : sql`AND ${moment} >= ${since}`}`
}

const score = (query: string | null, vector: Sql) =>
  query === null ? sql`0::real` : sql`ts_rank_cd(${WEIGHTS}, ${vector}, ${query}::tsquery, 1)`

const written = { author: sql`x."authorId"`, moment: sql`x."createdAt"` }
const isSettled = sql`(t."kind" = 'question' AND t."acceptedReplyId" IS NOT NULL)`

const threads = (viewer: Person, filters: Filters) => sql`
  SELECT 'discussion' AS "kind", 'thread' AS "passage", t."communityId", t."id" AS "objectId", t."id" AS "passageId",
         t."authorId", t."createdAt" AS "at", ${isSettled} AS "solved", ${score(filters.query, sql`t."searchVector"`)} AS "score"
    FROM (SELECT * FROM "thread" x WHERE ${where(viewer, filters, written)}
           ORDER BY x."id" DESC LIMIT ${CANDIDATES.thread}) t`

const replies = (viewer: Person, filters: Filters) => sql`
  SELECT 'discussion', 'reply', r."communityId", t."id", r."id", r."authorId", r."createdAt", ${isSettled},
         ${score(filters.query, sql`r."searchVector"`)} * CASE WHEN t."acceptedReplyId" = r."id" THEN ${ACCEPTED}::real ELSE 1 END
    FROM (SELECT * FROM "reply" x WHERE ${where(viewer, filters, written)}
           ORDER BY x."id" DESC LIMIT ${CANDIDATES.reply}) r
    JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId" AND t."removedAt" IS NULL`

const deposits = (viewer: Person, filters: Filters) => sql`
  SELECT 'file', 'deposit', d."communityId", d."id", d."id", d."createdById", d."updatedAt", FALSE,
         ${score(filters.query, sql`d."searchVector"`)}
    FROM (SELECT * FROM "deposit" x
           WHERE ${where(viewer, filters, { author: sql`x."createdById"`, moment: sql`x."updatedAt"` })}
           ORDER BY x."id" DESC LIMIT ${CANDIDATES.deposit}) d`

/** Every room where words are found. One that comes later (pages, events) adds its own here. */
const sources = [threads, replies, deposits]

/** The passages found, a few of each room, only from what the viewer may read. */
export const passages = (viewer: Person, filters: Filters): Sql =>
  join(
    sources.map((source) => sql`(${source(viewer, filters)})`),
    ' UNION ALL ',
  )

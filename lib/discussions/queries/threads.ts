import { z } from 'zod'
import { empty, select, selectOne, sql, type Sql } from '@/lib/db'
import { authorize, can, roleIn, type ContentCommunity, type Person } from '@/lib/policy'
import { ThreadKind } from '@/prisma/client/enums'
import { kindOfFilter, type Cursor, type ThreadsAsked } from '../model/filter'
import { isLate } from '../model/lateness'
import { limits } from '../model/limits'
import { openableKinds } from '../schema'

const Line = z.object({
  id: z.string(),
  kind: z.enum(ThreadKind),
  title: z.string(),
  author: z.string().nullable(),
  createdAt: z.date(),
  pinnedUntil: z.date().nullable(),
  isLocked: z.boolean(),
  isSolved: z.boolean(),
  isWaiting: z.boolean(),
  replies: z.number(),
  useful: z.number(),
  lastActivityAt: z.date(),
  lastAuthor: z.string().nullable(),
  isUnread: z.boolean(),
})

export type ThreadLine = z.infer<typeof Line> & { isLate: boolean }

type Place = ContentCommunity & { readonly slug: string }

/** A question that nobody else has answered. */
const isWaiting = sql`(t."kind" = 'question' AND t."acceptedReplyId" IS NULL AND k."firstReplyAt" IS NULL AND t."lockedAt" IS NULL)`
const isPinned = sql`(t."pinnedUntil" IS NOT NULL AND t."pinnedUntil" > now())`
const fromThread = sql`"thread" t JOIN "thread_counter" k ON k."communityId" = t."communityId" AND k."threadId" = t."id"`
const fromCounter = sql`"thread_counter" k JOIN "thread" t ON t."communityId" = k."communityId" AND t."id" = k."threadId"`

/** Lines of a list: who opened the thread, who spoke last, and whether there is something new for this viewer. */
function lines(viewer: Person, community: Place, from: Sql, where: Sql, order: Sql) {
  // To somebody who only passes by, nothing is «unread».
  const isUnread = roleIn(viewer, community.id)
    ? sql`f."level" IS DISTINCT FROM 'muted' AND k."lastActivityAt" > COALESCE(f."readUntil", s."joinedAt", k."lastActivityAt")`
    : sql`false`
  return select(
    Line,
    sql`SELECT t."id", t."kind", t."title", a."name" AS "author", t."createdAt",
               CASE WHEN ${isPinned} THEN t."pinnedUntil" END AS "pinnedUntil",
               t."lockedAt" IS NOT NULL AS "isLocked", t."acceptedReplyId" IS NOT NULL AS "isSolved",
               ${isWaiting} AS "isWaiting", k."replies", k."useful", k."lastActivityAt", l."name" AS "lastAuthor",
               (${isUnread}) AS "isUnread"
          FROM ${from}
          LEFT JOIN "member" a ON a."id" = t."authorId" AND a."status" <> 'left'
          LEFT JOIN "member" l ON l."id" = COALESCE(k."lastReplyById", t."authorId") AND l."status" <> 'left'
          LEFT JOIN "thread_follow" f ON f."communityId" = t."communityId" AND f."threadId" = t."id" AND f."memberId" = ${viewer.id}::uuid
          LEFT JOIN "membership" s ON s."communityId" = t."communityId" AND s."memberId" = ${viewer.id}::uuid
         WHERE ${where} AND t."removedAt" IS NULL
         ORDER BY ${order}`,
  )
}

const waitingLately = (community: Place) =>
  sql`t."communityId" = ${community.id}::uuid AND t."kind" = 'question'
      AND t."createdAt" > now() - make_interval(days => ${limits.unansweredDays}) AND ${isWaiting}`

/** What stands above the list: the questions that have waited longest, then what is pinned. */
const unanswered = (viewer: Person, community: Place) =>
  lines(
    viewer,
    community,
    fromThread,
    waitingLately(community),
    sql`t."createdAt" LIMIT ${limits.unansweredShown}`,
  )

const pinned = (viewer: Person, community: Place) =>
  lines(
    viewer,
    community,
    fromThread,
    sql`t."communityId" = ${community.id}::uuid AND ${isPinned}`,
    sql`k."lastActivityAt" DESC`,
  )

const since = (moment: Sql, id: Sql, after: Cursor | null): Sql =>
  after ? sql`AND (${moment}, ${id}) < (${after.at}::timestamptz, ${after.id}::uuid)` : empty

const atMost = sql`LIMIT ${limits.threadsPerPage + 1}`

/** All threads by last activity, but those already shown above. */
const byActivity = (viewer: Person, community: Place, after: Cursor | null, above: string[]) =>
  lines(
    viewer,
    community,
    fromCounter,
    sql`k."communityId" = ${community.id}::uuid ${since(sql`k."lastActivityAt"`, sql`k."threadId"`, after)}
        AND NOT ${isPinned} AND t."id" <> ALL(${above}::uuid[])`,
    sql`k."lastActivityAt" DESC, k."threadId" DESC ${atMost}`,
  )

/** A filtered list goes by date of opening, for which each kind and each author has an index. */
function filtered(viewer: Person, community: Place, { filter, after }: ThreadsAsked) {
  const kind = kindOfFilter[filter] ?? 'question'
  const only =
    filter === 'mine'
      ? sql`t."authorId" = ${viewer.id}::uuid`
      : sql`t."kind" = ${kind}::"ThreadKind" ${filter === 'unanswered' ? sql`AND ${isWaiting}` : empty}`
  return lines(
    viewer,
    community,
    fromThread,
    sql`t."communityId" = ${community.id}::uuid AND ${only} ${since(sql`t."createdAt"`, sql`t."id"`, after)}`,
    sql`t."createdAt" DESC, t."id" DESC ${atMost}`,
  )
}

/**
 * The threads of a community: questions without an answer first, then what is pinned, then by last activity; or
 * one filter's. `community` comes from its own page, with the facts the rules need.
 */
export async function communityThreads(viewer: Person, community: Place, asked: ThreadsAsked) {
  authorize(viewer, 'community.read', community)
  const { filter, after } = asked
  const isAll = filter === 'all'
  const waiting = isAll ? await unanswered(viewer, community) : []
  const above = waiting.map(({ id }) => id)
  const [kept, found] = await Promise.all([
    isAll && !after ? pinned(viewer, community) : [],
    isAll ? byActivity(viewer, community, after, above) : filtered(viewer, community, asked),
  ])
  const now = new Date()
  const dated = (line: z.infer<typeof Line>): ThreadLine => ({
    ...line,
    isLate: line.isWaiting && isLate(line.createdAt, now),
  })
  const shown = found.slice(0, limits.threadsPerPage)
  const last = found.length > limits.threadsPerPage ? shown.at(-1) : undefined
  return {
    slug: community.slug,
    filter,
    isFirstPage: after === null,
    unanswered: after ? [] : waiting.map(dated),
    pinned: kept.filter(({ id }) => !above.includes(id)).map(dated),
    threads: shown.map(dated),
    next: last ? { at: isAll ? last.lastActivityAt : last.createdAt, id: last.id } : null,
    mayOpen: openableKinds.filter((kind) => can(viewer, 'thread.create', { community, kind })),
    now,
  }
}

export type CommunityThreads = Awaited<ReturnType<typeof communityThreads>>

/** How many questions have waited for more than two days, for those who run the community; 100 means «many». */
export async function lateQuestions(viewer: Person, community: Place): Promise<number> {
  authorize(viewer, 'community.read', community)
  const { late } = await selectOne(
    z.object({ late: z.number() }),
    sql`SELECT count(*)::int AS "late" FROM (
          SELECT 1 FROM ${fromThread}
           WHERE ${waitingLately(community)} AND t."removedAt" IS NULL
             AND t."createdAt" < now() - make_interval(hours => ${limits.unansweredLateHours}) LIMIT 100) q`,
  )
  return late
}

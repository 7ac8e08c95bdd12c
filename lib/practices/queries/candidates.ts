import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { authorName } from '@/lib/comments'
import { empty, select, selectOne, sql, type Sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import { MemberStatus } from '@/prisma/client/enums'
import { passageOf } from '../model/candidates/found'
import { likenessIsKnown } from '../model/candidates/known'
import type { CandidatesAsked } from '../asked'

const PAGE = 20
/** Below it two texts have a few words in common, and no more. */
const ALIKE_FROM = 0.2

const Row = z.object({
  id: z.string(),
  communityId: z.string(),
  slug: z.string(),
  community: z.string(),
  threadId: z.string(),
  subjectKind: z.enum(['thread', 'reply']),
  subjectId: z.string(),
  title: z.string(),
  body: z.string(),
  name: z.string(),
  status: z.enum(MemberStatus),
  writtenAt: z.date(),
  signs: z.array(z.string()),
  nearestId: z.string().nullable(),
  nearest: z.string().nullable(),
  likeness: z.number(),
})

/** A passage that may tell a lesson, as somebody who may read it sees it. */
export type CandidateShown = Awaited<ReturnType<typeof candidatesPage>>['rows'][number]

/**
 * Candidates nobody has judged, in communities the viewer may sift, as `k`: its message is still there (`t`, and `r` for
 * a reply), its author lets themselves be counted, and nobody has proposed a practice drawn from its thread.
 */
const waiting = (viewer: Person): Sql => sql`
  FROM "practice_candidate" k
  JOIN "community" c ON c."id" = k."communityId"
  JOIN "thread" t ON t."communityId" = k."communityId" AND t."id" = k."threadId" AND t."removedAt" IS NULL
  LEFT JOIN "reply" r ON k."subjectKind" = 'reply' AND r."communityId" = k."communityId" AND r."id" = k."subjectId"
 WHERE k."verdict" IS NULL AND ${visibleInSql.communitiesToSift(viewer)}
   AND (k."subjectKind" = 'thread' OR (r."id" IS NOT NULL AND r."removedAt" IS NULL))
   AND ${isCountedInSql(sql`k."authorId"`, sql`k."writtenAt"`)}
   AND NOT EXISTS (SELECT FROM "practice" p WHERE p."threadId" = k."threadId" AND p."proposedAt" IS NOT NULL)`

const inRoom = (slug: string | null): Sql => (slug === null ? empty : sql`AND c."slug" = ${slug}`)

/**
 * Lessons that discussions may hold, the likeliest first. The words are those of today, read again.
 * @throws NotFound for whoever has none to sift
 */
export async function candidatesPage(viewer: Person, { slug, page }: CandidatesAsked) {
  authorizePlatform(viewer, 'practice.gather')
  const found = await select(
    Row,
    sql`SELECT k.*, c."slug", c."name" AS "community", t."title", coalesce(r."body", t."body") AS "body",
               m."name", m."status", v."title" AS "nearest"
          FROM (SELECT k."id", k."communityId", k."threadId", k."subjectKind", k."subjectId", k."authorId", k."score",
                       k."writtenAt", k."signs", k."nearestId", k."likeness"
                  ${waiting(viewer)} ${inRoom(slug)}
                 ORDER BY k."score" DESC, k."id" LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}) k
          JOIN "community" c ON c."id" = k."communityId"
          JOIN "thread" t ON t."communityId" = k."communityId" AND t."id" = k."threadId"
          LEFT JOIN "reply" r ON r."communityId" = k."communityId" AND r."id" = k."subjectId"
          JOIN "member" m ON m."id" = k."authorId"
          LEFT JOIN "practice" p ON p."id" = k."nearestId" AND ${visibleInSql.practices(viewer)}
          LEFT JOIN "practice_version" v ON v."practiceId" = p."id" AND v."number" = p."version"
         ORDER BY k."score" DESC, k."id"`,
  )
  return {
    rows: found.slice(0, PAGE).map(({ body, name, status, likeness, nearest, nearestId, ...row }) => ({
      ...row,
      author: authorName(viewer, { name, status }),
      words: passageOf(body) ?? '',
      like:
        nearest !== null && likeness >= ALIKE_FROM
          ? { id: nearestId!, title: nearest, isSame: likenessIsKnown(likeness) }
          : null,
    })),
    hasMore: found.length > PAGE,
  }
}

/** How many wait in one community; 0 for whoever may not sift it. */
export async function candidatesWaiting(viewer: Person, slug: string): Promise<number> {
  authorizePlatform(viewer, 'platform.use')
  const { count } = await selectOne(
    z.object({ count: z.number() }),
    sql`SELECT count(*)::int AS "count" ${waiting(viewer)} ${inRoom(slug)}`,
  )
  return count
}

import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'

/** How far back «since your last visit» goes: beyond, nobody catches up line by line. */
const DAYS_BACK = 30
/** Acts looked at in one community; a busier one says «200 and more». */
export const ACTS_LOOKED_AT = 200
const COMMUNITIES_SHOWN = 8
const LINES_SHOWN = 4

const Line = z.object({
  communityId: z.string(),
  slug: z.string(),
  name: z.string(),
  what: z.enum(['thread', 'replies', 'file', 'comments']),
  subjectId: z.string(),
  title: z.string(),
  count: z.number(),
  at: z.date(),
  isMany: z.boolean(),
})

/**
 * What others did in the viewer's communities since they were last there, gathered by thread and by file, the
 * community where something happened last first. Nothing removed, nothing of one's own.
 */
export async function whatIsNew(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  const lines = await select(
    Line,
    sql`WITH mine AS (
          SELECT c."id", c."slug", c."name",
                 GREATEST(COALESCE(s."lastVisitAt", s."joinedAt", s."createdAt"), now() - make_interval(days => ${DAYS_BACK})) AS "since"
            FROM "membership" s JOIN "community" c ON c."id" = s."communityId"
           WHERE s."memberId" = ${viewer.id}::uuid AND s."status" = 'member' AND c."status" <> 'archived'
             AND ${visibleInSql.communitiesToRead(viewer)}),
        acts AS (
          SELECT m."id" AS "communityId", m."slug", m."name", a."kind", a."subjectId", a."at",
                 count(*) OVER (PARTITION BY m."id") AS "looked"
            FROM mine m CROSS JOIN LATERAL (
              SELECT "kind", "subjectId", "at" FROM "activity"
               WHERE "communityId" = m."id" AND "at" > m."since" AND "at" <= now()
                 AND "kind" IN ('thread', 'reply', 'answer', 'file_version', 'comment')
                 AND "memberId" IS DISTINCT FROM ${viewer.id}::uuid
               ORDER BY "at" DESC LIMIT ${ACTS_LOOKED_AT}) a),
        told AS (
          SELECT a."communityId", a."slug", a."name", a."at", a."looked",
                 CASE a."kind" WHEN 'thread' THEN 'thread' WHEN 'file_version' THEN 'file' WHEN 'comment' THEN 'comments'
                               ELSE 'replies' END AS "what",
                 COALESCE(t."id", d."id") AS "subjectId", COALESCE(t."title", d."name") AS "title"
            FROM acts a
            LEFT JOIN "reply" r ON r."communityId" = a."communityId" AND r."id" = a."subjectId"
                               AND a."kind" IN ('reply', 'answer') AND r."removedAt" IS NULL
            LEFT JOIN "thread" t ON t."communityId" = a."communityId" AND t."removedAt" IS NULL
                                AND t."id" = CASE WHEN a."kind" = 'thread' THEN a."subjectId" ELSE r."threadId" END
            LEFT JOIN "deposit" d ON d."communityId" = a."communityId" AND d."id" = a."subjectId"
                                 AND a."kind" IN ('file_version', 'comment') AND d."removedAt" IS NULL)
        SELECT "communityId", "slug", "name", "what", "subjectId", "title", count(*)::int AS "count", max("at") AS "at",
               bool_or("looked" >= ${ACTS_LOOKED_AT}) AS "isMany"
          FROM told WHERE "subjectId" IS NOT NULL
         GROUP BY "communityId", "slug", "name", "what", "subjectId", "title"
         ORDER BY max("at") DESC`,
  )
  return byCommunity(lines)
}

export interface CommunityNews {
  id: string
  slug: string
  name: string
  lines: { what: z.infer<typeof Line>['what']; subjectId: string; title: string; count: number; at: Date }[]
  /** Lines that are not shown. */
  others: number
  isMany: boolean
}

/** A thread opened and answered since the last visit is one line: its replies. */
function byCommunity(lines: z.infer<typeof Line>[]): CommunityNews[] {
  const found = new Map<string, CommunityNews>()
  for (const { communityId, slug, name, isMany, ...line } of lines) {
    const news = found.get(communityId) ?? { id: communityId, slug, name, lines: [], others: 0, isMany }
    found.set(communityId, news)
    const twin = news.lines.find(({ subjectId }) => subjectId === line.subjectId)
    if (twin?.what === 'thread' && line.what === 'replies') Object.assign(twin, line)
    else if (!twin || line.what !== 'thread') news.lines.push(line)
  }
  return [...found.values()].slice(0, COMMUNITIES_SHOWN).map((news) => ({
    ...news,
    lines: news.lines.slice(0, LINES_SHOWN),
    others: Math.max(0, news.lines.length - LINES_SHOWN),
  }))
}

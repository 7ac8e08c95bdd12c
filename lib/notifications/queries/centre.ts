import { z } from 'zod'
import { ADOPTION_NEWS, PRACTICE_NEWS, PROGRAMME_NEWS, REVIEW_NEWS } from '@/lib/activity'
import { empty, select, selectOne, sql, type Sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import { NotificationLevel, SubjectKind } from '@/prisma/client/enums'
import { isRuling, TOLD_KINDS } from '../model/kinds'
import { pathOf, rulingPath } from '../model/address'
import { cursorOf, type Cursor, type Key } from '../model/key'
import type { Told } from '../model/lines'
import { OUTCOMES } from '../model/ruling'
import { PLATFORM } from '../model/wanted'
import { ownNotifications, visibleNotifications } from '../visible'

const PAGE = 40
/** Beyond it the bell says «99+»: nobody counts further, so neither do we. */
export const UNREAD_AT_MOST = 100
/** Some of the latest may be hidden: looking at a few more keeps the figure true without opening everything. */
const LOOKED_AT = 300

const Row = z.object({
  id: z.string(),
  at: z.date(),
  kind: z.enum(TOLD_KINDS),
  level: z.enum(NotificationLevel),
  isUnread: z.boolean(),
  accepted: z.boolean(),
  outcome: z.enum(OUTCOMES).nullable(),
  reason: z.string().nullable(),
  step: z.enum([...REVIEW_NEWS, ...PRACTICE_NEWS, ...ADOPTION_NEWS, ...PROGRAMME_NEWS]).nullable(),
  proposed: z
    .object({
      occasionId: z.string(),
      practices: z.array(z.object({ id: z.string(), title: z.string() })),
    })
    .nullable(),
  actor: z.string().nullable(),
  communityId: z.string().nullable(),
  slug: z.string().nullable(),
  /** null: it is of no community. */
  name: z.string().nullable(),
  subjectKind: z.enum(SubjectKind).nullable(),
  subjectId: z.string().nullable(),
  threadId: z.string().nullable(),
  depositId: z.string().nullable(),
  title: z.string(),
})
type Row = z.infer<typeof Row>

const rows = (viewer: Person, now: Date, which: Sql, limit: number): Promise<Row[]> =>
  select(
    Row,
    sql`WITH page AS (
          SELECT n.* FROM ${ownNotifications(viewer, now, which, null)}
           WHERE ${visibleNotifications(viewer)} LIMIT ${limit})
        SELECT n."id", n."at", n."kind", n."level", n."readAt" IS NULL AS "isUnread",
               n."detail"->>'accepted' IS DISTINCT FROM 'false' AS "accepted",
               n."detail"->>'outcome' AS "outcome",
               CASE WHEN n."kind" = 'decision' THEN n."detail"->>'reason' END AS "reason",
               n."detail"->>'step' AS "step", n."detail"->'proposed' AS "proposed",
               CASE WHEN a."status" <> 'left' THEN a."name" END AS "actor",
               c."id" AS "communityId", CASE WHEN ${visibleInSql.communities(viewer)} THEN c."slug" END AS "slug",
               CASE WHEN ${visibleInSql.communities(viewer)} THEN c."name" ELSE n."detail"->>'community' END AS "name", n."subjectKind", n."subjectId", n."threadId",
               d."id" AS "depositId", coalesce(n."detail"->>'title', v."title", g."name", t."title", d."name", c."name", '') AS "title"
          FROM page n
          LEFT JOIN "community" c ON c."id" = n."communityId"
          LEFT JOIN "practice" p ON n."subjectKind" = 'practice' AND p."id" = n."subjectId"
          LEFT JOIN "practice_version" v ON v."practiceId" = p."id" AND v."number" = p."version"
          LEFT JOIN "practice_programme" g ON n."subjectKind" = 'programme' AND g."id" = n."subjectId"
          LEFT JOIN "thread" t ON t."communityId" = n."communityId" AND t."id" = n."threadId"
          LEFT JOIN "comment" k ON n."subjectKind" = 'comment' AND k."communityId" = n."communityId" AND k."id" = n."subjectId"
          LEFT JOIN "deposit" d ON d."communityId" = n."communityId" AND n."subjectKind" IN ('deposit', 'comment')
                AND d."id" = coalesce(k."subjectId", n."subjectId")
          LEFT JOIN "member" a ON a."id" = n."actorId"
         ORDER BY n."at" DESC, n."id" DESC`,
  )

const before = (key: Key | null | undefined) =>
  key ? sql`AND (x."at", x."id") < (${key.at}, ${key.id}::uuid)` : empty
const unread = sql`AND x."readAt" IS NULL`
const read = sql`AND x."readAt" IS NOT NULL`

const toldOf = ({ communityId, slug, name, ...row }: Row): Told => ({
  ...row,
  place: { id: communityId ?? PLATFORM, slug, name: name ?? '' },
  // Each decision is told by itself, with its own reason; so is each thing that happens to a practice or a programme.
  objectId:
    row.outcome || row.subjectKind === 'practice' || row.subjectKind === 'programme'
      ? row.id
      : (row.threadId ?? row.depositId ?? communityId ?? PLATFORM),
})

export interface Centre {
  told: Told[]
  next: string | null
}

/** What concerns the viewer, unread first, each part latest first. */
export async function notificationsOf(viewer: Person, cursor: Cursor | null, now: Date): Promise<Centre> {
  authorizePlatform(viewer, 'platform.use')
  const wanted = PAGE + 1
  const fresh =
    cursor && !cursor.unread ? [] : await rows(viewer, now, sql`${unread} ${before(cursor)}`, wanted)
  const old =
    fresh.length > PAGE
      ? []
      : await rows(viewer, now, sql`${read} ${before(cursor?.unread ? null : cursor)}`, wanted - fresh.length)
  const found = [...fresh, ...old]
  const last = found.length > PAGE ? found[PAGE - 1] : undefined
  return {
    told: found.slice(0, PAGE).map(toldOf),
    next: last ? cursorOf({ at: last.at, id: last.id, unread: last.isUnread }) : null,
  }
}

/** How many the viewer has not read: up to 100, which is shown as «99+». Asked on every page. */
export async function unreadCount(viewer: Person): Promise<number> {
  authorizePlatform(viewer, 'platform.use')
  const { count } = await selectOne(
    z.object({ count: z.number() }),
    sql`SELECT count(*)::int AS "count" FROM (
          SELECT FROM ${ownNotifications(viewer, new Date(), unread, LOOKED_AT)}
           WHERE ${visibleNotifications(viewer)} LIMIT ${UNREAD_AT_MOST}) unread`,
  )
  return count
}

/** Where a notification leads, and what goes with it; null when it is not the viewer's, or no longer to be seen. */
export async function notificationTarget(viewer: Person, { at, id }: Key) {
  authorizePlatform(viewer, 'platform.use')
  const [row] = await rows(viewer, new Date(), sql`AND x."at" = ${at} AND x."id" = ${id}::uuid`, 1)
  if (!row) return null
  const { communityId, subjectKind, subjectId, threadId, depositId, kind, slug } = row
  return {
    key: { at, id },
    kind,
    communityId,
    threadId,
    subjectId,
    path:
      isRuling(kind) || (slug === null && communityId !== null)
        ? rulingPath({ at, id })
        : pathOf(kind, slug ?? '', { communityId, subjectKind, subjectId, threadId }, depositId),
  }
}

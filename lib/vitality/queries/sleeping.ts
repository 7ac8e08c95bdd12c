import { z } from 'zod'
import { empty, literally, select, selectOne, sql, type Sql } from '@/lib/db'
import { rowsAFile } from '@/lib/engagement/schema'
import { authorizePlatform, can, visibleInSql, type Viewer } from '@/lib/policy'
import {
  CommunityAccess,
  CommunityJoining,
  CommunityKind,
  CommunityOrigin,
  CommunityStatus,
  VitalityReviewOutcome,
  VitalityReviewState,
  VitalityState,
} from '@/prisma/client/enums'
import { dueInSql } from '../reviews/shown'
import type { ReviewFilter, ShownState, SleepingAsked, SleepingColumn } from '../asked'

/** What is known of a community that falls asleep: the numbers that made its verdict. */
export const VitalityNow = z.object({
  state: z.enum(VitalityState),
  since: z.string(),
  assessedOn: z.string(),
  version: z.string(),
  risk90: z.number().nullable(),
  risk365: z.number().nullable(),
  risk90Alone: z.number().nullable(),
  lastOn: z.string().nullable(),
  silentDays: z.number().nullable(),
  silentOpenDays: z.number().nullable(),
  level: z.number().nullable(),
  authors: z.number().nullable(),
  activeMonths: z.number().nullable(),
  ageDays: z.number().nullable(),
  contributions: z.number().nullable(),
  changedOn: z.string().nullable(),
  levelBefore: z.number().nullable(),
  levelAfter: z.number().nullable(),
})
export type VitalityNow = z.infer<typeof VitalityNow>

const day = (column: Sql) => sql`to_char(${column}, 'YYYY-MM-DD')`
export const vitalityColumns = sql`v."state", ${day(sql`v."since"`)} AS "since", ${day(sql`v."assessedOn"`)} AS "assessedOn",
  v."version", v."risk90", v."risk365", v."risk90Alone", ${day(sql`v."lastOn"`)} AS "lastOn",
  v."assessedOn" - 1 - v."lastOn" AS "silentDays", v."silentOpenDays", v."level", v."authors", v."activeMonths", v."ageDays",
  v."contributions", ${day(sql`v."changedOn"`)} AS "changedOn", v."levelBefore", v."levelAfter"`

/** How far the review of a community got; of one that has none, how the last one ended. */
const ReviewNow = z.object({
  review: z.enum(VitalityReviewState).nullable(),
  reviewAt: z.date().nullable(),
  reviewDueAt: z.date().nullable(),
  outcome: z.enum(VitalityReviewOutcome).nullable(),
  asksHelp: z.boolean(),
  isOrphan: z.boolean(),
})
export type ReviewNow = z.infer<typeof ReviewNow>

const Row = VitalityNow.extend(ReviewNow.shape).extend({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(CommunityKind),
  origin: z.enum(CommunityOrigin),
  access: z.enum(CommunityAccess),
  joining: z.enum(CommunityJoining),
  status: z.enum(CommunityStatus),
  organisationId: z.string().nullable(),
})
export type SleepingRow = z.infer<typeof Row> & { mayConduct: boolean }

const lastReview = sql`LEFT JOIN LATERAL (
  SELECT * FROM "vitality_review" o WHERE o."communityId" = c."id" ORDER BY o."openedAt" DESC LIMIT 1) r ON TRUE`

const reviewedAs = (due: Sql): Record<ReviewFilter, Sql> => ({
  none: sql`c."origin" = 'local' AND c."status" = 'active' AND v."state" = 'asleep' AND coalesce(r."state", 'ended') = 'ended'`,
  waiting: sql`r."state" IN ('asked', 'reminded')`,
  proposed: sql`r."state" = 'proposed'`,
  late: sql`r."state" = 'proposed' AND ${due} <= now()`,
  answered: sql`r."state" IN ('relaunching', 'merging')`,
})

/** Everything that has its verdict among those that the viewer may read the measures of. */
const readable = (
  viewer: Viewer,
  more: Sql = empty,
) => sql`"community" c JOIN "community_vitality" v ON v."communityId" = c."id" ${more}
  WHERE c."status" <> 'deleted' AND ${visibleInSql.engagement(viewer)}`

const columns: Record<SleepingColumn, Sql> = {
  name: sql`lower(c."name")`,
  since: sql`v."since"`,
  lastOn: sql`v."lastOn"`,
  risk90: sql`v."risk90"`,
  risk365: sql`v."risk365"`,
  authors: sql`v."authors"`,
}

/** A relaunch that is under way may have woken it: it stays among what was answered. */
const states = (state: ShownState | undefined, review: ReviewFilter | undefined) =>
  state
    ? sql`v."state" = ${state}::"VitalityState"`
    : review === 'answered'
      ? sql`TRUE`
      : sql`v."state" IN ('watch', 'asleep')`

async function sleeping(
  viewer: Viewer,
  { q, state, kind, review, sort }: SleepingAsked,
  part: Sql,
): Promise<SleepingRow[]> {
  const due = await dueInSql()
  const rows = await select(
    Row,
    sql`SELECT c."id", c."slug", c."name", c."kind", c."origin", c."access", c."joining", c."status", c."organisationId",
               c."orphanedAt" IS NOT NULL AS "isOrphan", r."state" AS "review", r."stateAt" AS "reviewAt",
               ${due} AS "reviewDueAt", r."outcome", coalesce(r."help", '') <> '' AS "asksHelp", ${vitalityColumns}
          FROM ${readable(viewer, lastReview)}
           AND ${states(state, review)}
           ${kind ? sql`AND c."kind" = ${kind}::"CommunityKind"` : empty}
           ${review ? sql`AND ${reviewedAs(due)[review]}` : empty}
           ${q ? sql`AND osmose_plain(c."name") LIKE '%' || osmose_plain(${literally(q)}) || '%'` : empty}
         ORDER BY ${columns[sort.column]} ${sort.direction === 'desc' ? sql`DESC` : sql`ASC`} NULLS LAST, c."id" ${part}`,
  )
  return rows.map((row) => ({ ...row, mayConduct: can(viewer, 'review.conduct', row) }))
}

const ROWS_A_PAGE = 50

/** Communities that fall asleep or are asleep, the most at risk first; and whether another page follows. */
export async function sleepingPage(
  viewer: Viewer,
  asked: SleepingAsked,
): Promise<{ rows: SleepingRow[]; hasNext: boolean }> {
  authorizePlatform(viewer, 'engagement.list')
  const from = (asked.page - 1) * ROWS_A_PAGE
  const rows = await sleeping(viewer, asked, sql`LIMIT ${ROWS_A_PAGE + 1} OFFSET ${from}`)
  return { rows: rows.slice(0, ROWS_A_PAGE), hasNext: rows.length > ROWS_A_PAGE }
}

/** Every one of them, for a file. */
export function sleepingRows(viewer: Viewer, asked: SleepingAsked): Promise<SleepingRow[]> {
  authorizePlatform(viewer, 'engagement.list')
  return sleeping(viewer, asked, sql`LIMIT ${rowsAFile.usual}`)
}

const Counts = z.object({
  none: z.number(),
  waiting: z.number(),
  proposed: z.number(),
  late: z.number(),
  answered: z.number(),
})
export type ReviewCounts = z.infer<typeof Counts>

/** How far the reviews got, as the list narrows them: what waits for whom. */
export async function reviewCounts(viewer: Viewer): Promise<ReviewCounts> {
  authorizePlatform(viewer, 'engagement.list')
  const reviewed = reviewedAs(await dueInSql())
  const count = (filter: ReviewFilter) => sql`(count(*) FILTER (WHERE ${reviewed[filter]}))::int`
  return selectOne(
    Counts,
    sql`SELECT ${count('none')} AS "none", ${count('waiting')} AS "waiting", ${count('proposed')} AS "proposed",
               ${count('late')} AS "late", ${count('answered')} AS "answered"
          FROM ${readable(viewer, lastReview)} AND (v."state" = 'asleep' OR r."endedAt" IS NULL)`,
  )
}

const Tonight = z.object({
  assessed: z.number(),
  watch: z.number(),
  asleep: z.number(),
  fell: z.number(),
  woke: z.number(),
})

/** How many there are, and what last night changed: who fell, who woke. */
export function tonight(viewer: Viewer): Promise<z.infer<typeof Tonight>> {
  authorizePlatform(viewer, 'engagement.list')
  return selectOne(
    Tonight,
    sql`SELECT count(*)::int AS "assessed",
               count(*) FILTER (WHERE s."state" = 'watch')::int AS "watch",
               count(*) FILTER (WHERE s."state" = 'asleep')::int AS "asleep",
               count(*) FILTER (WHERE s."isNew" AND s."state" IN ('watch', 'asleep') AND s."before" = 'alive')::int AS "fell",
               count(*) FILTER (WHERE s."isNew" AND s."state" = 'alive' AND s."before" IN ('watch', 'asleep'))::int AS "woke"
          FROM (SELECT v."state", v."since" = v."assessedOn" AS "isNew", CASE WHEN v."since" = v."assessedOn" THEN
                         (SELECT o."state" FROM "vitality_verdict" o WHERE o."communityId" = v."communityId" AND o."on" < v."since"
                             AND NOT o."isReplayed"
                           ORDER BY o."on" DESC LIMIT 1) END AS "before"
                  FROM ${readable(viewer)}) s`,
  )
}

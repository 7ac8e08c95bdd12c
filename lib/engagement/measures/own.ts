import { z } from 'zod'
import { join, select, sql, type Sql } from '@/lib/db'
import { visibleInSql, type Person } from '@/lib/policy'
import { bitsOf, bounds, dayNumber, daysIn, previousPeriod, type Period } from '@/lib/time'
import { CommunityKind } from '@/prisma/client/enums'
import type { OwnAct, OwnFacts, OwnPresence } from '../model/own'

/*
 * What one person did, for that person alone. Read from what they wrote and is still there, never from what is counted:
 * whoever objects to being counted keeps this page.
 */

const Counted = z.object({ communityId: z.string(), day: z.number(), count: z.number() })

const dayOf = (at: Sql) => sql`(${at} AT TIME ZONE 'Europe/Paris')::date - '1970-01-01'::date`

/** Rows with a community and a moment (`x.at`), counted by community and day. */
const byDay = (rows: Sql) =>
  select(
    Counted,
    sql`SELECT x."communityId", ${dayOf(sql`x."at"`)} AS "day", count(*)::int AS "count"
          FROM (${rows}) x JOIN "community" c ON c."id" = x."communityId" AND c."status" <> 'deleted'
         GROUP BY 1, 2`,
  )

const among = (at: Sql, period: Period) => {
  const { from, to } = bounds(period)
  return sql`${at} >= ${from} AND ${at} < ${to}`
}

const contributions = (viewer: Person, period: Period) =>
  byDay(sql`
    SELECT "communityId", "createdAt" AS "at" FROM "thread"
     WHERE "authorId" = ${viewer.id}::uuid AND "removedAt" IS NULL AND ${among(sql`"createdAt"`, period)}
    UNION ALL
    SELECT "communityId", "createdAt" FROM "reply"
     WHERE "authorId" = ${viewer.id}::uuid AND "removedAt" IS NULL AND ${among(sql`"createdAt"`, period)}
    UNION ALL
    SELECT "communityId", "createdAt" FROM "comment"
     WHERE "authorId" = ${viewer.id}::uuid AND "removedAt" IS NULL AND ${among(sql`"createdAt"`, period)}
    UNION ALL
    SELECT v."communityId", v."uploadedAt" FROM "membership" s
      JOIN "deposit_version" v ON v."communityId" = s."communityId" AND v."uploadedById" = s."memberId"
      JOIN "deposit" d ON d."communityId" = v."communityId" AND d."id" = v."depositId" AND d."removedAt" IS NULL
     WHERE s."memberId" = ${viewer.id}::uuid AND ${among(sql`v."uploadedAt"`, period)}`)

/** Questions of others: each once, on the day of the viewer's first reply in the period. */
const answered = (viewer: Person, period: Period, isAccepted: boolean) =>
  byDay(sql`
    SELECT r."communityId", min(r."createdAt") AS "at" FROM "reply" r
      JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId"
     WHERE r."authorId" = ${viewer.id}::uuid AND r."removedAt" IS NULL AND ${among(sql`r."createdAt"`, period)}
       AND t."kind" = 'question' AND t."removedAt" IS NULL AND t."authorId" <> ${viewer.id}::uuid
       AND (NOT ${isAccepted}::boolean OR t."acceptedReplyId" = r."id")
     GROUP BY r."communityId", r."threadId"`)

/** Replies of others in the viewer's threads, or to the viewer's replies: each once. */
const received = (viewer: Person, period: Period) =>
  byDay(sql`
    SELECT r."communityId", r."createdAt" AS "at" FROM "thread" t
      JOIN "reply" r ON r."communityId" = t."communityId" AND r."threadId" = t."id"
     WHERE t."authorId" = ${viewer.id}::uuid AND t."removedAt" IS NULL AND r."removedAt" IS NULL
       AND r."authorId" <> ${viewer.id}::uuid AND ${among(sql`r."createdAt"`, period)}
    UNION ALL
    SELECT r."communityId", r."createdAt" FROM "reply" mine
      JOIN "thread" t ON t."communityId" = mine."communityId" AND t."id" = mine."threadId"
       AND t."authorId" <> ${viewer.id}::uuid AND t."removedAt" IS NULL
      JOIN "reply" r ON r."communityId" = mine."communityId" AND r."threadId" = mine."threadId" AND r."parentId" = mine."id"
     WHERE mine."authorId" = ${viewer.id}::uuid AND mine."removedAt" IS NULL AND r."removedAt" IS NULL
       AND r."authorId" <> ${viewer.id}::uuid AND ${among(sql`r."createdAt"`, period)}`)

/** «Utile», said by others of what the viewer wrote. */
const useful = (viewer: Person, period: Period) => {
  const marked = (table: Sql) =>
    sql`SELECT x."communityId", x."at" FROM ${table} mine
          JOIN "reaction" x ON x."communityId" = mine."communityId" AND x."subjectId" = mine."id" AND x."kind" = 'useful'
         WHERE mine."authorId" = ${viewer.id}::uuid AND mine."removedAt" IS NULL AND x."memberId" <> ${viewer.id}::uuid
           AND ${among(sql`x."at"`, period)}`
  return byDay(sql`${marked(sql`"thread"`)} UNION ALL ${marked(sql`"reply"`)}`)
}

const Marks = z.object({ communityId: z.string(), monthStart: z.number(), days: z.number() })

async function presence(viewer: Person, period: Period): Promise<OwnPresence[]> {
  const [from, to] = [dayNumber(period.start), dayNumber(period.end)]
  const months = bitsOf(from, to).map(({ month }) => sql`${month}::date`)
  const rows = await select(
    Marks,
    sql`SELECT p."communityId", p."month" - '1970-01-01'::date AS "monthStart", p."days"
          FROM "membership" s JOIN "community" c ON c."id" = s."communityId" AND c."status" <> 'deleted'
          JOIN "presence_month" p ON p."communityId" = s."communityId" AND p."memberId" = s."memberId"
           AND p."month" IN (${join(months)})
         WHERE s."memberId" = ${viewer.id}::uuid`,
  )
  return rows.flatMap(({ communityId, monthStart, days }) =>
    [...daysIn(days, monthStart)]
      .filter((day) => day >= from && day < to)
      .map((day) => ({ communityId, day })),
  )
}

const Place = z.object({
  id: z.string(),
  kind: z.enum(CommunityKind),
  slug: z.string().nullable(),
  name: z.string().nullable(),
})

/** Of a community that the viewer no longer sees, neither name nor address. */
const placesOf = (viewer: Person, ids: string[]) =>
  select(
    Place,
    sql`SELECT c."id", c."kind", CASE WHEN v.sees THEN c."slug" END AS "slug", CASE WHEN v.sees THEN c."name" END AS "name"
          FROM "community" c CROSS JOIN LATERAL (SELECT ${visibleInSql.communities(viewer)} AS sees) v
         WHERE c."id" = ANY (${ids}::uuid[]) ORDER BY lower(c."name"), c."id"`,
  )

/** Everything that the viewer's own page says of a period and of the one before. */
export async function ownFactsOf(viewer: Person, current: Period): Promise<OwnFacts<CommunityKind>> {
  const before = previousPeriod(current)
  const period = { start: before.start, end: current.end }
  // A question answered in both periods is one of each.
  const questions = async (isAccepted: boolean) => [
    ...(await answered(viewer, before, isAccepted)),
    ...(await answered(viewer, current, isAccepted)),
  ]
  const acts: Record<OwnAct, z.infer<typeof Counted>[]> = {
    contributions: await contributions(viewer, period),
    questions: await questions(false),
    accepted: await questions(true),
    received: await received(viewer, period),
    useful: await useful(viewer, period),
  }
  const days = await presence(viewer, period)
  const ids = new Set([...Object.values(acts).flat(), ...days].map(({ communityId }) => communityId))
  return { acts, presence: days, places: await placesOf(viewer, [...ids]) }
}

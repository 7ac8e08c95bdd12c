import { empty, execute, sql, type Sql, type Transaction } from '@/lib/db'
import type { Day } from '@/lib/time'
import { takeBack } from './takeBack'
import { actsByDay, dateOf, tiesByMonth, type Reach } from './acts'

const date = dateOf(sql`f."day"`)
const month = sql`(f."day" - ${date} + 1)`
const bit = sql`(1 << (${date} - 1))`
const contributed = sql`f."contributions" > 0`
const reacted = sql`f."reactions" > 0`
const took = sql`(f."contributions" > 0 OR f."reactions" > 0)`

/**
 * Adds acts to every roll-up, in one statement: each part sees the tables as they were before it, so that a person is
 * counted once a day however many runs the day's acts come in. `today`: a change of an earlier day makes what was
 * computed from finished days out of date. `toEmpty`: there is nothing to add to, which goes faster.
 */
export async function addActs(
  tx: Transaction,
  reach: Reach,
  today: Day,
  { toEmpty = false } = {},
): Promise<void> {
  const orAdd = (what: Sql) => (toEmpty ? empty : sql`ON CONFLICT ${what}`)
  const isNew = (condition: Sql, daysBefore: Sql) =>
    toEmpty ? condition : sql`${condition} AND coalesce(${daysBefore}, 0) & ${bit} = 0`
  await execute(
    sql`
    WITH fresh AS MATERIALIZED (${actsByDay(reach)}),
    days AS MATERIALIZED (
      SELECT f."communityId", f."day", sum(f."contributions") AS "contributions",
             sum(f."reactions") AS "reactions", sum(f."service") AS "serviceActs",
             count(*) FILTER (WHERE ${isNew(contributed, sql`m."contributionDays"`)}) AS "contributors",
             count(*) FILTER (WHERE ${isNew(took, sql`m."contributionDays" | m."reactionDays"`)}) AS "participants",
             bool_or(${took}) AS "hasPeople"
      FROM fresh f ${
        toEmpty
          ? empty
          : sql`LEFT JOIN "member_month" m
        ON m."communityId" = f."communityId" AND m."month" = ${month} AND m."memberId" = f."memberId"`
      }
      GROUP BY f."communityId", f."day"
    ),
    by_day AS (
      INSERT INTO "community_day" AS d
        ("communityId", "day", "contributions", "reactions", "serviceActs", "contributors", "participants")
      SELECT "communityId", "day", "contributions", "reactions", "serviceActs", "contributors", "participants" FROM days
      ORDER BY "communityId", "day" -- in the order of its key, the index grows faster
      ${orAdd(sql`("communityId", "day") DO UPDATE SET
        "contributions" = d."contributions" + excluded."contributions",
        "reactions" = d."reactions" + excluded."reactions",
        "serviceActs" = d."serviceActs" + excluded."serviceActs",
        "contributors" = d."contributors" + excluded."contributors",
        "participants" = d."participants" + excluded."participants"`)}
    ),
    months AS MATERIALIZED (
      SELECT f."communityId", f."day" - f."date" + 1 AS "month", f."memberId",
             coalesce(bit_or(1 << (f."date" - 1)) FILTER (WHERE ${contributed}), 0) AS "contributionDays",
             coalesce(bit_or(1 << (f."date" - 1)) FILTER (WHERE ${reacted}), 0) AS "reactionDays",
             coalesce(array_agg((f."contributions" << 5) | f."date") FILTER (WHERE ${contributed}), '{}') AS "byDay",
             min(f."date") FILTER (WHERE ${contributed}) AS "first"
      FROM (SELECT f.*, ${date} AS "date" FROM fresh f WHERE ${took} OFFSET 0) f
      GROUP BY 1, 2, 3
    ),
    by_member AS (
      INSERT INTO "member_month" AS m
        ("communityId", "month", "memberId", "contributionDays", "reactionDays", "contributionsByDay")
      SELECT "communityId", "month", "memberId", "contributionDays", "reactionDays", "byDay" FROM months
      ORDER BY "communityId", "month", "memberId"
      ${orAdd(sql`("communityId", "month", "memberId") DO UPDATE SET
        "contributionDays" = m."contributionDays" | excluded."contributionDays",
        "reactionDays" = m."reactionDays" | excluded."reactionDays",
        "contributionsByDay" = CASE
          WHEN m."contributionDays" & excluded."contributionDays" = 0
            THEN m."contributionsByDay" || excluded."contributionsByDay"
          ELSE osmose_add_days(m."contributionsByDay", excluded."contributionsByDay") END`)}
    ),
    firsts AS (
      INSERT INTO "contributor" AS c ("communityId", "memberId", "firstOn")
      SELECT "communityId", "memberId", min("month" + "first" - 1) FROM months WHERE "first" IS NOT NULL
      GROUP BY 1, 2 ORDER BY 1, 2
      ${orAdd(sql`("communityId", "memberId") DO UPDATE SET "firstOn" = excluded."firstOn"
        WHERE c."firstOn" > excluded."firstOn"`)}
    )
    INSERT INTO "community_span" AS s ("communityId", "firstOn", "lastOn", "revision")
    SELECT "communityId", min("day") FILTER (WHERE "hasPeople"), max("day") FILTER (WHERE "hasPeople"),
           1 + max(("day" < ${today}::date)::int)
    FROM days GROUP BY 1
    ON CONFLICT ("communityId") DO UPDATE SET
      "firstOn" = least(s."firstOn", excluded."firstOn"),
      "lastOn" = greatest(s."lastOn", excluded."lastOn"),
      "revision" = s."revision" + excluded."revision" - 1`,
    tx,
  )
  await execute(
    sql`
    INSERT INTO "tie_month" AS t ("communityId", "month", "memberId", "otherId", "days")
    ${tiesByMonth(reach)}
    ON CONFLICT ("communityId", "month", "memberId", "otherId") DO UPDATE SET "days" = t."days" | excluded."days"
      WHERE t."days" <> t."days" | excluded."days"`,
    tx,
  )
  // Counted from nothing, what was taken back has never been counted.
  if (!toEmpty) await takeBack(tx, reach)
}

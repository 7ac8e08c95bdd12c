import { executeOverAll, identifier, sql, type Sql } from '@/lib/db'
import { isInCommunity, ministriesInSql, saidInSql, toldInSql } from './counted'
import type { Told } from './crowds'
import type { Run } from './run'

/**
 * Counts what may be told of these skills in each community, beside what is told of the platform and of ministries.
 *
 * Communities share people, and are too many for their figures to be solved as equations. What follows is enough for
 * no sum and difference of figures told to be the number of a group of fewer than `minimum` people:
 * 1. Communities come in the order of how many there hold the skill, the largest first; each person has a home, the
 *    last of the communities told that they are in. People of one *class* are told apart by communities alone: they are
 *    in one ministry, or in those of which nothing is told, and said the same of the skill, as far as that is told.
 * 2. Take any sum of multiples of figures that comes out as such a small group S: for each person it comes to 1 inside S,
 *    to 0 outside. One community after the other has the multiple 0. Say so of all before C, which has c. In a class k,
 *    people at home nowhere come to x(k), people at home in C to x(k) + c. Were c = 1, all those at home in C would be in
 *    S, in the classes where somebody is at home nowhere; were c = −1, all those at home nowhere, in the classes where
 *    somebody is at home in C; and c is a difference of noughts and ones. So c = 0 when both are `minimum` people or more.
 * 3. What is left is a sum of figures of the platform and of ministries alone, which is the business of `knownOf`.
 * Within C, multiples of its several figures are had one by one, from those of whom only one is counted: who holds it and
 * neither confirmed it nor leaves, then who confirmed it, then who leaves. Those who seek come first, by those who do not
 * hold it. To tell less (communities left out after homes are given) only makes homes larger, and stays proved.
 */
export async function countCommunities(
  skillIds: readonly string[],
  told: readonly Told[],
  { id, now, rule: { minimum } }: Run,
): Promise<void> {
  await executeOverAll(
    sql`WITH ${ministriesInSql}, said AS (${saidInSql(skillIds, now)}), ${whoeverInSql(told)}, ${homesInSql(now, minimum)},
      classes AS (
        SELECT w."family", w."skillId", w."ministryId", w."isSeeker", w."isRecent", w."isLeaving", h."communityId",
               count(*) AS "all", ${those(sql`NOT w."recent"`)} AS "older", ${those(sql`w."recent"`)} AS "recent",
               ${those(sql`NOT w."leaving"`)} AS "staying", ${those(sql`w."leaving"`)} AS "leaving",
               ${those(sql`NOT w."leaving" AND NOT w."recent"`)} AS "olderStaying", ${those(sql`NOT w."leaving" AND w."recent"`)} AS "recentStaying"
          FROM whoever w LEFT JOIN home h USING ("family", "skillId", "memberId")
         WHERE w."proves" GROUP BY 1, 2, 3, 4, 5, 6, 7),
      proved AS (
        SELECT c."family", c."skillId", c."communityId", ${enough('all', minimum)} AS "all",
               ${enough('older', minimum)} AND ${enough('recent', minimum)} AS "recent",
               ${enough('staying', minimum)} AND ${enough('leaving', minimum)} AS "leaving",
               ${enough('olderStaying', minimum)} AND ${enough('recentStaying', minimum)} AS "recentStaying"
          FROM classes c JOIN classes f USING ("family", "skillId", "ministryId", "isSeeker", "isRecent", "isLeaving")
         WHERE c."communityId" IS NOT NULL AND f."communityId" IS NULL GROUP BY 1, 2, 3),
      known AS (
        SELECT z.*, p."leaving" AS "tellsLeaving",
               z."recent" = z."people" OR CASE WHEN p."leaving" THEN p."recentStaying" ELSE p."recent" END AS "tellsRecent"
          FROM sizes z JOIN proved p USING ("family", "skillId", "communityId") WHERE p."all")
      INSERT INTO "skill_figure_counted" ("runId", "scope", "skillId", "holders", "seekers", "recent", "leaving")
      SELECT ${id}::uuid, 'community/' || "communityId", "skillId",
             ${figure(sql`"people"`, sql`"family" = 'holders'`, minimum)}, ${figure(sql`"people"`, sql`"family" = 'seekers'`, minimum)},
             ${figure(sql`"recent"`, sql`"family" = 'holders' AND "tellsRecent"`, minimum)},
             ${figure(sql`"leaving"`, sql`"family" = 'holders' AND "tellsLeaving"`, minimum)}
        FROM known GROUP BY "communityId", "skillId"`,
    'byHash',
  )
}

/** Each person once among those who hold a skill, once among those who seek it, in a class. */
const whoeverInSql = (told: readonly Told[]): Sql => sql`
  told AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
    AS t("skillId" uuid, "ministryId" uuid, "seekers" int, "recent" int, "leaving" int)),
  whoever AS MATERIALIZED (
    SELECT f."family", s."skillId", s."memberId", s."recent", s."leaving", f."family" = 'holders' OR NOT s."holders" AS "proves",
           coalesce(t."ministryId", s."skillId") AS "ministryId",
           s."seekers" AND coalesce(p."seekers", t."seekers") IS NOT NULL AS "isSeeker",
           s."recent" AND coalesce(p."recent", t."recent") IS NOT NULL AS "isRecent",
           s."leaving" AND coalesce(p."leaving", t."leaving") IS NOT NULL AS "isLeaving"
      FROM said s JOIN told p ON p."skillId" = s."skillId" AND p."ministryId" IS NULL
      LEFT JOIN told t ON t."skillId" = s."skillId" AND t."ministryId" = s."ministryId"
      CROSS JOIN LATERAL (VALUES ('holders', s."holders"), ('seekers', s."seekers")) f("family", "is") WHERE f."is")`

/** Communities where enough people have a home, and the home of each. */
const homesInSql = (now: Date, minimum: number): Sql => sql`
  there AS MATERIALIZED (
    SELECT w."family", w."skillId", w."memberId", w."proves", w."recent", w."leaving", s."communityId"
      FROM whoever w JOIN "membership" s ON s."memberId" = w."memberId"
      JOIN "community" c ON c."id" = s."communityId" AND ${isInCommunity(now)}),
  sizes AS MATERIALIZED (
    SELECT "family", "skillId", "communityId", count(*) AS "people",
           count(*) FILTER (WHERE "recent") AS "recent", count(*) FILTER (WHERE "leaving") AS "leaving"
      FROM there GROUP BY 1, 2, 3 HAVING count(*) >= ${minimum}::int),
  peopled AS MATERIALIZED (
    SELECT "family", "skillId", "communityId" FROM (${lastOf(sql`sizes`)}) h
     WHERE "proves" GROUP BY 1, 2, 3 HAVING count(*) >= ${minimum}::int),
  home AS MATERIALIZED (${lastOf(sql`(SELECT * FROM sizes z JOIN peopled USING ("family", "skillId", "communityId"))`)})`

const lastOf = (communities: Sql): Sql => sql`
  SELECT DISTINCT ON (w."family", w."skillId", w."memberId") w."family", w."skillId", w."memberId", w."proves", w."communityId"
    FROM there w JOIN ${communities} z USING ("family", "skillId", "communityId")
   ORDER BY w."family", w."skillId", w."memberId", z."people", w."communityId"`

const those = (who: Sql): Sql => sql`count(*) FILTER (WHERE ${who})`

/** Those at home in C, of the classes where somebody is at home nowhere, and those at home nowhere, of the classes where somebody is at home in C. */
function enough(kind: string, minimum: number): Sql {
  const here = sql`c.${identifier(kind)}`
  return sql`coalesce(least(sum(${here}), sum(f."all") FILTER (WHERE ${here} > 0)) >= ${minimum}::int, false)`
}

const figure = (people: Sql, isTold: Sql, minimum: number): Sql =>
  sql`max(${toldInSql(people, minimum)}) FILTER (WHERE ${isTold})`

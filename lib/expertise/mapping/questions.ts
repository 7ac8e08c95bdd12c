import { executeOverAll, sql } from '@/lib/db'
import { isCountedInSql } from '@/lib/activity'
import { windows } from '../model/map/figures'
import type { Run } from './run'

/**
 * Threads of the last year in which a skill is asked for, by the words of any of its names: all but news when the title
 * says them, questions wherever they do. Those of public communities add up to the platform, where everybody may read
 * them; a community's own are told to whoever reads it. None are told of a ministry: whoever reads them all would find
 * by subtraction where somebody who has left worked. Whoever objects to being counted has asked nothing.
 */
export const countQuestions = ({ id, now }: Run): Promise<number> =>
  executeOverAll(
    sql`WITH asked AS MATERIALIZED (
          SELECT DISTINCT n."skillId", phraseto_tsquery('osmose_french', osmose_text(n."name")) AS "words"
            FROM "skill_name" n JOIN "skill" s ON s."id" = n."skillId" AND s."state" = 'current' AND NOT s."isHeading"),
        threads AS MATERIALIZED (
          SELECT DISTINCT a."skillId", t."communityId", t."id", c."access" = 'public' AS "isPublic"
            FROM asked a
            JOIN "thread" t ON t."searchVector" @@ a."words" AND t."removedAt" IS NULL AND t."kind" <> 'news'
             AND (t."kind" = 'question' OR ts_filter(t."searchVector", '{a}') @@ a."words")
             AND t."createdAt" > ${now}::timestamptz - make_interval(days => ${windows.questionDays})
             AND t."createdAt" <= ${now}::timestamptz
             AND ${isCountedInSql(sql`t."authorId"`, sql`t."createdAt"`)}
            JOIN "community" c ON c."id" = t."communityId" AND c."status" <> 'deleted' AND c."origin" = 'local'
           WHERE numnode(a."words") > 0),
        scopes AS (
          SELECT "skillId", 'community/' || "communityId" AS "scope" FROM threads
          UNION ALL SELECT "skillId", 'platform' FROM threads WHERE "isPublic")
        INSERT INTO "skill_figure_counted" ("runId", "scope", "skillId", "questions")
        SELECT ${id}::uuid, "scope", "skillId", count(*)::int FROM scopes GROUP BY 2, 3
        ON CONFLICT ("runId", "scope", "skillId") DO UPDATE SET "questions" = EXCLUDED."questions"`,
  )

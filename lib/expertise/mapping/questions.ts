import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { selectOverAll, sql } from '@/lib/db'
import { windows } from '../model/map/figures'
import { ministriesInSql } from './counted'

/** How many questions, by scope. */
export type Questions = Map<string, number>

const Row = z.object({
  skillId: z.string(),
  communityId: z.string(),
  isPublic: z.boolean(),
  /** Whoever asks is of that ministry; null: of none. */
  ministryId: z.string().nullable(),
  questions: z.number(),
})

/**
 * Questions of the last year that name a skill in their title, by the words of any of its names. Those of public
 * communities add up to the platform, where everybody may read them, and to the ministry of whoever asks; a community's
 * own are told to whoever reads it. Whoever objects to being counted has asked nothing.
 */
export async function questionsAbout(now: Date): Promise<Map<string, Questions>> {
  const rows = await selectOverAll(
    Row,
    sql`WITH ${ministriesInSql}, asked AS MATERIALIZED (
          SELECT DISTINCT n."skillId", phraseto_tsquery('osmose_french', osmose_text(n."name")) AS "words"
            FROM "skill_name" n JOIN "skill" s ON s."id" = n."skillId" AND s."state" = 'current' AND NOT s."isHeading")
        SELECT a."skillId", t."communityId", c."access" = 'public' AS "isPublic", top."ministryId", count(DISTINCT t."id")::int AS "questions"
          FROM asked a
          JOIN "thread" t ON t."searchVector" @@ a."words" AND ts_filter(t."searchVector", '{a}') @@ a."words"
           AND t."kind" = 'question' AND t."removedAt" IS NULL
           AND t."createdAt" > ${now}::timestamptz - make_interval(days => ${windows.questionDays})
           AND ${isCountedInSql(sql`t."authorId"`, sql`t."createdAt"`)}
          JOIN "community" c ON c."id" = t."communityId" AND c."status" <> 'deleted' AND c."origin" = 'local'
          JOIN "member" m ON m."id" = t."authorId" LEFT JOIN top ON top."id" = m."organisationId"
         WHERE numnode(a."words") > 0 GROUP BY 1, 2, 3, 4`,
  )
  const bySkill = new Map<string, Questions>()
  for (const { skillId, communityId, isPublic, ministryId, questions } of rows) {
    const own = bySkill.get(skillId) ?? new Map<string, number>()
    const count = (scope: string) => own.set(scope, (own.get(scope) ?? 0) + questions)
    count(`community/${communityId}`)
    if (isPublic) count('platform')
    if (isPublic && ministryId !== null) count(`ministry/${ministryId}`)
    bySkill.set(skillId, own)
  }
  return bySkill
}

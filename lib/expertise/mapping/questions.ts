import { z } from 'zod'
import { selectOverAll, sql } from '@/lib/db'
import { windows } from '../model/map/figures'

/** How many questions, by scope. */
export type Questions = Map<string, number>

const Row = z.object({
  skillId: z.string(),
  communityId: z.string(),
  isPublic: z.boolean(),
  questions: z.number(),
})

/**
 * Questions of the last year that name a skill in their title, by the words of any of its names. Those of public
 * communities add up to the platform, where everybody may read them; a community's own are told to whoever reads it.
 */
export async function questionsAbout(now: Date): Promise<Map<string, Questions>> {
  const rows = await selectOverAll(
    Row,
    sql`WITH asked AS MATERIALIZED (
          SELECT DISTINCT n."skillId", phraseto_tsquery('osmose_french', osmose_text(n."name")) AS "words"
            FROM "skill_name" n JOIN "skill" s ON s."id" = n."skillId" AND s."state" = 'current' AND NOT s."isHeading")
        SELECT a."skillId", t."communityId", c."access" = 'public' AS "isPublic", count(DISTINCT t."id")::int AS "questions"
          FROM asked a
          JOIN "thread" t ON t."searchVector" @@ a."words" AND ts_filter(t."searchVector", '{a}') @@ a."words"
           AND t."kind" = 'question' AND t."removedAt" IS NULL
           AND t."createdAt" > ${now}::timestamptz - make_interval(days => ${windows.questionDays})
          JOIN "community" c ON c."id" = t."communityId" AND c."status" <> 'deleted' AND c."origin" = 'local'
         WHERE numnode(a."words") > 0 GROUP BY 1, 2, 3`,
  )
  const bySkill = new Map<string, Questions>()
  for (const { skillId, communityId, isPublic, questions } of rows) {
    const own = bySkill.get(skillId) ?? new Map<string, number>()
    own.set(`community/${communityId}`, questions)
    if (isPublic) own.set('platform', (own.get('platform') ?? 0) + questions)
    bySkill.set(skillId, own)
  }
  return bySkill
}

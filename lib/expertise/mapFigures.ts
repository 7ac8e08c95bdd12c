import { z } from 'zod'
import { empty, select, sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import type { Day } from '@/lib/time'
import { gapOf, riseOf, RISE_MONTHS, untold, type SaidFigures } from './model/map/figures'
import { scopeKey, type Scope } from './model/map/scope'
import { isStricter, stillTold, type Minimums } from './model/map/stricter'

const Row = z.object({
  id: z.string(),
  label: z.string(),
  holders: z.number().nullable(),
  seekers: z.number().nullable(),
  recent: z.number().nullable(),
  leaving: z.number().nullable(),
  questions: z.number().nullable(),
  /** Where it is on the map; null: too few hold it to be there. */
  x: z.number().nullable(),
  y: z.number().nullable(),
  clusterId: z.string().nullable(),
  /** So many held it six months ago, and so many had to for it to be told; null: not counted yet. */
  before: z.number().nullable(),
  beforeMinimum: z.number().nullable(),
})

export interface SeenSkill extends SaidFigures, Omit<z.infer<typeof Row>, 'before' | 'beforeMinimum'> {
  gap: number | null
  /** More holders than six months ago. */
  rise: number | null
}

const Crowd = z.object({ month: z.string(), people: z.number().nullable(), then: z.number() })

/** The last count: of what month, and how many show a skill there. */
export interface LastCount {
  month: string
  people: number | null
  minimums: Minimums
}

/** @param before the first month that is left out */
export async function lastCount(scope: Scope, before?: Day): Promise<LastCount | null> {
  const [last] = await select(
    Crowd,
    sql`SELECT to_char(p."month", 'YYYY-MM-DD') AS "month", p."minimum" AS "then", c."people" FROM "skill_crowd" p
          LEFT JOIN "skill_crowd" c ON c."month" = p."month" AND c."scope" = ${scopeKey(scope)}
         WHERE p."scope" = 'platform' ${before ? sql`AND p."month" < ${before}::date` : empty} ORDER BY p."month" DESC LIMIT 1`,
  )
  if (!last) return null
  const minimums = { then: last.then, now: ruleInForce().minimum }
  return { ...last, minimums, people: holdersStill(scope, last.people, minimums) }
}

const holdersStill = (scope: Scope, holders: number | null, minimums: Minimums): number | null =>
  stillTold({ ...untold, holders }, scope.of === 'platform', minimums).holders

/** Every skill of which something may be told there, and every one that is on the map. */
export async function skillsOf(
  scope: Scope,
  mapId: string | null,
  { month, minimums }: LastCount,
  leaving: boolean,
): Promise<SeenSkill[]> {
  const isPlatform = scope.of === 'platform'
  const rows = await select(
    Row,
    sql`SELECT s."id", s."label", f."holders", f."seekers", f."recent", CASE WHEN ${leaving} THEN f."leaving" END AS "leaving",
               CASE WHEN ${scope.of !== 'ministry'} THEN coalesce(f."questions", 0) END AS "questions", b."holders" AS "before", c."minimum" AS "beforeMinimum",
               k."x", k."y", k."clusterId"
          FROM "skill" s
          LEFT JOIN "skill_figure" f ON f."skillId" = s."id" AND f."scope" = ${scopeKey(scope)} AND f."month" = ${month}::date
          LEFT JOIN "skill_figure" b ON b."skillId" = s."id" AND b."scope" = ${scopeKey(scope)}
           AND b."month" = (${month}::date - make_interval(months => ${RISE_MONTHS}))::date
          LEFT JOIN "skill_crowd" c ON c."month" = b."month" AND c."scope" = 'platform'
          LEFT JOIN "mapped_skill" k ON k."skillId" = s."id" AND k."mapId" = ${mapId}::uuid
         WHERE s."state" = 'current' AND (k."skillId" IS NOT NULL OR f."holders" IS NOT NULL OR f."seekers" IS NOT NULL
            OR f."questions" > 0 OR (${isPlatform} AND f."skillId" IS NOT NULL))
         ORDER BY osmose_plain(s."label")`,
  )
  return rows
    .map(({ before, beforeMinimum, ...row }): SeenSkill => {
      const told = { ...row, ...stillTold(row, isPlatform, minimums) }
      const then = holdersStill(scope, before, { ...minimums, then: beforeMinimum ?? minimums.now })
      const seen = { ...told, gap: gapOf(told), rise: riseOf(told.holders, then) }
      // Where it stands would tell what few people know.
      return isStricter(minimums) && told.holders === null
        ? { ...seen, x: null, y: null, clusterId: null }
        : seen
    })
    .filter(
      ({ x, holders, seekers, questions }) =>
        isPlatform || x !== null || (holders ?? seekers ?? questions ?? 0) !== 0,
    )
}

const Month = z.object({
  month: z.string(),
  then: z.number(),
  holders: z.number().nullable(),
  seekers: z.number().nullable(),
})
export type SkillMonth = Omit<z.infer<typeof Month>, 'then'>

/** How many held and sought a skill there, month after month, the oldest first. */
export async function monthsOf(scope: Scope, skillId: string): Promise<SkillMonth[]> {
  const months = await select(
    Month,
    sql`SELECT to_char(c."month", 'YYYY-MM-DD') AS "month", c."minimum" AS "then", f."holders", f."seekers" FROM "skill_crowd" c
          LEFT JOIN "skill_figure" f ON f."month" = c."month" AND f."scope" = ${scopeKey(scope)} AND f."skillId" = ${skillId}::uuid
         WHERE c."scope" = 'platform' ORDER BY c."month" DESC LIMIT 24`,
  )
  return months.reverse().map(({ month, then, ...said }) => {
    const minimums = { then, now: ruleInForce().minimum }
    const { holders, seekers } = stillTold({ ...untold, ...said }, scope.of === 'platform', minimums)
    return { month, holders, seekers }
  })
}

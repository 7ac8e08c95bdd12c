import { z } from 'zod'
import { execute, select, sql, type Transaction } from '@/lib/db'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { MAP_VERSION } from '../model/map/figures'
import { ANY_SKILL } from './counted'
import type { Run } from './run'

/** How long months are kept, as the weekly totals of METRICS §1: five years. */
const MONTHS_KEPT = 60

/**
 * The figures just counted take the place of those of last week; finished months stay.
 * @throws Error when another count has begun since, and taken the place of this one
 */
export async function publishFigures(tx: Transaction, { id, now, rule: { minimum } }: Run): Promise<void> {
  const month = startOfMonth(parisDay(now))
  const isWhole = await tx.skillFigureCounted.findFirst({ where: { runId: id, skillId: ANY_SKILL } })
  if (!isWhole) throw new Error('another count of the skills has begun: this one is left')
  for (const table of [sql`"skill_figure"`, sql`"skill_crowd"`])
    await execute(
      sql`DELETE FROM ${table} WHERE "month" = ${month}::date OR "month" < ${addMonths(month, -MONTHS_KEPT)}::date`,
      tx,
    )
  await execute(
    sql`INSERT INTO "skill_figure" ("scope", "month", "skillId", "holders", "seekers", "recent", "leaving", "questions")
        SELECT c."scope", ${month}::date, c."skillId", c."holders", c."seekers", c."recent", c."leaving", c."questions"
          FROM "skill_figure_counted" c JOIN "skill" s ON s."id" = c."skillId" WHERE c."runId" = ${id}::uuid`,
    tx,
  )
  await execute(
    sql`INSERT INTO "skill_crowd" ("scope", "month", "people", "minimum", "version", "countedAt")
        SELECT "scope", ${month}::date, "holders", ${minimum}::int, ${MAP_VERSION}, ${now}::timestamptz
          FROM "skill_figure_counted" WHERE "runId" = ${id}::uuid AND "skillId" = ${ANY_SKILL}::uuid`,
    tx,
  )
  await execute(sql`DELETE FROM "skill_figure_counted" WHERE "runId" = ${id}::uuid`, tx)
}

/** A skill that is on the map, and how many hold it, as it is told. */
const Mapped = z.object({ id: z.string(), holders: z.number() })
export type Mapped = z.infer<typeof Mapped>

/** Beyond, a map shows nothing any more; the table has them all. */
const MOST_MAPPED = 600

/** The skills that most people hold: those of the map. */
export const mostHeld = ({ id }: Run): Promise<Mapped[]> =>
  select(
    Mapped,
    sql`SELECT c."skillId" AS "id", c."holders" FROM "skill_figure_counted" c JOIN "skill" s ON s."id" = c."skillId"
         WHERE c."runId" = ${id}::uuid AND c."scope" = 'platform' AND c."holders" IS NOT NULL
         ORDER BY c."holders" DESC, c."skillId" LIMIT ${MOST_MAPPED}`,
  )

import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import { PracticeState, PracticeVerdict } from '@/prisma/client/enums'
import type { Direction } from '@/lib/ui/address'
import type { MeasuredColumn, MeasuredAsked } from '../asked'

const Said = z.object({
  on: z.string(),
  version: z.string(),
  withheld: z.enum(['few-adopters', 'few-controls']).nullable(),
  /** On the scale of the outcome; as shares of weekly authors, null where no share says it. */
  estimate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  share: z.number().nullable(),
  shareLow: z.number().nullable(),
  shareHigh: z.number().nullable(),
  placeboP: z.number().nullable(),
  adjustedP: z.number().nullable(),
  verdict: z.enum(PracticeVerdict).nullable(),
  adopters: z.number(),
  together: z.number(),
  controls: z.number(),
  aside: z.record(z.string(), z.number()),
  isSettled: z.boolean(),
})
/** What the last night over says of the effect of a practice. */
export type EffectSaid = z.infer<typeof Said>

const effectColumns = sql`to_char(e."on", 'YYYY-MM-DD') AS "on", e."version", e."withheld", e."estimate", e."low", e."high", e."share", e."shareLow", e."shareHigh",
  e."placeboP", e."adjustedP", e."verdict", e."adopters", e."together", e."controls", e."aside",
  coalesce(e."settledOn" < e."on", FALSE) AS "isSettled"`

/** The last one that is published, of the practice `p`. */
const lastEffect = sql`LATERAL (SELECT * FROM "practice_effect" o WHERE o."practiceId" = p."id" AND o."publishedAt" IS NOT NULL
  ORDER BY o."on" DESC LIMIT 1) e`

/** What may be said of the effect of a practice; null: no night has looked at it yet. */
export async function effectSaid(viewer: Person, practiceId: string): Promise<EffectSaid | null> {
  const [said] = await select(
    Said,
    sql`SELECT ${effectColumns} FROM "practice" p, ${lastEffect}
         WHERE p."id" = ${practiceId}::uuid AND ${visibleInSql.practices(viewer)}`,
  )
  return said ?? null
}

const Row = Said.extend({ id: z.string(), title: z.string(), state: z.enum(PracticeState) })
/** A practice whose effect was looked at. */
export type MeasuredPractice = z.infer<typeof Row>

const columns: Record<MeasuredColumn, Sql> = {
  title: sql`lower(v."title")`,
  effect: sql`e."share"`,
  chance: sql`e."adjustedP"`,
  adopters: sql`e."adopters"`,
  controls: sql`e."controls"`,
}
const inOrder = (direction: Direction): Sql => (direction === 'desc' ? sql`DESC` : sql`ASC`)

/**
 * Every practice whose effect is published, whatever was found, those that were retired too; and how many communities
 * have taken up of which nothing may be said yet.
 */
export async function measuredPractices(
  viewer: Person,
  { sort }: MeasuredAsked,
): Promise<{ rows: MeasuredPractice[]; withheld: number }> {
  authorizePlatform(viewer, 'platform.use')
  const found = await select(
    Row,
    sql`SELECT p."id", p."state", v."title", ${effectColumns}
          FROM "practice" p JOIN "practice_version" v ON v."practiceId" = p."id" AND v."number" = p."version", ${lastEffect}
         WHERE ${visibleInSql.practices(viewer)} AND p."sharedAt" IS NOT NULL
         ORDER BY ${columns[sort.column]} ${inOrder(sort.direction)} NULLS LAST, p."id" LIMIT 1000`,
  )
  const rows = found.filter(({ withheld }) => withheld === null)
  return { rows, withheld: found.length - rows.length }
}

import { select, sql, type Sql } from '@/lib/db'
import { authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import type { Direction } from '@/lib/ui/address'
import type { MeasuredColumn, MeasuredAsked } from '../asked'
import {
  effectColumns,
  effectsPublished,
  lastEffect,
  Said,
  type EffectSaid,
  type MeasuredPractice,
} from '../measures/effects'

/** What may be said of the effect of a practice; null: no night has looked at it yet. */
export async function effectSaid(viewer: Person, practiceId: string): Promise<EffectSaid | null> {
  const [said] = await select(
    Said,
    sql`SELECT ${effectColumns} FROM "practice" p, ${lastEffect}
         WHERE p."id" = ${practiceId}::uuid AND ${visibleInSql.practices(viewer)}`,
  )
  return said ?? null
}

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
  const found = await effectsPublished(
    visibleInSql.practices(viewer),
    sql`${columns[sort.column]} ${inOrder(sort.direction)}`,
  )
  const rows = found.filter(({ withheld }) => withheld === null)
  return { rows, withheld: found.length - rows.length }
}

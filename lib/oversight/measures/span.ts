import { join, sql, type Sql } from '@/lib/db'
import type { Window } from '@/lib/engagement/schema'
import { bitsOf } from '@/lib/time'

/**
 * The months that a window and the days before it touch, each with the bits of those days: a table `span(month, inside,
 * before)`.
 */
export function spanInSql({ start, end }: Window, daysBefore: number): Sql {
  const inside = new Map(bitsOf(start, end).map(({ month, bits }) => [month, bits]))
  const before = new Map(bitsOf(start - daysBefore, start).map(({ month, bits }) => [month, bits]))
  const months = [...new Set([...before.keys(), ...inside.keys()])].sort()
  return sql`span("month", "inside", "before") AS (VALUES ${join(
    months.map(
      (month) => sql`(${month}::date, ${inside.get(month) ?? 0}::int, ${before.get(month) ?? 0}::int)`,
    ),
  )})`
}

/** The communities that are added up: our own, as long as they are there. */
export const isAddedUp: Sql = sql`c."origin" = 'local' AND c."status" <> 'deleted'`

/** The ministry above each administration today: `top(id, ministryId)`. Begins a `WITH RECURSIVE`. */
export const topInSql: Sql = sql`top("id", "ministryId") AS (
  SELECT o."id", o."id" FROM "organisation" o WHERE o."parentId" IS NULL
  UNION ALL
  SELECT o."id", t."ministryId" FROM "organisation" o JOIN top t ON o."parentId" = t."id")`

import { z } from 'zod'
import { isExposed, mayBeKnown, type DisclosureRule } from '@/lib/disclosure'
import { sql, type Sql } from '@/lib/db'

/** The sums of a `Piece` over people, and who stands behind them. */
export const Sums = z.object({
  ...{ x: z.number(), e: z.number(), xx: z.number(), xe: z.number(), ee: z.number() },
  /** People who count for something; those who could have. */
  people: z.number(),
  others: z.number(),
  /** What one of them makes, at most. */
  largest: z.number(),
})
export type Sums = z.infer<typeof Sums>

/** `x` out of `e` (both numbers, never null), over those for whom `e` is more than nothing. */
export const sumsOf = (x: Sql, e: Sql): Sql => sql`json_build_object(
  'x', coalesce(sum(${x}) FILTER (WHERE ${e} > 0), 0)::float8, 'e', coalesce(sum(${e}) FILTER (WHERE ${e} > 0), 0)::float8,
  'xx', coalesce(sum(${x}::float8 * ${x}) FILTER (WHERE ${e} > 0), 0), 'xe', coalesce(sum(${x}::float8 * ${e}) FILTER (WHERE ${e} > 0), 0),
  'ee', coalesce(sum(${e}::float8 * ${e}) FILTER (WHERE ${e} > 0), 0),
  'people', count(*) FILTER (WHERE ${e} > 0 AND ${x} > 0), 'others', count(*) FILTER (WHERE ${e} > 0 AND ${x} = 0),
  'largest', coalesce(max(${x}) FILTER (WHERE ${e} > 0), 0)::float8)`

/** Of a share, those who did not are told of too. */
export function mayBeSaid(
  { x, people, others, largest }: Sums,
  isShare: boolean,
  rule: DisclosureRule,
): boolean {
  const inside = { present: people + others, people, total: x, largest }
  const outside = { present: others, people: others, total: others, largest: others > 0 ? 1 : 0 }
  return mayBeKnown(inside, rule) && !(isShare && isExposed(outside, rule))
}

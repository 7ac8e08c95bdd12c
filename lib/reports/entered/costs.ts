import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { ReportCostKind } from '@/prisma/client/enums'
import type { Span } from '../model/document'
import { eurosWithin } from '../model/proration'

const Cost = z.object({
  kind: z.enum(ReportCostKind),
  euros: z.number(),
  from: z.string(),
  until: z.string(),
  source: z.string(),
})
export type Cost = z.infer<typeof Cost>

/** What was entered that pays for at least one day of a span; its own first and last day, both counted. */
export const costsTouching = (span: Span): Promise<Cost[]> =>
  select(
    Cost,
    sql`SELECT "kind", "euros"::float8 AS "euros", to_char("from", 'YYYY-MM-DD') AS "from", to_char("until", 'YYYY-MM-DD') AS "until",
               "source"
          FROM "report_cost"
         WHERE "removedAt" IS NULL AND "from" < ${span.until}::date AND "until" >= ${span.from}::date
         ORDER BY "from", "id"`,
  )

/** What a span cost in a kind, and who says so. */
export interface CostOfKind {
  kind: ReportCostKind
  euros: number
  sources: string[]
}

/** What a span cost: each cost for the days of it that it pays for, by kind, the largest first. */
export const byKind = (costs: readonly Cost[], span: Span): CostOfKind[] =>
  [...Map.groupBy(costs, ({ kind }) => kind)]
    .map(([kind, ofKind]) => ({
      kind,
      euros: ofKind.reduce((sum, cost) => sum + eurosWithin(cost, span), 0),
      sources: [...new Set(ofKind.map(({ source }) => source))],
    }))
    .toSorted((one, other) => other.euros - one.euros)

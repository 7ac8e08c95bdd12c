import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import { PracticeState, PracticeVerdict } from '@/prisma/client/enums'

export const Said = z.object({
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

export const effectColumns = sql`to_char(e."on", 'YYYY-MM-DD') AS "on", e."version", e."withheld", e."estimate", e."low", e."high", e."share", e."shareLow", e."shareHigh",
  e."placeboP", e."adjustedP", e."verdict", e."adopters", e."together", e."controls", e."aside",
  coalesce(e."settledOn" < e."on", FALSE) AS "isSettled"`

/** The last one that is published, of the practice `p`. */
export const lastEffect = sql`LATERAL (SELECT * FROM "practice_effect" o WHERE o."practiceId" = p."id" AND o."publishedAt" IS NOT NULL
  ORDER BY o."on" DESC LIMIT 1) e`

const Measured = Said.extend({ id: z.string(), title: z.string(), state: z.enum(PracticeState) })
/** A practice whose effect was looked at. */
export type MeasuredPractice = z.infer<typeof Measured>

/** Practices that everybody reads whose effect is published, or may not be said yet. */
export const effectsPublished = (which: Sql, order: Sql): Promise<MeasuredPractice[]> =>
  select(
    Measured,
    sql`SELECT p."id", p."state", v."title", ${effectColumns}
          FROM "practice" p JOIN "practice_version" v ON v."practiceId" = p."id" AND v."number" = p."version", ${lastEffect}
         WHERE ${which} AND p."sharedAt" IS NOT NULL
         ORDER BY ${order} NULLS LAST, p."id" LIMIT 1000`,
  )

/** Of practices that are still proposed, warnings apart, the most favourable first: whatever was found. */
export const effectsInUse = (): Promise<MeasuredPractice[]> =>
  effectsPublished(sql`p."retiredAt" IS NULL AND NOT p."isFailure"`, sql`e."share" DESC`)

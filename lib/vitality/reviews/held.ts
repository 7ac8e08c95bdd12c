import { z } from 'zod'
import { communityFactColumns, type CommunityPlace } from '@/lib/communities'
import { db, select, sql, type Sql, type Transaction } from '@/lib/db'
import type { Day } from '@/lib/time'
import { openStates } from '../model/review'

const Held = z.object({
  id: z.string(),
  communityId: z.string(),
  state: z.enum(openStates),
  stateAt: z.date(),
  dueAt: z.date().nullable(),
  intoId: z.string().nullable(),
  answeredById: z.string().nullable(),
  help: z.string(),
})
/** A review that is open, held until the transaction ends: nobody else moves it meanwhile. */
export type HeldReview = z.infer<typeof Held>

const columns = sql`"id", "communityId", "state", "stateAt", "dueAt", "intoId", "answeredById", "help"`

/** Unless it has ended meanwhile. */
async function hold(tx: Transaction, which: Sql): Promise<HeldReview | undefined> {
  const [review] = await select(
    Held,
    sql`SELECT ${columns} FROM "vitality_review" WHERE ${which} AND "endedAt" IS NULL FOR UPDATE`,
    tx,
  )
  return review
}

export const holdReview = (tx: Transaction, id: string) => hold(tx, sql`"id" = ${id}::uuid`)
export const holdReviewOf = (tx: Transaction, communityId: string) =>
  hold(tx, sql`"communityId" = ${communityId}::uuid`)

/** What the rules, and an act on a review, must know of a community. */
export type ReviewedCommunity = CommunityPlace & { orphanedAt: Date | null }

export const reviewedColumns = { ...communityFactColumns, orphanedAt: true } as const

export const reviewedCommunity = (slug: string): Promise<ReviewedCommunity | null> =>
  db.community.findUnique({ where: { slug }, select: reviewedColumns })

const Which = z.object({ communityId: z.string() })

/** Which of these communities sleep, as last night says. */
export async function asleepAmong(tx: Transaction, ids: string[]): Promise<ReadonlySet<string>> {
  const rows = await select(
    Which,
    sql`SELECT "communityId" FROM "community_vitality"
         WHERE "communityId" = ANY(${ids}::uuid[]) AND "state" = 'asleep'`,
    tx,
  )
  return new Set(rows.map(({ communityId }) => communityId))
}

/** In which of these somebody has written on a day that no night has looked at yet. */
export async function stirringAmong(
  tx: Transaction,
  ids: string[],
  today: Day,
): Promise<ReadonlySet<string>> {
  const rows = await select(
    Which,
    sql`SELECT v."communityId" FROM "community_vitality" v
         WHERE v."communityId" = ANY(${ids}::uuid[])
           AND EXISTS (SELECT FROM "community_day" d WHERE d."communityId" = v."communityId"
                          AND d."day" BETWEEN v."assessedOn" AND ${today}::date AND d."contributors" > 0)`,
    tx,
  )
  return new Set(rows.map(({ communityId }) => communityId))
}

import { z } from 'zod'
import { communityFactColumns, type CommunityPlace } from '@/lib/communities'
import { db, select, sql, type Sql, type Transaction } from '@/lib/db'
import { VitalityState } from '@/prisma/client/enums'
import { openStates } from '../model/review'

const Held = z.object({
  id: z.string(),
  communityId: z.string(),
  state: z.enum(openStates),
  stateAt: z.date(),
  dueAt: z.date().nullable(),
  intoId: z.string().nullable(),
  answeredById: z.string().nullable(),
})
/** A review that is open, held until the transaction ends: nobody else moves it meanwhile. */
export type HeldReview = z.infer<typeof Held>

const columns = sql`"id", "communityId", "state", "stateAt", "dueAt", "intoId", "answeredById"`

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

const Asleep = z.object({ communityId: z.string(), state: z.enum(VitalityState) })

/** Which of these communities sleep, as last night says. */
export async function asleepAmong(tx: Transaction, ids: string[]): Promise<ReadonlySet<string>> {
  const rows = await select(
    Asleep,
    sql`SELECT "communityId", "state" FROM "community_vitality"
         WHERE "communityId" = ANY(${ids}::uuid[]) AND "state" = 'asleep'`,
    tx,
  )
  return new Set(rows.map(({ communityId }) => communityId))
}

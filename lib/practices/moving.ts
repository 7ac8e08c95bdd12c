import { z } from 'zod'
import { tell } from '@/lib/activity'
import { execute, selectOne, sql, type Sql, type Transaction } from '@/lib/db'
import { parisDay } from '@/lib/time'
import type { PracticeState } from '@/prisma/client/enums'
import { isWatched } from './effects/watched'
import { stateOn, waitsForReaders } from './model/life'

const Facts = z.object({
  isRetired: z.boolean(),
  isProposed: z.boolean(),
  isStarter: z.boolean(),
  sameSince: z.number(),
  ready: z.number(),
  communities: z.number(),
  keepers: z.number(),
  isContradicted: z.boolean(),
  isMeasured: z.boolean(),
  reviseOn: z.string(),
  state: z.string(),
})

/** How many communities keep the practice `p`: ours, that are there, and no secret. */
const keepersOfIt: Sql = sql`(SELECT count(*)::int FROM "practice_adoption" a JOIN "community" c ON c."id" = a."communityId" AND ${isWatched}
                 WHERE a."practiceId" = p."id" AND a."outcome" IS DISTINCT FROM 'abandoned')`

/** Counts them again: one of them may have become secret, or be gone. */
export const countKeepers = (): Promise<number> =>
  execute(
    sql`UPDATE "practice" u SET "keepers" = k."count" FROM (SELECT p."id", ${keepersOfIt} AS "count" FROM "practice" p) k
         WHERE k."id" = u."id" AND k."count" <> u."keepers"`,
  )

/**
 * Says again where a practice is, after anything that counts for it. The last word of each reviewer on what it says
 * today counts, unless they wrote some of it since; what comes with the platform, as it came, has been read before. Secret
 * communities count for nothing: beside those one sees, a number would tell of them. Where it comes to wait for readers,
 * it calls them.
 * @returns where it has come to; null where it stays
 */
export async function restate(tx: Transaction, practiceId: string, now: Date): Promise<PracticeState | null> {
  const { isStarter, sameSince, state, ready, keepers, ...facts } = await selectOne(
    Facts,
    sql`SELECT p."retiredAt" IS NOT NULL AS "isRetired", p."proposedAt" IS NOT NULL AS "isProposed",
               p."starterKey" IS NOT NULL AS "isStarter", p."state"::text AS "state", p."sameSince", p."reviseOn"::text AS "reviseOn",
               (SELECT count(*)::int FROM (SELECT DISTINCT ON (r."reviewerId") r."isReady" FROM "practice_review" r
                 WHERE r."practiceId" = p."id" AND r."version" >= p."sameSince"
                   AND NOT EXISTS (SELECT FROM "practice_author" w WHERE w."practiceId" = p."id" AND w."memberId" = r."reviewerId")
                 ORDER BY r."reviewerId", r."version" DESC) last WHERE last."isReady") AS "ready",
               ${keepersOfIt} AS "communities", p."keepers",
               EXISTS (SELECT 1 FROM "practice_remark" m WHERE m."practiceId" = p."id" AND m."isCounterExample"
                          AND m."removedAt" IS NULL AND m."answeredIn" IS NULL) AS "isContradicted",
               coalesce((SELECT e."withheld" IS NULL FROM "practice_effect" e WHERE e."practiceId" = p."id"
                            AND e."publishedAt" IS NOT NULL ORDER BY e."on" DESC LIMIT 1), FALSE) AS "isMeasured"
          FROM "practice" p WHERE p."id" = ${practiceId}::uuid`,
    tx,
  )
  const { communities } = facts
  if (communities !== keepers)
    await tx.practice.update({ where: { id: practiceId }, data: { keepers: communities } })
  const next = stateOn(parisDay(now), { ...facts, ready: isStarter && sameSince === 1 ? Infinity : ready })
  if (next === state) return null
  await tx.practice.update({ where: { id: practiceId }, data: { state: next, stateAt: now } })
  if (next !== 'idea' && next !== 'proposed' && next !== 'retired')
    await tx.practice.updateMany({ where: { id: practiceId, sharedAt: null }, data: { sharedAt: now } })
  if (waitsForReaders.some((state) => state === next)) await callFor(tx, practiceId, now)
  return next
}

/** A few are asked to read it from now on, whoever was before. */
export async function callFor(tx: Transaction, practiceId: string, now: Date): Promise<void> {
  await tx.practice.update({ where: { id: practiceId }, data: { proposedAt: now, calls: 0 } })
  await tell(tx, 'practice.proposed', null, { practiceId })
}

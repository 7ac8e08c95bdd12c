import { z } from 'zod'
import { db, execute, select, sql, type Transaction } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import type { Objection } from './schema'
import { countNew, recountIn } from './rollup'
import { withMark } from './rollup/mark'

/** As long as they object. */
const NEVER = new Date('9999-12-31T00:00:00Z')
/** A count under way is waited for, so that nothing of them is written after it. */
const LONGEST = { timeout: 60_000 }

/** Does the viewer object to being counted? */
export async function objects(viewer: Person): Promise<boolean> {
  authorizePlatform(viewer, 'platform.use')
  const objection = await db.activityObjection.findFirst({
    where: { memberId: viewer.id, countedFrom: { gt: new Date() } },
  })
  return objection !== null
}

/**
 * Objects to being counted, or takes it back. From now on nothing new counts; what had been counted before is forgotten
 * within a minute (`applyObjections`). Taken back: what they do from now on counts, what they did before never again.
 */
export async function setObjection(viewer: Person, { counted }: z.output<typeof Objection>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const memberId = viewer.id
  if (counted === 'oui') {
    await db.activityObjection.updateMany({
      where: { memberId, countedFrom: NEVER },
      data: { countedFrom: new Date() },
    })
    return
  }
  await db.$transaction(async (tx) => {
    await tx.activityObjection.createMany({ data: [{ memberId, countedFrom: NEVER }], skipDuplicates: true })
    await tx.presenceMonth.deleteMany({ where: { memberId } })
  }, LONGEST)
}

/** Forgets what had been counted of those who object since. One person at a time: killed, it goes on with the next. */
export async function applyObjections(now: Date): Promise<void> {
  const waiting = await db.activityObjection.findMany({
    where: { appliedAt: null },
    select: { memberId: true },
    distinct: ['memberId'],
  })
  for (const { memberId } of waiting)
    await withMark(async (tx, span, state) => {
      await countNew(tx, span, state, now)
      const communityIds = await placesOf(tx, memberId)
      // Marks that another process still had in hand.
      await tx.presenceMonth.deleteMany({ where: { memberId, communityId: { in: communityIds } } })
      if (span.keptFrom !== null) await takeOut(tx, memberId, communityIds)
      await recountIn(tx, span, communityIds, now)
      await tx.activityObjection.updateMany({
        where: { memberId, appliedAt: null },
        data: { appliedAt: now },
      })
    })
}

/** Where they are or were members: nobody acts elsewhere. */
const placesOf = async (tx: Transaction, memberId: string) =>
  (
    await select(
      z.object({ communityId: z.string() }),
      sql`SELECT "communityId" FROM "membership" WHERE "memberId" = ${memberId}::uuid`,
      tx,
    )
  ).map(({ communityId }) => communityId)

/**
 * Takes a person out of the sums whose acts are gone. How often they reacted on a day was not kept by person: those
 * signs stay in the day's number, without anybody behind them.
 */
async function takeOut(tx: Transaction, memberId: string, communityIds: string[]) {
  const theirs = sql`m."communityId" = ANY(${communityIds}::uuid[]) AND m."memberId" = ${memberId}::uuid`
  await execute(
    sql`WITH gone AS (DELETE FROM "member_month" m WHERE ${theirs} RETURNING m.*),
        day AS (
          SELECT g."communityId", g."month" + b AS "day",
                 (g."contributionDays" >> b) & 1 AS "contributed",
                 ((g."contributionDays" | g."reactionDays") >> b) & 1 AS "took",
                 coalesce((SELECT sum(c >> 5) FROM unnest(g."contributionsByDay") c WHERE c & 31 = b + 1), 0) AS "count"
            FROM gone g CROSS JOIN generate_series(0, 30) b
           WHERE ((g."contributionDays" | g."reactionDays") >> b) & 1 = 1)
        UPDATE "community_day" d
           SET "contributions" = d."contributions" - day."count", "contributors" = d."contributors" - day."contributed",
               "participants" = d."participants" - day."took"
          FROM day WHERE d."communityId" = day."communityId" AND d."day" = day."day"`,
    tx,
  )
  await execute(
    sql`DELETE FROM "tie_month" m WHERE m."communityId" = ANY(${communityIds}::uuid[])
           AND (m."memberId" = ${memberId}::uuid OR m."otherId" = ${memberId}::uuid)`,
    tx,
  )
  await execute(sql`DELETE FROM "contributor" m WHERE ${theirs}`, tx)
}

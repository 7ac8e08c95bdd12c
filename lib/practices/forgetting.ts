import { communitiesToForget } from '@/lib/communities'
import { execute, forgetRows, sql, type Leaving } from '@/lib/db'

/**
 * Forgets what former communities tried, and where lessons came from: what was learnt stays. What somebody who is erased
 * wrote for themselves, and never showed, goes with them.
 */
export async function forgetPractices(system: { now: Date } & Leaving): Promise<void> {
  await forgetRows(
    sql`"practice"`,
    [sql`"id"`],
    sql`"proposedAt" IS NULL AND "authorId" IN (SELECT "memberId" FROM "erasure" WHERE "doneAt" IS NOT NULL)`,
    system,
  )
  await forgetUnused(system)
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  await forgetRows(sql`"practice_adoption"`, [sql`"id"`], sql`"communityId" = ANY(${ids}::uuid[])`, system)
  const there = sql`"communityId" = ANY(${ids}::uuid[])`
  await forgetRows(sql`"practice_candidate"`, [sql`"id"`], there, system)
  await forgetRows(sql`"practice_quotation"`, [sql`"id"`], there, system)
  await forgetRows(sql`"practice_scan"`, [sql`"communityId"`], there, system)
  await execute(
    sql`UPDATE "practice" SET "communityId" = NULL, "threadId" = NULL, "lessonId" = NULL
         WHERE "communityId" = ANY(${ids}::uuid[])`,
  )
}

/** After so many days nobody comes back to a draft, or to a passage that nobody judged. */
const UNUSED_AFTER_DAYS = 365

async function forgetUnused(system: { now: Date } & Leaving): Promise<void> {
  const since = new Date(system.now.getTime() - UNUSED_AFTER_DAYS * 86_400_000)
  await forgetRows(
    sql`"practice_draft"`,
    [sql`"memberId"`, sql`"practiceId"`],
    sql`"updatedAt" < ${since}::timestamptz`,
    system,
  )
  await forgetRows(
    sql`"practice_candidate"`,
    [sql`"id"`],
    sql`"verdict" IS NULL AND "foundAt" < ${since}::timestamptz`,
    system,
  )
}

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
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  await forgetRows(sql`"practice_adoption"`, [sql`"id"`], sql`"communityId" = ANY(${ids}::uuid[])`, system)
  await execute(
    sql`UPDATE "practice" SET "communityId" = NULL, "threadId" = NULL, "lessonId" = NULL
         WHERE "communityId" = ANY(${ids}::uuid[])`,
  )
}

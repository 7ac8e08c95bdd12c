import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { atLeast, type Person } from '@/lib/policy'

/** How long somebody begins, in days. */
const FIRST_DAYS = 42

/** Whether somebody has begun to run a community these last weeks: since they joined it as such, or were given the role. */
export async function beganLately(viewer: Person, communityId: string, now: Date): Promise<boolean> {
  if (!atLeast(viewer, communityId, 'animator')) return false
  const [row] = await select(
    z.object({ since: z.date().nullable() }),
    sql`SELECT greatest(m."joinedAt", (SELECT max(a."at") FROM "audit" a
                 WHERE a."communityId" = m."communityId" AND a."subjectId" = m."memberId" AND a."action" = 'membership.changeRole'
                   AND a."after"->>'role' IN ('animator', 'owner') AND a."before"->>'role' NOT IN ('animator', 'owner'))) AS "since"
          FROM "membership" m WHERE m."communityId" = ${communityId}::uuid AND m."memberId" = ${viewer.id}::uuid`,
  )
  const since = row?.since
  return Boolean(since && since.getTime() > now.getTime() - FIRST_DAYS * 86_400_000)
}

import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { atLeast, type Person } from '@/lib/policy'

/** How long somebody begins, in days. */
const FIRST_DAYS = 42

/** Whether somebody has begun to run a community these last weeks: since they joined it as such, were given the role, or took it on. */
export async function beganLately(viewer: Person, communityId: string, now: Date): Promise<boolean> {
  if (!atLeast(viewer, communityId, 'animator')) return false
  const [row] = await select(
    z.object({ since: z.date().nullable() }),
    sql`SELECT greatest(m."joinedAt", (SELECT max(a."at") FROM "audit" a
                 WHERE a."communityId" = m."communityId" AND a."subjectId" = m."memberId" AND a."action" IN ('membership.changeRole', 'ownership.accept')
                   AND a."after"->>'role' IN ('animator', 'owner')
                   AND coalesce(a."before"->>'role', 'member') NOT IN ('animator', 'owner'))) AS "since"
          FROM "membership" m WHERE m."communityId" = ${communityId}::uuid AND m."memberId" = ${viewer.id}::uuid`,
  )
  const since = row?.since
  return Boolean(since && since.getTime() > now.getTime() - FIRST_DAYS * 86_400_000)
}

import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving } from '@/lib/db'

/** Forgets the comments of former communities, and what they were before. */
export async function forgetComments(system: { now: Date } & Leaving): Promise<void> {
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  const ofThem = sql`"communityId" = ANY(${ids}::uuid[])`
  const communityId = sql`"communityId"`
  const revision = [communityId, sql`"subjectId"`, sql`"version"`]
  await forgetRows(sql`"revision"`, revision, sql`${ofThem} AND "subjectKind" = 'comment'`, system)
  await forgetRows(sql`"comment"`, [communityId, sql`"id"`], ofThem, system)
}

import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving } from '@/lib/db'

/** Forgets what was said of former communities, and what was asked and answered about them. */
export async function forgetVitality(system: { now: Date } & Leaving): Promise<void> {
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  const ofThem = sql`"communityId" = ANY(${ids}::uuid[])`
  await forgetRows(sql`"vitality_verdict"`, [sql`"communityId"`, sql`"on"`], ofThem, system)
  await forgetRows(sql`"merged_member"`, [sql`"reviewId"`, sql`"memberId"`], ofThem, system)
  await forgetRows(sql`"closing_lesson"`, [sql`"id"`], ofThem, system)
  await forgetRows(sql`"vitality_review"`, [sql`"id"`], ofThem, system)
  await forgetRows(sql`"community_vitality"`, [sql`"communityId"`], ofThem, system)
}

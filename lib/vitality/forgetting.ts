import { firstMonthKept } from '@/lib/activity'
import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving, type Sql } from '@/lib/db'

/** Forgets former communities, and verdicts that are older than the figures they stood on. */
export async function forgetVitality(system: { now: Date } & Leaving): Promise<void> {
  const kept = firstMonthKept('figures', system.now)
  await forgetVerdicts(sql`"on" < ${kept}::date`, system)
  await forgetRows(sql`"vitality_calibration"`, [sql`"on"`], sql`"on" < ${kept}::date`, system)
  await forgetRows(sql`"vitality_move"`, [sql`"month"`, sql`"kind"`], sql`"month" < ${kept}::date`, system)
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  const ofThem = sql`"communityId" = ANY(${ids}::uuid[])`
  await forgetVerdicts(ofThem, system)
  await forgetRows(sql`"merged_member"`, [sql`"reviewId"`, sql`"memberId"`], ofThem, system)
  await forgetRows(sql`"closing_lesson"`, [sql`"id"`], ofThem, system)
  await forgetRows(sql`"vitality_review"`, [sql`"id"`], ofThem, system)
  await forgetRows(sql`"community_vitality"`, [sql`"communityId"`], ofThem, system)
}

const forgetVerdicts = (which: Sql, leaving: Leaving) =>
  forgetRows(sql`"vitality_verdict"`, [sql`"communityId"`, sql`"on"`], which, leaving)

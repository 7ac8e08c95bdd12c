import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving } from '@/lib/db'

/** Forgets what was said of former communities. */
export async function forgetVitality(system: { now: Date } & Leaving): Promise<void> {
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  const ofThem = sql`"communityId" = ANY(${ids}::uuid[])`
  await forgetRows(sql`"vitality_verdict"`, [sql`"communityId"`, sql`"on"`], ofThem, system)
  await forgetRows(sql`"community_vitality"`, [sql`"communityId"`], ofThem, system)
}

import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving } from '@/lib/db'

/** Forgets the figures of former communities. */
export async function forgetFigures(system: { now: Date } & Leaving): Promise<void> {
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  const ofThem = sql`"communityId" = ANY(${ids}::uuid[])`
  await forgetRows(sql`"community_figure"`, [sql`"communityId"`, sql`"days"`], ofThem, system)
}

import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving } from '@/lib/db'
import { forgetAllOf } from './storage'

/**
 * Forgets the files of former communities: rows first, then bytes. The bytes of a community lie together, so that a
 * run which died after the rows finds them again by the community alone.
 */
export async function forgetFiles(system: { now: Date } & Leaving): Promise<void> {
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  const key = [sql`"communityId"`, sql`"id"`]
  const ofThem = sql`"communityId" = ANY(${ids}::uuid[])`
  for (const table of [sql`"deposit"`, sql`"deposit_version"`, sql`"folder"`])
    await forgetRows(table, key, ofThem, system)
  for (const id of ids) await forgetAllOf(id, system)
}

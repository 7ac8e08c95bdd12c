import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving } from '@/lib/db'

/**
 * Forgets what was told of former communities, what is still to be told, and what people chose about them. Mails
 * that were sent are long forgotten: they are kept as long as a community can be restored.
 */
export async function forgetTold(system: { now: Date } & Leaving): Promise<void> {
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  const ofThem = sql`"communityId" = ANY(${ids}::uuid[])`
  const memberId = sql`"memberId"`
  await forgetRows(sql`"outbox"`, [sql`"id"`], ofThem, system)
  await forgetRows(sql`"notification"`, [memberId, sql`"at"`, sql`"id"`], ofThem, system)
  const choice = [memberId, sql`"scope"`, sql`"kind"`]
  await forgetRows(sql`"notification_choice"`, choice, sql`"scope" = ANY(${ids}::text[])`, system)
}

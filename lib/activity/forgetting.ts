import { forgetRows, sql, type Leaving } from '@/lib/db'

const [communityId, memberId, month] = [sql`"communityId"`, sql`"memberId"`, sql`"month"`]

const TABLES = [
  { table: sql`"activity"`, key: [communityId, sql`"at"`, sql`"id"`] },
  { table: sql`"member_month"`, key: [communityId, month, memberId] },
  { table: sql`"tie_month"`, key: [communityId, month, memberId, sql`"otherId"`] },
  { table: sql`"presence_month"`, key: [communityId, month, memberId] },
  { table: sql`"contributor"`, key: [communityId, memberId] },
  { table: sql`"community_day"`, key: [communityId, sql`"day"`] },
  { table: sql`"community_span"`, key: [communityId] },
]

/**
 * Forgets what happened in some communities: acts first, so that a rebuild in the middle counts nothing again that
 * is gone, then what they added up to.
 */
export async function forgetActs(communityIds: string[], leaving: Leaving): Promise<void> {
  const ofThem = sql`"communityId" = ANY(${communityIds}::uuid[])`
  for (const { table, key } of TABLES) await forgetRows(table, key, ofThem, leaving)
}

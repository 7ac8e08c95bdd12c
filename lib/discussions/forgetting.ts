import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving } from '@/lib/db'

const [communityId, memberId] = [sql`"communityId"`, sql`"memberId"`]
const [id, threadId, subjectId] = [sql`"id"`, sql`"threadId"`, sql`"subjectId"`]

const TABLES = [
  { table: sql`"draft"`, key: [memberId, sql`"place"`] },
  {
    table: sql`"revision"`,
    key: [communityId, subjectId, sql`"version"`],
    only: sql`"subjectKind" <> 'comment'`,
  },
  { table: sql`"reaction"`, key: [communityId, subjectId, memberId, sql`"kind"`] },
  { table: sql`"thread_event"`, key: [communityId, threadId, id] },
  { table: sql`"thread_follow"`, key: [communityId, threadId, memberId] },
  { table: sql`"reply"`, key: [communityId, id] },
  { table: sql`"thread_counter"`, key: [communityId, threadId] },
  { table: sql`"thread"`, key: [communityId, id] },
]

/** Forgets what was written in former communities: threads, replies, what they were before, drafts, reactions. */
export async function forgetWritings(system: { now: Date } & Leaving): Promise<void> {
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  for (const { table, key, only = sql`TRUE` } of TABLES)
    await forgetRows(table, key, sql`"communityId" = ANY(${ids}::uuid[]) AND ${only}`, system)
}

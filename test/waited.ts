import { z } from 'zod'
import { selectOne, sql } from '@/lib/db'

/** Somebody waits for a lock that somebody else has: whatever is told «meanwhile» has come as far as it can. */
export const isWaited = async (): Promise<boolean> =>
  (
    await selectOne(
      z.object({ count: z.number() }),
      sql`SELECT count(*)::int AS "count" FROM pg_stat_activity
           WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`,
    )
  ).count > 0

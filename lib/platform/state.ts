import { z } from 'zod'
import { selectOne, sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'

const State = z.object({
  waiting: z.number(),
  failed: z.number(),
  untold: z.number(),
  oldest: z.date().nullable(),
})
export type PlatformState = z.infer<typeof State>

/** How many we count at most: beyond, «plus de 1 000» says enough. */
const MOST_COUNTED = 1000

/** What an administrator looks at first: mails that wait or failed, and news the worker has not told yet. */
export async function platformState(viewer: Person): Promise<PlatformState> {
  authorizePlatform(viewer, 'platform.administer')
  return selectOne(
    State,
    sql`SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM "mail" WHERE "state" = 'queued' LIMIT ${MOST_COUNTED}) q) AS "waiting",
      (SELECT count(*)::int FROM (SELECT 1 FROM "mail" WHERE "state" = 'failed' LIMIT ${MOST_COUNTED}) f) AS "failed",
      (SELECT count(*)::int FROM (SELECT 1 FROM "outbox" LIMIT ${MOST_COUNTED}) o) AS "untold",
      (SELECT min("at") FROM "outbox") AS "oldest"`,
  )
}

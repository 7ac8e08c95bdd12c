import { execute, sql } from '@/lib/db'
import { bringUpToDate } from '@/lib/vitality'
import { assessAll } from '@/lib/vitality/night'

const NIGHTS = 14
const DAY = 86_400_000

/** The assessments of two weeks, night after night as they would have been, then the past before them played again. */
export async function liveNights(now: Date): Promise<void> {
  for (let ago = NIGHTS; ago > 0; ago -= 1) {
    await assessAll(new Date(now.getTime() - ago * DAY))
    // What was said to people on those nights is old news.
    await execute(sql`DELETE FROM "outbox" WHERE "kind" IN ('vitality.fell', 'review.moved')`)
  }
  await bringUpToDate(now)
}

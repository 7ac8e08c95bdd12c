import { firstMonthKept, isCountedInSql } from '@/lib/activity'
import { communitiesToForget } from '@/lib/communities'
import { execute, forgetRows, sql, type Leaving } from '@/lib/db'
import { parisDay } from '@/lib/time'
import { creditDays } from './proposing/credit'

/**
 * Forgets what former communities tried, and where lessons came from: what was learnt stays. What somebody who is erased
 * wrote for themselves, and never showed, goes with them.
 */
export async function forgetPractices(system: { now: Date } & Leaving): Promise<void> {
  await forgetRows(
    sql`"practice"`,
    [sql`"id"`],
    sql`"proposedAt" IS NULL AND "authorId" IN (SELECT "memberId" FROM "erasure" WHERE "doneAt" IS NOT NULL)`,
    system,
  )
  await forgetUnused(system)
  await forgetProposals(system)
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  const theirs = sql`"communityId" = ANY(${ids}::uuid[])`
  await forgetRows(sql`"practice_adoption"`, [sql`"id"`], theirs, system)
  await forgetRows(sql`"practice_candidate"`, [sql`"id"`], theirs, system)
  await forgetRows(sql`"practice_quotation"`, [sql`"id"`], theirs, system)
  await forgetRows(sql`"practice_scan"`, [sql`"communityId"`], theirs, system)
  await forgetRows(sql`"practice_occasion"`, [sql`"id"`], theirs, system)
  await forgetRows(sql`"practice_dismissal"`, [sql`"communityId"`, sql`"practiceId"`], theirs, system)
  await forgetRows(sql`"programme_request"`, [sql`"id"`], theirs, system)
  await execute(
    sql`UPDATE "practice" SET "communityId" = NULL, "threadId" = NULL, "lessonId" = NULL
         WHERE "communityId" = ANY(${ids}::uuid[])`,
  )
}

/** After so many days nobody comes back to a draft, or to a passage that nobody judged; whoever objects, at once. */
const UNUSED_AFTER_DAYS = 365

async function forgetUnused(system: { now: Date } & Leaving): Promise<void> {
  const since = new Date(system.now.getTime() - UNUSED_AFTER_DAYS * 86_400_000)
  await forgetRows(
    sql`"practice_draft"`,
    [sql`"memberId"`, sql`"practiceId"`],
    sql`"updatedAt" < ${since}::timestamptz`,
    system,
  )
  await forgetRows(
    sql`"practice_candidate"`,
    [sql`"id"`],
    sql`("verdict" IS NULL AND "foundAt" < ${since}::timestamptz)
        OR ("verdict" IS DISTINCT FROM 'taken' AND NOT ${isCountedInSql(sql`"practice_candidate"."authorId"`, sql`"writtenAt"`)})`,
    system,
  )
}

/**
 * To whom a practice was proposed is known for a month, as long as an adoption may still be due to it; what was proposed
 * to somebody or other, as long as presence.
 */
async function forgetProposals(system: { now: Date } & Leaving): Promise<void> {
  const { now } = system
  await execute(
    sql`UPDATE "practice_occasion" SET "viewerId" = NULL
         WHERE "viewerId" IS NOT NULL AND "on" < ${parisDay(now)}::date - ${creditDays}::int`,
  )
  const old = sql`"on" < ${firstMonthKept('presence', now)}::date`
  await forgetRows(sql`"practice_occasion"`, [sql`"id"`], old, system)
}

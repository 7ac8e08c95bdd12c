import { communitiesToForget } from '@/lib/communities'
import { forgetRows, sql, type Leaving } from '@/lib/db'
import { forgetPlaces } from './answering/later'
import { pieceByPiece } from './answering/pieces'

const context = [sql`"kind"`, sql`"of"`, sql`"realm"`]
const tally = [...context, sql`"memberId"`]

/**
 * Forgets what was counted in former communities, and who was asked there; and whom somebody who is erased, or objects to
 * being counted, was answered by: what is theirs of the rest goes with their consent.
 */
export async function forgetExpertise(system: { now: Date } & Leaving): Promise<void> {
  const erased = sql`"kind" = 'asker' AND "of" IN (
    SELECT "memberId"::text FROM "erasure" WHERE "doneAt" IS NOT NULL
    UNION ALL SELECT "memberId"::text FROM "activity_objection" WHERE "countedFrom" > ${system.now})`
  await forgetRows(sql`"answering_tally"`, tally, erased, system)
  await forgetRows(sql`"answering_context"`, context, erased, system)
  const ids = await communitiesToForget(system)
  if (ids.length === 0) return
  await pieceByPiece(system, (tx) => forgetPlaces(tx, ids, system.now))
  const theirs = sql`("realm" = ANY(${ids}::uuid[]) OR ("kind" = 'community' AND "of" = ANY(${ids}::text[])))`
  await forgetRows(
    sql`"answering_tally"`,
    tally,
    sql`("kind", "of", "realm") IN (SELECT "kind", "of", "realm" FROM "answering_context" WHERE ${theirs})`,
    system,
  )
  await forgetRows(sql`"answering_context"`, context, theirs, system)
  await forgetRows(
    sql`"answering_hidden"`,
    [sql`"memberId"`, sql`"kind"`, sql`"of"`],
    sql`"kind" = 'community' AND "of" = ANY(${ids}::text[])`,
    system,
  )
  await forgetRows(sql`"answering_due"`, [sql`"id"`], sql`"communityId" = ANY(${ids}::uuid[])`, system)
  await forgetRows(sql`"answer_request"`, [sql`"id"`], sql`"communityId" = ANY(${ids}::uuid[])`, system)
}

import { z } from 'zod'
import { execute, select, sql, type Transaction } from '@/lib/db'

/** Until when one may change one's mind. */
export const HOURS_TO_RESTORE = 24

const Changed = z.object({ changed: z.number() })
const changedBy = async (tx: Transaction, query: ReturnType<typeof sql>) =>
  ((await select(Changed, query, tx))[0]?.changed ?? 0) > 0

/**
 * Takes a skill from its holder, with what colleagues said of it; both are kept aside for a day. It is also a «no»
 * for good: neither a suggestion nor a list gives it again.
 */
export const putAside = (tx: Transaction, memberId: string, skillId: string): Promise<boolean> =>
  changedBy(
    tx,
    sql`WITH said AS (
          SELECT coalesce(jsonb_agg(to_jsonb(e)), '[]') AS "endorsements" FROM "skill_endorsement" e
           WHERE e."memberId" = ${memberId}::uuid AND e."skillId" = ${skillId}::uuid),
        gone AS (
          DELETE FROM "member_skill" h WHERE h."memberId" = ${memberId}::uuid AND h."skillId" = ${skillId}::uuid RETURNING h.*),
        kept AS (
          INSERT INTO "removed_member_skill" ("memberId", "skillId", "kept")
          SELECT gone."memberId", gone."skillId", to_jsonb(gone) || jsonb_build_object('endorsements', said."endorsements")
            FROM gone, said
          ON CONFLICT ("memberId", "skillId") DO UPDATE SET "kept" = excluded."kept", "at" = now()
          RETURNING 1),
        answered AS (
          INSERT INTO "skill_suggestion_answer" ("memberId", "skillId", "answer")
          SELECT gone."memberId", gone."skillId", 'refused' FROM gone
          ON CONFLICT ("memberId", "skillId") DO UPDATE SET "answer" = excluded."answer", "at" = now())
        SELECT count(*)::int AS "changed" FROM kept`,
  )

/**
 * Gives it back as it was; colleagues whose account is gone meanwhile no longer vouch for it. One that a review has
 * refused, or merged into another, is nobody's any more.
 */
export async function takeBack(tx: Transaction, memberId: string, skillId: string): Promise<boolean> {
  const isBack = await changedBy(
    tx,
    sql`WITH kept AS (
          SELECT r."kept" FROM "removed_member_skill" r
           WHERE r."memberId" = ${memberId}::uuid AND r."skillId" = ${skillId}::uuid
             AND r."at" > now() - make_interval(hours => ${HOURS_TO_RESTORE})),
        back AS (
          INSERT INTO "member_skill"
          SELECT h.* FROM kept, jsonb_populate_record(NULL::"member_skill", kept."kept") h
            JOIN "skill" s ON s."id" = h."skillId" AND s."state" IN ('current', 'retired', 'proposed')
          ON CONFLICT DO NOTHING RETURNING 1)
        SELECT count(*)::int AS "changed" FROM back`,
  )
  if (!isBack) return false
  await execute(
    sql`INSERT INTO "skill_endorsement"
        SELECT e.* FROM "removed_member_skill" r, jsonb_populate_recordset(NULL::"skill_endorsement", r."kept"->'endorsements') e
         WHERE r."memberId" = ${memberId}::uuid AND r."skillId" = ${skillId}::uuid
           AND EXISTS (SELECT FROM "member" m WHERE m."id" = e."endorserId")
        ON CONFLICT DO NOTHING`,
    tx,
  )
  await tx.removedMemberSkill.deleteMany({ where: { memberId, skillId } })
  await tx.skillSuggestionAnswer.deleteMany({ where: { memberId, skillId } })
  return true
}

/** Nothing of what was taken away more than a day ago is kept. */
export const forgetRemoved = (now: Date): Promise<number> =>
  execute(
    sql`DELETE FROM "removed_member_skill" WHERE "at" < ${now}::timestamptz - make_interval(hours => ${HOURS_TO_RESTORE})`,
  )

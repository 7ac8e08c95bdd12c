import { execute, sql, type Transaction } from '@/lib/db'

/**
 * Gives one account's skills to another, when both are the same person: the higher level, whatever was offered or
 * wanted, the narrower visibility; endorsements, requests and answers follow. Nobody ends up vouching for themselves.
 */
export async function moveSkills(tx: Transaction, fromId: string, intoId: string): Promise<void> {
  await execute(
    sql`INSERT INTO "member_skill" AS h ("memberId", "skillId", "level", "canHelp", "wantsToLearn", "visibility", "source", "createdAt")
        SELECT ${intoId}::uuid, f."skillId", f."level", f."canHelp", f."wantsToLearn", f."visibility", f."source", f."createdAt"
          FROM "member_skill" f WHERE f."memberId" = ${fromId}::uuid
        ON CONFLICT ("memberId", "skillId") DO UPDATE SET
          "level" = greatest(h."level", excluded."level"), "canHelp" = h."canHelp" OR excluded."canHelp",
          "wantsToLearn" = h."wantsToLearn" OR excluded."wantsToLearn",
          "visibility" = greatest(h."visibility", excluded."visibility")`,
    tx,
  )
  await execute(
    sql`INSERT INTO "skill_endorsement" ("memberId", "skillId", "endorserId", "at")
        SELECT CASE WHEN e."memberId" = ${fromId}::uuid THEN ${intoId}::uuid ELSE e."memberId" END, e."skillId",
               CASE WHEN e."endorserId" = ${fromId}::uuid THEN ${intoId}::uuid ELSE e."endorserId" END, e."at"
          FROM "skill_endorsement" e
         WHERE ${fromId}::uuid IN (e."memberId", e."endorserId") AND ${intoId}::uuid NOT IN (e."memberId", e."endorserId")
        ON CONFLICT DO NOTHING`,
    tx,
  )
  await execute(
    sql`INSERT INTO "skill_suggestion_answer" ("memberId", "skillId", "answer", "at")
        SELECT ${intoId}::uuid, a."skillId", a."answer", a."at" FROM "skill_suggestion_answer" a WHERE a."memberId" = ${fromId}::uuid
        ON CONFLICT DO NOTHING`,
    tx,
  )
  await tx.skill.updateMany({ where: { proposedById: fromId }, data: { proposedById: intoId } })
  await tx.endorsementRequest.deleteMany({ where: { OR: [{ memberId: fromId }, { askedId: fromId }] } })
  await tx.skillEndorsement.deleteMany({ where: { endorserId: fromId } })
  await tx.skillSuggestionAnswer.deleteMany({ where: { memberId: fromId } })
  await tx.removedMemberSkill.deleteMany({ where: { memberId: fromId } })
  await tx.memberSkill.deleteMany({ where: { memberId: fromId } })
}

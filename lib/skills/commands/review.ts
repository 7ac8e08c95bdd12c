import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, execute, sql, type Transaction } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import type { SkillState } from '@/prisma/client/enums'
import { skillExactlyNamed } from '../find'
import { pickable } from '../holding'
import { tellHolders } from '../telling'
import type { AcceptSkill, MergeSkill, RefuseSkill } from '../schema'

/** Makes a free skill one that everybody may pick, under the words the reviewer gives it. */
export async function acceptFreeSkill(
  viewer: Person,
  { skillId, label, kind }: z.output<typeof AcceptSkill>,
) {
  authorizePlatform(viewer, 'skills.curate')
  if (await skillExactlyNamed(label)) throw new Mistake('skills.mistake.alreadyThere', { field: 'label' })
  return db.$transaction(async (tx) => {
    await decide(tx, viewer, skillId, { state: 'current', label, kind })
    await execute(sql`SELECT osmose_skill_names(${[skillId]}::uuid[])`, tx)
    await execute(
      sql`INSERT INTO "skill_ancestor" ("ancestorId", "skillId", "depth") VALUES (${skillId}::uuid, ${skillId}::uuid, 0)
          ON CONFLICT DO NOTHING`,
      tx,
    )
    await tellHolders(tx, skillId, viewer.id)
    return { label }
  })
}

/**
 * Gives those who hold a free skill the known one that means the same; its words become another name of it
 * (`osmose_skill_names`), which no next version of its framework takes away.
 */
export async function mergeFreeSkill(viewer: Person, { skillId, intoId }: z.output<typeof MergeSkill>) {
  authorizePlatform(viewer, 'skills.curate')
  return db.$transaction(async (tx) => {
    const target = await pickable(tx, intoId)
    await decide(tx, viewer, skillId, { state: 'merged', mergedIntoId: intoId })
    await tellHolders(tx, skillId, viewer.id)
    await moveHolders(tx, skillId, intoId)
    await execute(sql`SELECT osmose_skill_names(${[intoId]}::uuid[])`, tx)
    return { label: target.label }
  })
}

/** Takes a free skill away, with a reason that its holders read. */
export async function refuseFreeSkill(viewer: Person, { skillId, reason }: z.output<typeof RefuseSkill>) {
  authorizePlatform(viewer, 'skills.curate')
  return db.$transaction(async (tx) => {
    const { label } = await decide(tx, viewer, skillId, { state: 'refused', reviewReason: reason })
    await tellHolders(tx, skillId, viewer.id)
    await tx.memberSkill.deleteMany({ where: { skillId } })
    return { label }
  })
}

type Decision = {
  state: SkillState
  label?: string
  kind?: z.output<typeof AcceptSkill>['kind']
  mergedIntoId?: string
  reviewReason?: string
}

/** The first decision holds: a second reviewer learns that it was taken. */
async function decide(tx: Transaction, viewer: Person, skillId: string, decision: Decision) {
  const skill = await tx.skill.findUnique({ where: { id: skillId }, select: { label: true, state: true } })
  if (!skill) throw new NotFound()
  const { count } = await tx.skill.updateMany({
    where: { id: skillId, state: 'proposed' },
    data: { ...decision, reviewedById: viewer.id, reviewedAt: new Date() },
  })
  if (count === 0) throw new Mistake('skills.mistake.alreadyReviewed', { status: 409 })
  await audit(tx, {
    actorId: viewer.id,
    action: `skills.${decision.state}`,
    subjectKind: 'skill',
    subjectId: skillId,
    before: { label: skill.label },
    after: { state: decision.state, ...(decision.mergedIntoId && { mergedIntoId: decision.mergedIntoId }) },
    reason: decision.reviewReason ?? null,
  })
  return skill
}

/** Whoever already holds the target keeps the higher level, and what was said of either. */
async function moveHolders(tx: Transaction, fromId: string, intoId: string): Promise<void> {
  await execute(
    sql`INSERT INTO "member_skill" AS h ("memberId", "skillId", "level", "canHelp", "wantsToLearn", "visibility", "source", "createdAt")
        SELECT f."memberId", ${intoId}::uuid, f."level", f."canHelp", f."wantsToLearn", f."visibility", f."source", f."createdAt"
          FROM "member_skill" f WHERE f."skillId" = ${fromId}::uuid
        ON CONFLICT ("memberId", "skillId") DO UPDATE SET
          "level" = greatest(h."level", excluded."level"), "canHelp" = h."canHelp" OR excluded."canHelp",
          "wantsToLearn" = h."wantsToLearn" OR excluded."wantsToLearn"`,
    tx,
  )
  await execute(
    sql`INSERT INTO "skill_endorsement" ("memberId", "skillId", "endorserId", "at")
        SELECT e."memberId", ${intoId}::uuid, e."endorserId", e."at" FROM "skill_endorsement" e
         WHERE e."skillId" = ${fromId}::uuid
        ON CONFLICT DO NOTHING`,
    tx,
  )
  await tx.memberSkill.deleteMany({ where: { skillId: fromId } })
}

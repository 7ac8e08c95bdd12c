import { Mistake } from '@/lib/auth'
import { execute, sql, type Transaction } from '@/lib/db'
import { NotFound } from '@/lib/policy'
import type { SkillSource } from '@/prisma/client/enums'

/** Beyond, a list of skills no longer says what somebody is good at. */
export const MOST_SKILLS = 60

/** Gives a skill to somebody who has not got it; a second time changes nothing. @throws Mistake when they have too many */
export async function hold(tx: Transaction, memberId: string, skillId: string, source: SkillSource) {
  await execute(sql`SELECT FROM "member" WHERE "id" = ${memberId}::uuid FOR NO KEY UPDATE`, tx)
  if ((await tx.memberSkill.count({ where: { memberId } })) >= MOST_SKILLS)
    throw new Mistake('skills.mistake.tooMany', { values: { count: MOST_SKILLS } })
  await tx.memberSkill.createMany({ data: [{ memberId, skillId, source }], skipDuplicates: true })
  await tx.removedMemberSkill.deleteMany({ where: { memberId, skillId } })
  await tx.skillSuggestionAnswer.deleteMany({ where: { memberId, skillId } })
}

/** A skill that one may pick now. @throws NotFound when there is none */
export async function pickable(tx: Pick<Transaction, 'skill'>, skillId: string) {
  const skill = await tx.skill.findFirst({
    where: { id: skillId, state: 'current', isHeading: false },
    select: { id: true, label: true },
  })
  if (!skill) throw new NotFound()
  return skill
}

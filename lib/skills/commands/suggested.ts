import type { z } from 'zod'
import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { hold, pickable } from '../holding'
import type { AnswerSuggestion, OneSkill } from '../schema'

/** «Yes, I have it.» */
export async function confirmSuggestion(viewer: Person, { skillId }: z.output<typeof OneSkill>) {
  authorizePlatform(viewer, 'platform.use')
  return db.$transaction(async (tx) => {
    const skill = await pickable(tx, skillId)
    await hold(tx, viewer.id, skillId, 'suggested')
    return skill
  })
}

/** «No», for good; or «not now», for a while. Nobody else ever learns of it. */
export async function answerSuggestion(
  viewer: Person,
  { skillId, answer }: z.output<typeof AnswerSuggestion>,
) {
  authorizePlatform(viewer, 'platform.use')
  const key = { memberId: viewer.id, skillId }
  return db.$transaction(async (tx) => {
    const skill = await pickable(tx, skillId)
    await tx.skillSuggestionAnswer.upsert({
      where: { memberId_skillId: key },
      create: { ...key, answer },
      update: { answer, at: new Date() },
    })
    return skill
  })
}

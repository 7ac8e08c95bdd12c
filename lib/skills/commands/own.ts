import type { z } from 'zod'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { skillExactlyNamed } from '../find'
import { proposalNamed } from '../free'
import { hold, pickable } from '../holding'
import { putAside, takeBack } from '../removal'
import type { AddSkill, ChangeSkill, OneSkill, ProposeSkill } from '../schema'

/** Says that one has a skill; its level comes afterwards. */
export async function addSkill(viewer: Person, { skillId }: z.output<typeof AddSkill>) {
  authorizePlatform(viewer, 'platform.use')
  return db.$transaction(async (tx) => {
    const skill = await pickable(tx, skillId)
    await hold(tx, viewer.id, skillId, 'declared')
    return skill
  })
}

/** How well one has it, whether one helps or learns, and who sees it. */
export async function changeOwnSkill(viewer: Person, input: z.output<typeof ChangeSkill>) {
  authorizePlatform(viewer, 'platform.use')
  const { skillId, ...said } = input
  const { count } = await db.memberSkill.updateMany({ where: { memberId: viewer.id, skillId }, data: said })
  if (count === 0) throw new NotFound()
  return db.skill.findUniqueOrThrow({ where: { id: skillId }, select: { id: true, label: true } })
}

/** Takes a skill off one's list, with what colleagues said of it; for a day it can be taken back. */
export async function removeOwnSkill(viewer: Person, { skillId }: z.output<typeof OneSkill>) {
  authorizePlatform(viewer, 'platform.use')
  const isGone = await db.$transaction((tx) => putAside(tx, viewer.id, skillId))
  if (!isGone) throw new NotFound()
  return db.skill.findUniqueOrThrow({ where: { id: skillId }, select: { id: true, label: true } })
}

/** Changes one's mind about it. */
export async function restoreOwnSkill(viewer: Person, { skillId }: z.output<typeof OneSkill>) {
  authorizePlatform(viewer, 'platform.use')
  const isBack = await db.$transaction((tx) => takeBack(tx, viewer.id, skillId))
  if (!isBack) throw new Mistake('skills.mistake.tooLate')
  return db.skill.findUniqueOrThrow({ where: { id: skillId }, select: { id: true, label: true } })
}

/**
 * Says a skill that no framework has: it waits for its review, seen by those who hold it. Words that name a known one
 * give that one.
 */
export async function proposeSkill(viewer: Person, { label, kind }: z.output<typeof ProposeSkill>) {
  authorizePlatform(viewer, 'platform.use')
  const known = await skillExactlyNamed(label)
  return db.$transaction(async (tx) => {
    const skill = known ?? (await proposalNamed(tx, { label, kind, proposedById: viewer.id }))
    await hold(tx, viewer.id, skill.id, 'declared')
    return { id: skill.id, label: skill.label, isKnown: known !== null }
  })
}

import type { z } from 'zod'
import { tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { authorize, ownCommunityIds, authorizePlatform, type Person } from '@/lib/policy'
import { heldFacts, meetingPlace } from '../facts'
import type { AskEndorsement, Endorse } from '../schema'

/** Vouches for a colleague's skill; a second time changes nothing. */
export async function endorseSkill(viewer: Person, { skillId, memberId }: z.output<typeof Endorse>) {
  const held = await heldFacts(memberId, skillId)
  authorize(viewer, 'skill.endorse', held)
  const key = { memberId, skillId, endorserId: viewer.id }
  await db.$transaction(async (tx) => {
    await tx.skillEndorsement.createMany({ data: [key], skipDuplicates: true })
    await tx.endorsementRequest.updateMany({
      where: { memberId, skillId, askedId: viewer.id, answeredAt: null },
      data: { answeredAt: new Date() },
    })
  })
  return held
}

/** Takes it back, whatever has happened since: even when nothing is shared any more. */
export async function withdrawEndorsement(viewer: Person, { skillId, memberId }: z.output<typeof Endorse>) {
  authorizePlatform(viewer, 'platform.use')
  await db.skillEndorsement.deleteMany({ where: { memberId, skillId, endorserId: viewer.id } })
}

/** Asks a colleague to vouch for one of one's skills; they are told once. */
export async function askEndorsement(viewer: Person, { skillId, memberId }: z.output<typeof AskEndorsement>) {
  authorizePlatform(viewer, 'platform.use')
  const mine = await heldFacts(viewer.id, skillId)
  authorize(viewer, 'skill.see', mine)
  if (mine.visibility === 'nobody') throw new Mistake('skills.mistake.hiddenSkill')
  const communityId = await meetingPlace(ownCommunityIds(viewer), memberId)
  if (!communityId || memberId === viewer.id)
    throw new Mistake('skills.mistake.notACompanion', { field: 'memberId' })
  return db.$transaction(async (tx) => {
    const { count } = await tx.endorsementRequest.createMany({
      data: [{ id: newId(), memberId: viewer.id, skillId, askedId: memberId, communityId }],
      skipDuplicates: true,
    })
    if (count === 0) throw new Mistake('skills.mistake.alreadyAsked')
    await tell(tx, 'endorsement.asked', communityId, { memberId: viewer.id, skillId, askedId: memberId })
    return { label: mine.label }
  })
}

/** Leaves a request without an answer: whoever asked is not told. */
export async function declineEndorsement(viewer: Person, { skillId, memberId }: z.output<typeof Endorse>) {
  authorizePlatform(viewer, 'platform.use')
  await db.endorsementRequest.updateMany({
    where: { memberId, skillId, askedId: viewer.id, answeredAt: null },
    data: { answeredAt: new Date() },
  })
}

import type { Prisma } from '@/prisma/client/client'
import { db, type Transaction } from '@/lib/db'
import { authorize, type Person, type PracticeFacts } from '@/lib/policy'
import { isShared } from './model/life'

/** What the rules and the state of a practice are made from. */
export const heldColumns = {
  id: true,
  state: true,
  stateAt: true,
  version: true,
  isFailure: true,
  communityId: true,
  proposedAt: true,
  reviseOn: true,
  retiredAt: true,
  authors: { select: { memberId: true } },
} satisfies Prisma.PracticeSelect

type HeldRow = Prisma.PracticeGetPayload<{ select: typeof heldColumns }>

/** A practice as the rules see it. */
export const factsOf = (practice: HeldRow): PracticeFacts => ({
  authorIds: practice.authors.map(({ memberId }) => memberId),
  originId: practice.communityId,
  isProposed: practice.proposedAt !== null,
  isShared: isShared(practice.state),
  isRetired: practice.retiredAt !== null,
})

/**
 * A practice, for whoever may do this to it; held, so that two people at once do not both change it.
 * @throws NotFound there is none, or it is not for them to know
 */
export async function holdPractice(
  tx: Transaction,
  viewer: Person,
  action:
    | 'practice.edit'
    | 'practice.propose'
    | 'practice.review'
    | 'practice.remark'
    | 'practice.retire'
    | 'practice.reopen'
    | 'practice.read',
  practiceId: string,
) {
  await tx.$queryRaw`SELECT 1 FROM "practice" WHERE "id" = ${practiceId}::uuid FOR UPDATE`
  const practice = await tx.practice.findUnique({ where: { id: practiceId }, select: heldColumns })
  authorize(viewer, action, practice && factsOf(practice))
  return practice!
}

/** A practice the viewer may read. */
export async function practiceToRead(viewer: Person, practiceId: string) {
  const practice = await db.practice.findUnique({ where: { id: practiceId }, select: heldColumns })
  authorize(viewer, 'practice.read', practice && factsOf(practice))
  return practice!
}

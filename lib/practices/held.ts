import type { Prisma } from '@/prisma/client/client'
import { communitiesRunBy } from '@/lib/auth'
import { execute, sql, type Transaction } from '@/lib/db'
import type { PracticeFacts } from '@/lib/policy'

/** What the rules and the state of a practice are made from. */
export const heldColumns = {
  id: true,
  state: true,
  stateAt: true,
  version: true,
  sameSince: true,
  isFailure: true,
  communityId: true,
  proposedAt: true,
  sharedAt: true,
  reviseOn: true,
  retiredAt: true,
  authors: { select: { memberId: true } },
} satisfies Prisma.PracticeSelect

type HeldRow = Prisma.PracticeGetPayload<{ select: typeof heldColumns }>

/** A practice as the rules see it, with what moves it. */
export type Held = HeldRow & PracticeFacts

export async function heldFrom<Row extends HeldRow>(
  practice: Row,
  reader?: Pick<Transaction, 'membership'>,
): Promise<Row & PracticeFacts> {
  const authorIds = practice.authors.map(({ memberId }) => memberId)
  return {
    ...practice,
    authorIds,
    authorsRun: await communitiesRunBy(authorIds, reader),
    originId: practice.communityId,
    isProposed: practice.proposedAt !== null,
    isShared: practice.sharedAt !== null,
    isRetired: practice.retiredAt !== null,
  }
}

/** A practice, held until the transaction ends: two people at once do not both change it. */
export async function holdPractice(tx: Transaction, id: string): Promise<Held | null> {
  await execute(sql`SELECT 1 FROM "practice" WHERE "id" = ${id}::uuid FOR UPDATE`, tx)
  const practice = await tx.practice.findUnique({ where: { id }, select: heldColumns })
  return practice && heldFrom(practice, tx)
}

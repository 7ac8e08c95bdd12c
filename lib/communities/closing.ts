import { newId, type Transaction } from '@/lib/db'
import type { CommunityStatus } from '@/prisma/client/enums'
import type { Facts } from './facts'
import { setStatus } from './status'

interface Closing {
  from: CommunityStatus[]
  /** Shown above the community. */
  reason?: string | null
  /** What they would tell the next one; empty: nothing. */
  lesson: string
}

/**
 * Archives a community, with the lesson of whoever closes it: in its settings, or in answer to the review of one that
 * sleeps. A lesson left while a review is open belongs to it.
 */
export async function closeWithLesson(
  tx: Transaction,
  by: { id: string },
  community: Pick<Facts, 'id' | 'slug' | 'status'>,
  { from, reason, lesson }: Closing,
): Promise<void> {
  await setStatus(tx, by, community, { from, to: 'archived', reason })
  if (lesson === '') return
  const review = await tx.vitalityReview.findFirst({
    where: { communityId: community.id, endedAt: null },
    select: { id: true },
  })
  await tx.closingLesson.create({
    data: {
      ...{ id: newId(), communityId: community.id, reviewId: review?.id ?? null },
      ...{ authorId: by.id, lesson, at: new Date() },
    },
  })
}

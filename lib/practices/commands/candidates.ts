import type { z } from 'zod'
import { communityFactColumns } from '@/lib/communities'
import { db } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import type { JudgeCandidate } from '../schema'

/**
 * Says that a passage tells no lesson, so that it never comes back; or takes that back. The first word is the good one: a
 * passage somebody made a practice of stays taken.
 */
export async function judgeCandidate(
  viewer: Person,
  { candidateId, verdict }: z.output<typeof JudgeCandidate>,
): Promise<{ id: string }> {
  const candidate = await db.practiceCandidate.findUnique({
    where: { id: candidateId },
    select: { communityId: true },
  })
  const community =
    candidate &&
    (await db.community.findUnique({
      where: { id: candidate.communityId },
      select: communityFactColumns,
    }))
  authorize(viewer, 'practice.sift', community)
  const isDismissed = verdict === 'dismissed'
  const { count } = await db.practiceCandidate.updateMany({
    where: { id: candidateId, verdict: isDismissed ? null : 'dismissed' },
    data: isDismissed
      ? { verdict: 'dismissed', decidedById: viewer.id, decidedAt: new Date() }
      : { verdict: null, decidedById: null, decidedAt: null },
  })
  if (count === 0) {
    const known = await db.practiceCandidate.findUnique({ where: { id: candidateId } })
    if (known?.verdict === 'taken') throw new NotFound()
  }
  return { id: candidateId }
}

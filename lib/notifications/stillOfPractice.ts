import { db } from '@/lib/db'
import type { LeavingMail } from '@/lib/mail'
import type { Kind } from './model/kinds'

type PracticeKind = Extract<Kind, 'reading' | 'practice' | 'adoption' | 'quotation'>

/** Nobody is asked what they, or enough others, have answered meanwhile. */
export async function stillOfPractice(
  kind: PracticeKind,
  memberId: string,
  { communityId, subjectId }: LeavingMail['about'],
): Promise<boolean> {
  if (!subjectId) return false
  if (kind === 'quotation')
    return (await db.practiceQuotation.count({ where: { subjectId, authorId: memberId, answer: null } })) > 0
  if (kind === 'adoption') {
    const adoption =
      communityId &&
      (await db.practiceAdoption.findUnique({
        where: { practiceId_communityId: { practiceId: subjectId, communityId } },
      }))
    return Boolean(
      adoption && adoption.askedAt && !(adoption.outcomeAt && adoption.outcomeAt > adoption.askedAt),
    )
  }
  if (kind === 'practice') return true
  const practice = await db.practice.findUnique({
    where: { id: subjectId },
    select: { state: true, sameSince: true, proposedAt: true },
  })
  if (practice?.state !== 'proposed' && practice?.state !== 'to_revise') return false
  const { state, sameSince, proposedAt } = practice
  const since = state === 'to_revise' && proposedAt ? { at: { gte: proposedAt } } : {}
  const own = { practiceId: subjectId, version: { gte: sameSince }, reviewerId: memberId, ...since }
  return (await db.practiceReview.count({ where: own })) === 0
}

import { viewerOf } from '@/lib/auth'
import { db } from '@/lib/db'
import type { LeavingMail } from '@/lib/mail'
import type { VitalityReviewOutcome, VitalityReviewState } from '@/prisma/client/enums'
import { isOpenInvitation } from './invitation'
import { isKind, isLetter, isRuling, type Kind } from './model/kinds'
import { EVERYTHING, PLATFORM, wanted } from './model/wanted'
import { isManager, wantsLetter } from './letters'
import { stillAsked } from './stillAsked'
import { stillOfPractice } from './stillOfPractice'
import { mayHear, placeOf, subjectOf, type Place } from './subject'

/**
 * Asked when a mail is about to leave, which may be long after it was written: is what it tells still there, may the
 * person still read it, do they still want it?
 */
export async function stillAllowed({ memberId, kind, about }: LeavingMail): Promise<boolean> {
  if (!isKind(kind)) return false
  if (kind === 'invitation' && !(await invitationHolds(about.subjectId))) return false
  if (memberId === null) return kind === 'invitation'
  const viewer = await viewerOf(memberId)
  if (!viewer) return false
  if (isLetter(kind)) return (await isManager(viewer)) && (await wantsLetter(viewer, kind))
  // What was decided stays true, whether the person may still see the place or not.
  if (isRuling(kind)) return rulingWanted(kind, memberId, about.communityId)
  const subject = await subjectOf(about)
  if (!subject) return false
  // An invitation lets in somebody who could not see the place before.
  if (kind !== 'invitation' && !mayHear(viewer, kind, subject)) return false
  return (await stillWanted(kind, memberId, subject.place)) && (await stillWaits(kind, memberId, about))
}

/** What was decided in a community that is gone since is not told any more. */
async function rulingWanted(kind: Kind, memberId: string, communityId: string | null): Promise<boolean> {
  const place = communityId ? await placeOf(communityId) : null
  return (communityId === null || place !== null) && stillWanted(kind, memberId, place)
}

async function stillWanted(kind: Kind, memberId: string, place: Place | null): Promise<boolean> {
  const choices = await db.notificationChoice.findMany({
    where: {
      memberId,
      scope: { in: [PLATFORM, ...(place ? [place.id] : [])] },
      kind: { in: [kind, EVERYTHING] },
    },
  })
  return wanted(kind, place, choices).byMail
}

async function invitationHolds(id: string | null): Promise<boolean> {
  const invitation = id && (await db.invitation.findUnique({ where: { id }, include: { community: true } }))
  return Boolean(invitation && isOpenInvitation(invitation, new Date()))
}

/** Nobody is called to what has been settled meanwhile, nor to a thread they have just muted. */
async function stillWaits(kind: Kind, memberId: string, about: LeavingMail['about']): Promise<boolean> {
  const { communityId, subjectId, threadId } = about
  if (kind === 'reading' || kind === 'adoption' || kind === 'quotation' || kind === 'practice')
    return stillOfPractice(kind, memberId, about)
  if (!communityId) return false
  if (kind === 'request' && subjectId) {
    const key = { communityId_memberId: { communityId, memberId: subjectId } }
    return (await db.membership.findUnique({ where: key }))?.status === 'requested'
  }
  if (kind === 'ownership') {
    const open = { acceptedAt: null, refusedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } }
    return (await db.ownershipTransfer.count({ where: { communityId, toId: memberId, ...open } })) > 0
  }
  if (kind === 'endorsement') {
    const open = { memberId: subjectId ?? '', askedId: memberId, communityId, answeredAt: null }
    return subjectId !== null && (await db.endorsementRequest.count({ where: open })) > 0
  }
  if (kind === 'ask') return threadId !== null && stillAsked({ communityId, threadId, memberId })
  if (kind === 'orphan')
    return (await db.community.count({ where: { id: communityId, orphanedAt: { not: null } } })) > 0
  if (kind === 'sleep' || kind === 'asleep')
    return (
      (await db.communityVitality.count({ where: { communityId, state: { in: ['watch', 'asleep'] } } })) > 0
    )
  if (kind === 'review' || kind === 'help' || kind === 'merge') return stillReviewed(kind, communityId)
  if (!threadId) return true
  const key = { communityId_threadId_memberId: { communityId, threadId, memberId } }
  return (await db.threadFollow.findUnique({ where: key }))?.level !== 'muted'
}

/** What was decided is told all the same. */
const DECIDED: readonly VitalityReviewOutcome[] = ['merged', 'archived', 'relaunched']
const UNANSWERED: readonly VitalityReviewState[] = ['asked', 'reminded', 'proposed']

/** A question that was answered, or taken back, is not asked any more; nor does a community that became secret ask. */
async function stillReviewed(kind: 'review' | 'help' | 'merge', communityId: string): Promise<boolean> {
  if (kind === 'merge') return asksToJoin(communityId)
  const latest = await db.vitalityReview.findFirst({
    where: { communityId },
    orderBy: { openedAt: 'desc' },
    select: { state: true, outcome: true },
  })
  if (!latest) return false
  if (kind === 'help') return latest.state === 'relaunching'
  return latest.outcome ? DECIDED.includes(latest.outcome) : UNANSWERED.includes(latest.state)
}

async function asksToJoin(intoId: string): Promise<boolean> {
  const asking = await db.vitalityReview.findMany({
    where: { intoId, state: 'merging' },
    select: { communityId: true },
  })
  const from = {
    id: { in: asking.map(({ communityId }) => communityId) },
    access: { not: 'secret' as const },
  }
  return (await db.community.count({ where: from })) > 0
}

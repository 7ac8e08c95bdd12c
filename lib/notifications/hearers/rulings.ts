import type { Tellable } from '@/lib/activity'
import type { Transaction } from '@/lib/db'
import type { Day } from '@/lib/time'
import type { Outcome } from '../model/ruling'
import type { RulingKind } from '../model/kinds'
import type { MailAbout } from '@/lib/mail'
import { aboutMembership, aboutPractice } from '../news'
import { practiceSubject } from '../practiceSubject'

/** A decision about one person, and what it is about. */
export interface Ruled {
  memberId: string
  actorId: string
  kind: RulingKind
  outcome: Outcome
  reason: string | null
  until: Day | null
  about: MailAbout
  /** Of the thread or the file that the text belongs to. */
  title: string | null
}

/** Somebody was taken out, banned, or may come back. */
export const membershipRuled = (
  communityId: string,
  { memberId, until, ...said }: Tellable['membership.ruled'],
): Ruled => ({
  ...said,
  memberId,
  until: until as Day | null,
  kind: 'exclusion',
  about: aboutMembership(communityId, memberId),
  title: null,
})

/** What somebody wrote was taken away by those who run the place, or put back. */
export async function textModerated(
  tx: Transaction,
  communityId: string,
  { subjectKind, subjectId, authorId, ...said }: Tellable['text.moderated'],
): Promise<Ruled> {
  return {
    ...said,
    memberId: authorId,
    until: null,
    kind: 'moderation',
    about: { communityId, subjectKind, subjectId, threadId: null },
    title: await titleAround(tx, communityId, { subjectKind, subjectId }),
  }
}

/** What somebody said of a practice was taken away: of no community, by the platform’s team. */
export async function remarkRemoved(
  tx: Transaction,
  { practiceId, authorId, actorId, reason }: Tellable['remark.removed'],
): Promise<Ruled> {
  return {
    ...{ memberId: authorId, actorId, reason, until: null, kind: 'moderation', outcome: 'removed' },
    about: aboutPractice(practiceId),
    title: (await practiceSubject(tx, practiceId))?.title ?? null,
  }
}

async function titleAround(
  tx: Transaction,
  communityId: string,
  { subjectKind, subjectId }: Pick<Tellable['text.moderated'], 'subjectKind' | 'subjectId'>,
): Promise<string | null> {
  const keyed = (id: string) => ({ where: { communityId_id: { communityId, id } } })
  if (subjectKind === 'comment' || subjectKind === 'deposit') {
    const comment =
      subjectKind === 'comment'
        ? await tx.comment.findUnique({ ...keyed(subjectId), select: { subjectId: true } })
        : null
    const depositId = comment?.subjectId ?? subjectId
    return (await tx.deposit.findUnique({ ...keyed(depositId), select: { name: true } }))?.name ?? null
  }
  const reply =
    subjectKind === 'reply'
      ? await tx.reply.findUnique({ ...keyed(subjectId), select: { threadId: true } })
      : null
  const threadId = reply?.threadId ?? subjectId
  return (await tx.thread.findUnique({ ...keyed(threadId), select: { title: true } }))?.title ?? null
}

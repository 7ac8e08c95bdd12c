import { empty, newId, sql, type Sql, type Transaction } from '@/lib/db'

/** What others did in such a case, and the occasion it is proposed on. */
export type PracticesProposed = { occasionId: string; practices: { id: string; title: string }[] }

/**
 * What others must be told of, each with what they need to find it again. Only identifiers: whoever is told
 * is asked again, at that moment, whether they may read it. A decision about a person carries its own words (reason,
 * end): they are told as they were given, whatever changes afterwards.
 */
export interface Tellable {
  'thread.created': { threadId: string; authorId: string; mentionedIds: string[] }
  'reply.created': { threadId: string; replyId: string; authorId: string; mentionedIds: string[] }
  'text.edited': { threadId: string; replyId?: string; authorId: string; newlyMentionedIds: string[] }
  'answer.accepted': { threadId: string; replyId: string; actorId: string }
  'comment.created': {
    subjectKind: 'deposit'
    subjectId: string
    commentId: string
    authorId: string
    mentionedIds: string[]
  }
  'comment.edited': { commentId: string; authorId: string; newlyMentionedIds: string[] }
  'file.added': { depositId: string; versionId: string; authorId: string }
  'membership.requested': { memberId: string }
  'membership.decided': { memberId: string; accepted: boolean; reason: string | null; actorId: string }
  'membership.invited': { invitationId: string; token: string }
  'membership.ruled': {
    memberId: string
    outcome: 'removed' | 'banned' | 'lifted'
    reason: string | null
    /** Last day of a ban; null: until it is lifted. */
    until: string | null
    actorId: string
  }
  'text.moderated': {
    subjectKind: 'thread' | 'reply' | 'comment' | 'deposit'
    subjectId: string
    authorId: string
    outcome: 'removed' | 'restored'
    reason: string | null
    actorId: string
  }
  'ownership.offered': { transferId: string }
  /** Said by the database itself, when the last owner's account closes. */
  'community.orphaned': { formerOwnerId: string }
  /** A community that lived is about to fall silent, or has: the numbers of that night. */
  'vitality.fell': {
    state: 'watch' | 'asleep'
    risk: number
    silentDays: number
    authors: number
    activeMonths: number
    /** Those who run it are asked what becomes of it (`review.moved`): they need not be told twice. */
    isAsked?: boolean
    proposed?: PracticesProposed
  }
  /** How far the review of a sleeping community got, for those who run it. */
  'review.moved': {
    reviewId: string
    step: ReviewNews
    actorId: string | null
    /** The one whom it concerns; otherwise all who run it. */
    memberId?: string
    proposed?: PracticesProposed
  }
  /** They want to wake it: those who answer for the platform hear what help they need. */
  'review.help': { reviewId: string; actorId: string }
  /** Another community wants to join this one. */
  'review.merge': { reviewId: string; actorId: string }
  /** Others than before see the community, and what was written there. */
  'access.changed': { access: 'public' | 'private' | 'secret'; actorId: string }
  'ownership.answered': { transferId: string; accepted: boolean }
  /** Somebody is asked by name to answer a thread. */
  'answer.asked': { threadId: string; memberId: string; askedById: string }
  'endorsement.asked': { memberId: string; skillId: string; askedId: string }
  /** A lesson about running communities waits to be read by those who run others. Practices are of no community. */
  'practice.proposed': { practiceId: string }
  /** What becomes of it, for those who wrote it and those who try it. */
  'practice.moved': { practiceId: string; step: PracticeNews; actorId: string | null }
  /** Those who run a community are asked what became of a practice they try there. */
  'adoption.asked': { practiceId: string; isReminder: boolean }
  /** What a programme gives a community that asked for a place; or that it was cancelled, and why. */
  'programme.moved': { programmeId: string; step: ProgrammeNews; actorId: string | null; reason?: string }
  /** Somebody would like to quote a message. */
  'quotation.asked': { quotationId: string }
  /** What somebody said of a practice was taken away by the platform’s team. */
  'remark.removed': { practiceId: string; authorId: string; actorId: string; reason: string }
}

/** What is told of a practice: each review, the last one, the opposite met elsewhere, its year over, its end. */
export const PRACTICE_NEWS = ['ready', 'notReady', 'shared', 'contradicted', 'toRevise', 'retired'] as const
export type PracticeNews = (typeof PRACTICE_NEWS)[number]

/** What is asked of those who took up a failure: whether they avoid it. */
export const ADOPTION_NEWS = ['avoided'] as const
export type AdoptionNews = (typeof ADOPTION_NEWS)[number]

/** What becomes of a request for a place: now, later, the day that was later, or never. */
export const PROGRAMME_NEWS = ['chosen', 'waiting', 'turn', 'cancelled'] as const
export type ProgrammeNews = (typeof PROGRAMME_NEWS)[number]

/** What those who run a sleeping community are told of its review, in the order in which it goes. */
export const REVIEW_NEWS = [
  'asked',
  'reminded',
  'proposed',
  'refused',
  'sleepsOn',
  'relaunched',
  'merged',
  'archived',
  /** Somebody answers for it from now on, while the question waits. */
  'inherited',
] as const
export type ReviewNews = (typeof REVIEW_NEWS)[number]

/** What says it, for a command that is one statement: `WITH …, told AS (${telling(…)})`. */
export const telling = <Kind extends keyof Tellable>(
  kind: Kind,
  communityId: string,
  payload: Tellable[Kind],
  when: Sql = empty,
): Sql =>
  sql`INSERT INTO "outbox" ("id", "kind", "communityId", "payload")
      SELECT ${newId()}::uuid, ${kind}, ${communityId}::uuid, ${JSON.stringify(payload)}::jsonb ${when}`

/** Says it in the transaction of the change: told exactly when the change holds, whatever dies afterwards. */
export async function tell<Kind extends keyof Tellable>(
  tx: Transaction,
  kind: Kind,
  communityId: string | null,
  payload: Tellable[Kind],
): Promise<void> {
  await tx.outbox.create({ data: { id: newId(), kind, communityId, payload } })
}

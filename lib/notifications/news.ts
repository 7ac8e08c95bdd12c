import type {
  AdoptionNews,
  PracticeNews,
  PracticesProposed,
  ProgrammeNews,
  ReviewNews,
  Tellable,
} from '@/lib/activity'
import type { MailAbout } from '@/lib/mail'
import type { Day } from '@/lib/time'
import type { NewsKind } from './model/kinds'

/** Something that happened, and whom it may concern. Whether each of them may hear of it is asked afterwards. */
export interface News {
  about: MailAbout
  /** Who did it: never told of it. */
  actorId: string | null
  hearers: ReadonlyMap<string, NewsKind>
  /** A request to join, or an offer, was accepted, or not. */
  accepted?: boolean
  /** Who sees the community now. */
  access?: Tellable['access.changed']['access']
  /** A community falls asleep: the numbers that say so. */
  verdict?: Tellable['vitality.fell']
  /** What others did where a community falls asleep. */
  proposed?: PracticesProposed
  /** How far the review of a sleeping community got. */
  step?: ReviewNews | PracticeNews | AdoptionNews | ProgrammeNews
  /** When those who wait for a place have it. */
  laterOn?: Day
  /** Asked before, and not answered. */
  isReminder?: boolean
  /** The community that wants to join this one. */
  from?: string
  /** What somebody asks for, in their words. */
  words?: string
  /** Why, in the words of whoever decided. */
  reason?: string | null
}

export const aboutThread = (communityId: string, threadId: string): MailAbout => ({
  communityId,
  subjectKind: 'thread',
  subjectId: threadId,
  threadId,
})

export const aboutReply = (communityId: string, threadId: string, replyId: string): MailAbout => ({
  communityId,
  subjectKind: 'reply',
  subjectId: replyId,
  threadId,
})

export const aboutFile = (communityId: string, depositId: string): MailAbout => ({
  communityId,
  subjectKind: 'deposit',
  subjectId: depositId,
  threadId: null,
})

export const aboutMembership = (communityId: string, memberId: string): MailAbout => ({
  communityId,
  subjectKind: 'membership',
  subjectId: memberId,
  threadId: null,
})

/** A practice is of no community; `communityId`: of the one that tries it. */
export const aboutPractice = (practiceId: string, communityId: string | null = null): MailAbout => ({
  communityId,
  subjectKind: 'practice',
  subjectId: practiceId,
  threadId: null,
})

/** A programme, as it concerns a community that asked for a place. */
export const aboutProgramme = (programmeId: string, communityId: string): MailAbout => ({
  communityId,
  subjectKind: 'programme',
  subjectId: programmeId,
  threadId: null,
})

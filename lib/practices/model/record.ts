import type { CommunityKind } from '@/prisma/client/enums'
import type { Condition } from './signals'

/** Where a community is in its life: what the course for animators follows too. */
export const stages = ['launch', 'grow', 'settle', 'relaunch', 'close'] as const
export type Stage = (typeof stages)[number]

/** What hurts. One browses by it. */
export const problems = [
  'silence', // nobody writes any more
  'unanswered', // questions stay without an answer
  'few_voices', // one or two people carry everything
  'newcomers', // who joins does not come back
  'lurkers', // many read, few dare
  'scattered', // nobody finds what was written
  'purpose', // nobody knows what it is for
  'time', // whoever runs it has no time
  'managers', // managers do not let people take part
  'reach', // always the same services
  'noise', // too many messages
  'conflict', // tensions, words that hurt
  'end', // it has done its time
] as const
export type Problem = (typeof problems)[number]

export interface Step {
  what: string
  /** Work of whoever runs the community. */
  minutes: number
}

/** Where what is said comes from: published, or something that happened here. */
export interface Evidence {
  words: string
  /** A page, or a thread of the platform; null: a book, or what the authors saw. */
  address: string | null
}

/** A lesson about running communities, as one version of it says. */
export interface PracticeText {
  title: string
  problem: Problem
  /** The problem in one sentence, as one would say it. */
  situation: string
  /** For whom: none of a list is all of them. */
  kinds: CommunityKind[]
  stages: Stage[]
  /** Members; null: no limit. */
  fewestMembers: number | null
  mostMembers: number | null
  trigger: Condition[]
  steps: Step[]
  whenTo: string
  /** As long as the other: what must be true for it not to help. */
  whenNot: string
  evidence: Evidence[]
  /** What came out of it, with its figures; '' for what was never tried here. */
  result: string
}

/** Work of a whole practice, in minutes. */
export const effortOf = ({ steps }: Pick<PracticeText, 'steps'>): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0)

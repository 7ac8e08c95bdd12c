import type { CommunityKind, NotificationLevel } from '@/prisma/client/enums'

/** Where one hears of it, unless the community or the person says otherwise. */
export interface Channels {
  onSite: boolean
  byMail: boolean
}

export const KINDS = [
  'mention',
  'reply',
  'answer',
  'comment',
  'news',
  'thread',
  'file',
  'request',
  'decision',
  'invitation',
  'ownership',
  'orphan',
  'sleep',
  'asleep',
  'review',
  'help',
  'merge',
  'handover',
  'access',
  'exclusion',
  'moderation',
  'unit',
  'endorsement',
  'ask',
  'reading',
  'practice',
  'adoption',
  'programme',
  'quotation',
] as const
export type Kind = (typeof KINDS)[number]

export const isKind = (word: string): word is Kind => (KINDS as readonly string[]).includes(word)

/**
 * «Action»: somebody waits for this person. «Alert»: something was decided about this person, or about what they
 * wrote; it is always said on the site. A muted community keeps quiet about everything else.
 */
export const levelOf: Record<Kind, NotificationLevel> = {
  mention: 'information',
  reply: 'information',
  answer: 'information',
  comment: 'information',
  news: 'information',
  thread: 'information',
  file: 'information',
  request: 'action',
  decision: 'information',
  invitation: 'action',
  ownership: 'action',
  orphan: 'alert',
  sleep: 'action',
  asleep: 'information',
  review: 'action',
  help: 'action',
  merge: 'action',
  handover: 'information',
  access: 'alert',
  exclusion: 'alert',
  moderation: 'alert',
  unit: 'information',
  endorsement: 'action',
  ask: 'action',
  reading: 'action',
  practice: 'information',
  adoption: 'action',
  programme: 'information',
  quotation: 'action',
}

/** Decisions about a person: they carry their own words, and are told even to who can no longer see the place. */
export const RULINGS = ['exclusion', 'moderation'] as const
export type RulingKind = (typeof RULINGS)[number]
/** A letter by the calendar, about no community: by mail alone, for those who asked for it. */
export const LETTERS = ['unit'] as const
export type LetterKind = (typeof LETTERS)[number]
export const isLetter = (kind: Kind): kind is LetterKind => (LETTERS as readonly Kind[]).includes(kind)
/** What is said on the site. */
export type ToldKind = Exclude<Kind, LetterKind>
export const TOLD_KINDS = KINDS.filter((kind): kind is ToldKind => !isLetter(kind))
/** Everything else is news. */
export type NewsKind = Exclude<Kind, RulingKind | LetterKind>
export const isRuling = (kind: Kind): kind is RulingKind => (RULINGS as readonly Kind[]).includes(kind)

const both = { onSite: true, byMail: true }
const siteOnly = { onSite: true, byMail: false }
const neither = { onSite: false, byMail: false }

/** First layer, the platform: mail for what is said to me, the site for what is said to all, nothing for the rest. */
const platformDefaults: Record<Kind, Channels> = {
  mention: both,
  reply: both,
  answer: both,
  comment: both,
  news: siteOnly,
  thread: neither,
  file: neither,
  request: both,
  decision: both,
  invitation: both,
  ownership: both,
  orphan: both,
  sleep: both,
  asleep: siteOnly,
  review: both,
  help: both,
  merge: both,
  handover: both,
  access: both,
  exclusion: both,
  moderation: both,
  unit: neither,
  endorsement: both,
  ask: both,
  reading: both,
  practice: both,
  adoption: both,
  programme: both,
  quotation: both,
}

/** Second layer, the community: where people come to be informed, each new thread or document is the point. */
const communityDefaults: Partial<Record<CommunityKind, Partial<Record<Kind, Channels>>>> = {
  information: { thread: siteOnly },
  broadcast: { thread: siteOnly, file: siteOnly },
}

export const defaultsFor = (kind: Kind, communityKind: CommunityKind | null): Channels =>
  (communityKind && communityDefaults[communityKind]?.[kind]) ?? platformDefaults[kind]

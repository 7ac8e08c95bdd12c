import type { ReactionKind, ThreadEventKind, ThreadKind } from '@/prisma/client/enums'
import type { Community } from '../communities/communities'
import type { Person } from '../people/people'

export type Reacted = { person: Person; kind: ReactionKind; at: Date }

/** A text as it is now, and what it was. */
export type Post = {
  id: string
  author: Person
  at: Date
  body: string
  mentions: Person[]
  editedAt: Date | null
  before: { title: string | null; body: string; writtenAt: Date }[]
  removed: { at: Date; by: Person; reason: string | null } | null
  reactions: Reacted[]
}

export type Reply = Post & { parent: Reply | null; number: number }

export type Event = {
  id: string
  kind: ThreadEventKind
  actor: Person
  at: Date
  reason: string | null
  subjectId: string | null
}

export type Thread = Post & {
  community: Community
  kind: ThreadKind
  title: string
  replies: Reply[]
  pinnedUntil: Date | null
  locked: { at: Date; reason: string } | null
  accepted: { reply: Reply; by: Person; at: Date } | null
  events: Event[]
}

export const post = (id: string, author: Person, at: Date, body: string, mentions: Person[] = []): Post => ({
  ...{ id, author, at, body, mentions, editedAt: null, before: [], removed: null, reactions: [] },
})

import { cache } from 'react'
import type { z } from 'zod'
import { select } from '@/lib/db'
import { authorize, can, NotFound, roleIn, type ContentFacts, type Person } from '@/lib/policy'
import { asCommunity } from '../facts'
import { arrange, firstUnread, weave } from '../model/arrange'
import { isLate, isOld } from '../model/lateness'
import { isId, numbersOfPage, pageCount, placeFrom } from '../model/pages'
import { threadPageSql, ThreadPageRow, type AuthorRow, type EventRow, type PostRow } from '../threadRow'

type Row = z.infer<typeof ThreadPageRow>

/** What a viewer may do to one text. */
export interface May {
  reply: boolean
  react: boolean
  edit: boolean
  remove: boolean
  restore: boolean
  accept: boolean
}

export interface Post {
  id: string
  /** 0 for the thread's own text. */
  number: number
  parentId: string | null
  /** Whom it answers, when that is not what stands above it. */
  parent: { number: number; author: string | null } | null
  author: AuthorRow
  /** null: taken away, and not for this viewer to read. */
  html: string | null
  createdAt: Date
  editedAt: Date | null
  removal: { byAuthor: boolean; reason: string | null } | null
  reactions: Row['reactions']
  own: string[]
  isAccepted: boolean
  isOwn: boolean
  may: May
}

export type Happening = EventRow & { actor: AuthorRow }

/**
 * A page of a thread as this viewer may read it: texts taken away come without their text for whoever may not read
 * them any more. `place` comes from `placeAsked`; asked once per request.
 * @throws NotFound when there is no such thread, or not for this viewer
 */
export const threadPage = cache(async (viewer: Person, slug: string, threadId: string, place: string) => {
  if (!isId(threadId)) throw new NotFound()
  const [row] = await select(ThreadPageRow, threadPageSql(viewer.id, slug, threadId, placeFrom(place)))
  const community = row && asCommunity(row)
  const facts = row && community && { ...row, community }
  authorize(viewer, 'thread.read', facts)
  const now = new Date()
  const authors = new Map((row?.authors ?? []).map((author) => [author.id, author]))
  const shown = postsOf(viewer, facts, authors)
  const { from, to } = numbersOfPage(facts.page)
  const onPage = shown.filter(({ number }) => number >= from && number <= to)
  const branches = arrange(onPage)
  return {
    community: { id: community!.id, slug, name: facts.communityName },
    id: facts.id,
    kind: facts.kind,
    title: facts.title,
    page: facts.page,
    pages: pageCount(facts.lastNumber),
    replies: facts.replies,
    lastNumber: facts.lastNumber,
    pinnedUntil: facts.pinnedUntil && facts.pinnedUntil > now ? facts.pinnedUntil : null,
    lock: facts.lockedAt && { at: facts.lockedAt, reason: facts.lockReason },
    isLate:
      facts.kind === 'question' &&
      !facts.acceptedReplyId &&
      facts.replies === 0 &&
      isLate(facts.createdAt, now),
    isOld: isOld(facts.lastActivityAt, now),
    lastActivityAt: facts.lastActivityAt,
    opening: openingOf(viewer, facts, authors),
    accepted: facts.page === 1 ? (shown.find(({ isAccepted }) => isAccepted) ?? null) : null,
    flow: weave(branches, happeningsOf(facts, authors, onPage.at(-1)?.createdAt)),
    firstUnreadId: firstUnread(branches, facts.readNumber),
    readNumber: facts.readNumber,
    level: facts.level ?? 'normal',
    draft: facts.draft,
    may: {
      reply: can(viewer, 'thread.reply', facts),
      moderate: can(viewer, 'thread.pin', facts),
      follow: can(viewer, 'thread.follow', facts),
      // What is learnt here may help elsewhere: who belongs here may write it down.
      draw: roleIn(viewer, community!.id) !== null && facts.removedAt === null,
    },
    now,
  }
})

export type ThreadPage = Awaited<ReturnType<typeof threadPage>>

type Facts = Row & { community: ReturnType<typeof asCommunity> }

const gone = (id: string): AuthorRow => ({
  id,
  name: '',
  jobTitle: '',
  organisation: null,
  hasLeft: true,
  role: null,
})

function postsOf(viewer: Person, thread: Facts, authors: Map<string, AuthorRow>): Post[] {
  const posts = thread.posts ?? []
  const onPage = new Map(posts.map((post) => [post.id, post]))
  return posts.map((row) => replyOf(viewer, thread, row, authors, onPage))
}

function replyOf(
  viewer: Person,
  thread: Facts,
  row: PostRow,
  authors: Map<string, AuthorRow>,
  onPage: Map<string, PostRow>,
): Post {
  const facts: ContentFacts = {
    community: thread.community,
    authorId: row.authorId,
    removedAt: row.removedAt,
    removedById: row.removedById,
    lockedAt: thread.lockedAt,
  }
  const mayAccept =
    thread.kind === 'question' && row.removedAt === null && can(viewer, 'thread.accept', thread)
  const above = row.parentId === null ? undefined : onPage.get(row.parentId)
  return {
    id: row.id,
    number: row.number,
    parentId: row.parentId,
    // Right under what it answers, saying so again would be noise; two levels down, or pages away, it is needed.
    parent:
      row.parentNumber === null || (above && above.parentId === null)
        ? null
        : { number: row.parentNumber, author: row.parentAuthor },
    author: authors.get(row.authorId) ?? gone(row.authorId),
    html: can(viewer, 'reply.read', facts) ? row.html : null,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    removal: removalOf(viewer, facts, row),
    reactions: row.reactions,
    own: ownOf(thread, row.id),
    isAccepted: row.id === thread.acceptedReplyId,
    isOwn: row.authorId === viewer.id,
    may: {
      reply: row.removedAt === null && can(viewer, 'thread.reply', thread),
      react: can(viewer, 'reply.react', facts),
      edit: can(viewer, 'reply.edit', facts),
      remove: can(viewer, 'reply.remove', facts),
      restore: can(viewer, 'reply.restore', facts),
      accept: mayAccept,
    },
  }
}

function openingOf(viewer: Person, thread: Facts, authors: Map<string, AuthorRow>): Post {
  return {
    id: thread.id,
    number: 0,
    parentId: null,
    parent: null,
    author: authors.get(thread.authorId) ?? gone(thread.authorId),
    html: thread.html,
    createdAt: thread.createdAt,
    editedAt: thread.editedAt,
    removal: removalOf(viewer, thread, thread),
    reactions: thread.reactions,
    own: ownOf(thread, thread.id),
    isAccepted: false,
    isOwn: thread.authorId === viewer.id,
    may: {
      reply: can(viewer, 'thread.reply', thread),
      react: can(viewer, 'thread.react', thread),
      edit: can(viewer, 'thread.edit', thread),
      remove: can(viewer, 'thread.remove', thread),
      restore: can(viewer, 'thread.restore', thread),
      accept: false,
    },
  }
}

const ownOf = (thread: Facts, id: string) =>
  (thread.own ?? []).filter(([subjectId]) => subjectId === id).map(([, kind]) => kind)

/** Why a text was taken away is for its author and for those who run the community. */
function removalOf(
  viewer: Person,
  facts: ContentFacts,
  row: { removedById: string | null; removalReason: string | null },
) {
  if (facts.removedAt === null) return null
  const reason = can(viewer, 'reply.read', facts) ? row.removalReason : null
  return { byAuthor: row.removedById === facts.authorId, reason }
}

/** What was done since the page before ended; a reply taken away says so in its own place. */
function happeningsOf(thread: Facts, authors: Map<string, AuthorRow>, lastAt: Date | undefined): Happening[] {
  const after = thread.previousAt
  const before = thread.page === pageCount(thread.lastNumber) ? undefined : lastAt
  return (thread.events ?? [])
    .filter(({ kind, subjectId }) => kind !== 'removed' || subjectId === null)
    .filter(({ at }) => (!after || at > after) && (!before || at <= before))
    .map((event) => ({ ...event, actor: authors.get(event.actorId) ?? gone(event.actorId) }))
}

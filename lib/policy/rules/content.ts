import type { CommunityRole, ThreadKind } from '@/prisma/client/enums'
import { atLeast, roleIn, type Viewer } from '../viewer'
import { communityRules, isOpen, type CommunityFacts } from './community'

/** Kinds of content for which a community says who may post. */
export const POSTABLE = ['thread', 'news', 'file', 'comment'] as const
export type Postable = (typeof POSTABLE)[number]
export type PostingRights = Partial<Record<Postable, CommunityRole>>

/** Unless the community says otherwise: news come from those who run it, the rest from everybody in it. */
const DEFAULT_RIGHTS: Record<Postable, CommunityRole> = {
  thread: 'member',
  news: 'animator',
  file: 'member',
  comment: 'guest',
}

export type ContentCommunity = CommunityFacts & { readonly postingRights: unknown }

/** A thread, a reply, a file or a comment, as the rules see it. */
export interface ContentFacts {
  readonly community: ContentCommunity
  readonly authorId: string
  readonly removedAt: Date | null
  readonly removedById?: string | null
  readonly lockedAt?: Date | null
}

/** The least role that may post this kind of content here. */
export function leastRoleFor(community: ContentCommunity, kind: Postable): CommunityRole {
  return (community.postingRights as PostingRights | null)?.[kind] ?? DEFAULT_RIGHTS[kind]
}

const mayPost = (viewer: Viewer, community: ContentCommunity, kind: Postable) =>
  isOpen(community) &&
  communityRules['community.read'](viewer, community) &&
  atLeast(viewer, community.id, leastRoleFor(community, kind))

const animates = (viewer: Viewer, content: ContentFacts) => atLeast(viewer, content.community.id, 'animator')
const wrote = (viewer: Viewer, content: ContentFacts) => viewer.id !== null && viewer.id === content.authorId
const isHere = (content: ContentFacts) => content.removedAt === null
const isLocked = (content: ContentFacts) => (content.lockedAt ?? null) !== null

/** A removed text is read by its author and by those who may put it back. */
const read = (viewer: Viewer, content: ContentFacts) =>
  communityRules['community.read'](viewer, content.community) &&
  (isHere(content) || animates(viewer, content) || wrote(viewer, content))

const mayWriteIn = (viewer: Viewer, content: ContentFacts) =>
  isOpen(content.community) && read(viewer, content) && roleIn(viewer, content.community.id) !== null

const edit = (viewer: Viewer, content: ContentFacts) =>
  mayWriteIn(viewer, content) &&
  isHere(content) &&
  wrote(viewer, content) &&
  (!isLocked(content) || animates(viewer, content))
const remove = (viewer: Viewer, content: ContentFacts) =>
  mayWriteIn(viewer, content) && isHere(content) && (wrote(viewer, content) || animates(viewer, content))
/** What an animator took away, its author does not put back alone. */
const restore = (viewer: Viewer, content: ContentFacts) =>
  mayWriteIn(viewer, content) &&
  !isHere(content) &&
  (animates(viewer, content) ||
    (wrote(viewer, content) && (content.removedById ?? content.authorId) === content.authorId))
const comment = (viewer: Viewer, content: ContentFacts) =>
  isHere(content) &&
  mayPost(viewer, content.community, 'comment') &&
  (!isLocked(content) || animates(viewer, content))
const react = (viewer: Viewer, content: ContentFacts) =>
  mayWriteIn(viewer, content) && isHere(content) && !wrote(viewer, content)
const moderate = (viewer: Viewer, content: ContentFacts) =>
  mayWriteIn(viewer, content) && animates(viewer, content)

export const contentRules = {
  'thread.create': (viewer: Viewer, place: { community: ContentCommunity; kind: ThreadKind }) =>
    mayPost(viewer, place.community, place.kind === 'news' ? 'news' : 'thread'),
  'thread.read': read,
  'thread.reply': comment,
  'thread.edit': edit,
  'thread.remove': remove,
  'thread.restore': restore,
  'thread.react': react,
  'thread.follow': (viewer: Viewer, thread: ContentFacts) => read(viewer, thread),
  /** The one who asked, or who runs the community, says which answer settles it. */
  'thread.accept': (viewer: Viewer, thread: ContentFacts) =>
    mayWriteIn(viewer, thread) && isHere(thread) && (wrote(viewer, thread) || animates(viewer, thread)),
  /** Somebody is asked by name to answer: by the one who asks, or who runs the community. */
  'thread.ask': (viewer: Viewer, thread: ContentFacts) =>
    comment(viewer, thread) && (wrote(viewer, thread) || animates(viewer, thread)),
  'thread.pin': moderate,
  'thread.lock': moderate,
  'reply.read': read,
  'reply.edit': edit,
  'reply.remove': remove,
  'reply.restore': restore,
  'reply.react': react,
  'comment.read': read,
  'comment.edit': edit,
  'comment.remove': remove,
  'comment.restore': restore,
  'file.create': (viewer: Viewer, place: { community: ContentCommunity }) =>
    mayPost(viewer, place.community, 'file'),
  'file.read': read,
  'file.comment': comment,
  'file.replace': (viewer: Viewer, file: ContentFacts) =>
    isHere(file) &&
    mayPost(viewer, file.community, 'file') &&
    (wrote(viewer, file) || animates(viewer, file)),
  'file.edit': (viewer: Viewer, file: ContentFacts) =>
    mayWriteIn(viewer, file) && isHere(file) && (wrote(viewer, file) || animates(viewer, file)),
  'file.remove': remove,
  'file.restore': restore,
}

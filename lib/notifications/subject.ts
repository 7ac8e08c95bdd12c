import { db, type Transaction } from '@/lib/db'
import type { MailAbout } from '@/lib/mail'
import { can, type ContentFacts, type Person } from '@/lib/policy'
import type { Community } from '@/prisma/client/client'
import type { Kind } from './model/kinds'

type Reader = Pick<Transaction, 'thread' | 'reply' | 'deposit' | 'comment' | 'community'>

const communityFields = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  access: true,
  joining: true,
  status: true,
  origin: true,
  organisationId: true,
  postingRights: true,
} as const

export type Place = Pick<Community, keyof typeof communityFields>

/** What a notification speaks of, as it is at this moment. */
export interface Subject {
  place: Place
  /** Title of the thread or name of the file; the community's name where it is about the community. */
  title: string
  /** The words themselves, in Markdown; empty where there are none. */
  body: string
  /** The file, where it is about one, or about a remark on it. */
  depositId: string | null
  /** The thread, where it is about one, or about a reply in it. */
  threadId: string | null
  /** What the rules are asked; null where the community itself is the subject. */
  content: { rule: 'thread.read' | 'reply.read' | 'file.read' | 'comment.read'; facts: ContentFacts } | null
}

/** The community, as the rules and the defaults need it. */
export const placeOf = (communityId: string, reader: Reader = db): Promise<Place | null> =>
  reader.community.findUnique({ where: { id: communityId }, select: communityFields })

/** The subject as it is now; null when it is gone, or was taken away. */
export async function subjectOf(about: MailAbout, reader: Reader = db): Promise<Subject | null> {
  if (!about.communityId) return null
  const place = await placeOf(about.communityId, reader)
  if (!place) return null
  if (about.subjectKind === 'thread' || about.subjectKind === 'reply') return writing(reader, place, about)
  if (about.subjectKind === 'deposit' || about.subjectKind === 'comment') return file(reader, place, about)
  return { place, title: place.name, body: '', depositId: null, threadId: null, content: null }
}

const keyed = (communityId: string, id: string) => ({ where: { communityId_id: { communityId, id } } })
const removable = { removedAt: true } as const
const written = { body: true, authorId: true, ...removable } as const

async function writing(reader: Reader, place: Place, about: MailAbout): Promise<Subject | null> {
  if (!about.subjectId) return null
  const reply =
    about.subjectKind === 'reply'
      ? await reader.reply.findUnique({
          ...keyed(place.id, about.subjectId),
          select: { threadId: true, ...written },
        })
      : null
  if (about.subjectKind === 'reply' && (!reply || reply.removedAt)) return null
  const threadId = reply?.threadId ?? about.subjectId
  const thread = await reader.thread.findUnique({
    ...keyed(place.id, threadId),
    select: { title: true, ...written },
  })
  if (!thread || thread.removedAt) return null
  const itself = subject(place, thread.title, reply ?? thread, reply ? 'reply.read' : 'thread.read')
  return { ...itself, threadId }
}

async function file(reader: Reader, place: Place, about: MailAbout): Promise<Subject | null> {
  if (!about.subjectId) return null
  const comment =
    about.subjectKind === 'comment'
      ? await reader.comment.findUnique({
          ...keyed(place.id, about.subjectId),
          select: { subjectId: true, ...written },
        })
      : null
  if (about.subjectKind === 'comment' && (!comment || comment.removedAt)) return null
  const depositId = comment?.subjectId ?? about.subjectId
  const deposit = await reader.deposit.findUnique({
    ...keyed(place.id, depositId),
    select: { name: true, description: true, createdById: true, ...removable },
  })
  if (!deposit || deposit.removedAt) return null
  const { name, description, createdById } = deposit
  const itself = { body: description, authorId: createdById, removedAt: null }
  return { ...subject(place, name, comment ?? itself, comment ? 'comment.read' : 'file.read'), depositId }
}

const subject = (
  place: Place,
  title: string,
  { body, authorId, removedAt }: { body: string; authorId: string; removedAt: Date | null },
  rule: NonNullable<Subject['content']>['rule'],
): Subject => ({
  place,
  title,
  body,
  depositId: null,
  threadId: null,
  content: { rule, facts: { community: place, authorId, removedAt } },
})

/** May this person hear of it now? The same rules as on the page it leads to. */
export function mayHear(viewer: Person, kind: Kind, { place, content }: Subject): boolean {
  if (content) return can(viewer, content.rule, content.facts)
  if (kind === 'request') return can(viewer, 'community.decide', place)
  if (kind === 'orphan') return can(viewer, 'community.transfer', place)
  if (kind === 'sleep' || kind === 'asleep') return can(viewer, 'engagement.read', place)
  if (kind === 'review') return can(viewer, 'review.read', place)
  if (kind === 'help') return can(viewer, 'review.conduct', place)
  if (kind === 'merge') return can(viewer, 'review.answer', place)
  return can(viewer, 'community.see', place)
}

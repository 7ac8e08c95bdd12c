import { db, type Transaction } from '@/lib/db'
import type { MailAbout } from '@/lib/mail'
import { can, type ContentFacts, type Person, type PracticeFacts } from '@/lib/policy'
import type { Community } from '@/prisma/client/client'
import type { Kind } from './model/kinds'
import { practiceSubject } from './practiceSubject'

type Reader = Pick<
  Transaction,
  'thread' | 'reply' | 'deposit' | 'comment' | 'community' | 'membership' | 'practice' | 'practiceProgramme'
>

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
  /** null: a practice, which is of no community. */
  place: Place | null
  /** Title of the thread, name of the file or the programme, title of the practice; the community's name where it is about that. */
  title: string
  /** The words themselves, in Markdown; empty where there are none. */
  body: string
  /** The file, where it is about one, or about a remark on it. */
  depositId: string | null
  /** The thread, where it is about one, or about a reply in it. */
  threadId: string | null
  /** What the rules are asked; null where the community itself is the subject. */
  practice: PracticeFacts | null
  content: { rule: 'thread.read' | 'reply.read' | 'file.read' | 'comment.read'; facts: ContentFacts } | null
}

/** The community, as the rules and the defaults need it. */
export const placeOf = (communityId: string, reader: Reader = db): Promise<Place | null> =>
  reader.community.findUnique({ where: { id: communityId }, select: communityFields })

/** The subject as it is now; null when it is gone, or was taken away. */
export async function subjectOf(about: MailAbout, reader: Reader = db): Promise<Subject | null> {
  const place = about.communityId ? await placeOf(about.communityId, reader) : null
  if (about.subjectKind === 'practice') return practice(reader, place, about)
  if (!place) return null
  if (about.subjectKind === 'programme') return programme(reader, place, about)
  if (about.subjectKind === 'thread' || about.subjectKind === 'reply') return writing(reader, place, about)
  if (about.subjectKind === 'deposit' || about.subjectKind === 'comment') return file(reader, place, about)
  return { ...bare, place, title: place.name }
}

const bare = { body: '', depositId: null, threadId: null, practice: null, content: null } as const

async function practice(reader: Reader, place: Place | null, about: MailAbout): Promise<Subject | null> {
  const found = about.subjectId && (await practiceSubject(reader, about.subjectId))
  // Of a community that tries it, which must still be there.
  if (!found || (about.communityId && !place)) return null
  return { ...bare, place, title: found.title, practice: found.facts }
}

async function programme(reader: Reader, place: Place, { subjectId }: MailAbout): Promise<Subject | null> {
  const found =
    subjectId &&
    (await reader.practiceProgramme.findUnique({ where: { id: subjectId }, select: { name: true } }))
  return found ? { ...bare, place, title: found.name } : null
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
  practice: null,
  content: { rule, facts: { community: place, authorId, removedAt } },
})

/** May this person hear of it now? The same rules as on the page it leads to. */
export function mayHear(viewer: Person, kind: Kind, { place, practice, content }: Subject): boolean {
  if (kind === 'reading') return can(viewer, 'practice.review', practice)
  if (kind === 'adoption')
    return can(viewer, 'practice.adopt', place) && can(viewer, 'practice.read', practice)
  if (practice) return can(viewer, 'practice.read', practice)
  if (kind === 'programme') return can(viewer, 'practice.adopt', place)
  if (content) return can(viewer, content.rule, content.facts)
  if (kind === 'request') return can(viewer, 'community.decide', place)
  if (kind === 'orphan') return can(viewer, 'community.transfer', place)
  if (kind === 'sleep' || kind === 'asleep') return can(viewer, 'engagement.read', place)
  if (kind === 'review') return can(viewer, 'review.read', place)
  if (kind === 'help') return can(viewer, 'review.conduct', place)
  if (kind === 'merge') return can(viewer, 'review.answer', place)
  return can(viewer, 'community.see', place)
}

import { authorName } from '@/lib/comments'
import { db } from '@/lib/db'
import { authorizePlatform, visibleTo, type Person } from '@/lib/policy'
import { passageOf } from '../model/candidates/found'
import { bodyOf } from '../quoted'
import { present } from '../text'

/** Words of the viewer that somebody would quote, or quotes. */
export type QuotationAsked = Awaited<ReturnType<typeof quotationsAsked>>[number]

/** What the viewer is asked, and what they answered, the latest first; questions that wait before the rest. */
export async function quotationsAsked(viewer: Person) {
  authorizePlatform(viewer, 'platform.use')
  const asked = await db.practiceQuotation.findMany({
    where: { authorId: viewer.id },
    include: {
      practice: {
        select: { sharedAt: true, retiredAt: true, versions: { ...present, select: { title: true } } },
      },
    },
    orderBy: { askedAt: 'desc' },
    take: 200,
  })
  const people = await db.member.findMany({
    where: { id: { in: asked.map(({ askedById }) => askedById) } },
    select: { id: true, name: true, status: true },
  })
  const names = new Map(people.map((one) => [one.id, authorName(viewer, one)]))
  const rooms = await roomsToRead(
    viewer,
    asked.map(({ communityId }) => communityId),
  )
  const lines = await Promise.all(
    asked.map(async ({ practice, askedById, words, ...one }) => {
      const body = await bodyOf(one)
      const slug = rooms.get(one.communityId)
      return {
        ...{ id: one.id, practiceId: one.practiceId, askedAt: one.askedAt, answer: one.answer },
        askedBy: names.get(askedById) ?? '',
        title: practice.versions[0]?.title ?? '',
        isShared: practice.sharedAt !== null,
        // What they agreed to stays; before that, what the message says today.
        words: words || (body === null ? null : passageOf(body)),
        isGone: body === null,
        href: slug && body !== null ? hrefOf(slug, one) : null,
      }
    }),
  )
  return lines.sort((one, other) => Number(one.answer !== null) - Number(other.answer !== null))
}

async function roomsToRead(viewer: Person, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const rooms = await db.community.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo.communitiesToRead(viewer)] },
    select: { id: true, slug: true },
  })
  return new Map(rooms.map(({ id, slug }) => [id, slug]))
}

interface Where {
  subjectKind: string
  subjectId: string
  threadId: string
}
const hrefOf = (slug: string, { subjectKind, subjectId, threadId }: Where) =>
  `/communautes/${slug}/fils/${threadId}${subjectKind === 'reply' ? `?reponse=${subjectId}#reponse-${subjectId}` : ''}`

/**
 * What a practice shows of the messages it comes from: the words their authors agreed to, as long as the message is
 * there, and for those who may read it, the way to it. Its authors also see whom they asked, and no more.
 */
export async function quotationsIn(
  viewer: Person,
  practice: { id: string; communityId: string | null; threadId: string | null; authorIds: readonly string[] },
) {
  authorizePlatform(viewer, 'platform.use')
  const { communityId, threadId } = practice
  const [quotations, rooms] = await Promise.all([
    db.practiceQuotation.findMany({ where: { practiceId: practice.id }, orderBy: { askedAt: 'asc' } }),
    communityId ? roomsToRead(viewer, [communityId]) : new Map<string, string>(),
  ])
  const people = await db.member.findMany({
    where: { id: { in: quotations.map(({ authorId }) => authorId) } },
    select: { id: true, name: true, status: true },
  })
  const names = new Map(people.map((one) => [one.id, authorName(viewer, one)]))
  const shown = await Promise.all(
    quotations.map(async ({ id, answer, authorId, askedById, words, ...one }) => {
      const agrees = answer === 'named' || answer === 'unnamed'
      const isGiven = agrees && (await bodyOf(one)) !== null
      const isAsker = askedById === viewer.id
      const name = names.get(authorId) ?? ''
      return {
        ...{ id, answer },
        words: isGiven ? words : null,
        author: answer === 'named' || isAsker ? name : null,
        // What somebody answered is between them and whoever asked; a message that is gone since is no refusal.
        isOpen: isAsker && !agrees,
      }
    }),
  )
  const slug = communityId && rooms.get(communityId)
  const thread =
    slug && threadId && communityId
      ? await db.thread.findUnique({
          where: { communityId_id: { communityId, id: threadId } },
          select: { title: true, removedAt: true },
        })
      : null
  return {
    given: shown.filter(({ words }) => words !== null),
    asked: shown.filter(({ isOpen }) => isOpen),
    thread:
      thread && thread.removedAt === null
        ? { title: thread.title, href: `/communautes/${slug}/fils/${threadId}` }
        : null,
  }
}

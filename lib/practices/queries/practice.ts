import { authorName } from '@/lib/comments'
import { communityFactColumns } from '@/lib/communities'
import { db, isId, newId } from '@/lib/db'
import { animatedIds, authorize, can, NotFound, visibleTo, type Person } from '@/lib/policy'
import { drawnFrom } from '../beginning'
import { heldFrom, heldColumns } from '../held'
import { missingIn } from '../model/complete'
import { textColumns, textFrom } from '../text'
import { adoptionsPage } from './adoptions'
import { practicesAlike } from './alike'
import { quotationsIn } from './quotations'
import { effectSaid } from './effects'

/** All that a practice's page shows to this reader. */
export type PracticeShown = Awaited<ReturnType<typeof practiceById>>

/**
 * A practice, its present version or an earlier one, what reviewers and others said, and who tries it as far as this
 * reader may know.
 * @param after the adoption that the page before ended with
 * @throws NotFound there is no such practice or version, or it is not for them
 */
export async function practiceById(viewer: Person, id: string, number?: number, after?: string) {
  if (!isId(id)) throw new NotFound()
  const practice = await db.practice.findUnique({
    where: { id },
    select: {
      ...heldColumns,
      ...{ starterKey: true, keepers: true, threadId: true, retiredWhy: true, createdAt: true },
      versions: {
        select: { number: true, note: true, at: true, authorId: true },
        orderBy: { number: 'desc' },
      },
      reviews: { orderBy: { at: 'desc' } },
      remarks: { where: { removedAt: null }, orderBy: { at: 'asc' } },
    },
  })
  const facts = practice && (await heldFrom(practice))
  authorize(viewer, 'practice.read', facts)
  const shown = number ?? practice!.version
  const version = await db.practiceVersion.findUnique({
    where: { practiceId_number: { practiceId: id, number: shown } },
    select: textColumns,
  })
  if (!version) throw new NotFound()
  const { authors, reviews, remarks, versions, ...rest } = practice!
  const mayPropose = can(viewer, 'practice.propose', facts)
  const { threadId } = practice!
  const [nameOf, triedIn, origin, quotations, effect, drawn] = await Promise.all([
    namesOf(viewer, [...authors, ...reviews, ...remarks, ...versions].map(idIn)),
    adoptionsPage(viewer, id, after),
    originSeen(viewer, practice!.communityId),
    quotationsIn(viewer, { ...facts!, threadId }),
    effectSaid(viewer, id),
    mayPropose && threadId ? drawnFrom(viewer, threadId, id) : null,
  ])
  const text = textFrom(version)
  const missing = missingIn(text)
  return {
    ...rest,
    text,
    shown,
    nextRemarkId: newId(),
    origin,
    quotations,
    missing,
    alike: mayPropose && missing.length === 0 ? await practicesAlike(viewer, id) : [],
    /** Who was first to propose one from the same thread: this one may go beside. */
    heldBy: drawn?.isProposed ? drawn : null,
    authors: authors.map(({ memberId }) => ({ id: memberId, name: nameOf(memberId) })),
    versions: versions.map(({ authorId, ...each }) => ({ ...each, author: authorId && nameOf(authorId) })),
    reviews: reviews.map(({ reviewerId, ...each }) => ({
      ...each,
      reviewerId,
      reviewer: nameOf(reviewerId),
    })),
    remarks: remarks.map(({ authorId, ...each }) => ({
      ...each,
      author: nameOf(authorId),
      isOwn: authorId === viewer.id,
      mayRemove: authorId === viewer.id || viewer.platformRole === 'dinum',
    })),
    triedIn,
    effect,
    mine: await communitiesToTry(viewer, id),
    may: {
      edit: can(viewer, 'practice.edit', facts),
      propose: mayPropose,
      review: can(viewer, 'practice.review', facts),
      remark: can(viewer, 'practice.remark', facts),
      removeIdea: can(viewer, 'practice.removeIdea', facts),
      retire: can(viewer, 'practice.retire', facts),
      reopen: can(viewer, 'practice.reopen', facts),
    },
  }
}

type Someone = { memberId?: string; reviewerId?: string; authorId?: string | null }
const idIn = ({ memberId, reviewerId, authorId }: Someone) => memberId ?? reviewerId ?? authorId ?? null

async function namesOf(viewer: Person, ids: (string | null)[]) {
  const people = await db.member.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true, status: true },
  })
  const names = new Map(people.map((one) => [one.id, authorName(viewer, one)]))
  return (id: string): string => names.get(id) ?? ''
}

const originSeen = (viewer: Person, id: string | null) =>
  id === null
    ? null
    : db.community.findFirst({
        where: { AND: [{ id }, visibleTo.communities(viewer)] },
        select: { id: true, slug: true, name: true },
      })

/** Communities the viewer runs, and what became of the practice in those that try it. */
async function communitiesToTry(viewer: Person, practiceId: string) {
  const ids = animatedIds(viewer)
  const [own, adoptions] = await Promise.all([
    db.community.findMany({
      where: { id: { in: ids } },
      select: { ...communityFactColumns, slug: true, name: true },
      orderBy: { name: 'asc' },
    }),
    db.practiceAdoption.findMany({
      where: { practiceId, communityId: { in: ids } },
      select: { communityId: true, outcome: true },
    }),
  ])
  const tried = new Map(adoptions.map(({ communityId, outcome }) => [communityId, { outcome }]))
  return own
    .filter((community) => can(viewer, 'practice.adopt', community))
    .map(({ id, slug, name }) => ({ id, slug, name, adoption: tried.get(id) ?? null }))
}

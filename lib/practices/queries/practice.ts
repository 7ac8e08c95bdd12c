import { authorName } from '@/lib/comments'
import { communityFactColumns } from '@/lib/communities'
import { db, newId } from '@/lib/db'
import { animatedIds, authorize, can, NotFound, visibleTo, type Person } from '@/lib/policy'
import type { PracticeOutcome } from '@/prisma/client/enums'
import { heldFrom, heldColumns } from '../held'
import { missingIn } from '../model/complete'
import { textColumns, textFrom } from '../text'
import { quotationsIn } from './quotations'
import { effectSaid } from './effects'

/** All that a practice's page shows to this reader. */
export type PracticeShown = Awaited<ReturnType<typeof practiceById>>

/**
 * A practice, its present version or an earlier one, what reviewers and others said, and who tries it as far as this
 * reader may know.
 * @throws NotFound there is no such practice or version, or it is not for them
 */
export async function practiceById(viewer: Person, id: string, number?: number) {
  const practice = await db.practice.findUnique({
    where: { id },
    select: {
      ...heldColumns,
      ...{ starterKey: true, threadId: true, retiredWhy: true, createdAt: true },
      versions: {
        select: { number: true, note: true, at: true, authorId: true },
        orderBy: { number: 'desc' },
      },
      reviews: { orderBy: { at: 'desc' } },
      adoptions: { orderBy: { adoptedAt: 'desc' } },
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
  const { authors, reviews, remarks, adoptions, versions, ...rest } = practice!
  const [nameOf, communities, origin, quotations, effect] = await Promise.all([
    namesOf(viewer, [...authors, ...reviews, ...remarks, ...versions].map(idIn)),
    communitiesSeen(
      viewer,
      adoptions.map(({ communityId }) => communityId),
    ),
    originSeen(viewer, practice!.communityId),
    quotationsIn(viewer, { ...facts, threadId: practice!.threadId }),
    effectSaid(viewer, id),
  ])
  const text = textFrom(version)
  const triedIn = adoptions.flatMap(({ communityId, outcome, words, adoptedAt, outcomeAt }) => {
    const community = communities.get(communityId)
    return community ? [{ community, outcome, words, adoptedAt, outcomeAt }] : []
  })
  return {
    ...rest,
    text,
    shown,
    nextRemarkId: newId(),
    origin,
    quotations,
    missing: missingIn(text),
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
    mine: await communitiesToTry(
      viewer,
      new Map(adoptions.map(({ communityId, outcome }) => [communityId, { outcome }])),
    ),
    may: {
      edit: can(viewer, 'practice.edit', facts),
      propose: can(viewer, 'practice.propose', facts),
      review: can(viewer, 'practice.review', facts),
      remark: can(viewer, 'practice.remark', facts),
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

async function communitiesSeen(viewer: Person, ids: string[]) {
  const seen = await db.community.findMany({
    where: { AND: [{ id: { in: ids } }, visibleTo.communities(viewer)] },
    select: { id: true, slug: true, name: true },
  })
  return new Map(seen.map((community) => [community.id, community]))
}

const originSeen = async (viewer: Person, id: string | null) =>
  id === null ? null : ((await communitiesSeen(viewer, [id])).get(id) ?? null)

/** Communities the viewer runs, and what became of the practice in those that try it. */
async function communitiesToTry(viewer: Person, tried: Map<string, { outcome: PracticeOutcome | null }>) {
  const own = await db.community.findMany({
    where: { id: { in: animatedIds(viewer) } },
    select: { ...communityFactColumns, slug: true, name: true },
    orderBy: { name: 'asc' },
  })
  return own
    .filter((community) => can(viewer, 'practice.adopt', community))
    .map(({ id, slug, name }) => ({ id, slug, name, adoption: tried.get(id) ?? null }))
}

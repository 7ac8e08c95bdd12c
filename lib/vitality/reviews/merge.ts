import { z } from 'zod'
import { enterAll, leaveAll, setStatus } from '@/lib/communities'
import { leaveNote, takeNoteBack } from '@/lib/discussions'
import { select, sql, type Sql, type Transaction } from '@/lib/db'
import { translatorIn, type Locale } from '@/lib/i18n'
import type { Person } from '@/lib/policy'
import type { HeldReview, ReviewedCommunity } from './held'
import { endReview } from './moving'

const Member = z.object({ memberId: z.string() })

/**
 * Those of a community who come along into another. Not guests, for whom somebody
 * answers until a day; nor whoever has left the other one, was refused or banned there. Who only left it because a merge
 * was taken back has not decided anything: they come again.
 */
export const whoComes = (from: Sql, into: Sql) =>
  sql`"membership" s JOIN "member" m ON m."id" = s."memberId" AND m."status" = 'active' AND NOT m."isService"
      WHERE s."communityId" = ${from} AND s."status" = 'member' AND s."role" <> 'guest'
        AND NOT EXISTS (SELECT FROM "membership" o WHERE o."communityId" = ${into}
              AND o."memberId" = s."memberId" AND o."status" IN ('member', 'left', 'refused', 'banned')
              AND NOT (o."status" = 'left' AND EXISTS (SELECT FROM "merged_member" b
                         WHERE b."communityId" = ${from} AND b."memberId" = s."memberId" AND b."takenBackAt" = o."leftAt")))`

/** Where the note stays above everything: as long as anybody may still look for the way. */
const PINNED_DAYS = 365
const DAY = 86_400_000

interface Merge {
  review: HeldReview
  from: ReviewedCommunity
  into: ReviewedCommunity
  /** Who asked for it: the note is theirs. */
  askedById: string
}

/**
 * A community joins another: its people are brought over as members, a note says where, and it is put away. All of it in
 * the transaction that ends the review, so that nobody is brought over twice.
 */
export async function carryOutMerge(
  tx: Transaction,
  viewer: Person,
  { review, from, into, askedById }: Merge,
  now: Date,
): Promise<void> {
  const coming = await select(
    Member,
    sql`SELECT s."memberId" FROM ${whoComes(sql`${from.id}::uuid`, sql`${into.id}::uuid`)} ORDER BY 1`,
    tx,
  )
  const entries = coming.map(({ memberId }) => ({ communityId: into.id, memberId, role: 'member' as const }))
  const entered = await enterAll(tx, entries, now, viewer.id)
  // Of an earlier time, taken back: from now on it is this one that counts.
  await tx.mergedMember.deleteMany({ where: { communityId: from.id } })
  await tx.mergedMember.createMany({
    data: entered.map(({ memberId, wasAsking }) => ({
      ...{ reviewId: review.id, communityId: from.id, memberId, mergedAt: now, wasAsking },
    })),
  })
  const { title, body, reason } = noteOf(into, viewer.locale)
  const noteId = await leaveNote(tx, {
    ...{ communityId: from.id, authorId: askedById, title, body, at: now },
    pinnedUntil: new Date(now.getTime() + PINNED_DAYS * DAY),
  })
  await setStatus(tx, viewer, from, { from: ['active'], to: 'archived', reason })
  await endReview(tx, review, 'merged', {
    ...{ now, byId: viewer.id, action: 'review.merge', reason },
    data: { intoId: into.id, noteId, answeredById: askedById },
  })
}

function noteOf({ name, slug }: ReviewedCommunity, locale: Locale) {
  const t = translatorIn(locale, 'vitality')
  // What a name holds must not read as the note’s own Markdown.
  const plain = name.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
  return {
    title: t('review.note.title', { name }).slice(0, 255),
    body: t('review.note.body', { name: plain, address: `/communautes/${slug}` }),
    reason: t('review.note.reason', { name }),
  }
}

/**
 * Takes it back: who came along leaves, unless they have been given a role since; the community opens again, unless
 * somebody has opened it meanwhile.
 */
export async function takeMergeBack(
  tx: Transaction,
  viewer: Person,
  {
    from,
    review,
    intoId,
  }: { from: ReviewedCommunity; review: { id: string; noteId: string | null }; intoId: string },
  now: Date,
): Promise<void> {
  const ofIt = { reviewId: review.id, takenBackAt: null }
  const moved = await tx.mergedMember.findMany({ where: ofIt, select: { memberId: true, wasAsking: true } })
  const given = moved.map(({ memberId, wasAsking }) => ({
    ...{ communityId: intoId, memberId, before: null, wasAsking, given: 'member' },
  }))
  await leaveAll(tx, given, now)
  await tx.mergedMember.updateMany({ where: ofIt, data: { takenBackAt: now } })
  if (review.noteId) await takeNoteBack(tx, from.id, review.noteId, { at: now, byId: viewer.id })
  if (from.status === 'archived') await setStatus(tx, viewer, from, { from: ['archived'], to: 'active' })
}

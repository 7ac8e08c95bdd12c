import { db } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { csv } from '@/lib/ui/csv'
import { zip } from '@/lib/ui/zip'
import { reportedBy } from './reported'

/** Everything the platform keeps of somebody, as they may take it away: one JSON, and a CSV for each list. */
export async function ownData(viewer: Person): Promise<Uint8Array> {
  authorizePlatform(viewer, 'platform.use')
  const memberId = viewer.id
  const account = await db.member.findUniqueOrThrow({
    where: { id: memberId },
    include: {
      organisation: { select: { name: true } },
      unit: { select: { name: true } },
      identities: { select: { issuer: true, email: true, linkedAt: true, lastSeenAt: true } },
      sessions: { select: { method: true, createdAt: true, expiresAt: true, userAgent: true } },
    },
  })
  const lists = await listsOf(memberId)
  const json = JSON.stringify({ compte: account, ...lists }, null, 2)
  return zip([
    { name: 'mes-donnees.json', bytes: Buffer.from(json) },
    ...Object.entries(lists).map(([name, rows]) => ({
      name: `${name}.csv`,
      bytes: Buffer.from(table(rows)),
    })),
  ])
}

type Row = Record<string, unknown>

async function listsOf(memberId: string): Promise<Record<string, Row[]>> {
  const [communautes, fils, reponses, commentaires, fichiers, reactions, brouillons, preferences, suivis] =
    await Promise.all([
      db.membership.findMany({
        where: { memberId },
        select: { community: { select: { name: true } }, role: true, status: true, joinedAt: true },
      }),
      db.thread.findMany({
        where: { authorId: memberId },
        select: { id: true, communityId: true, kind: true, title: true, body: true, createdAt: true },
      }),
      db.reply.findMany({
        where: { authorId: memberId },
        select: { id: true, communityId: true, threadId: true, body: true, createdAt: true },
      }),
      db.comment.findMany({
        where: { authorId: memberId },
        select: { id: true, communityId: true, subjectId: true, body: true, createdAt: true },
      }),
      db.deposit.findMany({
        where: { createdById: memberId },
        select: { id: true, communityId: true, name: true, description: true, createdAt: true },
      }),
      db.reaction.findMany({
        where: { memberId },
        select: { communityId: true, subjectKind: true, subjectId: true, kind: true, at: true },
      }),
      db.draft.findMany({
        where: { memberId },
        select: { place: true, title: true, body: true, updatedAt: true },
      }),
      db.notificationChoice.findMany({
        where: { memberId },
        select: { scope: true, kind: true, byMail: true, onSite: true },
      }),
      db.threadFollow.findMany({
        where: { memberId },
        select: { communityId: true, threadId: true, level: true },
      }),
    ])
  const [pratiquesCommencees, parcours, citations] = await Promise.all([
    db.practiceDraft.findMany({
      where: { memberId },
      select: { title: true, fields: true, updatedAt: true },
    }),
    db.courseProgress.findMany({
      where: { memberId },
      select: { lesson: true, at: true, readAt: true, note: true },
    }),
    db.practiceQuotation.findMany({
      where: { authorId: memberId },
      select: { askedAt: true, answer: true, answeredAt: true, words: true, subjectId: true },
    }),
  ])
  const places = communautes.map(({ community, ...place }) => ({ community: community.name, ...place }))
  return {
    ...{ communautes: places, fils, reponses, commentaires, fichiers, reactions },
    ...{ brouillons, preferences, suivis, pratiquesCommencees, parcours, citations },
    ...(await understoodOf(memberId)),
    ...(await reportedBy(memberId)),
  }
}

/** What was inferred of them, since when they agreed, what they set aside, and what was asked of them by name. */
async function understoodOf(memberId: string): Promise<Record<string, Row[]>> {
  const [accord, deductions, ecartes, demandes] = await Promise.all([
    db.answeringConsent.findMany({ where: { memberId }, select: { at: true } }),
    db.answeringTally.findMany({
      where: { memberId },
      select: { kind: true, of: true, answers: true, at: true },
    }),
    db.answeringHidden.findMany({
      where: { memberId },
      select: { kind: true, of: true, word: true, at: true },
    }),
    db.answerRequest.findMany({
      where: { memberId },
      select: { communityId: true, threadId: true, at: true, answer: true },
    }),
  ])
  return { accord, deductions, ecartes, demandes }
}

const said = (value: unknown) =>
  value instanceof Date
    ? value.toISOString()
    : value === null
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value)

const table = (rows: Row[]) =>
  csv(
    Object.keys(rows[0] ?? {}),
    rows.map((row) => Object.values(row).map(said)),
  )

import { z } from 'zod'
import type { Tellable } from '@/lib/activity'
import { select, sql, type Sql, type Transaction } from '@/lib/db'
import { parisDay } from '@/lib/time'
import type { NewsKind } from '../model/kinds'
import { EVERYTHING, PLATFORM } from '../model/wanted'
import { aboutPractice, aboutProgramme, aboutReply, aboutThread, type News } from '../news'
import { animatorsOf } from './members'

/** Asked at once for one practice: two answers are needed, and nobody should be asked often. */
const READERS = 4
/** Whoever was asked in that time comes after those who were not. */
const SPREAD_OVER_DAYS = 90

const each = (ids: readonly string[], kind: NewsKind) =>
  new Map<string, NewsKind>(ids.map((id) => [id, kind]))

/**
 * A few of those who run other communities are asked to read it: those who were asked least lately first, of as many
 * communities as there are, then by lot. Who read it before it was written anew, or before its year was over, comes
 * first: they have less to read. Who wrote it, only runs what its authors run, runs the community where it happened, has
 * read it as it is, was asked for it already or would hear nothing of it is not asked.
 */
export async function practiceProposed(
  tx: Transaction,
  { practiceId }: Tellable['practice.proposed'],
  now: Date,
): Promise<News | null> {
  const practice = await tx.practice.findUnique({ where: { id: practiceId } })
  if (practice?.state !== 'proposed' && practice?.state !== 'to_revise') return null
  const { state, proposedAt } = practice
  const since = new Date(now.getTime() - SPREAD_OVER_DAYS * 86_400_000)
  const asked = sql`(SELECT count(*) FROM ${askedSince(since, now)} a)`
  const knows = sql`EXISTS (SELECT FROM "practice_review" r WHERE r."practiceId" = ${practiceId}::uuid AND r."reviewerId" = m."id")`
  const readers = await select(
    z.object({ id: z.string() }),
    sql`SELECT x."id" FROM (
          SELECT y.*, row_number() OVER (PARTITION BY y."communityId" ORDER BY y."asked", y."lot") AS "turn" FROM (
            SELECT s."communityId", m."id", ${asked} AS "asked", ${knows} AS "knows", md5(m."id"::text || ${practiceId}) AS "lot"
              FROM "membership" s JOIN "member" m ON m."id" = s."memberId" AND m."status" = 'active' AND NOT m."isService"
               AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > ${now}::timestamptz) AND ${hearsOfReadings}
              JOIN "community" c ON c."id" = s."communityId" AND c."status" = 'active' AND c."origin" = 'local'
             WHERE s."status" = 'member' AND s."role" IN ('owner', 'animator')
               AND NOT EXISTS (SELECT FROM "membership" o WHERE o."communityId" = ${practice.communityId}::uuid AND o."memberId" = m."id"
                                  AND o."status" = 'member' AND o."role" IN ('owner', 'animator'))
               AND NOT EXISTS (SELECT FROM "practice_author" w WHERE w."practiceId" = ${practiceId}::uuid AND w."memberId" = m."id")
               AND NOT EXISTS (SELECT FROM "practice_author" w JOIN "membership" o ON o."memberId" = w."memberId"
                                WHERE w."practiceId" = ${practiceId}::uuid AND o."communityId" = s."communityId"
                                  AND o."status" = 'member' AND o."role" IN ('owner', 'animator'))
               AND NOT EXISTS (SELECT FROM "practice_review" r WHERE r."practiceId" = ${practiceId}::uuid AND r."reviewerId" = m."id"
                                  AND r."version" >= ${practice.sameSince}
                                  AND (${state === 'proposed'} OR r."at" >= ${proposedAt}::timestamptz))
               AND NOT EXISTS (SELECT FROM ${askedSince(proposedAt ?? since, now)} a WHERE a."practiceId" = ${practiceId})) y) x
         GROUP BY x."id" ORDER BY bool_or(x."knows") DESC, min(x."asked"), min(x."turn"), min(x."lot") LIMIT ${READERS}`,
    tx,
  )
  return {
    about: aboutPractice(practiceId),
    actorId: practice.authorId,
    hearers: each(
      readers.map(({ id }) => id),
      'reading',
    ),
    ...(state === 'to_revise' && { step: 'toRevise' }),
  }
}

/** What `m` was asked to read since, on the site or by mail. */
const askedSince = (since: Date, now: Date): Sql =>
  sql`(SELECT n."subjectId"::text AS "practiceId" FROM "notification" n WHERE n."memberId" = m."id" AND n."kind" = 'reading'
          AND n."at" >= ${since}::timestamptz AND n."at" <= ${now}::timestamptz
        UNION SELECT l."about"->>'subjectId' FROM "mail" l WHERE l."memberId" = m."id" AND l."kind" = 'reading'
          AND l."createdAt" >= ${since}::timestamptz)`

/** `m` has not chosen to hear of no reading at all, neither on the site nor by mail. */
const hearsOfReadings = sql`NOT (
  EXISTS (SELECT FROM "notification_choice" c WHERE c."memberId" = m."id" AND c."scope" = ${PLATFORM}
             AND c."kind" = 'reading' AND NOT c."onSite")
  AND EXISTS (SELECT FROM "notification_choice" c WHERE c."memberId" = m."id" AND c."scope" = ${PLATFORM}
                 AND c."kind" IN ('reading', ${EVERYTHING}) AND NOT c."byMail"))`

/** Those who wrote it hear what becomes of it; those who try it, that somebody met the opposite, or that it is withdrawn. */
export async function practiceMoved(
  tx: Transaction,
  { practiceId, step, actorId }: Tellable['practice.moved'],
): Promise<News | null> {
  const practice = await tx.practice.findUnique({
    where: { id: practiceId },
    select: { authors: { select: { memberId: true } } },
  })
  if (!practice) return null
  const concernsAdopters = step === 'contradicted' || step === 'retired'
  const adopters = concernsAdopters ? await whoTry(tx, sql`a."practiceId" = ${practiceId}::uuid`) : []
  return {
    about: aboutPractice(practiceId),
    actorId,
    hearers: each([...practice.authors.map(({ memberId }) => memberId), ...adopters], 'practice'),
    step,
  }
}

const runs = (of: Sql): Sql =>
  sql`${of}."communityId" = a."communityId" AND ${of}."status" = 'member' AND ${of}."role" IN ('owner', 'animator')`

/** Whoever began it in their community; all who run it, where they no longer do. `which`: of the adoptions `a`. */
async function whoTry(tx: Transaction, which: Sql): Promise<string[]> {
  const [own, other] = [sql`s`, sql`o`]
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT DISTINCT s."memberId" AS "id" FROM "practice_adoption" a JOIN "membership" s ON ${runs(own)}
         WHERE ${which} AND a."outcome" IS DISTINCT FROM 'abandoned' AND (s."memberId" = a."adoptedById" OR NOT EXISTS (
           SELECT FROM "membership" o WHERE ${runs(other)} AND o."memberId" = a."adoptedById"))`,
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Those who try it are asked what became of it. */
export async function adoptionAsked(
  tx: Transaction,
  communityId: string,
  { practiceId, isReminder }: Tellable['adoption.asked'],
): Promise<News | null> {
  const tried = sql`a."practiceId" = ${practiceId}::uuid AND a."communityId" = ${communityId}::uuid`
  const hearers = await whoTry(tx, tried)
  // It was given up, or nobody runs the place any more.
  if (hearers.length === 0) return null
  const practice = await tx.practice.findUnique({ where: { id: practiceId }, select: { isFailure: true } })
  return {
    about: aboutPractice(practiceId, communityId),
    actorId: null,
    hearers: each(hearers, 'adoption'),
    isReminder,
    ...(practice?.isFailure && { step: 'avoided' }),
  }
}

/** All who run a community that asked for a place hear what it is given, and when. */
export async function programmeMoved(
  tx: Transaction,
  communityId: string,
  { programmeId, step, actorId, reason }: Tellable['programme.moved'],
): Promise<News | null> {
  const programme = await tx.practiceProgramme.findUnique({ where: { id: programmeId } })
  if (!programme) return null
  return {
    ...{ about: aboutProgramme(programmeId, communityId), actorId, step, reason: reason ?? null },
    laterOn: parisDay(programme.laterOn),
    hearers: each(await animatorsOf(tx, communityId), 'programme'),
  }
}

/** The author of a message is asked whether it may be quoted; not once they have answered. */
export async function quotationAsked(
  tx: Transaction,
  communityId: string,
  { quotationId }: Tellable['quotation.asked'],
): Promise<News | null> {
  const quotation = await tx.practiceQuotation.findUnique({ where: { id: quotationId } })
  if (!quotation || quotation.answer !== null) return null
  const { authorId, askedById, subjectKind, subjectId, threadId } = quotation
  return {
    about:
      subjectKind === 'reply'
        ? aboutReply(communityId, threadId, subjectId)
        : aboutThread(communityId, subjectId),
    actorId: askedById,
    hearers: each([authorId], 'quotation'),
  }
}

import { z } from 'zod'
import { select, selectOne, sql } from '@/lib/db'
import { authorize, can, type Person } from '@/lib/policy'
import { reviewDelays } from '../model/review'
import { reviewedCommunity, type ReviewedCommunity } from '../reviews/held'
import { whoComes } from '../reviews/merge'
import { dueInSql, reviewsOf } from '../reviews/shown'
import { vitalityColumns, VitalityNow } from './sleeping'

const Target = z.object({ id: z.string(), name: z.string(), isOwn: z.boolean() })
export type MergeTarget = z.infer<typeof Target>

/** Where this one could go: the viewer's other communities that take people, one's own first. */
function targetsOf(viewer: Person, { id, access }: ReviewedCommunity): Promise<MergeTarget[]> {
  if (access === 'secret') return Promise.resolve([])
  return select(
    Target,
    sql`SELECT c."id", c."name", s."role" = 'owner' AS "isOwn"
          FROM "membership" s JOIN "community" c ON c."id" = s."communityId"
         WHERE s."memberId" = ${viewer.id}::uuid AND s."status" = 'member' AND s."role" <> 'guest'
           AND c."id" <> ${id}::uuid AND c."status" = 'active' AND c."origin" = 'local'
           AND c."access" <> 'secret' AND c."orphanedAt" IS NULL
         ORDER BY 3 DESC, lower(c."name"), c."id"`,
  )
}

const People = z.object({ members: z.number(), guests: z.number(), owners: z.array(z.string()) })

const peopleOf = (communityId: string) =>
  selectOne(
    People,
    sql`SELECT count(*) FILTER (WHERE s."role" <> 'guest')::int AS "members",
               count(*) FILTER (WHERE s."role" = 'guest')::int AS "guests",
               coalesce(array_agg(m."name" ORDER BY m."name") FILTER (WHERE s."role" = 'owner'), '{}') AS "owners"
          FROM "membership" s JOIN "member" m ON m."id" = s."memberId" AND m."status" = 'active'
         WHERE s."communityId" = ${communityId}::uuid AND s."status" = 'member'`,
  )

/** What is asked about a sleeping community, why, and what may be answered by whom. */
export async function reviewPage(viewer: Person, slug: string, now: Date) {
  const community = await reviewedCommunity(slug)
  authorize(viewer, 'review.read', community)
  const mayAnswer = can(viewer, 'review.answer', community)
  const [[vitality], [latest], targets, people] = await Promise.all([
    select(
      VitalityNow,
      sql`SELECT ${vitalityColumns} FROM "community_vitality" v WHERE v."communityId" = ${community.id}::uuid`,
    ),
    reviewsOf(community.id, 1),
    mayAnswer ? targetsOf(viewer, community) : [],
    peopleOf(community.id),
  ])
  const isAsked = latest !== undefined && latest.endedAt === null
  const isAsleep = vitality?.state === 'asleep'
  const isChosen = latest?.state === 'merging' && !mayAnswer
  const undoUntil =
    latest?.outcome === 'merged' && latest.endedAt
      ? new Date(latest.endedAt.getTime() + reviewDelays.undoMergeDays * 86_400_000)
      : null
  return {
    community: {
      id: community.id,
      slug,
      name: community.name,
      access: community.access,
      status: community.status,
    },
    vitality: vitality ?? null,
    review: latest ?? null,
    /** What they left when it closed, from which whoever wrote it may draw a practice. */
    ownLessonId: latest?.lessonById === viewer.id ? latest.lessonId : null,
    targets,
    people,
    /** Nobody has answered yet. */
    isQuestion: isAsleep && (!isAsked || (latest.state !== 'relaunching' && latest.state !== 'merging')),
    undoUntil: undoUntil && undoUntil > now && can(viewer, 'community.lock', community) ? undoUntil : null,
    may: {
      relaunch: (isAsked || isAsleep) && !isChosen && can(viewer, 'review.relaunch', community),
      answer: (isAsked || isAsleep) && mayAnswer,
      transfer: can(viewer, 'community.transfer', community),
      conduct: can(viewer, 'review.conduct', community),
    },
  }
}
export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>

const Offer = z.object({
  reviewId: z.string(),
  name: z.string(),
  purpose: z.string(),
  askedBy: z.string().nullable(),
  stateAt: z.date(),
  dueAt: z.date(),
  coming: z.number(),
})
export type MergeOffer = z.infer<typeof Offer>

/** The sleeping communities that want to join this one, with how many people each would bring. */
export async function mergesInto(viewer: Person, slug: string) {
  const into = await reviewedCommunity(slug)
  authorize(viewer, 'review.answer', into)
  return select(
    Offer,
    sql`SELECT r."id" AS "reviewId", c."name", c."purpose", r."stateAt", ${await dueInSql()} AS "dueAt",
               (SELECT m."name" FROM "member" m WHERE m."id" = r."answeredById" AND m."status" <> 'left') AS "askedBy",
               (SELECT count(*)::int FROM ${whoComes(sql`c."id"`, sql`r."intoId"`)}) AS "coming"
          FROM "vitality_review" r JOIN "community" c ON c."id" = r."communityId" AND c."status" = 'active' AND c."access" <> 'secret'
         WHERE r."intoId" = ${into.id}::uuid AND r."state" = 'merging' ORDER BY r."stateAt"`,
  )
}

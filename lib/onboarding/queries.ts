import { z } from 'zod'
import { db, selectOne, sql } from '@/lib/db'
import { formattersIn, translatorIn } from '@/lib/i18n'
import { authorizePlatform, ownCommunityIds, type Person } from '@/lib/policy'
import { isNewcomer, isOver, stepsTaken, type StepTaken } from './model/steps'
import { greetingRoom, threadToFollow } from './places'

const Traces = z.object({
  ownWords: z.number(),
  skills: z.number(),
  communities: z.number(),
  follows: z.number(),
  texts: z.number(),
})

export interface FirstSteps {
  steps: StepTaken[]
  isOver: boolean
  isDismissed: boolean
  /** Where a thread worth following is; the communities, when there is none. */
  followHref: string
  /** Where to say hello; the communities, as long as one is in none. */
  helloHref: string
}

/** Where the viewer stands with their first steps, each read from what they really did. */
export async function firstSteps(viewer: Person): Promise<FirstSteps> {
  authorizePlatform(viewer, 'platform.use')
  const [traces, kept, follow, hello] = await Promise.all([
    tracesOf(viewer),
    db.firstSteps.findUnique({ where: { memberId: viewer.id } }),
    threadToFollow(viewer),
    greetingRoom(viewer),
  ])
  const steps = stepsTaken(traces, kept?.skipped ?? [])
  return {
    steps,
    isOver: isOver(steps),
    isDismissed: Boolean(kept?.dismissedAt),
    followHref: follow ?? '/communautes',
    helloHref: hello ?? '/communautes',
  }
}

/** The same, for the home page: null once the list is done, put away, or no longer for somebody new. */
export async function stepsOnHome(viewer: Person, now: Date): Promise<FirstSteps | null> {
  authorizePlatform(viewer, 'platform.use')
  const { statusAt, createdAt } = await db.member.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { statusAt: true, createdAt: true },
  })
  if (!isNewcomer(statusAt ?? createdAt, ownCommunityIds(viewer).length, now)) return null
  const found = await firstSteps(viewer)
  return found.isOver || found.isDismissed ? null : found
}

/** What administrations write of somebody is not theirs: only what they said themselves counts. */
const tracesOf = (viewer: Person) =>
  selectOne(
    Traces,
    sql`SELECT (SELECT count(*)::int FROM jsonb_each_text(m."provenance") p
                 WHERE p."value" = 'self' AND p."key" IN ('jobTitle', 'about', 'city', 'languages', 'phone', 'departement'))
               + (m."photoKey" IS NOT NULL)::int AS "ownWords",
               (SELECT count(*)::int FROM "member_skill" s WHERE s."memberId" = m."id" AND s."source" <> 'imported') AS "skills",
               (SELECT count(*)::int FROM "membership" s
                 WHERE s."memberId" = m."id" AND s."joinedAt" IS NOT NULL AND s."status" IN ('member', 'left')) AS "communities",
               (SELECT count(*)::int FROM "thread_follow" f
                  JOIN "thread" t ON t."communityId" = f."communityId" AND t."id" = f."threadId" AND t."authorId" <> m."id"
                 WHERE f."memberId" = m."id" AND f."level" IN ('watching', 'tracking')) AS "follows",
               ((SELECT count(*) FROM "thread" t WHERE t."authorId" = m."id" AND t."removedAt" IS NULL)
                + (SELECT count(*) FROM "reply" r WHERE r."authorId" = m."id" AND r."removedAt" IS NULL)
                + (SELECT count(*) FROM "comment" c WHERE c."authorId" = m."id" AND c."removedAt" IS NULL))::int AS "texts"
          FROM "member" m WHERE m."id" = ${viewer.id}::uuid`,
  )

/** A first message to begin from, for somebody who says hello: theirs to change. */
export async function greeting(viewer: Person): Promise<{ title: string; body: string }> {
  authorizePlatform(viewer, 'platform.use')
  const { name, givenName, jobTitle, unit, organisation } = await db.member.findUniqueOrThrow({
    where: { id: viewer.id },
    select: {
      name: true,
      givenName: true,
      jobTitle: true,
      unit: { select: { name: true } },
      organisation: { select: { name: true } },
    },
  })
  const t = translatorIn(viewer.locale, 'onboarding')
  const said = { givenName: givenName || name, jobTitle: jobTitle || 'none' }
  return {
    title: t('greeting.title', { of: formattersIn(viewer.locale).of(said.givenName) }),
    body: t('greeting.body', { ...said, place: unit?.name ?? organisation?.name ?? 'none' }),
  }
}

import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorize, authorizePlatform, visibleInSql, type Person } from '@/lib/policy'
import { CommunityRole } from '@/prisma/client/enums'
import { accountFacts } from '../administration/facts'

const Owned = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  isAlone: z.boolean(),
  offeredTo: z.string().nullable(),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(CommunityRole) })).nullable(),
})
export type OwnedCommunity = z.infer<typeof Owned>

/** Beyond these, a name is found faster in the list of the community's members. */
const CANDIDATES = 50

/** Whose departure it is: one's own, or that of somebody one administers. */
export async function leaver(viewer: Person, memberId: string | null) {
  authorizePlatform(viewer, 'platform.use')
  if (memberId === null || memberId === viewer.id) return { id: viewer.id, name: viewer.name, isOwn: true }
  const account = await accountFacts(memberId)
  authorize(viewer, 'member.administer', account)
  return { id: account.id, name: account.name, isOwn: false }
}

/** What somebody who leaves owns and does, and to whom each thing can go. Nothing is changed by looking. */
export async function departureOf(viewer: Person, memberId: string | null) {
  const person = await leaver(viewer, memberId)
  const [owned, handedOver, animated, files, drafts, waiting, departure] = await Promise.all([
    ownedBy(viewer, person.id),
    handedOverBy(viewer, person.id),
    animatedBy(viewer, person.id),
    db.deposit.count({ where: { createdById: person.id, removedAt: null } }),
    draftsOf(person.id),
    waitingOf(person.id),
    db.departure.findUnique({ where: { memberId: person.id } }),
  ])
  return {
    ...person,
    ...{ owned, handedOver, animated, files, waiting },
    // What somebody was typing is theirs: whoever administers them only learns how many.
    drafts: person.isOwn ? drafts : [],
    draftCount: drafts.length,
    leavesAt: departure && !departure.doneAt ? departure.leavesAt : null,
  }
}

export type Departing = Awaited<ReturnType<typeof departureOf>>

/** Animators first, then by seniority; guests answer for nobody. An administrator only sees the rooms they may know of. */
const ownedBy = (viewer: Person, memberId: string) =>
  select(
    Owned,
    sql`SELECT c."id", c."slug", c."name",
               NOT EXISTS (SELECT FROM "membership" w JOIN "member" m ON m."id" = w."memberId"
                            WHERE w."communityId" = c."id" AND w."role" = 'owner' AND w."status" = 'member'
                              AND m."status" = 'active' AND w."memberId" <> ${memberId}::uuid) AS "isAlone",
               (SELECT m."name" FROM "ownership_transfer" f JOIN "member" m ON m."id" = f."toId"
                 WHERE f."communityId" = c."id" AND f."acceptedAt" IS NULL AND f."refusedAt" IS NULL
                   AND f."withdrawnAt" IS NULL AND f."expiresAt" > now()
                 ORDER BY f."createdAt" DESC LIMIT 1) AS "offeredTo",
               (SELECT json_agg(p) FROM (
                  SELECT m."id", m."name", w."role" FROM "membership" w JOIN "member" m ON m."id" = w."memberId"
                   WHERE w."communityId" = c."id" AND w."status" = 'member' AND w."role" NOT IN ('owner', 'guest')
                     AND m."status" = 'active' AND NOT m."isService"
                     AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > now())
                   ORDER BY w."role" <> 'animator', w."joinedAt" NULLS LAST, m."id" LIMIT ${CANDIDATES}) p) AS "candidates"
          FROM "membership" s JOIN "community" c ON c."id" = s."communityId"
         WHERE s."memberId" = ${memberId}::uuid AND s."role" = 'owner' AND s."status" = 'member'
           AND c."status" <> 'deleted' AND ${visibleInSql.communities(viewer)}
         ORDER BY c."name", c."id"`,
  )

const HandedOn = z.object({ id: z.string(), slug: z.string(), name: z.string(), to: z.string() })

/** What this person gave, and somebody accepted: a departure takes weeks, not a year. */
const handedOverBy = (viewer: Person, memberId: string) =>
  select(
    HandedOn,
    sql`SELECT DISTINCT ON (c."name", c."id") c."id", c."slug", c."name", m."name" AS "to"
          FROM "membership" s JOIN "ownership_transfer" f ON f."communityId" = s."communityId" AND f."fromId" = s."memberId"
          JOIN "community" c ON c."id" = s."communityId" JOIN "member" m ON m."id" = f."toId"
         WHERE s."memberId" = ${memberId}::uuid AND s."role" <> 'owner' AND f."acceptedAt" > now() - interval '90 days'
           AND c."status" <> 'deleted' AND ${visibleInSql.communities(viewer)}
         ORDER BY c."name", c."id", f."acceptedAt" DESC`,
  )

const Animated = z.object({ id: z.string(), slug: z.string(), name: z.string(), others: z.number() })

const animatedBy = (viewer: Person, memberId: string) =>
  select(
    Animated,
    sql`SELECT c."id", c."slug", c."name",
               (SELECT count(*)::int FROM "membership" w JOIN "member" m ON m."id" = w."memberId"
                 WHERE w."communityId" = c."id" AND w."status" = 'member' AND w."role" IN ('owner', 'animator')
                   AND m."status" = 'active' AND w."memberId" <> ${memberId}::uuid) AS "others"
          FROM "membership" s JOIN "community" c ON c."id" = s."communityId"
         WHERE s."memberId" = ${memberId}::uuid AND s."role" = 'animator' AND s."status" = 'member'
           AND c."status" <> 'deleted' AND ${visibleInSql.communities(viewer)}
         ORDER BY c."name", c."id"`,
  )

async function draftsOf(memberId: string) {
  const drafts = await db.draft.findMany({
    where: { memberId },
    select: { place: true, title: true, body: true, communityId: true },
    orderBy: { updatedAt: 'desc' },
    take: 100,
  })
  const communities = await db.community.findMany({
    where: { id: { in: drafts.map(({ communityId }) => communityId) } },
    select: { id: true, name: true, slug: true },
  })
  const byId = new Map(communities.map((community) => [community.id, community]))
  return drafts.flatMap(({ place, title, body, communityId }) => {
    const community = byId.get(communityId)
    return community ? [{ place, words: title || beginningOf(body), community }] : []
  })
}

/** The first words of a text, cut between two of them. */
function beginningOf(body: string) {
  const line = body.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/ \S*$/, '')}…`
}

const Waiting = z.object({ requests: z.number(), offers: z.number(), toDecide: z.number() })

/** What this person waits for, and what others wait for from them. */
async function waitingOf(memberId: string) {
  const [row] = await select(
    Waiting,
    sql`SELECT
      (SELECT count(*)::int FROM "membership" WHERE "memberId" = ${memberId}::uuid AND "status" = 'requested') AS "requests",
      (SELECT count(*)::int FROM "ownership_transfer" WHERE "toId" = ${memberId}::uuid AND "acceptedAt" IS NULL
          AND "refusedAt" IS NULL AND "withdrawnAt" IS NULL AND "expiresAt" > now()) AS "offers",
      (SELECT count(*)::int FROM "membership" s JOIN "membership" q ON q."communityId" = s."communityId"
        WHERE s."memberId" = ${memberId}::uuid AND s."status" = 'member' AND s."role" IN ('owner', 'animator')
          AND q."status" = 'requested') AS "toDecide"`,
  )
  return row ?? { requests: 0, offers: 0, toDecide: 0 }
}

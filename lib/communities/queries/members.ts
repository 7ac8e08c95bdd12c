import { z } from 'zod'
import { db, empty, literally, select, sql, type Sql } from '@/lib/db'
import { authorize, can, NotFound, type Viewer } from '@/lib/policy'
import { CommunityRole } from '@/prisma/client/enums'
import { communityFacts, type Facts } from '../facts'
import { cursorFrom, keysIn } from '../model/cursor'
import { grantableRoles } from '../schema'

export const memberSorts = ['role', 'name', 'new'] as const
export type MemberSort = (typeof memberSorts)[number]

interface Asked {
  q?: string
  role?: CommunityRole
  sort?: MemberSort
  after?: string
  limit?: number
}

const Row = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  organisation: z.string().nullable(),
  role: z.enum(CommunityRole),
  joinedAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  sponsor: z.string().nullable(),
  key: z.union([z.string(), z.date()]),
})

/** Looser than for communities: names are short, and one letter in five may be wrong. */
const ALIKE = 0.5

/** Who is in it, a page at a time, each with what the viewer may do about them. */
export async function communityMembers(viewer: Viewer, slug: string, asked: Asked) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.members', community)
  const { q, role, sort = 'role', after, limit = 50 } = asked
  // The order of the enum is the order of roles: owners first.
  const key = {
    role: sql`(array_position(enum_range(NULL::"CommunityRole"), s."role")::text || osmose_plain(m."name"))`,
    name: sql`osmose_plain(m."name")`,
    new: sql`COALESCE(s."joinedAt", s."createdAt")`,
  }[sort]
  const isDescending = sort === 'new'
  const left = keysIn(after, [isDescending ? 'moment' : 'text', 'id'])
  const rows = await select(
    Row,
    sql`${columns(key, community.id)}
                      ${role ? sql`AND s."role" = ${role}::"CommunityRole"` : empty}
           ${
             q
               ? sql`AND (osmose_plain(m."name") LIKE '%' || osmose_plain(${literally(q)}) || '%'
                          OR word_similarity(osmose_plain(${q}), osmose_plain(m."name")) >= ${ALIKE})`
               : empty
           }
           ${left && !isDescending ? sql`AND (${key}, m."id") > (${left[0]}::text, ${left[1]}::text::uuid)` : empty}
           ${left && isDescending ? sql`AND (${key}, m."id") < (${left[0]}::text::timestamptz, ${left[1]}::text::uuid)` : empty}
         ORDER BY ${isDescending ? sql`"key" DESC, m."id" DESC` : sql`"key", m."id"`} LIMIT ${limit + 1}`,
  )
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const members = rows.slice(0, limit).map((row) => withActs(viewer, community, row))
  return { members, next: last ? cursorFrom([last.key, last.id]) : null }
}

export type CommunityMember = Awaited<ReturnType<typeof communityMembers>>['members'][number]

/** One of them, with what the viewer may do about them; also for stepping down oneself. */
export async function communityMember(viewer: Viewer, slug: string, memberId: string) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.members', community)
  const [row] = await select(Row, sql`${columns(sql`m."name"`, community.id)} AND m."id"::text = ${memberId}`)
  const member = row && withActs(viewer, community, row)
  // Whoever can do nothing about somebody has nothing to see here that the list does not say.
  if (!member?.isManageable) throw new NotFound()
  return member
}

const columns = (key: Sql, communityId: string) => sql`
  SELECT m."id", m."name", m."jobTitle", o."shortName" AS "organisation", s."role", s."joinedAt", s."endsAt",
         p."name" AS "sponsor", ${key} AS "key"
    FROM "membership" s
    JOIN "member" m ON m."id" = s."memberId"
    LEFT JOIN "organisation" o ON o."id" = m."organisationId"
    LEFT JOIN "member" p ON p."id" = s."sponsorId"
   WHERE s."communityId" = ${communityId}::uuid AND s."status" = 'member' AND m."status" = 'active'`

function withActs(viewer: Viewer, community: Facts, { key: _, ...member }: z.infer<typeof Row>) {
  const place = { community, memberId: member.id, role: member.role }
  const acts = {
    roles: grantableRoles.filter(
      (newRole) => newRole !== member.role && can(viewer, 'membership.changeRole', { ...place, newRole }),
    ),
    mayRemove: can(viewer, 'membership.remove', place),
    mayBan: can(viewer, 'membership.ban', place),
    mayOffer:
      member.role !== 'owner' && member.role !== 'guest' && can(viewer, 'community.transfer', community),
  }
  return {
    ...member,
    ...acts,
    isViewer: member.id === viewer.id,
    isManageable: acts.roles.length > 0 || acts.mayRemove || acts.mayBan || acts.mayOffer,
  }
}

/** Who waits at the door, the oldest first. At most a hundred: beyond, answer these first. */
export async function pendingRequests(viewer: Viewer, slug: string) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.decide', community)
  const places = await db.membership.findMany({
    where: { communityId: community.id, status: 'requested', member: { status: 'active' } },
    select: {
      memberId: true,
      message: true,
      requestedAt: true,
      member: { select: { name: true, jobTitle: true, organisation: { select: { shortName: true } } } },
    },
    orderBy: { requestedAt: 'asc' },
    take: 100,
  })
  return places.map(({ memberId, message, requestedAt, member }) => ({
    memberId,
    message,
    requestedAt,
    name: member.name,
    jobTitle: member.jobTitle,
    organisation: member.organisation?.shortName ?? null,
  }))
}

export type PendingRequest = Awaited<ReturnType<typeof pendingRequests>>[number]

/** Who is kept out, why, until when, and by whom. */
export async function bannedMembers(viewer: Viewer, slug: string, now: Date) {
  const community = await communityFacts(slug)
  authorize(viewer, 'community.settings', community)
  const places = await db.membership.findMany({
    where: {
      communityId: community.id,
      status: 'banned',
      OR: [{ banEndsAt: null }, { banEndsAt: { gt: now } }],
    },
    select: {
      memberId: true,
      role: true,
      banEndsAt: true,
      decisionReason: true,
      decidedAt: true,
      decidedById: true,
      member: { select: { name: true } },
    },
    orderBy: { decidedAt: 'desc' },
    take: 200,
  })
  const deciders = await db.member.findMany({
    where: { id: { in: places.flatMap(({ decidedById }) => decidedById ?? []) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(deciders.map(({ id, name }) => [id, name]))
  return places.map(({ member, decidedById, role, ...place }) => ({
    ...place,
    name: member.name,
    decidedBy: (decidedById && nameOf.get(decidedById)) ?? null,
    mayLift: can(viewer, 'membership.ban', { community, memberId: place.memberId, role }),
  }))
}

export type BannedMember = Awaited<ReturnType<typeof bannedMembers>>[number]

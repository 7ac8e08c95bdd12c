import { z } from 'zod'
import { db, select, sql, type Sql, type Transaction } from '@/lib/db'
import { stillInvitedInSql, type Person, type Viewer } from '@/lib/policy'
import { CommunityRole, MembershipStatus, PlatformRole } from '@/prisma/client/enums'

const Row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.string(),
  platformRole: z.enum(PlatformRole),
  organisationId: z.string().nullable(),
  administers: z.array(z.string()).nullable(),
  memberships: z.array(z.tuple([z.string(), z.enum(CommunityRole), z.enum(MembershipStatus)])).nullable(),
})

/** Whoever has not signed in. */
export const nobody = {
  id: null,
  name: '',
  email: '',
  locale: 'fr',
  platformRole: 'nobody',
  organisationId: null,
  administers: [],
  memberships: new Map(),
} as unknown as Viewer

/**
 * The columns that make a viewer of the member `m`: one query carries every role, so that rules need no I/O.
 * A guest whose time is over, an invitation that holds no more, or a ban that has ended, counts from the very next request.
 */
export const viewerColumns: Sql = sql`
  m."id", m."name", m."email", m."locale", m."platformRole", m."organisationId",
  CASE WHEN m."platformRole" = 'ministry_administrator' THEN (
    WITH RECURSIVE below("id") AS (
      SELECT m."administersOrganisationId"
      UNION SELECT o."id" FROM "organisation" o JOIN below ON o."parentId" = below."id")
    SELECT json_agg("id") FROM below WHERE "id" IS NOT NULL) END AS "administers",
  (SELECT json_agg(json_build_array(s."communityId", s."role", s."status"))
     FROM "membership" s
    WHERE s."memberId" = m."id"
      AND (s."endsAt" IS NULL OR s."endsAt" > now())
      AND (s."status" <> 'invited' OR ${stillInvitedInSql})
      AND NOT (s."status" = 'banned' AND s."banEndsAt" IS NOT NULL AND s."banEndsAt" <= now())) AS "memberships"`

/** Makes the viewer out of the row that `viewerColumns` gives. */
export function viewerFrom(row: unknown): Person {
  const { memberships, administers, locale, ...member } = Row.parse(row)
  return {
    ...member,
    locale: locale === 'en' ? 'en' : 'fr',
    administers: administers ?? [],
    memberships: new Map((memberships ?? []).map(([id, role, status]) => [id, { role, status }])),
  } as unknown as Person
}

/**
 * The viewer that a member is, for scripts, jobs that act in somebody's name, and tests.
 * null when the account is not active.
 */
export async function viewerOf(memberId: string): Promise<Person | null> {
  const [row] = await select(
    z.unknown(),
    sql`SELECT ${viewerColumns} FROM "member" m WHERE m."id" = ${memberId}::uuid AND m."status" = 'active'`,
  )
  return row === undefined ? null : viewerFrom(row)
}

/** The viewers that several members are, by id; those whose account is not active are left out. */
export async function viewersOf(memberIds: readonly string[]): Promise<Map<string, Person>> {
  if (memberIds.length === 0) return new Map()
  const rows = await select(
    z.unknown(),
    sql`SELECT ${viewerColumns} FROM "member" m WHERE m."id" = ANY(${memberIds}::uuid[]) AND m."status" = 'active'
           AND (m."accountEndsAt" IS NULL OR m."accountEndsAt" > now())`,
  )
  return new Map(rows.map(viewerFrom).map((viewer) => [viewer.id, viewer]))
}

/** Communities that one of these members runs. */
export async function communitiesRunBy(
  memberIds: readonly string[],
  reader: Pick<Transaction, 'membership'> = db,
): Promise<string[]> {
  const run = await reader.membership.findMany({
    where: { memberId: { in: [...memberIds] }, status: 'member', role: { in: ['owner', 'animator'] } },
    select: { communityId: true },
  })
  return run.map(({ communityId }) => communityId)
}

import { z } from 'zod'
import { empty, join, literally, select, sql, type Sql } from '@/lib/db'
import { ownCommunityIds, visibleInSql, authorizePlatform, type Viewer } from '@/lib/policy'
import {
  CommunityAccess,
  CommunityJoining,
  CommunityKind,
  CommunityOrigin,
  CommunityStatus,
} from '@/prisma/client/enums'
import { restoreWithinDays } from '../limits'
import { cursorFrom, keysIn } from '../model/cursor'
import { entryActOf, standingOf } from '../model/standing'

export const sorts = ['active', 'name', 'new', 'relevance'] as const
export type DiscoverySort = (typeof sorts)[number]

export interface DiscoveryFilters {
  q?: string
  kind?: CommunityKind
  access?: CommunityAccess
  joining?: CommunityJoining
  /** A ministry, with everything below it. */
  ministry?: string
  /** Only mine, or all but mine. */
  mine?: boolean
  archived?: boolean
  sort?: DiscoverySort
  after?: string
  limit?: number
}

const Row = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  kind: z.enum(CommunityKind),
  access: z.enum(CommunityAccess),
  joining: z.enum(CommunityJoining),
  status: z.enum(CommunityStatus),
  origin: z.enum(CommunityOrigin),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  members: z.number(),
  lastActivityAt: z.date().nullable(),
  key: z.union([z.string(), z.number(), z.date()]),
})

/** A resemblance of names under this one is chance: «acesibilité» is at .6 of «Accessibilité», «achats» at .2. */
const ALIKE = 0.45

/**
 * The communities the viewer may know of, a page at a time, with the one thing they can do about each. A search
 * forgives accents and typing errors, and also finds archived ones.
 */
export async function communitiesToDiscover(viewer: Viewer, filters: DiscoveryFilters) {
  const { q, limit = 24, after } = filters
  const sort = filters.sort ?? (q ? 'relevance' : 'active')
  const order = orderOf(sort, q)
  const rows = await select(
    Row,
    sql`SELECT c."id", c."slug", c."name", c."purpose", c."kind", c."access", c."joining", c."status", c."origin",
               c."organisationId", o."shortName" AS "organisation", COALESCE(k."members", 0) AS "members",
               k."lastActivityAt", ${order.key} AS "key"
          FROM "community" c
          LEFT JOIN "community_counter" k ON k."communityId" = c."id"
          LEFT JOIN "organisation" o ON o."id" = c."organisationId"
         WHERE ${visibleInSql.communities(viewer)} AND c."origin" = 'local'
           AND ${conditions(viewer, filters)} AND ${order.after(after)}
         ORDER BY ${order.by} LIMIT ${limit + 1}`,
  )
  const communities = rows.slice(0, limit).map(({ key: _, ...community }) => ({
    ...community,
    standing: standingOf(viewer, community.id),
    act: entryActOf(viewer, community),
  }))
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { communities, next: last ? cursorFrom([last.key, last.id]) : null }
}

export type CommunityCardFacts = Awaited<ReturnType<typeof communitiesToDiscover>>['communities'][number]

function conditions(
  viewer: Viewer,
  { q, kind, access, joining, ministry, mine, archived }: DiscoveryFilters,
): Sql {
  const statuses = archived || q ? ['active', 'locked', 'archived'] : ['active', 'locked']
  const own = ownCommunityIds(viewer)
  return join(
    [
      sql`c."status" IN (${join(statuses.map((status) => sql`${status}::"CommunityStatus"`))})`,
      q ? matches(q) : empty,
      kind ? sql`c."kind" = ${kind}::"CommunityKind"` : empty,
      access ? sql`c."access" = ${access}::"CommunityAccess"` : empty,
      joining ? sql`c."joining" = ${joining}::"CommunityJoining"` : empty,
      mine === true ? sql`c."id" = ANY(${own}::uuid[])` : empty,
      mine === false ? sql`c."id" <> ALL(${own}::uuid[])` : empty,
      ministry
        ? sql`c."organisationId" IN (
            WITH RECURSIVE below("id") AS (
              SELECT ${ministry}::uuid UNION SELECT o."id" FROM "organisation" o JOIN below ON o."parentId" = below."id")
            SELECT "id" FROM below)`
        : empty,
    ].filter((condition) => condition !== empty),
    ' AND ',
  )
}

const asked = (q: string) => sql`websearch_to_tsquery('osmose_french', osmose_text(${q}))`
const resemblance = (q: string) => sql`word_similarity(osmose_plain(${q}), osmose_plain(c."name"))`

const matches = (q: string) => sql`(c."searchVector" @@ ${asked(q)}
  OR osmose_plain(c."name") LIKE '%' || osmose_plain(${literally(q)}) || '%' OR ${resemblance(q)} >= ${ALIKE})`

/** The order of a list, and how to go on after a row of it. */
function orderOf(
  sort: DiscoverySort,
  q: string | undefined,
): { key: Sql; by: Sql; after: (cursor?: string) => Sql } {
  if (sort === 'name') {
    const key = sql`osmose_plain(c."name")`
    return {
      key,
      by: sql`"key", c."id"`,
      after(cursor) {
        const left = keysIn(cursor, ['text', 'id'])
        return left ? sql`(${key}, c."id") > (${left[0]}::text, ${left[1]}::text::uuid)` : sql`TRUE`
      },
    }
  }
  const isRanked = sort === 'relevance' && q !== undefined
  const key = isRanked
    ? sql`(ts_rank(c."searchVector", ${asked(q)}) + ${resemblance(q)})::float8`
    : sort === 'new'
      ? sql`c."createdAt"`
      : sql`COALESCE(k."lastActivityAt", c."createdAt")`
  const type = isRanked ? sql`float8` : sql`timestamptz`
  return {
    key,
    by: sql`"key" DESC, c."id" DESC`,
    after(cursor) {
      const left = keysIn(cursor, [isRanked ? 'number' : 'moment', 'id'])
      return left ? sql`(${key}, c."id") < (${left[0]}::text::${type}, ${left[1]}::text::uuid)` : sql`TRUE`
    },
  }
}

/** The ministries, to filter by. */
export async function ministries(viewer: Viewer) {
  authorizePlatform(viewer, 'platform.use')
  return select(
    z.object({ id: z.string(), name: z.string() }),
    sql`SELECT "id", "name" FROM "organisation" WHERE "kind" = 'ministry' ORDER BY osmose_plain("name")`,
  )
}

const Deleted = z.object({ slug: z.string(), name: z.string(), statusAt: z.date() })

/** Communities the viewer owned when they were deleted, as long as they can be restored. */
export async function restorableCommunities(viewer: Viewer, now: Date) {
  authorizePlatform(viewer, 'platform.use')
  const owned = [...viewer.memberships].filter(
    ([, { role, status }]) => role === 'owner' && status === 'member',
  )
  if (owned.length === 0) return []
  const window = restoreWithinDays * 86_400_000
  const rows = await select(
    Deleted,
    sql`SELECT "slug", "name", "statusAt" FROM "community"
         WHERE "id" = ANY(${owned.map(([id]) => id)}::uuid[]) AND "status" = 'deleted'
           AND "statusAt" > ${new Date(now.getTime() - window)}
         ORDER BY "statusAt" DESC`,
  )
  return rows.map(({ statusAt, ...community }) => ({
    ...community,
    until: new Date(statusAt.getTime() + window),
  }))
}

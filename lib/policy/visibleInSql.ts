import { Prisma } from '@/prisma/client/client'
import { animatedIds, ownCommunityIds, type Viewer } from './viewer'

const { sql } = Prisma

const idsWith = (viewer: Viewer, status: 'invited' | 'member') =>
  [...viewer.memberships].filter(([, membership]) => membership.status === status).map(([id]) => id)

function overseen(viewer: Viewer): Prisma.Sql {
  if (viewer.platformRole === 'dinum') return sql`TRUE`
  if (viewer.platformRole === 'ministry_administrator') {
    return sql`c."organisationId" = ANY(${[...viewer.administers]}::uuid[])`
  }
  return sql`FALSE`
}

/** `visibleTo`, for the queries that only SQL can say; the community is `c`. The same test holds them to the rules. */
export const visibleInSql = {
  /** = can(viewer, 'community.see', …) */
  communities(viewer: Viewer): Prisma.Sql {
    if (viewer.id === null) return sql`FALSE`
    const known = [...idsWith(viewer, 'member'), ...idsWith(viewer, 'invited')]
    return sql`(${overseen(viewer)} OR (c."status" <> 'deleted' AND c."origin" = 'local'
                AND (c."access" <> 'secret' OR c."id" = ANY(${known}::uuid[]))))`
  },

  /** = can(viewer, 'community.read', …) */
  communitiesToRead(viewer: Viewer): Prisma.Sql {
    if (viewer.id === null) return sql`FALSE`
    return sql`(c."status" <> 'deleted' AND c."origin" = 'local'
                AND (c."access" = 'public' OR c."id" = ANY(${ownCommunityIds(viewer)}::uuid[])))`
  },

  /** = can(viewer, 'member.administer', …); the account is `m`. */
  accounts(viewer: Viewer): Prisma.Sql {
    const theirs = sql`m."id" <> ${viewer.id}::uuid AND m."status" <> 'pseudonym'`
    if (viewer.platformRole === 'dinum') return sql`(${theirs})`
    if (viewer.platformRole !== 'ministry_administrator') return sql`FALSE`
    return sql`(${theirs} AND m."organisationId" = ANY(${[...viewer.administers]}::uuid[])
                AND m."platformRole" IN ('agent', 'support'))`
  },

  /** = can(viewer, 'practice.read', …); the practice is `p`. */
  practices(viewer: Viewer): Prisma.Sql {
    if (viewer.id === null) return sql`FALSE`
    const reviews = viewer.platformRole === 'dinum' || animatedIds(viewer).length > 0
    return sql`(p."sharedAt" IS NOT NULL OR (p."proposedAt" IS NOT NULL AND ${reviews}::boolean)
                OR EXISTS (SELECT 1 FROM "practice_author" w WHERE w."practiceId" = p."id" AND w."memberId" = ${viewer.id}::uuid))`
  },

  /** = can(viewer, 'practice.sift', …) */
  communitiesToSift(viewer: Viewer): Prisma.Sql {
    if (viewer.id === null) return sql`FALSE`
    return sql`(c."status" <> 'deleted' AND c."origin" = 'local'
                AND (c."id" = ANY(${animatedIds(viewer)}::uuid[])
                  OR (${viewer.platformRole === 'dinum'}::boolean AND c."access" = 'public')))`
  },

  /** = can(viewer, 'engagement.read', …) */
  engagement(viewer: Viewer): Prisma.Sql {
    if (viewer.id === null) return sql`FALSE`
    const seesImports = viewer.platformRole === 'support' || viewer.platformRole === 'ministry_administrator'
    return sql`(${overseen(viewer)} OR (c."status" <> 'deleted' AND c."id" = ANY(${animatedIds(viewer)}::uuid[]))
                OR (${seesImports}::boolean AND c."origin" = 'imported'))`
  },
}

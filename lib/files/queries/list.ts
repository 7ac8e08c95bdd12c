import { z } from 'zod'
import { db, empty, isId, select, sql } from '@/lib/db'
import { authorize, can, type Person } from '@/lib/policy'
import { authorName } from '@/lib/comments'
import { MemberStatus } from '@/prisma/client/enums'
import { COMMUNITY_FACTS } from '../facts'
import { communityQuota } from '../limits'

const PAGE = 30

const File = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  updatedAt: z.date(),
  removedAt: z.date().nullable(),
  version: z.number(),
  size: z.coerce.number(),
  mediaType: z.string(),
  by: z.string(),
  byStatus: z.enum(MemberStatus),
})
export type FileLine = Omit<z.infer<typeof File>, 'byStatus'>

/** Where a list is cut: after this file, in the order asked for. */
export interface FilesAsked {
  sort: 'recent' | 'name'
  /** `updatedAt|id` or `name|id` of the last line shown. */
  after?: string | undefined
  removed?: boolean
}

/** The files of a community, thirty at a time, with what its quota says and what the viewer may do. */
export async function filesOf(viewer: Person, slug: string, asked: FilesAsked) {
  const community = await db.community.findUnique({ where: { slug }, select: COMMUNITY_FACTS })
  authorize(viewer, 'community.read', community)
  const lines = await select(
    File,
    sql`SELECT d."id", d."name", d."description", d."updatedAt", d."removedAt", v."number" AS "version", v."size",
               v."mediaType", m."name" AS "by", m."status" AS "byStatus"
          FROM "deposit" d
          JOIN "deposit_version" v ON v."communityId" = d."communityId" AND v."id" = d."currentVersionId"
          JOIN "member" m ON m."id" = v."uploadedById"
         WHERE d."communityId" = ${community.id}::uuid
           AND ${asked.removed ? removedFor(viewer, community.id) : sql`d."removedAt" IS NULL`}
           ${keyset(asked)}
         ORDER BY ${asked.sort === 'name' ? sql`d."name", d."id"` : sql`d."updatedAt" DESC, d."id" DESC`}
         LIMIT ${PAGE + 1}`,
  )
  const counter = await db.communityCounter.findUnique({ where: { communityId: community.id } })
  const last = lines.length > PAGE ? lines[PAGE - 1] : undefined
  return {
    community,
    files: lines.slice(0, PAGE).map(({ byStatus, ...file }) => ({
      ...file,
      by: authorName(viewer, { name: file.by, status: byStatus }),
    })),
    next: last && cutAfter(last, asked.sort),
    stored: Number(counter?.storedBytes ?? 0),
    quota: communityQuota(),
    mayAdd: can(viewer, 'file.create', { community }),
  }
}

/** In the bin, one sees what one may put back. */
const removedFor = (viewer: Person, communityId: string) =>
  ['owner', 'animator'].includes(viewer.memberships.get(communityId)?.role ?? '')
    ? sql`d."removedAt" IS NOT NULL`
    : sql`d."removedAt" IS NOT NULL AND d."createdById" = ${viewer.id}::uuid`

const cutAfter = (line: FileLine, sort: FilesAsked['sort']) =>
  `${sort === 'name' ? line.name : line.updatedAt.toISOString()}|${line.id}`

function keyset({ sort, after }: FilesAsked) {
  const bar = after?.lastIndexOf('|') ?? -1
  if (!after || bar < 0) return empty
  const [value, id] = [after.slice(0, bar), after.slice(bar + 1)]
  if (!isId(id)) return empty
  if (sort === 'name') return sql`AND (d."name", d."id") > (${value}, ${id}::uuid)`
  if (Number.isNaN(Date.parse(value))) return empty
  return sql`AND (d."updatedAt", d."id") < (${new Date(value)}, ${id}::uuid)`
}

import { z } from 'zod'
import { db, empty, identifier, select, sql } from '@/lib/db'
import { together } from '../model/memberships'
import { PARTS, type Part } from '../model/parts'
import { FILLED, fillings } from './profile'

type Shown = NonNullable<Part['shown']>
const Count = z.object({ name: z.string(), kept: z.number(), closed: z.number() })
const profile = {
  ...FILLED,
  id: true,
  name: true,
  email: true,
  status: true,
  createdAt: true,
  lastSeenAt: true,
  organisation: { select: { name: true } },
} as const

/** Both accounts side by side, and what the person will have afterwards. Reads only; its callers say who may ask. */
export async function mergePreview(keptId: string, closedId: string) {
  const [kept, closed, counts, communities] = await Promise.all([
    db.member.findUniqueOrThrow({ where: { id: keptId }, select: profile }),
    db.member.findUniqueOrThrow({ where: { id: closedId }, select: profile }),
    countsOf(keptId, closedId),
    communitiesOf(keptId, closedId),
  ])
  return {
    kept: account(kept),
    closed: account(closed),
    counts,
    communities,
    filled: Object.keys(fillings(kept, closed)) as (keyof typeof FILLED)[],
  }
}

export type MergePreview = Awaited<ReturnType<typeof mergePreview>>

const account = ({
  organisation,
  ...member
}: {
  id: string
  name: string
  email: string
  createdAt: Date
  lastSeenAt: Date | null
  organisation: { name: string } | null
}) => ({
  id: member.id,
  name: member.name,
  email: member.email,
  since: member.createdAt,
  lastSeenAt: member.lastSeenAt,
  organisation: organisation?.name ?? null,
})

/** How many of each belong to either, in the order of the table of what moves. */
async function countsOf(keptId: string, closedId: string) {
  const shown = PARTS.filter((part): part is Part & { shown: Shown } => part.shown !== undefined)
  const rows = await Promise.all(
    shown.map(async ({ table, column, inCommunities, shown: name }) => {
      const [whose, of] = [identifier(column), identifier(table)]
      const here = inCommunities
        ? sql`AND "communityId" IN (SELECT "communityId" FROM "membership" WHERE "memberId" IN (${keptId}::uuid, ${closedId}::uuid))`
        : empty
      const [row] = await select(
        Count,
        sql`SELECT ${name}::text AS "name", count(*) FILTER (WHERE ${whose} = ${keptId}::uuid)::int AS "kept",
                   count(*) FILTER (WHERE ${whose} = ${closedId}::uuid)::int AS "closed"
              FROM ${of} WHERE ${whose} IN (${keptId}::uuid, ${closedId}::uuid) ${here}`,
      )
      return { name, kept: row?.kept ?? 0, closed: row?.closed ?? 0 }
    }),
  )
  return rows
}

async function communitiesOf(keptId: string, closedId: string) {
  const places = await db.membership.findMany({
    where: { memberId: { in: [keptId, closedId] }, community: { status: { not: 'deleted' } } },
    select: {
      communityId: true,
      memberId: true,
      role: true,
      status: true,
      joinedAt: true,
      endsAt: true,
      community: { select: { name: true } },
    },
    orderBy: { community: { name: 'asc' } },
  })
  return [...Map.groupBy(places, ({ communityId }) => communityId).values()]
    .map((some) => {
      const of = (id: string) => some.find(({ memberId }) => memberId === id)
      const [kept, closed] = [of(keptId), of(closedId)]
      const after = kept && closed ? together(kept, closed) : (kept ?? closed)!
      const roleOf = (place: typeof kept) => (place?.status === 'member' ? place.role : null)
      return {
        id: after.communityId,
        name: after.community.name,
        kept: roleOf(kept),
        closed: roleOf(closed),
        after: roleOf(after),
      }
    })
    .filter(({ kept, closed }) => kept !== null || closed !== null)
}

import { z } from 'zod'
import { db, join, select, sql } from '@/lib/db'
import { usualLengths } from '@/lib/time'
import { CommunityKind } from '@/prisma/client/enums'
import { engagementVersion } from './model/figures'
import { leastAgeDays, normKeys, normsOf, normVersion, sizeOf, type Norm } from './model/norms'

const Compared = z.object({ members: z.number(), values: z.array(z.number().nullable()) })

/** Figures of our own communities of a type over as many days, as last computed: those alive enough to compare with. */
const comparedOf = (kind: CommunityKind, days: number, now: Date) =>
  select(
    Compared,
    sql`SELECT f."members", ARRAY[${join(normKeys.map((key) => sql`(last.figures->>${key})::float8`))}] AS "values"
          FROM "community_figure" f JOIN "community" c ON c."id" = f."communityId"
         CROSS JOIN LATERAL (SELECT f."dashboard"->'windows'->-1->'figures' AS figures OFFSET 0) last
         WHERE f."days" = ${days} AND f."version" = ${engagementVersion} AND c."kind" = ${kind}::"CommunityKind"
           AND c."origin" = 'local' AND c."status" = 'active' AND f."members" > 0
           AND c."createdAt" <= ${now}::timestamptz - make_interval(days => ${leastAgeDays}::int)`,
  )

/** Says again what is usual, type by type and window by window, from the figures of that night. */
export async function computeNorms(now: Date, signal?: AbortSignal): Promise<void> {
  for (const kind of Object.values(CommunityKind))
    for (const days of usualLengths) {
      if (signal?.aborted) return
      await keepNorms(kind, days, normsOf(await comparedOf(kind, days, now)))
    }
}

/** Whether what is usual has been said with these formulas. */
export const hasNorms = async (): Promise<boolean> =>
  (await db.communityNorm.findFirst({ where: { version: normVersion }, select: { version: true } })) !== null

const keepNorms = (kind: CommunityKind, days: number, norms: ReturnType<typeof normsOf>) =>
  db.$transaction([
    db.communityNorm.deleteMany({ where: { kind, days } }),
    db.communityNorm.createMany({
      data: norms.map(({ size, figure, norm }) => ({
        kind,
        days,
        size,
        figure,
        version: normVersion,
        ...norm,
      })),
    }),
  ])

/** What is usual for communities like one, and for those of its size in the past. */
export interface Norms {
  of: ReadonlyMap<string, Norm>
  /** People active, by size. */
  activeAt: ReadonlyMap<number, Norm>
}

const Row = z.object({
  size: z.number(),
  figure: z.string(),
  communities: z.number(),
  percentiles: z.array(z.number()),
})

/** The norms of a type and a number of members; none where fewer communities can be compared than needed. */
export async function normsFor(kind: CommunityKind, days: number, members: number): Promise<Norms> {
  const size = sizeOf(members)
  const rows = await select(
    Row,
    sql`SELECT "size", "figure", "communities", "percentiles" FROM "community_norm"
         WHERE "kind" = ${kind}::"CommunityKind" AND "days" = ${days} AND "version" = ${normVersion}
           AND ("size" = ${size ?? 0} OR "figure" = 'active')`,
  )
  const ours = rows.filter((row) => row.size === size)
  return {
    of: new Map(ours.map(({ figure, communities, percentiles }) => [figure, { communities, percentiles }])),
    activeAt: new Map(rows.filter(({ figure }) => figure === 'active').map((row) => [row.size, row])),
  }
}

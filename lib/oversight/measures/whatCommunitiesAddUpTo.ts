import { z } from 'zod'
import { selectOverAll, sql } from '@/lib/db'
import {
  engagementVersion,
  leastAgeDays,
  normVersion,
  sizeOf,
  type Figures,
  type Norm,
} from '@/lib/engagement/schema'
import { addDays, startOfDay, type Day, type UsualLength } from '@/lib/time'
import { CommunityKind, VitalityState } from '@/prisma/client/enums'
import { Communities } from '../model/communities'
import { scopeKey, scopesOf } from '../model/scope'
import { isAddedUp, topInSql } from './span'

const Row = z.object({
  id: z.string(),
  kind: z.enum(CommunityKind),
  ministryId: z.string().nullable(),
  state: z.enum(VitalityState).nullable(),
  isComparable: z.boolean(),
  figures: z.custom<Figures>((value) => typeof value === 'object'),
})

const BATCH = 2000
const before = '00000000-0000-0000-0000-000000000000'

/**
 * What communities add up to, whole by whole, over the window that stands `back` places before the current one in their
 * stored figures. One reading of the figures stored that night, a community at a time: nothing of what people did.
 */
export async function whatCommunitiesAddUpTo(
  days: UsualLength,
  { today, end, back }: { today: Day; end: Day; back: number },
): Promise<Map<string, Communities>> {
  const usual = back === 0 ? await normsOfAll(days) : null
  const wholes = new Map<string, Communities>()
  for (let after = before; ;) {
    const rows = await selectOverAll(
      Row,
      sql`WITH RECURSIVE ${topInSql}
          SELECT c."id", c."kind", t."ministryId", ${back === 0 ? sql`v."state"` : sql`NULL`} AS "state",
                 c."status" = 'active' AND f."members" > 0 AND c."createdAt" <= ${startOfDay(addDays(end, -leastAgeDays))} AS "isComparable",
                 f."dashboard"->'windows'->${-1 - back}::int->'figures' AS "figures"
            FROM "community" c JOIN "community_figure" f ON f."communityId" = c."id" AND f."days" = ${days}
             AND f."version" = ${engagementVersion} AND f."end" = ${today}::date
            LEFT JOIN "community_vitality" v ON v."communityId" = c."id" LEFT JOIN top t ON t."id" = c."organisationId"
           WHERE ${isAddedUp} AND c."createdAt" < ${startOfDay(end)} AND c."id" > ${after}::uuid
           ORDER BY c."id" LIMIT ${BATCH}`,
    )
    for (const { kind, ministryId, ...community } of rows) {
      const norms = usual?.get(`${kind} ${sizeOf(community.figures.members ?? 0) ?? 0}`) ?? null
      for (const scope of scopesOf(ministryId, kind)) {
        const key = scopeKey(scope)
        const whole = wholes.get(key) ?? new Communities()
        wholes.set(key, whole)
        whole.add({ ...community, norms })
      }
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return wholes
    after = last.id
  }
}

const Usual = z.object({
  kind: z.string(),
  size: z.number(),
  figure: z.string(),
  communities: z.number(),
  percentiles: z.array(z.number()),
})

/** What is usual, by type and size. */
async function normsOfAll(days: UsualLength): Promise<Map<string, Map<string, Norm>>> {
  const rows = await selectOverAll(
    Usual,
    sql`SELECT "kind", "size", "figure", "communities", "percentiles" FROM "community_norm"
         WHERE "days" = ${days} AND "version" = ${normVersion}`,
  )
  const groups = Map.groupBy(rows, ({ kind, size }) => `${kind} ${size}`)
  return new Map([...groups].map(([key, group]) => [key, new Map(group.map((norm) => [norm.figure, norm]))]))
}

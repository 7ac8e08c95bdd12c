import { z } from 'zod'
import { importedFrom } from '@/lib/communities'
import { join, literally, select, sql, type Sql } from '@/lib/db'
import { ruleInForce } from '@/lib/disclosure'
import { authorizePlatform, visibleInSql, type Viewer } from '@/lib/policy'
import type { Period } from '@/lib/time'
import type { Sort } from '@/lib/ui/address'
import { CommunityKind, CommunityOrigin } from '@/prisma/client/enums'
import type { ListAsked, ListColumn } from '../list'
import { rowsAFile } from '../schema'
import { engagementVersion } from '../model/figures'
import { withoutReadingOfFew } from '../model/reading'
import { computed, measuredColumns } from '../stored'

const Shown = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(CommunityKind),
  origin: z.enum(CommunityOrigin),
  ministry: z.string().nullable(),
})
const count = z.number().nullable()
const Row = Shown.extend({
  start: z.string().nullable(),
  end: z.string().nullable(),
  members: count,
  active: count,
  contributing: count,
  contributions: count,
  engaged: count,
  new: count,
  reactivated: count,
  lost: count,
  replyRate: count,
  responseHours: count,
  halfCarriedBy: count,
  gini: count,
  reciprocity: count,
})
export type MeasuredRow = z.infer<typeof Row>

const column = (name: ListColumn): Sql =>
  name === 'name' ? sql`lower(c."name")` : name === 'end' ? sql`f."end"` : (figureColumns[name] as Sql)

const figureColumns = {
  members: sql`f."members"`,
  active: sql`f."active"`,
  contributing: sql`f."contributing"`,
  contributions: sql`f."contributions"`,
  engaged: sql`f."engaged"`,
  new: sql`f."new"`,
  reactivated: sql`f."reactivated"`,
  lost: sql`f."lost"`,
  replyRate: sql`f."replyRate"`,
  responseHours: sql`f."responseHours"`,
  halfCarriedBy: sql`f."halfCarriedBy"`,
  gini: sql`f."gini"`,
  reciprocity: sql`f."reciprocity"`,
} satisfies Partial<Record<ListColumn, Sql>>

/** The ministry at the top of every administration, looked up once for all communities. */
const ministries = sql`WITH RECURSIVE top("organisationId", "id", "shortName") AS (
  SELECT o."id", o."id", o."shortName" FROM "organisation" o WHERE o."parentId" IS NULL
  UNION ALL
  SELECT o."id", t."id", t."shortName" FROM "organisation" o JOIN top t ON o."parentId" = t."organisationId")`
/** Asked of the rows of one page only: what is not joined need not be sorted. */
const ministryOf = sql`(SELECT t."shortName" FROM top t WHERE t."organisationId" = c."organisationId")`

function filters(viewer: Viewer, { q, kind, origin, from, ministry }: Omit<ListAsked, 'period'>): Sql {
  const conditions = [visibleInSql.engagement(viewer), sql`c."status" <> 'deleted'`]
  if (q) conditions.push(sql`osmose_plain(c."name") LIKE '%' || osmose_plain(${literally(q)}) || '%'`)
  if (kind) conditions.push(sql`c."kind" = ${kind}::"CommunityKind"`)
  if (origin) conditions.push(sql`c."origin" = ${origin}::"CommunityOrigin"`)
  if (from) conditions.push(sql`c."origin" = 'imported' AND ${importedFrom} = ${from}`)
  if (ministry)
    conditions.push(
      sql`c."organisationId" IN (SELECT t."organisationId" FROM top t WHERE t."id" = ${ministry}::uuid)`,
    )
  return join(conditions, ' AND ')
}

const order = ({ column: name, direction }: Sort<ListColumn>): Sql =>
  sql`${column(name)} ${direction === 'desc' ? sql`DESC` : sql`ASC`} NULLS LAST, c."id"`

/**
 * Communities whose measures the viewer may read, with their figures over their last `days` whole days. One more than
 * `limit` says that there is a next page.
 */
function measuredCommunities(
  viewer: Viewer,
  asked: Omit<ListAsked, 'period'> & { days: number },
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<MeasuredRow[]> {
  return select(
    Row,
    sql`${ministries}
        SELECT c."slug", c."name", c."kind", c."origin", ${ministryOf} AS "ministry",
               to_char(f."start", 'YYYY-MM-DD') AS "start", to_char(f."end", 'YYYY-MM-DD') AS "end",
               ${join(Object.values(figureColumns))}
        FROM "community" c LEFT JOIN "community_figure" f
          ON f."communityId" = c."id" AND f."days" = ${asked.days} AND f."version" = ${engagementVersion}
        WHERE ${filters(viewer, asked)}
        ORDER BY ${order(asked.sort)} LIMIT ${limit} OFFSET ${offset}`,
  )
}

const Bare = Shown.extend({
  id: z.string(),
  lastOn: z.string().nullable(),
  revision: z.number(),
})

/** The same over dates of one's own: computed for the communities of one page, in the order of their names. */
async function measuredOverDates(
  viewer: Viewer,
  asked: Omit<ListAsked, 'period'> & { period: Period },
  now: Date,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<MeasuredRow[]> {
  const communities = await select(
    Bare,
    sql`${ministries}
        SELECT c."slug", c."name", c."kind", ${ministryOf} AS "ministry", ${measuredColumns}
        FROM "community" c LEFT JOIN "community_span" s ON s."communityId" = c."id"
        WHERE ${filters(viewer, asked)} ORDER BY ${order({ column: 'name', direction: asked.sort.column === 'name' ? asked.sort.direction : 'asc' })}
        LIMIT ${limit} OFFSET ${offset}`,
  )
  return Promise.all(
    communities.map(async (community) => {
      const dashboard = withoutReadingOfFew(await computed(community, asked.period, now), ruleInForce(), {
        isUsual: false,
      })
      const figures = dashboard.windows.at(-1)?.figures
      const { slug, name, kind, origin, ministry } = community
      return {
        ...{ slug, name, kind, origin, ministry, ...asked.period },
        ...(figures as NonNullable<typeof figures>),
        responseHours: figures?.responseTime ?? null,
      }
    }),
  )
}

const Choice = z.object({ id: z.string(), name: z.string() })

/** What the list can be narrowed to: sources and ministries of the communities the viewer may read. */
export async function listChoices(
  viewer: Viewer,
): Promise<{ sources: string[]; ministries: z.infer<typeof Choice>[] }> {
  authorizePlatform(viewer, 'engagement.list')
  const [sources, known] = await Promise.all([
    select(
      z.object({ source: z.string() }),
      sql`SELECT DISTINCT ${importedFrom} AS "source" FROM "community" c
          WHERE c."origin" = 'imported' AND c."status" <> 'deleted' AND ${visibleInSql.engagement(viewer)} ORDER BY 1`,
    ),
    select(
      Choice,
      sql`${ministries}
          SELECT DISTINCT t."id", t."shortName" AS "name" FROM top t
          WHERE EXISTS (SELECT FROM "community" c WHERE c."organisationId" = t."organisationId"
                           AND c."status" <> 'deleted' AND ${visibleInSql.engagement(viewer)}) ORDER BY 2`,
    ),
  ])
  return { sources: sources.map((each) => each.source), ministries: known }
}

/** Fewer where each row is computed on demand. */
const rowsAPage = { usual: 50, free: 25 }

/** One page of the list, and whether another follows. */
export async function measuredPage(
  viewer: Viewer,
  asked: ListAsked,
  now: Date,
): Promise<{ rows: MeasuredRow[]; hasNext: boolean; minimum: number }> {
  authorizePlatform(viewer, 'engagement.list')
  const size = asked.period.usual ? rowsAPage.usual : rowsAPage.free
  const rows = await slice(viewer, asked, now, { limit: size + 1, offset: (asked.page - 1) * size })
  return { rows: rows.slice(0, size), hasNext: rows.length > size, minimum: ruleInForce().minimum }
}

/** Every row, for a file. */
export function measuredRows(viewer: Viewer, asked: ListAsked, now: Date): Promise<MeasuredRow[]> {
  authorizePlatform(viewer, 'engagement.list')
  return slice(viewer, asked, now, { limit: asked.period.usual ? rowsAFile.usual : rowsAFile.free })
}

const slice = (viewer: Viewer, asked: ListAsked, now: Date, part: { limit: number; offset?: number }) =>
  asked.period.usual
    ? measuredCommunities(viewer, { ...asked, days: asked.period.usual }, part)
    : measuredOverDates(viewer, { ...asked, period: asked.period.free }, now, part)

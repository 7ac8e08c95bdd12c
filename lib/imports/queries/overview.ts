import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import { authorizePlatform, type Person } from '@/lib/policy'
import { ImportState } from '@/prisma/client/enums'

const Line = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(ImportState),
  isRequest: z.boolean(),
  /** Confirmed once, and it takes a second person: by the viewer, or by somebody else. */
  awaitsSecond: z.boolean(),
  confirmedById: z.string().nullable(),
  by: z.string().nullable(),
  organisation: z.string().nullable(),
  rows: z.number(),
  counts: z.record(z.string(), z.number()),
  createdAt: z.date(),
})
export type ImportLine = z.infer<typeof Line>

const MOST = 100

/** `counted`: whose counts may be read; of the others, nothing. */
const lines = (where: Sql, counted: Sql = sql`TRUE`) =>
  select(
    Line,
    sql`SELECT i."id", i."fileName", i."state", i."motive" IS NOT NULL AS "isRequest", i."awaitsSecond", i."confirmedById", m."name" AS "by",
               o."name" AS "organisation", i."rows", CASE WHEN ${counted} THEN i."counts" ELSE '{}' END AS "counts",
               i."createdAt"
          FROM "account_import" i
          LEFT JOIN "member" m ON m."id" = i."createdById"
          LEFT JOIN "organisation" o ON o."id" = i."organisationId"
         WHERE ${where} ORDER BY i."createdAt" DESC LIMIT ${MOST}`,
  )

/** = can(viewer, 'accounts.open', …); the list is `i`. */
function answersFor(viewer: Person): Sql {
  if (viewer.platformRole === 'dinum') return sql`TRUE`
  if (viewer.platformRole !== 'ministry_administrator') return sql`FALSE`
  return sql`i."organisationId" = ANY(${[...viewer.administers]}::uuid[])`
}

/** Lists of the administrations one answers for: requests that wait, then the history. */
export async function importsOverview(viewer: Person) {
  authorizePlatform(viewer, 'accounts.administer')
  // A request that its author still prepares is theirs alone.
  const found = await lines(
    sql`${answersFor(viewer)} AND NOT (i."motive" IS NOT NULL AND i."confirmedById" IS NULL AND i."state" IN ('columns', 'reading', 'ready', 'failed', 'abandoned'))`,
  )
  const waits = ({ state, awaitsSecond, confirmedById }: ImportLine) =>
    state === 'requested' || (awaitsSecond && confirmedById !== viewer.id)
  return { waiting: found.filter(waits), history: found.filter((line) => !waits(line)) }
}

/** One's own requests. */
export async function ownRequests(viewer: Person) {
  authorizePlatform(viewer, 'accounts.request')
  // Once examined, how many are new says how many had an account: as for its rows (`seesRows`).
  return lines(
    sql`i."createdById" = ${viewer.id}::uuid AND i."motive" IS NOT NULL`,
    sql`(i."confirmedById" IS NULL OR ${answersFor(viewer)})`,
  )
}

const Choice = z.object({ id: z.string(), name: z.string() })

/** For which administrations one may bring a list, and whether rows may say so themselves. */
export async function depositChoices(viewer: Person) {
  authorizePlatform(viewer, 'accounts.administer')
  const all = viewer.platformRole === 'dinum'
  const organisations = await select(
    Choice,
    sql`SELECT o."id", o."name" FROM "organisation" o
         WHERE ${all}::boolean OR o."id" = ANY(${[...viewer.administers]}::uuid[])
         ORDER BY o."kind", osmose_plain(o."name")`,
  )
  return { organisations, maySeveral: all, usual: all ? null : (organisations[0]?.id ?? null) }
}

/** For which administrations one may ask: one's own first, then every ministry and body. */
export async function requestChoices(viewer: Person) {
  authorizePlatform(viewer, 'accounts.request')
  const organisations = await select(
    Choice,
    sql`SELECT o."id", o."name" FROM "organisation" o
         ORDER BY (o."id" = ${viewer.organisationId}::uuid) DESC NULLS LAST, o."kind", osmose_plain(o."name")`,
  )
  return { organisations, maySeveral: false, usual: viewer.organisationId }
}

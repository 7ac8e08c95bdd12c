import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import { formattersIn } from '@/lib/i18n'
import type { Document } from '@/lib/reports/schema'
import { CommunityKind } from '@/prisma/client/enums'
import type { ReportVersion } from '../model/answers'
import { placeOf, written } from '../model/cursor'
import type { Holder } from '../token'
import { addressOf } from './address'
import { ApiProblem } from './problem'

const Row = z.object({
  ...{ id: z.string(), number: z.number(), title: z.string(), perimeter: z.string() },
  language: z.enum(['fr', 'en']),
  ministryId: z.string().nullable(),
  kind: z.enum(CommunityKind).nullable(),
  ...{ from: z.string(), until: z.string(), publishedAt: z.date(), fingerprint: z.string() },
  tables: z.array(z.string()),
})
type Row = z.output<typeof Row>

/** Of the version `v` of the report `r`. */
const columns = sql`
  v."reportId" AS "id", v."number", v."document"->>'title' AS "title", v."document"->>'perimeter' AS "perimeter",
  r."language", r."ministryId", r."kind",
  v."document"->'span'->>'from' AS "from", v."document"->'span'->>'until' AS "until", v."publishedAt", v."fingerprint",
  coalesce((SELECT json_agg(k) FROM jsonb_path_query(v."document", '$.sections[*].tables[*].key') k), '[]') AS "tables"`

const isInReach = ({ ministry }: Holder): Sql =>
  ministry ? sql`r."ministryId" = ${ministry.id}::uuid` : sql`true`

const USUAL_LISTED = 50

/** What was published and is still read, the latest first; reports that were put away are out of the lists. */
export async function reportList(
  holder: Holder,
  { limit = USUAL_LISTED, cursor }: { limit?: number; cursor?: string },
) {
  const after = cursor === undefined ? null : placeOf(cursor)
  const rows = await select(
    Row,
    sql`SELECT ${columns} FROM "scale_report_version" v JOIN "scale_report" r ON r."id" = v."reportId"
         WHERE v."withdrawnAt" IS NULL AND r."archivedAt" IS NULL AND ${isInReach(holder)}
           AND ${after ? sql`(v."publishedAt", v."reportId", v."number") < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]}::int)` : sql`true`}
         ORDER BY v."publishedAt" DESC, v."reportId" DESC, v."number" DESC LIMIT ${limit + 1}`,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const page = (place?: string) =>
    addressOf('/reports', { limit: String(limit), ...(place !== undefined && { cursor: place }) })
  const next =
    last && rows.length > limit ? page(written([last.publishedAt.toISOString(), last.id, last.number])) : null
  return { reports: shown.map(listed), links: { self: page(cursor), next } }
}

function listed({ from, until, publishedAt, tables, ...row }: Row): ReportVersion {
  const document = addressOf(`/reports/${row.id}/versions/${row.number}`)
  return {
    ...row,
    period: { from, until },
    publishedAt: publishedAt.toISOString(),
    links: {
      document,
      tables: Object.fromEntries(tables.map((key) => [key, `${document}/tables/${key}`])),
    },
  }
}

const Frozen = z.object({
  document: z.custom<Document>((value) => typeof value === 'object' && value !== null),
  withdrawnAt: z.date().nullable(),
  withdrawnWhy: z.string(),
})

/**
 * What was published under that number.
 * @throws ApiProblem there is none within reach, or it was withdrawn
 */
export async function frozenDocument(
  holder: Holder,
  { id, number }: { id: string; number: number },
): Promise<Document> {
  const [version] = await select(
    Frozen,
    sql`SELECT v."document", v."withdrawnAt", v."withdrawnWhy"
          FROM "scale_report_version" v JOIN "scale_report" r ON r."id" = v."reportId"
         WHERE v."reportId" = ${id}::uuid AND v."number" = ${number} AND ${isInReach(holder)}`,
  )
  if (!version) throw new ApiProblem('nothing')
  const { withdrawnAt, withdrawnWhy } = version
  if (withdrawnAt)
    throw new ApiProblem('withdrawn', {
      values: { date: formattersIn('fr').date(withdrawnAt), why: withdrawnWhy },
    })
  return version.document
}

/** Published versions that speak of exactly these people and of a month from that day on, the first published first. */
export const versionsOf = (ministryId: string | null, since: string): Promise<Row[]> =>
  select(
    Row,
    sql`SELECT ${columns} FROM "scale_report_version" v JOIN "scale_report" r ON r."id" = v."reportId"
         WHERE v."withdrawnAt" IS NULL AND r."archivedAt" IS NULL
           AND r."ministryId" IS NOT DISTINCT FROM ${ministryId}::uuid AND v."document"->'span'->>'until' > ${since}
         ORDER BY v."publishedAt", v."reportId", v."number"`,
  )

import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { People } from './people'

const Row = z.object({ memberId: z.string(), ministryId: z.string() })

/** The ministry above each person's administration today, renamed or merged as it may be. Who is in none keeps none. */
export async function addMinistries(memberIds: string[], people: People): Promise<void> {
  const rows = await select(
    Row,
    sql`WITH RECURSIVE concerned AS MATERIALIZED (
          SELECT "id", "organisationId" FROM "member"
           WHERE "id" = ANY (${memberIds}::uuid[]) AND "organisationId" IS NOT NULL),
        above("startId", "id", "parentId", "depth") AS (
          SELECT o."id", o."id", o."parentId", 0 FROM "organisation" o
           WHERE o."id" IN (SELECT "organisationId" FROM concerned)
          UNION ALL
          SELECT a."startId", o."id", o."parentId", a."depth" + 1
            FROM above a JOIN "organisation" o ON o."id" = a."parentId" WHERE a."depth" < 10)
        SELECT c."id" AS "memberId", a."id" AS "ministryId"
          FROM concerned c JOIN above a ON a."startId" = c."organisationId" AND a."parentId" IS NULL`,
  )
  for (const { memberId, ministryId } of rows) people.of(memberId).ministry = ministryId
}

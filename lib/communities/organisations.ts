import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Person } from '@/lib/policy'

const Organisation = z.object({ id: z.string(), name: z.string(), shortName: z.string() })

/** The viewer's own administration and what stands above it, up to the ministry: where a community can be attached. */
export const organisationsFor = (viewer: Person) =>
  select(
    Organisation,
    sql`WITH RECURSIVE above("id", "parentId", "depth") AS (
          SELECT "id", "parentId", 0 FROM "organisation" WHERE "id" = ${viewer.organisationId}::uuid
          UNION ALL
          SELECT o."id", o."parentId", a."depth" + 1 FROM "organisation" o JOIN above a ON o."id" = a."parentId"
           WHERE a."depth" < 10)
        SELECT o."id", o."name", o."shortName" FROM above a JOIN "organisation" o USING ("id") ORDER BY a."depth"`,
  )

import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { Change } from '../model/facts'

const Row = z.object({ day: z.number(), members: z.number() })

/**
 * How many joined and left, day by day, since the beginning, whoever came back included each time. Service accounts are
 * left out.
 */
export const membershipChanges = (communityId: string): Promise<Change[]> =>
  select(
    Row,
    sql`SELECT "day", sum("change")::int AS "members" FROM (
          SELECT (s."joinedAt" AT TIME ZONE 'Europe/Paris')::date - '1970-01-01'::date AS "day", 1 AS "change"
          FROM "membership" s JOIN "member" m ON m."id" = s."memberId" AND NOT m."isService"
          WHERE s."communityId" = ${communityId}::uuid AND s."joinedAt" IS NOT NULL
            AND (s."status" = 'member' OR s."leftAt" IS NOT NULL)
          UNION ALL
          SELECT (s."leftAt" AT TIME ZONE 'Europe/Paris')::date - '1970-01-01'::date, -1
          FROM "membership" s JOIN "member" m ON m."id" = s."memberId" AND NOT m."isService"
          WHERE s."communityId" = ${communityId}::uuid AND s."joinedAt" IS NOT NULL
            AND s."status" <> 'member' AND s."leftAt" IS NOT NULL
          UNION ALL
          SELECT (f."at" AT TIME ZONE 'Europe/Paris')::date - '1970-01-01'::date, CASE f."n" % 2 WHEN 1 THEN 1 ELSE -1 END
          FROM "membership" s JOIN "member" m ON m."id" = s."memberId" AND NOT m."isService"
          CROSS JOIN LATERAL unnest(s."formerStays") WITH ORDINALITY AS f("at", "n")
          WHERE s."communityId" = ${communityId}::uuid) changes
        GROUP BY 1 ORDER BY 1`,
  )

/** Where nobody joins because the source tells only acts: people as they contribute for the first time. */
export const firstContributions = (communityId: string): Promise<Change[]> =>
  select(
    Row,
    sql`SELECT "firstOn" - '1970-01-01'::date AS "day", count(*)::int AS "members" FROM "contributor"
        WHERE "communityId" = ${communityId}::uuid GROUP BY 1 ORDER BY 1`,
  )

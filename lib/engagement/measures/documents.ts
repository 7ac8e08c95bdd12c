import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { DocumentFacts } from '../model/facts'
import { filesMostRead } from '../model/freshness'

const Row = z.object({ revisedOn: z.number() })

/** The files of a community most downloaded since they are there, and when each was last revised. */
export const documentsOf = (communityId: string): Promise<DocumentFacts[]> =>
  select(
    Row,
    sql`SELECT (max(v."uploadedAt") AT TIME ZONE 'Europe/Paris')::date - '1970-01-01'::date AS "revisedOn"
          FROM "deposit" d JOIN "deposit_version" v ON v."communityId" = d."communityId" AND v."depositId" = d."id"
         WHERE d."communityId" = ${communityId}::uuid AND d."removedAt" IS NULL
         GROUP BY d."id" HAVING sum(v."downloads") > 0
         ORDER BY sum(v."downloads") DESC, d."id" LIMIT ${filesMostRead}`,
  )

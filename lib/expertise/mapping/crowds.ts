import { z } from 'zod'
import { execute, selectOverAll, sql, type Sql } from '@/lib/db'
import { untold, type Counts } from '../model/map/figures'
import { knownOf } from '../model/map/known'
import { isInCommunity, ministriesInSql, saidInSql, toldInSql } from './counted'
import type { Run } from './run'

const Row = z.object({
  skillId: z.string(),
  ministryId: z.string().nullable(),
  communityIds: z.array(z.string()),
  holders: z.boolean(),
  seekers: z.boolean(),
  recent: z.boolean(),
  leaving: z.boolean(),
  people: z.number(),
})

/** What is told of one skill on the platform (`ministryId` null) or in a ministry, to the last person. */
export interface Told extends Counts {
  skillId: string
  ministryId: string | null
}

/** With their communities: only where people are few (`knownOf`). */
const withCommunities = (now: Date): Sql =>
  sql`array(SELECT s."communityId" FROM "membership" s JOIN "community" c ON c."id" = s."communityId"
             WHERE s."memberId" = said."memberId" AND ${isInCommunity(now)} ORDER BY 1)`

/**
 * Counts what may be told of these skills on the platform and in each ministry; in each community as well, if asked.
 * @param areFew so few say something of each that communities are solved too
 */
export async function countCrowds(
  skillIds: readonly string[],
  { id: runId, now, rule }: Run,
  areFew: boolean,
): Promise<Told[]> {
  const rows = await selectOverAll(
    Row,
    sql`WITH ${ministriesInSql}, said AS (${saidInSql(skillIds, now)})
        SELECT "skillId", "ministryId", ${areFew ? withCommunities(now) : sql`'{}'::uuid[]`} AS "communityIds",
               "holders", "seekers", "recent", "leaving", count(*)::int AS "people"
          FROM said GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  )
  const crowds = Map.groupBy(rows, ({ skillId }) => skillId)
  const known = skillIds.flatMap((skillId) =>
    // On the platform every skill that somebody shows has its line, whatever may be told of it.
    [...new Map([['platform', untold], ...knownOf(crowds.get(skillId) ?? [], rule)])].map(
      ([scope, counts]) => ({ scope, skillId, ...counts }),
    ),
  )
  const told = (people: Sql) => toldInSql(people, rule.minimum)
  await execute(
    sql`INSERT INTO "skill_figure_counted" ("runId", "scope", "skillId", "holders", "seekers", "recent", "leaving")
        SELECT ${runId}::uuid, k."scope", k."skillId", ${told(sql`k."holders"`)}, ${told(sql`k."seekers"`)},
               ${told(sql`k."recent"`)}, ${told(sql`k."leaving"`)}
          FROM jsonb_to_recordset(${JSON.stringify(known)}::jsonb)
            AS k("scope" text, "skillId" uuid, "holders" int, "seekers" int, "recent" int, "leaving" int)`,
  )
  return known.flatMap(({ scope, ...told }) => {
    const [kind, id = null] = scope.split('/')
    return kind === 'community' ? [] : [{ ...told, ministryId: id }]
  })
}

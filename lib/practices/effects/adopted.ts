import { z } from 'zod'
import { select, sql, type Sql } from '@/lib/db'
import type { Adoption } from '../model/effect/adopters'
import { isWatched } from './watched'

/** Of so many adopters an interval is narrow enough: more are drawn away by their keys, on no side of the comparison. */
const MOST = 200

/** The first time: a practice that was given up and taken up again is judged from there. */
const adoptedOn: Sql = sql`(coalesce(a."firstAt", a."adoptedAt") AT TIME ZONE 'Europe/Paris')::date - '1970-01-01'::date`

const Row = z.object({ community: z.string(), on: z.number() })

/** Who took up a practice, and when. */
export const adoptionsOf = (practiceId: string): Promise<Adoption[]> =>
  select(
    Row,
    sql`SELECT a."communityId" AS "community", ${adoptedOn} AS "on"
          FROM "practice_adoption" a JOIN "community" c ON c."id" = a."communityId" AND ${isWatched}
         WHERE a."practiceId" = ${practiceId}::uuid ORDER BY md5(a."communityId"::text) LIMIT ${MOST}`,
  )

/** What else these communities took up. */
export const otherAdoptionsOf = (practiceId: string, communities: readonly string[]): Promise<Adoption[]> =>
  select(
    Row,
    sql`SELECT a."communityId" AS "community", ${adoptedOn} AS "on" FROM "practice_adoption" a
         WHERE a."practiceId" <> ${practiceId}::uuid AND a."communityId" = ANY (${[...communities]}::uuid[])`,
  )

/** Which of these took it up, drawn away or not. */
export async function adoptersAmong(practiceId: string, communities: readonly string[]): Promise<string[]> {
  const rows = await select(
    z.object({ id: z.string() }),
    sql`SELECT a."communityId" AS "id" FROM "practice_adoption" a
         WHERE a."practiceId" = ${practiceId}::uuid AND a."communityId" = ANY (${[...communities]}::uuid[])`,
  )
  return rows.map(({ id }) => id)
}

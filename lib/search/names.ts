import { z } from 'zod'
import { empty, join, select, sql, type Sql, type Transaction } from '@/lib/db'
import { findByName } from '@/lib/directory'
import { visibleInSql, isHereInSql, type Person } from '@/lib/policy'
import { mark } from './marks'
import { PEOPLE_AT_MOST } from './model/asked'
import type { Piece } from './model/highlight'
import { WEIGHTS } from './sources'

/** Looked at in all; a name that more bear needs one more word. */
const COMMUNITIES_AT_MOST = 100

const CommunityRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  members: z.number(),
})
const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  organisation: z.string().nullable(),
})
export type CommunityHit = Omit<z.infer<typeof CommunityRow>, 'purpose'> & { purpose: Piece[] }
export type PersonHit = z.infer<typeof PersonRow>

/** Each part begins a word of the name, in any order: «ben nad» finds «Nadia Benali». */
const namedLike = (name: Sql, parts: string[]): Sql =>
  join(
    parts.map((part) => sql`osmose_plain(${name}) ~ ('\\m' || osmose_plain(${part}))`),
    ' AND ',
  )

/** Communities whose existence the viewer may know, by their name, or by the words of their presentation. */
export async function findCommunities(
  tx: Transaction,
  viewer: Person,
  query: string | null,
  parts: string[],
): Promise<CommunityHit[]> {
  if (query === null && parts.length === 0) return []
  const byWords = query === null ? sql`FALSE` : sql`c."searchVector" @@ ${query}::tsquery`
  const byName = parts.length === 0 ? sql`FALSE` : sql`(${namedLike(sql`c."name"`, parts)})`
  const score =
    query === null ? sql`0::real` : sql`ts_rank_cd(${WEIGHTS}, c."searchVector", ${query}::tsquery)`
  const rows = await select(
    CommunityRow,
    sql`SELECT c."id", c."slug", c."name", c."purpose", coalesce(k."members", 0)::int AS "members"
          FROM "community" c LEFT JOIN "community_counter" k ON k."communityId" = c."id"
         WHERE ${visibleInSql.communities(viewer)} AND c."status" <> 'deleted' AND c."origin" = 'local'
           AND (${byName} OR ${byWords})
         ORDER BY CASE WHEN ${byName} THEN 0 ELSE 1 END, ${score} DESC, k."members" DESC NULLS LAST, c."name"
         LIMIT ${COMMUNITIES_AT_MOST}`,
    tx,
  )
  const purposes = await mark(
    tx,
    query,
    rows.map(({ purpose }) => purpose),
    'whole',
  )
  return rows.map((row, index) => ({ ...row, purpose: purposes[index]! }))
}

/** Shown when nobody bears the name as it was typed. */
const NEARLY_AT_MOST = 5

/** People by their name, as the directory finds them; and those whose name is nearly so: «Benalli», «Lefevbre». */
export async function findPeople(
  tx: Transaction,
  viewer: Person,
  parts: string[],
): Promise<{ people: PersonHit[]; nearly: PersonHit[] }> {
  const found = await findByName(viewer, parts.join(' '), PEOPLE_AT_MOST, empty, tx)
  const rows = await select(
    PersonRow,
    sql`SELECT m."id", m."name", m."jobTitle", o."shortName" AS "organisation"
          FROM unnest(${found.map(({ memberId }) => memberId)}::uuid[]) WITH ORDINALITY AS f("id", "place")
          JOIN "member" m ON m."id" = f."id" AND ${isHereInSql}
          LEFT JOIN "organisation" o ON o."id" = m."organisationId"
         ORDER BY f."place"`,
    tx,
  )
  const asTyped = new Set(found.filter(({ how }) => how === 'as typed').map(({ memberId }) => memberId))
  return {
    people: rows.filter(({ id }) => asTyped.has(id)),
    nearly: rows.filter(({ id }) => !asTyped.has(id)).slice(0, NEARLY_AT_MOST),
  }
}

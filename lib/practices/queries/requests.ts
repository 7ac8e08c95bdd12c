import { z } from 'zod'
import { db, select, sql } from '@/lib/db'
import { authorizePlatform, visibleTo, type Person } from '@/lib/policy'
import { drawFrom, idsIn } from '../model/draw/draw'

const Count = z.object({ id: z.string(), asked: z.number() })

/**
 * How many lines `requestsShown` has for each of some programmes: those of the frozen list, and the others that are no
 * secret.
 */
export async function requestsCounted(
  viewer: Person,
  programmeIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  authorizePlatform(viewer, 'platform.use')
  const rows = await select(
    Count,
    sql`SELECT p."id", (cardinality(l."ids") + (
                 SELECT count(*) FROM "programme_request" r LEFT JOIN "community" c ON c."id" = r."communityId"
                  WHERE r."programmeId" = p."id" AND r."withdrawnAt" IS NULL AND c."access" IS DISTINCT FROM 'secret'
                    AND r."communityId" <> ALL (l."ids")))::int AS "asked"
          FROM "practice_programme" p
          CROSS JOIN LATERAL (SELECT coalesce(string_to_array(rtrim(p."list", E'\n'), E'\n'), '{}')::uuid[] AS "ids") l
         WHERE p."id" = ANY (${[...programmeIds]}::uuid[])`,
  )
  return new Map(rows.map(({ id, asked }) => [id, asked]))
}

interface Programme {
  list: string | null
  places: number
  /** Once it is drawn. */
  seed: string | null
  requests: readonly Request[]
}
interface Request {
  communityId: string
  at: Date | null
  ticket: string | null
  rank: number | null
  isChosen: boolean | null
}

/**
 * Who asked for a place: everyone on the frozen list, of which anybody can make the draw again, and those who are on none
 * and no secret. One that is secret, or gone, since keeps what the list gave it, and nothing else.
 */
export async function requestsShown(viewer: Person, { list, places, seed, requests }: Programme) {
  const listed = new Set(list === null ? [] : idsIn(list))
  const ids = [...new Set([...listed, ...requests.map(({ communityId }) => communityId)])]
  const [secrets, known] = await Promise.all([
    db.community.findMany({ where: { id: { in: ids }, access: 'secret' }, select: { id: true } }),
    db.community.findMany({
      where: { AND: [{ id: { in: ids } }, visibleTo.communities(viewer)] },
      select: { id: true, slug: true, name: true },
    }),
  ])
  const secret = new Set(secrets.map(({ id }) => id))
  const communities = new Map(known.map((community) => [community.id, community]))
  const asked = new Map([
    ...drawnAgain(list, places, seed).map((each) => [each.communityId, each] as const),
    ...requests.map((each) => [each.communityId, each] as const),
  ])
  return ids
    .filter((id) => listed.has(id) || !secret.has(id))
    .map((communityId) => {
      const { at = null, ticket = null, rank = null, isChosen = null } = asked.get(communityId) ?? {}
      const community = communities.get(communityId) ?? null
      return { communityId, at: secret.has(communityId) ? null : at, ticket, rank, isChosen, community }
    })
    .toSorted(
      (one, other) =>
        (one.rank ?? Infinity) - (other.rank ?? Infinity) || Number(one.at ?? 0) - Number(other.at ?? 0),
    )
}

/** What the draw gave each of the list, those too whose request went with their community. */
function drawnAgain(list: string | null, places: number, seed: string | null): Request[] {
  if (list === null || seed === null) return []
  const drawn = drawFrom(list, places, seed)
  if (typeof drawn === 'string')
    return idsIn(list).map((communityId) => ({
      ...{ communityId, at: null, ticket: null, rank: null, isChosen: true },
    }))
  return drawn.tickets.map(({ community, ticket, isChosen }, index) => ({
    ...{ communityId: community, at: null, ticket, rank: index + 1, isChosen },
  }))
}

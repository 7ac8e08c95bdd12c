import { z } from 'zod'
import { countShown } from '@/lib/auth'
import { select, sql } from '@/lib/db'
import { authorize, isHereInSql, NotFound, readersInSql, type Person } from '@/lib/policy'
import { roomFacts } from '../facts'
import { isId } from '../model/pages'

const Row = z.object({ id: z.string(), name: z.string(), about: z.string(), isAround: z.boolean() })
const MOST = 8

/**
 * Whom one may name while typing «@ben»: only people who may read this community, those in it first; `written` is
 * what goes into the text, with the end of the key when two people bear the same name. `laterIn`: those around it are
 * left out for so many seconds, since one was shown too many people.
 */
export async function peopleToName(viewer: Person, communityId: string, begun: string) {
  const room = isId(communityId) ? await roomFacts(communityId) : undefined
  if (!room) throw new NotFound()
  authorize(viewer, 'community.read', room)
  const words = begun
    .trim()
    .slice(0, 80)
    .replace(/[%_\\]/g, '')
  if (words === '') return { people: [], laterIn: null }
  const rows = await select(
    Row,
    sql`WITH asked AS MATERIALIZED (SELECT osmose_plain(${words}) AS "begun"),
        inside AS (
          SELECT m."id", m."name", m."jobTitle", m."organisationId", 0 AS "far"
            FROM asked, "membership" s JOIN "member" m ON m."id" = s."memberId"
           WHERE s."communityId" = ${room.id}::uuid AND s."status" = 'member'
             AND (s."endsAt" IS NULL OR s."endsAt" > now()) AND ${isHereInSql}
             AND (osmose_plain(m."name") LIKE asked."begun" || '%' OR osmose_plain(m."name") LIKE '% ' || asked."begun" || '%')
           ORDER BY m."name" LIMIT ${MOST}),
        around AS (
          SELECT m."id", m."name", m."jobTitle", m."organisationId", 1 AS "far"
            FROM "member" m
           WHERE ${room.access === 'public'} AND ${readersInSql(room)} AND ${isHereInSql}
             AND osmose_plain(m."name") LIKE osmose_plain(${words}) || '%'
           LIMIT ${MOST * 2})
        SELECT p."id", p."name", concat_ws(', ', NULLIF(p."jobTitle", ''), o."shortName") AS "about", p."far" = 1 AS "isAround"
          FROM (SELECT DISTINCT ON ("id") * FROM (SELECT * FROM inside UNION ALL SELECT * FROM around) u ORDER BY "id", "far") p
          LEFT JOIN "organisation" o ON o."id" = p."organisationId"
         ORDER BY p."far", p."name" LIMIT ${MOST}`,
  )
  const others = rows.filter(({ id }) => id !== viewer.id)
  const laterIn = await countShown(viewer, others.filter(({ isAround }) => isAround).length)
  const shown = laterIn === null ? others : others.filter(({ isAround }) => !isAround)
  const namesakes = (name: string) => rows.filter((row) => row.name === name).length > 1
  const people = shown.map(({ id, name, about }) => ({
    id,
    name,
    about,
    written: namesakes(name) ? `${name}#${id.slice(-4)}` : name,
  }))
  return { people, laterIn }
}

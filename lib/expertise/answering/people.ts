import { z } from 'zod'
import { countShown } from '@/lib/auth'
import { select, sql } from '@/lib/db'
import { isHereInSql, type Person } from '@/lib/policy'
import type { Proposed, Reason } from './suggesting'

const Row = z.object({ id: z.string(), name: z.string(), about: z.string(), isAround: z.boolean() })

/** Somebody one may ask, as a list shows them. */
export interface Askable {
  id: string
  name: string
  about: string
  reasons: Reason[]
}

/** Who might help, and why; `laterIn`: others in so many seconds, since the viewer was shown too many people. */
export interface Suggestions {
  people: Askable[]
  laterIn: number | null
}

export const nobody: Suggestions = { people: [], laterIn: null }

/**
 * The people behind proposals, in their order. Those of the community are no news to whoever is in it; the others count
 * among the people one is shown (`countShown`), and are left out once they are too many.
 */
export async function shownTo(
  viewer: Person,
  communityId: string,
  proposed: readonly Proposed[],
): Promise<Suggestions> {
  if (proposed.length === 0) return nobody
  const rows = await select(
    Row,
    sql`SELECT m."id", m."name", concat_ws(', ', NULLIF(m."jobTitle", ''), o."shortName") AS "about",
               NOT EXISTS (SELECT FROM "membership" s WHERE s."communityId" = ${communityId}::uuid AND s."memberId" = m."id"
                              AND s."status" = 'member' AND (s."endsAt" IS NULL OR s."endsAt" > now())) AS "isAround"
          FROM "member" m LEFT JOIN "organisation" o ON o."id" = m."organisationId"
         WHERE m."id" = ANY(${proposed.map(({ memberId }) => memberId)}::uuid[]) AND ${isHereInSql}`,
  )
  const laterIn = await countShown(viewer, rows.filter(({ isAround }) => isAround).length)
  const people = proposed.flatMap(({ memberId, reasons }) => {
    const row = rows.find(({ id }) => id === memberId)
    if (!row || (row.isAround && laterIn !== null)) return []
    return [{ id: row.id, name: row.name, about: row.about, reasons }]
  })
  return { people, laterIn }
}

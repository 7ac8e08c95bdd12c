import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { isHereInSql } from '@/lib/policy'
import type { Proposed, Reason } from './suggesting'

const Row = z.object({ id: z.string(), name: z.string(), about: z.string() })

/** Somebody one may ask, as a list shows them. */
export interface Askable {
  id: string
  name: string
  about: string
  reasons: Reason[]
}

/** The people behind proposals, in their order. */
export async function askableFrom(proposed: readonly Proposed[]): Promise<Askable[]> {
  if (proposed.length === 0) return []
  const rows = await select(
    Row,
    sql`SELECT m."id", m."name", concat_ws(', ', NULLIF(m."jobTitle", ''), o."shortName") AS "about"
          FROM "member" m LEFT JOIN "organisation" o ON o."id" = m."organisationId"
         WHERE m."id" = ANY(${proposed.map(({ memberId }) => memberId)}::uuid[]) AND ${isHereInSql}`,
  )
  return proposed.flatMap(({ memberId, reasons }) => {
    const row = rows.find(({ id }) => id === memberId)
    return row ? [{ ...row, reasons }] : []
  })
}

import { z } from 'zod'
import { select, sql, type Transaction } from '@/lib/db'
import { addDays, parisDay } from '@/lib/time'
import type { AccountImport } from '@/prisma/client/client'
import { scope } from './applying/absents'
import { closesTooMany, floor } from './model/floor'

const Place = z.object({
  name: z.string().nullable(),
  shortName: z.string().nullable(),
  closing: z.number(),
  open: z.number(),
})

/** What a list closes in one administration. */
export type Closing = z.infer<typeof Place>

export interface Closings {
  /** How many accounts it closes in all. */
  count: number
  /** Where it closes more than one administrator may alone, the most first. */
  tooMany: Closing[]
}

type Closer = Pick<AccountImport, 'id' | 'organisationId' | 'fullList'>

/**
 * The accounts that a list closes, whatever its way to: those it does not name, those of which a row says so, and those
 * to which it gives a last day that is past or near. Counted in the administration it is for, with everything below;
 * elsewhere, in each account's own.
 */
export async function closingsOf(list: Closer, now: Date, tx?: Transaction): Promise<Closings> {
  const { id, organisationId, fullList } = list
  const near = addDays(parisDay(now), floor.days)
  const places = await select(
    Place,
    sql`${scope(organisationId)},
        closing AS (
          SELECT a."memberId" FROM "account_import_absent" a WHERE a."importId" = ${id}::uuid
          UNION
          SELECT r."memberId" FROM "account_import_row" r
           WHERE r."importId" = ${id}::uuid
             AND (r."verdict" = 'deactivated'
                  OR r."verdict" IN ('updated', 'attached') AND r."difference" -> 'accountEndsAt' ->> 1 <= ${near})),
        placed AS (
          SELECT CASE WHEN m."organisationId" IN (SELECT "id" FROM below) THEN ${organisationId}::uuid
                      ELSE m."organisationId" END AS "place", count(*)::int AS "closing"
            FROM closing JOIN "member" m ON m."id" = closing."memberId" AND m."status" IN ('active', 'invited')
           GROUP BY 1)
        SELECT o."name", o."shortName", p."closing",
               (SELECT count(*)::int FROM "member" m
                 WHERE m."status" IN ('active', 'invited') AND NOT m."isService"
                   AND CASE WHEN p."place" = ${organisationId}::uuid THEN m."organisationId" IN (SELECT "id" FROM below)
                            ELSE m."organisationId" IS NOT DISTINCT FROM p."place" END) AS "open"
          FROM placed p LEFT JOIN "organisation" o ON o."id" = p."place"
         ORDER BY p."closing" DESC, o."name"`,
    tx,
  )
  const always = fullList ? 0 : floor.always
  return {
    count: places.reduce((sum, { closing }) => sum + closing, 0),
    tooMany: places.filter(({ closing, open }) => closesTooMany(closing, open, always)),
  }
}

/** What has to be typed before accounts close: the name of the administration that loses them; null: nothing. */
export function nameToType(
  organisation: { name: string; shortName: string } | null,
  absents: number,
  { tooMany }: Closings,
): { name: string; shortName: string } | null {
  if (absents === 0 && tooMany.length === 0) return null
  if (organisation) return organisation
  const named = tooMany.find(({ name }) => name !== null)
  return named ? { name: named.name!, shortName: named.shortName ?? named.name! } : null
}

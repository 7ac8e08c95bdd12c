import { z } from 'zod'
import { db, select, selectOne, sql } from '@/lib/db'
import { asDate, type Day } from '@/lib/time'
import { GainFigure } from '@/prisma/client/enums'
import { nearest, type PlaceGains } from './model/gains'

/** What may be said of a month to one manager, about their unit or what is around it. */
export interface Gains {
  month: Day
  places: PlaceGains[]
  /** Below so many people, no figure. */
  minimum: number
}

const Row = z.object({
  placeId: z.string(),
  name: z.string(),
  figure: z.enum(GainFigure),
  value: z.number(),
  people: z.number(),
})

/** What the manager's unit gained in a month, as it was counted once; null as long as it was not. */
export async function gainsOfMonth(managerId: string, month: Day): Promise<Gains | null> {
  const counted = await db.gainMonth.findUnique({ where: { month: asDate(month) } })
  if (!counted) return null
  const rows = await select(
    Row,
    sql`WITH RECURSIVE above AS (
          SELECT u."id", u."parentId", u."name", 0 AS "height" FROM "member" m JOIN "unit" u ON u."id" = m."unitId"
           WHERE m."id" = ${managerId}::uuid
          UNION ALL
          SELECT u."id", u."parentId", u."name", a."height" + 1 FROM above a JOIN "unit" u ON u."id" = a."parentId"
           WHERE a."height" < ${DEEPEST}),
        place AS (
          SELECT "id", "name", "height" FROM above
          UNION ALL
          SELECT o."id", o."name", ${DEEPEST + 1} FROM "member" m JOIN "organisation" o ON o."id" = m."organisationId"
           WHERE m."id" = ${managerId}::uuid)
        SELECT p."id" AS "placeId", p."name", g."figure", g."value", g."people"
          FROM place p JOIN "unit_gain" g ON g."placeId" = p."id" AND g."month" = ${month}::date
         ORDER BY p."height", g."figure"`,
  )
  const places = [...Map.groupBy(rows, ({ placeId }) => placeId).values()].map((gains) => ({
    placeId: gains[0]!.placeId,
    name: gains[0]!.name,
    gains,
  }))
  return { month, places: nearest(places), minimum: counted.minimum }
}

/** No organisation chart goes deeper; one that turns in circles stops there. */
const DEEPEST = 30

const Manager = z.object({
  id: z.string(),
  level: z.enum(['agent', 'middle_management', 'direction']),
  delegateIds: z.array(z.string()),
})

/**
 * A manager, and those they named who are still colleagues: a delegation ends by itself when one of the two goes
 * elsewhere.
 */
export const managerFacts = (memberId: string) =>
  selectOne(
    Manager,
    sql`SELECT m."id", m."level"::text,
               coalesce((SELECT array_agg(d."id"::text) FROM "manager_delegate" g JOIN "member" d ON d."id" = g."delegateId"
                          WHERE g."managerId" = m."id" AND d."status" = 'active' AND d."organisationId" = m."organisationId"),
                        '{}') AS "delegateIds"
          FROM "member" m WHERE m."id" = ${memberId}::uuid`,
  )

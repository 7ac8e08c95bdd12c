import { z } from 'zod'
import { select, selectOne, sql } from '@/lib/db'
import { ImportVerdict } from '@/prisma/client/enums'
import { NOT_TAKEN } from './model/confirmed'
import type { Reason } from './model/reasons'
import type { Fault } from './model/said'

const notTaken = sql`"verdict" = ANY(${[...NOT_TAKEN]}::"ImportVerdict"[])`
/** They are taken, but for something they say that nobody knows. */
const notWhole = sql`"verdict" <> 'left_out' AND "reasons" @? '$[*] ? (@.key == "skillUnknown" || @.key == "skillsTooMany" || @.key == "unknownPlace" || @.key == "managerUnknown" || @.key == "banned")'`
const Line = z.object({
  line: z.number(),
  cells: z.array(z.string()),
  faults: z.custom<Fault[]>(),
  reasons: z.custom<Reason[]>(),
  verdict: z.enum(ImportVerdict),
})
export type LineToMend = z.infer<typeof Line>

const AT_ONCE = 1_000

/** The rows that whoever brought the list can mend, some at a time, after that line. */
export const linesToMend = (importId: string, after: number): Promise<LineToMend[]> =>
  select(
    Line,
    sql`SELECT "line", "cells", "faults", "reasons", "verdict" FROM "account_import_row"
         WHERE "importId" = ${importId}::uuid AND "line" > ${after} AND (${notTaken} OR ${notWhole})
         ORDER BY "line" LIMIT ${AT_ONCE}`,
  )

/** Is there a row to mend? */
export async function hasErrors(importId: string): Promise<boolean> {
  const { found } = await selectOne(
    z.object({ found: z.boolean() }),
    sql`SELECT EXISTS (SELECT FROM "account_import_row" WHERE "importId" = ${importId}::uuid AND ${notTaken})
            OR EXISTS (SELECT FROM "account_import_row" WHERE "importId" = ${importId}::uuid AND ${notWhole}) AS "found"`,
  )
  return found
}

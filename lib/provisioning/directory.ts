import { z } from 'zod'
import { select, sql, type Sql, type Transaction } from '@/lib/db'
import { DirectoryKind } from '@/prisma/client/enums'

const Row = z.object({
  id: z.string(),
  kind: z.enum(DirectoryKind),
  name: z.string(),
  organisationId: z.string(),
  closePercent: z.number(),
  invites: z.boolean(),
  scope: z.array(z.string()),
})

/** A directory at work, with the organisations it speaks for: its own and everything below. */
export type Directory = z.infer<typeof Row>

/** The columns that make a directory of the row `d`. */
export const directoryColumns: Sql = sql`
  d."id", d."kind", d."name", d."organisationId", d."closePercent", d."invites",
  (WITH RECURSIVE below("id") AS (
     SELECT d."organisationId" UNION SELECT o."id" FROM "organisation" o JOIN below ON o."parentId" = below."id")
   SELECT json_agg("id") FROM below) AS "scope"`

export const directoryFrom = (row: unknown): Directory => Row.parse(row)

/** A directory that is at work; null when it is paused, or is no more. */
export async function directoryById(id: string, tx?: Transaction): Promise<Directory | null> {
  const [row] = await select(
    z.unknown(),
    sql`SELECT ${directoryColumns} FROM "directory" d WHERE d."id" = ${id}::uuid AND d."state" = 'active'`,
    tx,
  )
  return row === undefined ? null : directoryFrom(row)
}

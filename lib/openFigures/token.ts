import { z } from 'zod'
import { bearerOf, newBearer } from '@/lib/auth'
import { execute, select, sql } from '@/lib/db'

const PREFIX = 'osmose_chiffres_'

export const newToken = (): string => newBearer(PREFIX)

const Row = z.object({
  id: z.string(),
  name: z.string(),
  expiresAt: z.date(),
  ministry: z.object({ id: z.string(), name: z.string() }).nullable(),
})

/** A program at the door, and what it may read: one ministry; null: everything. */
export type Holder = z.output<typeof Row>

/**
 * Whose token the call shows; null when nobody's, paused, revoked or expired.
 * @throws TooSoon when too many were tried from there
 */
export const holderOf = (headers: Headers): Promise<Holder | null> => bearerOf(headers, PREFIX, holderOfHash)

async function holderOfHash(hash: string): Promise<Holder | null> {
  const [holder] = await select(
    Row,
    sql`SELECT t."id", t."name", t."expiresAt",
               CASE WHEN o."id" IS NOT NULL THEN json_build_object('id', o."id", 'name', o."name") END AS "ministry"
          FROM "figures_token" t LEFT JOIN "organisation" o ON o."id" = t."ministryId"
         WHERE t."hash" = ${hash} AND t."revokedAt" IS NULL AND t."pausedAt" IS NULL AND t."expiresAt" > now()`,
  )
  if (!holder) return null
  await noteUse(holder.id)
  return holder
}

/** When it was last used, to the minute: a program that asks a hundred times writes it once. */
const noteUse = (id: string) =>
  execute(sql`
    UPDATE "figures_token" SET "lastUsedAt" = now()
     WHERE "id" = ${id}::uuid AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute')`)

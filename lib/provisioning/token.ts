import { z } from 'zod'
import { bearerOf, newBearer } from '@/lib/auth'
import { execute, select, sql } from '@/lib/db'
import { directoryColumns, directoryFrom, type Directory } from './directory'

const PREFIX = 'osmose_scim_'

export const newToken = (): string => newBearer(PREFIX)

const Found = z.looseObject({ tokenId: z.string() })

/**
 * Whose token the call shows; null when nobody's, revoked, expired, or its directory paused.
 * @throws TooSoon when too many were tried from there
 */
export const directoryOfBearer = (headers: Headers): Promise<Directory | null> =>
  bearerOf(headers, PREFIX, directoryOfToken)

async function directoryOfToken(hash: string): Promise<Directory | null> {
  const [row] = await select(
    Found,
    sql`SELECT t."id" AS "tokenId", ${directoryColumns}
          FROM "directory_token" t JOIN "directory" d ON d."id" = t."directoryId"
         WHERE t."hash" = ${hash} AND t."revokedAt" IS NULL AND t."expiresAt" > now()
           AND d."kind" = 'scim' AND d."state" = 'active'`,
  )
  if (!row) return null
  await noteUse(row.tokenId)
  return directoryFrom(row)
}

/** When it was last used, to the minute: a directory that sends a thousand people writes it once. */
const noteUse = (tokenId: string) =>
  execute(sql`
    WITH used AS (
      UPDATE "directory_token" SET "lastUsedAt" = now()
       WHERE "id" = ${tokenId}::uuid AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute')
       RETURNING "directoryId")
    UPDATE "directory" d SET "calledAt" = now() FROM used WHERE d."id" = used."directoryId"`)

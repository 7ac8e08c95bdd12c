import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { execute, select, sql } from '@/lib/db'
import { directoryColumns, directoryFrom, type Directory } from './directory'

/** Recognised at sight where it should not lie: in a log, in a repository. */
const PREFIX = 'osmose_scim_'

/** 256 bits of chance: a plain hash is enough, nobody can try them all. */
export const newToken = (): string => PREFIX + randomBytes(32).toString('base64url')

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const Found = z.looseObject({ tokenId: z.string() })

/** Whose token an `Authorization: Bearer …` header shows; null when nobody's, revoked, expired, or its directory paused. */
export async function directoryOfBearer(header: string | null): Promise<Directory | null> {
  const token = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(header ?? '')?.[1]
  if (!token?.startsWith(PREFIX)) return null
  const [row] = await select(
    Found,
    sql`SELECT t."id" AS "tokenId", ${directoryColumns}
          FROM "directory_token" t JOIN "directory" d ON d."id" = t."directoryId"
         WHERE t."hash" = ${hashOf(token)} AND t."revokedAt" IS NULL AND t."expiresAt" > now()
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

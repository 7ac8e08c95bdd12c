import { z } from 'zod'
import { closeAccount } from '@/lib/accounts'
import { execute, select, sql, type Transaction } from '@/lib/db'
import type { Person } from '@/lib/policy'

/** `below`: an administration and everything under it; null: none. */
export const scope = (organisationId: string | null) => sql`
  WITH RECURSIVE below("id") AS (
    SELECT ${organisationId}::uuid
    UNION SELECT o."id" FROM "organisation" o JOIN below ON o."parentId" = below."id")`

/**
 * The member `m` is missing from the list: an open account of the administration that no row speaks of. Never those who
 * administer, nor services, nor whoever imports.
 */
const isMissing = (importId: string, viewer: Person) => sql`
  m."organisationId" IN (SELECT "id" FROM below)
  AND m."status" IN ('active', 'invited') AND NOT m."isService" AND m."id" <> ${viewer.id}::uuid
  AND m."platformRole" IN ('agent', 'support')
  AND NOT EXISTS (SELECT FROM "account_import_row" r WHERE r."importId" = ${importId}::uuid AND r."memberId" = m."id")
  AND NOT EXISTS (SELECT FROM "account_import_row" r WHERE r."importId" = ${importId}::uuid AND r."email" = m."email")`

/** Who is missing from a full list. Counted again each time the list is. */
export async function findAbsents(
  tx: Transaction,
  { importId, organisationId }: { importId: string; organisationId: string },
  viewer: Person,
): Promise<void> {
  await tx.accountImportAbsent.deleteMany({ where: { importId } })
  await execute(
    sql`${scope(organisationId)}
        INSERT INTO "account_import_absent" ("importId", "memberId")
        SELECT ${importId}::uuid, m."id" FROM "member" m WHERE ${isMissing(importId, viewer)}`,
    tx,
  )
}

const AT_ONCE = 200

/**
 * Closes those who are missing, some at a time, and still are: somebody may have moved, or been made an administrator,
 * since they were counted. Returns how many were looked at; 0: nobody is left.
 */
export async function closeAbsents(
  tx: Transaction,
  { importId, organisationId }: { importId: string; organisationId: string },
  viewer: Person,
  now: Date,
): Promise<number> {
  const absents = await select(
    z.object({ memberId: z.string(), isMissing: z.boolean() }),
    sql`${scope(organisationId)}
        SELECT a."memberId", (${isMissing(importId, viewer)}) IS TRUE AS "isMissing"
          FROM "account_import_absent" a LEFT JOIN "member" m ON m."id" = a."memberId"
         WHERE a."importId" = ${importId}::uuid AND NOT a."closed"
         ORDER BY a."memberId" LIMIT ${AT_ONCE} FOR UPDATE OF a`,
    tx,
  )
  for (const { memberId, isMissing: stillIs } of absents) {
    const why = { actorId: viewer.id, reason: 'import', now }
    const isClosed = stillIs && (await closeAccount(tx, memberId, 'suspended', why))
    if (isClosed)
      await tx.accountImportAbsent.updateMany({ where: { importId, memberId }, data: { closed: true } })
    else await tx.accountImportAbsent.deleteMany({ where: { importId, memberId } })
  }
  return absents.length
}

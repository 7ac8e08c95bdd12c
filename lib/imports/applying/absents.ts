import { z } from 'zod'
import { closeAccount } from '@/lib/accounts'
import { db, execute, select, selectOne, sql, type Transaction } from '@/lib/db'
import type { Person } from '@/lib/policy'

/** An administration and everything below it. */
const scope = (organisationId: string) => sql`
  WITH RECURSIVE below("id") AS (
    SELECT ${organisationId}::uuid
    UNION SELECT o."id" FROM "organisation" o JOIN below ON o."parentId" = below."id")`

/**
 * Who is missing from a full list: open accounts of the administration that no row speaks of. Never those who
 * administer, nor services, nor whoever imports. Counted again each time the list is.
 */
export async function findAbsents(importId: string, organisationId: string, viewer: Person): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.accountImportAbsent.deleteMany({ where: { importId } })
      await execute(
        sql`${scope(organisationId)}
            INSERT INTO "account_import_absent" ("importId", "memberId")
            SELECT ${importId}::uuid, m."id" FROM "member" m JOIN below ON m."organisationId" = below."id"
             WHERE m."status" IN ('active', 'invited') AND NOT m."isService" AND m."id" <> ${viewer.id}::uuid
               AND m."platformRole" IN ('agent', 'support')
               AND NOT EXISTS (SELECT FROM "account_import_row" r
                                WHERE r."importId" = ${importId}::uuid AND r."memberId" = m."id")
               AND NOT EXISTS (SELECT FROM "account_import_row" r
                                WHERE r."importId" = ${importId}::uuid AND r."email" = m."email")`,
        tx,
      )
    },
    { timeout: 120_000 },
  )
}

/** How many open accounts the administration has. */
export async function accountsIn(organisationId: string): Promise<number> {
  const { count } = await selectOne(
    z.object({ count: z.number() }),
    sql`${scope(organisationId)}
        SELECT count(*)::int AS "count" FROM "member" m JOIN below ON m."organisationId" = below."id"
         WHERE m."status" IN ('active', 'invited') AND NOT m."isService"`,
  )
  return count
}

const AT_ONCE = 200

/** Closes those who are missing, some at a time. Returns how many were looked at; 0: nobody is left. */
export async function closeAbsents(
  tx: Transaction,
  importId: string,
  viewer: Person,
  now: Date,
): Promise<number> {
  const absents = await select(
    z.object({ memberId: z.string() }),
    sql`SELECT "memberId" FROM "account_import_absent" WHERE "importId" = ${importId}::uuid AND NOT "closed"
         ORDER BY "memberId" LIMIT ${AT_ONCE} FOR UPDATE`,
    tx,
  )
  for (const { memberId } of absents) {
    const isClosed = await closeAccount(tx, memberId, 'suspended', {
      actorId: viewer.id,
      reason: 'import',
      now,
    })
    if (isClosed)
      await tx.accountImportAbsent.updateMany({ where: { importId, memberId }, data: { closed: true } })
    else await tx.accountImportAbsent.deleteMany({ where: { importId, memberId } })
  }
  return absents.length
}

import { z } from 'zod'
import { writeAttributes } from '@/lib/accounts'
import { execute, select, sql, type Transaction } from '@/lib/db'
import type { Directory } from './directory'
import { personFromScim } from './model/scimPerson'
import { placeOf } from './places'

/** Makes these people, and nobody else, the members of a group; whose unit follows, follows. */
export async function changeMembers(
  tx: Transaction,
  directory: Directory,
  groupId: string,
  accountIds: readonly string[],
): Promise<void> {
  const Account = z.object({ accountId: z.string() })
  const gone = await select(
    Account,
    sql`DELETE FROM "directory_group_member"
         WHERE "groupId" = ${groupId}::uuid AND NOT "accountId" = ANY(${accountIds}::uuid[]) RETURNING "accountId"`,
    tx,
  )
  const come = await select(
    Account,
    sql`INSERT INTO "directory_group_member" ("groupId", "accountId")
        SELECT ${groupId}::uuid, each FROM unnest(${accountIds}::uuid[]) each
        ON CONFLICT DO NOTHING RETURNING "accountId"`,
    tx,
  )
  const { unitId } = await tx.directoryGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { unitId: true },
  })
  if (unitId)
    await giveUnits(
      tx,
      directory,
      [...gone, ...come].map(({ accountId }) => accountId),
    )
}

/**
 * Gives each the unit of their groups: the first by name that an administrator has tied to a unit. Whoever is in none
 * any more has the unit that the directory says of them; where it says none, they lose the one it had given.
 */
export async function giveUnits(
  tx: Transaction,
  directory: Directory,
  accountIds: readonly string[],
): Promise<void> {
  const people = await select(
    z.object({
      memberId: z.string(),
      userName: z.string(),
      said: z.record(z.string(), z.unknown()),
      unitId: z.string().nullable(),
    }),
    sql`SELECT a."memberId", a."userName", a."said",
               (SELECT g."unitId" FROM "directory_group_member" x JOIN "directory_group" g ON g."id" = x."groupId"
                 WHERE x."accountId" = a."id" AND g."unitId" IS NOT NULL ORDER BY g."displayName" LIMIT 1) AS "unitId"
          FROM "directory_account" a JOIN "member" m ON m."id" = a."memberId"
         WHERE a."id" = ANY(${accountIds}::uuid[]) AND a."removedAt" IS NULL
         ORDER BY a."memberId"`,
    tx,
  )
  for (const { memberId, unitId, userName, said } of people) {
    const person = personFromScim({ ...said, userName })
    const place = unitId === null ? await placeOf(tx, directory, person) : null
    await writeAttributes(tx, memberId, directory.kind, { unitId: unitId ?? place?.unitId ?? null })
  }
}

/** A group tied to another unit, or to none: its people follow. */
export async function tieGroup(
  tx: Transaction,
  directory: Directory,
  groupId: string,
  unitId: string | null,
): Promise<void> {
  await execute(
    sql`UPDATE "directory_group" SET "unitId" = ${unitId}::uuid WHERE "id" = ${groupId}::uuid`,
    tx,
  )
  const members = await tx.directoryGroupMember.findMany({ where: { groupId }, select: { accountId: true } })
  await giveUnits(
    tx,
    directory,
    members.map(({ accountId }) => accountId),
  )
}

import { z } from 'zod'
import { empty, select, sql, type Transaction } from '@/lib/db'
import { CommunityRole, MemberLevel, MemberStatus, MemberType, PlatformRole } from '@/prisma/client/enums'
import type { Known } from '../model/judge'

const Account = z.object({
  id: z.string(),
  email: z.string(),
  status: z.enum(MemberStatus),
  givenName: z.string(),
  usualName: z.string(),
  externalId: z.string().nullable(),
  externalIdScope: z.string().nullable(),
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  jobTitle: z.string(),
  level: z.enum(MemberLevel),
  type: z.enum(MemberType),
  departement: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.string(),
  endsOn: z.string().nullable(),
  managerId: z.string().nullable(),
  manager: z.string().nullable(),
  provenance: z.record(z.string(), z.string()),
  platformRole: z.enum(PlatformRole),
  isService: z.boolean(),
  staysClosed: z.boolean(),
  roles: z.record(z.string(), z.enum(CommunityRole)),
  bannedFrom: z.array(z.string()),
})
export type Account = Omit<z.infer<typeof Account>, 'provenance'> & { provenance: Known['provenance'] }

interface Asked {
  emails: string[]
  /** Numbers, each with the administration that gave it. */
  numbers: { scope: string; externalId: string }[]
  communityIds: string[]
}

/** The accounts that a batch of rows may be about. `isLocking`: nobody changes them until the transaction ends. */
export async function accountsFor(
  { emails, numbers, communityIds }: Asked,
  tx?: Transaction,
  isLocking = false,
): Promise<Account[]> {
  const rows = await select(
    Account,
    sql`WITH asked AS (
          SELECT m."id" FROM "member" m WHERE m."email" = ANY(${emails}::text[])
          UNION
          SELECT m."id" FROM "member" m
            JOIN unnest(${numbers.map(({ scope }) => scope)}::uuid[],
                        ${numbers.map(({ externalId }) => externalId)}::text[]) AS n("scope", "externalId")
              ON m."externalIdScope" = n."scope" AND m."externalId" = n."externalId")
        SELECT m."id", m."email", m."status", m."givenName", m."usualName", m."externalId", m."externalIdScope",
               m."organisationId", o."name" AS "organisation", u."name" AS "unit", m."jobTitle", m."level", m."type",
               m."departement", m."phone", m."locale", m."managerId", h."email" AS "manager", m."provenance", m."platformRole",
               m."isService",
               (m."status" IN ('suspended', 'expired', 'left') AND (
                  EXISTS (SELECT FROM "directory_account" d
                           WHERE d."memberId" = m."id" AND d."closedAt" IS NOT NULL AND d."removedAt" IS NULL)
                  OR EXISTS (SELECT FROM "account_merge" j
                              WHERE j."closedId" = m."id" AND j."state" IN ('moving', 'done')))) AS "staysClosed",
               to_char((m."accountEndsAt" - interval '1 second') AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS "endsOn",
               coalesce((SELECT jsonb_object_agg(s."communityId", s."role") FROM "membership" s
                          WHERE s."memberId" = m."id" AND s."status" = 'member'
                            AND s."communityId" = ANY(${communityIds}::uuid[])), '{}') AS "roles",
               ARRAY(SELECT s."communityId"::text FROM "membership" s
                      WHERE s."memberId" = m."id" AND s."status" = 'banned'
                        AND s."communityId" = ANY(${communityIds}::uuid[])) AS "bannedFrom"
          FROM "member" m
          LEFT JOIN "organisation" o ON o."id" = m."organisationId"
          LEFT JOIN "unit" u ON u."id" = m."unitId"
          LEFT JOIN "member" h ON h."id" = m."managerId"
         WHERE m."id" IN (SELECT "id" FROM asked)
         ORDER BY m."id" ${isLocking ? sql`FOR UPDATE OF m` : empty}`,
    tx,
  )
  return rows as Account[]
}

const Copy = z.object({ key: z.string(), line: z.number() })

/** For each address, the first row of the import that has it. `formerEmail`: among those that say no number. */
export const firstLines = (
  importId: string,
  among: 'email' | 'formerEmail',
  keys: string[],
  tx?: Transaction,
) =>
  keys.length === 0
    ? Promise.resolve([])
    : select(
        Copy,
        sql`SELECT "email" AS "key", min("line") AS "line" FROM "account_import_row"
             WHERE "importId" = ${importId}::uuid AND "email" = ANY(${keys}::text[])
               AND (${among}::text = 'email' OR "externalId" IS NULL)
               AND "decision" IS DISTINCT FROM 'leave' GROUP BY 1`,
        tx,
      )

const absent = z
  .string()
  .nullable()
  .transform((value) => value ?? undefined)
const Numbered = Copy.extend({
  siret: absent,
  administration: absent,
  email: absent,
})

/** For each number, the first row of the import that has it, in each place where rows say that somebody works. */
export const firstNumbers = (importId: string, keys: string[], tx?: Transaction) =>
  keys.length === 0
    ? Promise.resolve([])
    : select(
        Numbered,
        sql`SELECT "externalId" AS "key", min("line") AS "line", "said" ->> 'siret' AS "siret",
                   "said" ->> 'administration' AS "administration", min("email") AS "email"
              FROM "account_import_row"
             WHERE "importId" = ${importId}::uuid AND "externalId" = ANY(${keys}::text[])
               AND "decision" IS DISTINCT FROM 'leave'
             GROUP BY 1, 3, 4, split_part("email", '@', 2)`,
        tx,
      )

const Namesake = z.object({ key: z.string(), email: z.string() })

/** People of these names, accents or not, in these administrations, that we know already. `key`: as it was asked. */
export const namesakesKnown = (
  asked: { key: string; organisationId: string; givenName: string; usualName: string }[],
  tx?: Transaction,
) =>
  select(
    Namesake,
    sql`SELECT a."key", min(m."email") AS "email"
          FROM json_to_recordset(${JSON.stringify(asked)}::json)
                 AS a("key" text, "organisationId" uuid, "givenName" text, "usualName" text)
          JOIN "member" m ON osmose_plain(m."name") = osmose_plain(a."givenName" || ' ' || a."usualName")
           AND m."organisationId" = a."organisationId" AND m."status" <> 'pseudonym'
         GROUP BY 1`,
    tx,
  )

/** People of the same name and SIRET in the list itself, each with the address of the first. */
export const namesakesListed = (importId: string, keys: string[], tx?: Transaction) =>
  select(
    Namesake,
    sql`SELECT DISTINCT ON ("namesake") "namesake" AS "key", "email" FROM "account_import_row"
         WHERE "importId" = ${importId}::uuid AND "namesake" = ANY(${keys}::text[]) AND "email" IS NOT NULL
           AND "decision" IS DISTINCT FROM 'leave'
         ORDER BY "namesake", "line"`,
    tx,
  )

const Manager = z.object({ id: z.string(), email: z.string() })

export const managersFor = (emails: string[], tx?: Transaction) =>
  select(
    Manager,
    sql`SELECT "id", "email" FROM "member" WHERE "email" = ANY(${emails}::text[]) AND "status" IN ('active', 'invited')`,
    tx,
  )

/** Communities that rows name, as the rules must know them. */
export const communitiesFor = (slugs: string[], tx: Pick<Transaction, 'community'>) =>
  tx.community.findMany({
    where: { slug: { in: slugs } },
    select: {
      id: true,
      slug: true,
      access: true,
      joining: true,
      status: true,
      origin: true,
      organisationId: true,
    },
  })

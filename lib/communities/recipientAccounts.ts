import { z } from 'zod'
import { join, newId, select, sql, type Transaction } from '@/lib/db'
import { MembershipStatus, MemberStatus } from '@/prisma/client/enums'
import { domainsOf, nameFromAddress, type Recipient } from './model/recipients'

const Account = z.object({
  id: z.string(),
  email: z.string(),
  status: z.enum(MemberStatus),
  isOutside: z.boolean(),
  place: z.enum(MembershipStatus).nullable(),
  isBannedNow: z.boolean(),
})
export type RecipientAccount = z.infer<typeof Account>

/** The accounts behind some addresses, and where each stands in the community. */
export const accountsOf = (tx: Transaction, communityId: string, emails: string[], now: Date) =>
  select(
    Account,
    sql`SELECT m."id", lower(m."email") AS "email", m."status", m."organisationId" IS NULL AS "isOutside", s."status" AS "place",
               COALESCE(s."status" = 'banned' AND (s."banEndsAt" IS NULL OR s."banEndsAt" > ${now}), FALSE) AS "isBannedNow"
          FROM "member" m LEFT JOIN "membership" s ON s."memberId" = m."id" AND s."communityId" = ${communityId}::uuid
         WHERE m."email" IN (${join(emails)})`,
    tx,
  )

/** Which of the State's administrations each address belongs to, by its domain, the narrowest one. */
export async function organisationsByDomain(
  tx: Transaction,
  recipients: Recipient[],
): Promise<Map<string, string>> {
  const domains = [...new Set(recipients.flatMap(({ email }) => domainsOf(email)))]
  if (domains.length === 0) return new Map()
  const known = await select(
    z.object({ id: z.string(), domain: z.string() }),
    sql`SELECT o."id", d."domain" FROM "organisation" o CROSS JOIN LATERAL unnest(o."domains") AS d("domain")
         WHERE o."domains" && ${domains} AND d."domain" = ANY(${domains})`,
    tx,
  )
  const byDomain = new Map(known.map(({ id, domain }) => [domain, id]))
  const entries = recipients.map(({ email }) => {
    const domain = domainsOf(email).find((each) => byDomain.has(each))
    return [email, domain && byDomain.get(domain)] as const
  })
  return new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** An account that waits for its person: the first proof that the address is theirs opens it. */
export async function openInvitedAccounts(
  tx: Transaction,
  recipients: (Recipient & { organisationId: string | null; endsAt: Date | null })[],
): Promise<void> {
  if (recipients.length === 0) return
  await tx.member.createMany({
    data: recipients.map(({ email, name, organisationId, endsAt }) => {
      const written = name ?? nameFromAddress(email)
      const [given = '', ...usual] = written.split(' ')
      return {
        id: newId(),
        email,
        name: written || email,
        givenName: given,
        usualName: usual.join(' '),
        status: 'invited' as const,
        type: organisationId === null ? ('public_partner' as const) : ('agent' as const),
        organisationId,
        accountEndsAt: endsAt,
      }
    }),
    skipDuplicates: true,
  })
}

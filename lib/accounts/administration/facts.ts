import { z } from 'zod'
import { db, type Transaction } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import type { Prisma } from '@/prisma/client/client'

/** What the rules and the commands must know of an account. */
const factColumns = {
  id: true,
  name: true,
  email: true,
  locale: true,
  status: true,
  statusAt: true,
  lastSeenAt: true,
  organisationId: true,
  platformRole: true,
  administersOrganisationId: true,
  isService: true,
  erasedAt: true,
} as const satisfies Prisma.MemberSelect

/** An address somebody typed may hold anything: what is no key is nobody. */
export const accountFacts = async (memberId: string, connection: Pick<Transaction, 'member'> = db) =>
  z.uuid().safeParse(memberId).success
    ? connection.member.findUnique({ where: { id: memberId }, select: factColumns })
    : null

export type AccountFacts = NonNullable<Awaited<ReturnType<typeof accountFacts>>>

/**
 * Somebody's account, for who administers it.
 * @throws NotFound it does not exist, or is not for this viewer: the same answer
 */
export async function administeredAccount(viewer: Person, memberId: string): Promise<AccountFacts> {
  const account = await accountFacts(memberId)
  authorize(viewer, 'member.administer', account)
  return account
}

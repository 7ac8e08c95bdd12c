import { domainsOf } from '@/lib/accounts'
import type { Transaction } from '@/lib/db'
import type { MemberStatus, PlatformRole } from '@/prisma/client/enums'
import type { Directory } from './directory'
import { NotTaken } from './model/verdict'

export interface Holder {
  id: string
  status: MemberStatus
  organisationId: string | null
  platformRole: PlatformRole
}

/** Whose an address is here; null when nobody's. */
export const holderOf = (tx: Transaction, email: string): Promise<Holder | null> =>
  tx.member.findUnique({
    where: { email },
    select: { id: true, status: true, organisationId: true, platformRole: true },
  })

/**
 * An address of another administration is theirs to give, whether or not they have done so. One that no administration
 * has registered may be anybody's: a contractor's, a partner's.
 * @throws NotTaken
 */
export async function requireOwnDomain(tx: Transaction, directory: Directory, email: string): Promise<void> {
  const domains = domainsOf(email)
  const registered = await tx.organisation.findMany({
    where: { domains: { hasSome: domains } },
    select: { id: true, domains: true },
  })
  const nearest = domains.find((domain) => registered.some((each) => each.domains.includes(domain)))
  const owners = registered.filter((each) => nearest !== undefined && each.domains.includes(nearest))
  if (owners.length > 0 && !owners.some(({ id }) => directory.scope.includes(id)))
    throw new NotTaken('otherDomain')
}

/**
 * May this directory answer for an account that is here already? Only for people of the administrations it speaks
 * for, and not where another directory answers. Nobody of another administration is ever merged.
 * @throws NotTaken
 */
export async function requireAttachable(
  tx: Transaction,
  directory: Directory,
  holder: Holder,
  email: string,
): Promise<void> {
  if (holder.status === 'pseudonym') throw new NotTaken('pseudonym')
  if (holder.organisationId === null) await requireOwnDomain(tx, directory, email)
  else if (!directory.scope.includes(holder.organisationId)) throw new NotTaken('otherAdministration')
  const answering = await tx.directoryAccount.findFirst({
    where: { memberId: holder.id, removedAt: null },
    select: { directoryId: true },
  })
  if (answering)
    throw new NotTaken(answering.directoryId === directory.id ? 'userNameTaken' : 'otherDirectory')
}

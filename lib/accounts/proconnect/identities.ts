import { audit } from '@/lib/activity'
import { db, execute, isDuplicate, newId, sql, type Transaction } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import { writeAttributes } from '../attributes'
import { domainsOf, match, type KnownMember, type Match } from '../model/match'
import { activateInvited } from '../signIn/standing'
import type { Identity } from './client'

const knowing = {
  id: true,
  status: true,
  accountEndsAt: true,
  lastSeenAt: true,
  identities: { select: { id: true }, take: 1 },
  sessions: { select: { id: true }, take: 1 },
} satisfies Prisma.MemberSelect

const known = (
  member: Prisma.MemberGetPayload<{ select: typeof knowing }> | null | undefined,
  now: Date,
): KnownMember | null =>
  member
    ? {
        id: member.id,
        status: member.status,
        isOver: member.accountEndsAt !== null && member.accountEndsAt <= now,
        hasIdentity: member.identities.length > 0,
        hasSignedIn: member.lastSeenAt !== null || member.sessions.length > 0,
      }
    : null

const keyOf = ({ issuer, idpId, sub }: Identity) => ({ issuer_idpId_sub: { issuer, idpId, sub } })

/**
 * Finds whose account this identity opens, and does what follows at once: refreshes what ProConnect owns, activates
 * an account that waited, creates one. Proposes nothing itself.
 */
export async function settleIdentity(identity: Identity, now: Date): Promise<Match> {
  try {
    return await db.$transaction((tx) => settle(tx, identity, now))
  } catch (error) {
    // Two windows at the same moment: the other one has created it.
    if (!isDuplicate(error)) throw error
    return db.$transaction((tx) => settle(tx, identity, now))
  }
}

async function settle(tx: Transaction, identity: Identity, now: Date): Promise<Match> {
  // Two windows at the same moment: the second one finds what the first one wrote, whole.
  const { issuer, idpId, sub } = identity
  await execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${issuer} ${idpId} ${sub}`}, 0))`, tx)
  const linked = await tx.externalIdentity.findUnique({
    where: keyOf(identity),
    select: { member: { select: knowing } },
  })
  const byEmail = linked
    ? null
    : await tx.member.findUnique({ where: { email: identity.email }, select: knowing })
  const organisation = await organisationOf(tx, identity)
  const found = match({
    byIdentity: known(linked?.member, now),
    byEmail: known(byEmail, now),
    domainIsRegistered: organisation.byDomain !== null,
  })
  const organisationId = organisation.bySiret ?? organisation.byDomain
  if (found.kind === 'enter') {
    // An account imported again after it was linked: its owner is here.
    await activateInvited(found.memberId, tx, identity.email)
    await refresh(tx, found.memberId, identity, organisation.bySiret)
    await tx.externalIdentity.update({
      where: keyOf(identity),
      data: {
        email: identity.email,
        uid: identity.uid ?? null,
        siret: identity.siret ?? null,
        lastSeenAt: now,
      },
    })
  }
  if (found.kind === 'activate') {
    await activateInvited(found.memberId, tx)
    await linkIdentity(tx, found.memberId, identity, 'account.activate')
    await refresh(tx, found.memberId, identity, organisationId)
  }
  if (found.kind === 'create') return { kind: 'enter', memberId: await create(tx, identity, organisationId) }
  return found
}

async function create(tx: Transaction, identity: Identity, organisationId: string | null): Promise<string> {
  const id = newId()
  const name = identity.email.split('@')[0]!
  await tx.member.create({
    data: { id, email: identity.email, emailVerified: true, status: 'active', type: 'agent', name },
  })
  await refresh(tx, id, identity, organisationId)
  await linkIdentity(tx, id, identity, 'account.create')
  return id
}

/** This identity opens this account from now on; and a trace of why. */
export async function linkIdentity(
  tx: Transaction,
  memberId: string,
  { issuer, idpId, sub, email, uid, siret }: Identity,
  action: 'account.activate' | 'account.create' | 'identity.link',
): Promise<void> {
  await tx.externalIdentity.create({ data: { id: newId(), memberId, issuer, idpId, sub, email, uid, siret } })
  await audit(tx, {
    actorId: memberId,
    action,
    subjectKind: 'member',
    subjectId: memberId,
    after: { issuer, idpId, sub, email, siret: siret ?? null },
    reason: 'ProConnect',
  })
}

/** What ProConnect owns of an account: the name and the administration. Never the address one is known by here, nor a role. */
export async function refresh(
  tx: Transaction,
  memberId: string,
  identity: Identity,
  organisationId: string | null,
) {
  await writeAttributes(tx, memberId, 'proconnect', {
    ...namesOf(identity),
    ...(organisationId && { organisationId }),
  })
}

/** Empty claims erase nothing. */
function namesOf({ givenName, usualName }: Identity): { givenName?: string; usualName?: string } {
  return givenName || usualName ? { givenName, usualName } : {}
}

export async function organisationOf(tx: Pick<Transaction, 'organisation'>, { siret, email }: Identity) {
  const bySiret = siret ? await tx.organisation.findUnique({ where: { siret }, select: { id: true } }) : null
  return { bySiret: bySiret?.id ?? null, byDomain: await organisationByDomain(tx, email) }
}

/** The administration whose domain an address has, the nearest first. */
export async function organisationByDomain(
  tx: Pick<Transaction, 'organisation'>,
  email: string,
): Promise<string | null> {
  const domains = domainsOf(email)
  const candidates = await tx.organisation.findMany({
    where: { domains: { hasSome: domains } },
    select: { id: true, domains: true },
    orderBy: { id: 'asc' },
  })
  const nearest = (domain: string) => candidates.find((organisation) => organisation.domains.includes(domain))
  const byDomain = domains.map(nearest).find((organisation) => organisation !== undefined)
  return byDomain?.id ?? null
}

import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { hashOfToken, Mistake, networkOf, take, TooSoon, type Visit } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { PROPOSAL_MINUTES } from '../model/links'
import { sendIdentityProposal } from '../signIn/letters'
import { enterAs } from '../signIn/replace'
import { isWelcome } from '../signIn/standing'
import { takeOrSay } from '../signIn/tooSoon'
import { Identity } from './client'
import { linkIdentity, organisationOf, refresh } from './identities'
import { removeFrom, sealInto, unseal, type Sealed } from './seal'

/** What this browser has proven with ProConnect, while the mail that proves the rest is on its way. */
const Pending = z.object({ identity: Identity, idToken: z.string() })
const pending: Sealed<typeof Pending> = {
  name: 'osmose.rattachement',
  path: '/connexion',
  seconds: PROPOSAL_MINUTES * 60,
  shape: Pending,
}

const isSame = (one: Identity, other: { issuer: string; idpId: string; sub: string }) =>
  one.issuer === other.issuer && one.idpId === other.idpId && one.sub === other.sub

/**
 * An unknown identity gives an address that is known: a mail goes to that address, and the browser remembers which
 * identity it has proven. Both together link; neither alone does.
 */
export async function proposeIdentity(
  visit: Visit,
  memberId: string,
  identity: Identity,
  idToken: string,
): Promise<void> {
  await rememberIdentity(visit, identity, idToken)
  try {
    await take('mailToAddress', identity.email)
  } catch (error) {
    // The mails already sent still hold.
    if (error instanceof TooSoon) return
    throw error
  }
  const token = randomBytes(24).toString('base64url')
  await db.identityProposal.create({
    data: {
      id: newId(),
      memberId,
      issuer: identity.issuer,
      idpId: identity.idpId,
      sub: identity.sub,
      email: identity.email,
      claims: identity,
      tokenHash: hashOfToken(token),
      expiresAt: new Date(Date.now() + PROPOSAL_MINUTES * 60_000),
    },
  })
  await sendIdentityProposal(memberId, token, await describe(identity))
}

async function rememberIdentity(visit: Visit, identity: Identity, idToken: string): Promise<void> {
  const answer = new Headers()
  await sealInto(answer, pending, { identity, idToken })
  await visit.keepCookies(answer)
}

/** How an identity calls itself, for who has to recognise it. */
async function describe(identity: Identity): Promise<{ name: string; organisation: string | null }> {
  const { bySiret } = await organisationOf(db, identity)
  const organisation =
    bySiret && (await db.organisation.findUnique({ where: { id: bySiret }, select: { name: true } }))
  const name = [identity.givenName, identity.usualName].filter(Boolean).join(' ') || identity.email
  return { name, organisation: organisation ? organisation.name : (identity.siret ?? null) }
}

/** The address that this browser's identity gave, on the page that says to read one's mail. */
export async function pendingEmail(received: Headers): Promise<string | null> {
  return (await unseal(received, pending))?.identity.email ?? null
}

const open = (token: string) =>
  db.identityProposal.findFirst({
    where: { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: new Date() } },
  })

export type ProposalView =
  | { state: 'over' }
  /** The mail is proven, the identity not yet: not in this browser. */
  | { state: 'otherBrowser' }
  | { state: 'ready'; email: string; name: string; organisation: string | null }

/** What the page of the mail's link shows; looking uses nothing up. */
export async function proposalView(received: Headers, token: string): Promise<ProposalView> {
  const proposal = await open(token)
  if (!proposal) return { state: 'over' }
  const proven = await unseal(received, pending)
  if (!proven || !isSame(proven.identity, proposal)) return { state: 'otherBrowser' }
  return { state: 'ready', email: proposal.email, ...(await describe(proven.identity)) }
}

/** ProConnect was asked again from the mail's page: is the link about the very identity that came back? */
export async function resumeProposal(
  visit: Visit,
  token: string,
  memberId: string,
  identity: Identity,
  idToken: string,
) {
  const proposal = await open(token)
  if (!proposal || proposal.memberId !== memberId || !isSame(identity, proposal)) return false
  await rememberIdentity(visit, identity, idToken)
  return true
}

/**
 * Links the identity that this browser has proven to the account whose mailbox the link came to, and signs in.
 * @throws Mistake the link holds no more, or the identity was not proven here
 */
export async function acceptProposal(visit: Visit, { token }: { token: string }): Promise<void> {
  await takeOrSay('tokenFromNetwork', networkOf(visit.headers))
  const proposal = await open(token)
  const proven = await unseal(visit.headers, pending)
  if (!proposal || !proven || !isSame(proven.identity, proposal))
    throw new Mistake('auth.mistake.link', { status: 410 })
  const { memberId } = proposal
  if (!(await isWelcome(memberId))) throw new Mistake('auth.reason.closed', { status: 403 })
  await db.$transaction(async (tx) => {
    const { count } = await tx.identityProposal.updateMany({
      where: { id: proposal.id, usedAt: null },
      data: { usedAt: new Date() },
    })
    if (count === 0) throw new Mistake('auth.mistake.link', { status: 410 })
    await linkIdentity(tx, memberId, proven.identity, 'identity.link')
    await refresh(tx, memberId, proven.identity, (await organisationOf(tx, proven.identity)).bySiret)
    await tx.member.update({ where: { id: memberId }, data: { emailVerified: true } })
  })
  await enterAs(visit, memberId, { method: 'proconnect', idToken: proven.idToken }, (answer) =>
    removeFrom(answer, pending),
  )
}

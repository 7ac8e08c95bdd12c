import type { MemberStatus } from '@/prisma/client/enums'

/** What is known here of the person an identity may belong to. */
export interface KnownMember {
  id: string
  status: MemberStatus
  isOver: boolean
  hasIdentity: boolean
  hasSignedIn: boolean
}

export type Match =
  /** This very identity: its owner comes in. */
  | { kind: 'enter'; memberId: string }
  /** An imported account that nobody ever used: its owner has come. */
  | { kind: 'activate'; memberId: string }
  /** The address is known, the identity is not: proven by mail, or nothing. */
  | { kind: 'propose'; memberId: string }
  /** Nobody, but from an administration that is registered. */
  | { kind: 'create' }
  | { kind: 'closed' }
  | { kind: 'noAccount' }

const isOpen = ({ status, isOver }: KnownMember) => !isOver && (status === 'active' || status === 'invited')

/**
 * Whose account an identity opens. `sub` is made by each identity provider: it changes when somebody changes
 * ministry, and says nothing on its own. Two accounts are never merged here.
 */
export function match(known: {
  byIdentity: KnownMember | null
  byEmail: KnownMember | null
  /** The e-mail's domain belongs to a registered administration. */
  domainIsRegistered: boolean
}): Match {
  const { byIdentity, byEmail, domainIsRegistered } = known
  if (byIdentity) return isOpen(byIdentity) ? { kind: 'enter', memberId: byIdentity.id } : { kind: 'closed' }
  if (byEmail) {
    if (!isOpen(byEmail)) return { kind: 'closed' }
    const isUnused = byEmail.status === 'invited' && !byEmail.hasIdentity && !byEmail.hasSignedIn
    return { kind: isUnused ? 'activate' : 'propose', memberId: byEmail.id }
  }
  return { kind: domainIsRegistered ? 'create' : 'noAccount' }
}

/** `dac.culture.gouv.fr`, then `culture.gouv.fr`, then `gouv.fr`: whichever is registered, the nearest first. */
export function domainsOf(email: string): string[] {
  const labels = email
    .slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

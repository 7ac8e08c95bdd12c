import type { MemberType } from '@/prisma/client/enums'

/**
 * Somebody as a directory speaks of them, whichever way it speaks. Left out: it says nothing of it.
 * Organisation, unit and manager are still what the directory calls them.
 */
export interface SaidPerson {
  userName: string
  externalId: string | null
  /** null: it gives none, and there is no account without. */
  email: string | null
  givenName: string
  usualName: string
  isActive: boolean
  jobTitle?: string
  phone?: string
  city?: string
  type?: MemberType
  /** Their number in their administration. */
  number?: string
  /** Name, short name or SIRET. */
  organisation?: string
  unit?: string
  /** The account that is their manager's, in the same directory. */
  managerAccountId?: string
}

const address = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]+$/

/** Lower case, as accounts are known by; null when it is no address. */
export function emailFrom(text: string | undefined): string | null {
  const email = text?.trim().toLowerCase() ?? ''
  return email.length <= 254 && address.test(email) ? email : null
}

const TYPES: Record<string, MemberType> = {
  employee: 'agent',
  agent: 'agent',
  contractor: 'contractor',
  external: 'contractor',
  prestataire: 'contractor',
  intern: 'intern',
  stagiaire: 'intern',
  partner: 'public_partner',
  partenaire_public: 'public_partner',
  partenaire_prive: 'private_partner',
}

/** «Employee», «Contractor», «stagiaire»…; undefined for a word we do not know. */
export function typeFrom(text: string | undefined): MemberType | undefined {
  const word =
    text
      ?.trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_') ?? ''
  return Object.hasOwn(TYPES, word) ? TYPES[word] : undefined
}

/** Names that a directory forgot: taken from the name it shows, or from the address. */
export function namesFrom(
  givenName: string | undefined,
  usualName: string | undefined,
  shown: string | undefined,
  email: string | null,
): Pick<SaidPerson, 'givenName' | 'usualName'> {
  if (givenName || usualName) return { givenName: givenName ?? '', usualName: usualName ?? '' }
  const words = shown ?? (email?.split('@')[0] ?? '').split(/[._]+/).map(capital).join(' ')
  const [first = '', ...rest] = words.trim().split(/\s+/)
  return { givenName: first, usualName: rest.join(' ') }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

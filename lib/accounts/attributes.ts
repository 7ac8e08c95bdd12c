import { execute, sql, type Transaction } from '@/lib/db'
import type { MemberLevel, MemberType } from '@/prisma/client/enums'
import { attributes, mayWrite, type Attribute, type Provenance, type Source } from './model/provenance'
import { readdress } from './readdress'

/** What a source says of somebody. Left out: nothing said. null or empty: said to be empty. */
export interface Attributes {
  email: string
  givenName: string
  usualName: string
  organisationId: string | null
  unitId: string | null
  externalId: string | null
  level: MemberLevel
  type: MemberType
  accountEndsAt: Date | null
  jobTitle: string
  phone: string | null
  departement: string | null
  city: string
  managerId: string | null
  /** The language that mails are written in. */
  locale: 'fr' | 'en'
  languages: string[]
  about: string
}

const columns = Object.fromEntries([...attributes, 'provenance'].map((name) => [name, true])) as Record<
  Attribute | 'provenance',
  true
>

export interface Written {
  /** What really changed, with what it was. */
  changed: Partial<Attributes>
  /** What a stronger source keeps as it is. */
  kept: Attribute[]
}

/**
 * Writes what a source says of somebody, as far as it may (`model/provenance`), and remembers that it said so. The
 * name shown follows the names; whoever changes administration leaves their unit, unless a new one is given.
 */
export async function writeAttributes(
  tx: Transaction,
  memberId: string,
  source: Source,
  said: Partial<Attributes>,
): Promise<Written> {
  // Two directories at once: the second decides on what the first has left.
  await execute(sql`SELECT FROM "member" WHERE "id" = ${memberId}::uuid FOR UPDATE`, tx)
  const known = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: columns })
  const provenance = known.provenance as Provenance
  const asked = attributes.filter((name) => said[name] !== undefined)
  const allowed = asked.filter((name) => mayWrite(name, source, provenance))
  const next = { ...known, ...Object.fromEntries(allowed.map((name) => [name, said[name]])) }
  if (next.organisationId !== known.organisationId && !allowed.includes('unitId')) next.unitId = null
  const changed = attributes.filter((name) => !isSame(known[name], next[name]))
  const name = [next.givenName, next.usualName].filter(Boolean).join(' ')
  await tx.member.update({
    where: { id: memberId },
    data: {
      ...Object.fromEntries(changed.map((attribute) => [attribute, next[attribute]])),
      ...(name && { name }),
      provenance: { ...provenance, ...Object.fromEntries(allowed.map((attribute) => [attribute, source])) },
    },
  })
  if (changed.includes('email')) await readdress(tx, [memberId])
  return {
    changed: Object.fromEntries(changed.map((attribute) => [attribute, known[attribute]])),
    kept: asked.filter((attribute) => !allowed.includes(attribute)),
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

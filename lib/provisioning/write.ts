import { mayWrite, writeAttributes, type Attributes, type Provenance } from '@/lib/accounts'
import type { Transaction } from '@/lib/db'
import type { PlatformRole } from '@/prisma/client/enums'
import type { Directory } from './directory'
import { holderOf, requireOwnDomain } from './holder'
import type { SaidPerson } from './model/person'
import { NotTaken } from './model/verdict'
import { placeOf } from './places'

/** What a directory said before and says no more is empty from now on; what it never said is none of its business. */
const emptied = <Value>(now: Value | undefined, before: Value | undefined, empty: Value) =>
  now ?? (before === undefined ? undefined : empty)

/**
 * Is this address another than the account's, and the directory's to give? That of whoever holds a role on the platform
 * is nobody's: it opens more than their own account; nor is one that a stronger source has given.
 */
export const mayReaddress = (
  kind: Directory['kind'],
  account: { email: string; platformRole: PlatformRole; provenance: unknown },
  email: string | null,
): boolean =>
  email !== null &&
  email !== account.email &&
  account.platformRole === 'agent' &&
  mayWrite('email', kind, account.provenance as Provenance)

/**
 * Writes on an account what its directory says of it, as far as a directory may (`lib/accounts/model/provenance`).
 * @returns the attributes that changed
 * @throws NotTaken
 */
export async function writePerson(
  tx: Transaction,
  directory: Directory,
  memberId: string,
  person: SaidPerson,
  before: SaidPerson | null,
): Promise<string[]> {
  const member = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { email: true, platformRole: true, provenance: true },
  })
  if (person.email === null) throw new NotTaken('noEmail')
  const givesEmail = mayReaddress(directory.kind, member, person.email)
  if (givesEmail) {
    if (await holderOf(tx, person.email)) throw new NotTaken('emailTaken')
    await requireOwnDomain(tx, directory, person.email)
  }
  const place = await placeOf(tx, directory, person)
  const unitId = (await unitOfGroups(tx, directory, memberId)) ?? place.unitId
  const said: Partial<Attributes> = {
    ...(givesEmail && { email: person.email }),
    ...(person.givenName && { givenName: person.givenName }),
    ...(person.usualName && { usualName: person.usualName }),
    organisationId: place.organisationId,
    unitId: unitId ?? emptied<string | null>(undefined, before?.unit, null),
    jobTitle: emptied(person.jobTitle, before?.jobTitle, ''),
    phone: emptied<string | null>(person.phone, before?.phone, null),
    city: emptied(person.city, before?.city, ''),
    type: person.type,
    externalId: emptied<string | null>(person.number, before?.number, null),
    managerId: emptied(await managerOf(tx, directory, person), before?.managerAccountId, null),
  }
  if (said.externalId && mayWrite('externalId', directory.kind, member.provenance as Provenance))
    await keepNumber(tx, directory, memberId, said.externalId)
  const { changed } = await writeAttributes(tx, memberId, directory.kind, said)
  return Object.keys(changed)
}

/** The unit that an administrator tied to one of the person's groups; the first by name where there are several. */
async function unitOfGroups(tx: Transaction, directory: Directory, memberId: string): Promise<string | null> {
  const group = await tx.directoryGroup.findFirst({
    where: {
      directoryId: directory.id,
      unitId: { not: null },
      members: { some: { account: { memberId, removedAt: null } } },
    },
    select: { unitId: true },
    orderBy: { displayName: 'asc' },
  })
  return group?.unitId ?? null
}

/** A manager that this directory does not know is nobody's here. */
async function managerOf(
  tx: Transaction,
  directory: Directory,
  { managerAccountId }: SaidPerson,
): Promise<string | null | undefined> {
  if (managerAccountId === undefined || !/^[\da-f-]{36}$/i.test(managerAccountId)) return undefined
  const manager = await tx.directoryAccount.findFirst({
    where: { id: managerAccountId, directoryId: directory.id, removedAt: null },
    select: { memberId: true },
  })
  return manager?.memberId
}

/** A number is one person's in an administration. */
async function keepNumber(tx: Transaction, directory: Directory, memberId: string, number: string) {
  const holder = await tx.member.findFirst({
    where: { externalIdScope: directory.organisationId, externalId: number, id: { not: memberId } },
    select: { id: true },
  })
  if (holder) throw new NotTaken('numberTaken')
  await tx.member.update({ where: { id: memberId }, data: { externalIdScope: directory.organisationId } })
}

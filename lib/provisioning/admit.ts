import { z } from 'zod'
import { audit } from '@/lib/activity'
import { inviteToOpen } from '@/lib/accounts'
import { newId, select, sql, type Transaction } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import { closeFor, countClosing, reopenFor } from './closings'
import type { Directory } from './directory'
import { holderOf, requireAttachable, requireOwnDomain } from './holder'
import type { SaidPerson } from './model/person'
import { NotTaken, type Verdict } from './model/verdict'
import { writePerson } from './write'

/** An account that a directory answers for, as it is kept. */
export interface KeptAccount {
  id: string
  memberId: string
  closedAt: Date | null
  before: SaidPerson | null
}

export interface Admitted {
  accountId: string
  verdict: Verdict
  changed: string[]
}

/** What a directory says now, and how it said it. */
export interface Word {
  person: SaidPerson
  said: Prisma.InputJsonObject
  now: Date
}

/**
 * Takes somebody in at a directory's word: opens an account that waits to be used, or answers from now on for the one
 * that the same address already has in its administration.
 * @throws NotTaken
 */
export async function takeIn(tx: Transaction, directory: Directory, word: Word): Promise<Admitted> {
  const { person, said, now } = word
  if (person.email === null) throw new NotTaken('noEmail')
  if (await isNameTaken(tx, directory, person.userName)) throw new NotTaken('userNameTaken')
  const holder = await holderOf(tx, person.email)
  if (holder) await requireAttachable(tx, directory, holder, person.email)
  else await requireOwnDomain(tx, directory, person.email)
  const memberId = holder?.id ?? (await openAccount(tx, directory, person.email, person))
  // Who comes back after this directory had closed them, it may let in again.
  const former = await tx.directoryAccount.findFirst({
    where: { directoryId: directory.id, memberId, closedAt: { not: null } },
    orderBy: { updatedAt: 'desc' },
    select: { closedAt: true },
  })
  const account = await tx.directoryAccount.create({
    data: {
      id: newId(),
      directoryId: directory.id,
      memberId,
      userName: person.userName,
      externalId: person.externalId,
      said,
      closedAt: former?.closedAt ?? null,
    },
    select: { id: true, memberId: true, closedAt: true },
  })
  const changed = await writePerson(tx, directory, memberId, person, null)
  const verdict = holder ? 'attached' : 'created'
  await audit(tx, {
    actorId: null,
    action: holder ? 'account.attach' : 'account.open',
    subjectKind: 'member',
    subjectId: memberId,
    after: { directory: directory.id, changed },
    reason: directory.name,
  })
  await follow(tx, directory, { ...account, before: null }, person, now)
  // It leaves while the account waits: somebody whom the directory gives as inactive hears nothing until they are.
  if (!holder && directory.invites) await inviteToOpen(tx, [memberId], { invitedBy: null, now })
  return { accountId: account.id, verdict, changed }
}

/** Keeps what a directory says anew of somebody it answers for. @throws NotTaken */
export async function hearAgain(
  tx: Transaction,
  directory: Directory,
  account: KeptAccount,
  { person, said, now }: Word,
): Promise<Admitted> {
  if (await isNameTaken(tx, directory, person.userName, account.id)) throw new NotTaken('userNameTaken')
  await tx.directoryAccount.update({
    where: { id: account.id },
    data: { userName: person.userName, externalId: person.externalId, said, updatedAt: now },
  })
  const changed = await writePerson(tx, directory, account.memberId, person, account.before)
  if (changed.length > 0)
    await audit(tx, {
      actorId: null,
      action: 'account.write',
      subjectKind: 'member',
      subjectId: account.memberId,
      after: { directory: directory.id, changed },
      reason: directory.name,
    })
  const turned = await follow(tx, directory, account, person, now)
  const verdict = turned === 'closed' ? 'deactivated' : changed.length > 0 || turned ? 'updated' : 'unchanged'
  return { accountId: account.id, verdict, changed: turned ? [...changed, 'status'] : changed }
}

/**
 * Opens or closes as the directory says. It opens only what it closed itself, when nothing has happened since: whom an
 * administrator has suspended, or whose last day has come, no directory lets in again.
 */
async function follow(
  tx: Transaction,
  directory: Directory,
  { id, memberId, closedAt }: KeptAccount,
  { isActive }: SaidPerson,
  now: Date,
): Promise<'opened' | 'closed' | null> {
  const { isOpen, statusAt } = await standing(tx, memberId)
  if (!isActive && !isOpen) await keepClosed(tx, directory, memberId)
  if (isActive === isOpen) return null
  if (isActive) {
    if (closedAt === null || statusAt?.getTime() !== closedAt.getTime()) return null
    await tx.directoryAccount.update({ where: { id }, data: { closedAt: null } })
    return (await reopenFor(tx, directory, memberId, now)) ? 'opened' : null
  }
  if (directory.kind === 'scim') await countClosing(tx, directory, now)
  await closeFor(tx, directory, memberId, 'suspended', now)
  await tx.directoryAccount.update({ where: { id }, data: { closedAt: now } })
  return 'closed'
}

/** Suspended until a day, and gone from the directory meanwhile: that day opens nothing. */
async function keepClosed(tx: Transaction, { id, name }: Directory, memberId: string): Promise<void> {
  const { count } = await tx.member.updateMany({
    where: { id: memberId, status: 'suspended', statusUntil: { not: null } },
    data: { statusUntil: null },
  })
  if (count === 0) return
  await audit(tx, {
    actorId: null,
    action: 'account.suspended',
    subjectKind: 'member',
    subjectId: memberId,
    after: { directory: id, status: 'suspended', until: null },
    reason: name,
  })
}

/** The directory speaks no more of an account: it closes, and everything written stays. Nothing is deleted. */
export async function letGo(
  tx: Transaction,
  directory: Directory,
  { id, memberId, closedAt }: Pick<KeptAccount, 'id' | 'memberId' | 'closedAt'>,
  now: Date,
): Promise<void> {
  const { isOpen } = await standing(tx, memberId)
  if (isOpen && directory.kind === 'scim') await countClosing(tx, directory, now)
  const isLeaving = await closeFor(tx, directory, memberId, 'left', now)
  await tx.directoryGroupMember.deleteMany({ where: { accountId: id } })
  await tx.directoryAccount.update({
    where: { id },
    data: {
      removedAt: now,
      updatedAt: now,
      closedAt: isLeaving && (isOpen || closedAt !== null) ? now : closedAt,
    },
  })
}

async function standing(tx: Transaction, memberId: string) {
  const { status, statusAt } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { status: true, statusAt: true },
  })
  return { isOpen: status === 'active' || status === 'invited', statusAt }
}

/** userName has no case (RFC 7643 §4.1.1). */
async function isNameTaken(tx: Transaction, { id }: Directory, userName: string, but: string | null = null) {
  const taken = await select(
    z.object({ id: z.string() }),
    sql`SELECT "id" FROM "directory_account"
         WHERE "directoryId" = ${id}::uuid AND lower("userName") = lower(${userName}) AND "removedAt" IS NULL
           AND "id" IS DISTINCT FROM ${but}::uuid`,
    tx,
  )
  return taken.length > 0
}

/** An account that waits for its owner: the first sign-in, whichever way, makes it active. */
async function openAccount(tx: Transaction, directory: Directory, email: string, person: SaidPerson) {
  const id = newId()
  await tx.member.create({
    data: {
      id,
      email,
      name: [person.givenName, person.usualName].filter(Boolean).join(' '),
      givenName: person.givenName,
      usualName: person.usualName,
      organisationId: directory.organisationId,
      status: 'invited',
      provenance: { email: directory.kind },
    },
  })
  return id
}

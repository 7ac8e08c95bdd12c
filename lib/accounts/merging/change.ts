import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { hashOfToken, Mistake } from '@/lib/auth'
import { db, isDuplicate, newId } from '@/lib/db'
import { authorizePlatform, NotFound, type Person } from '@/lib/policy'
import { mayWrite, type Provenance } from '../model/provenance'
import { organisationByDomain } from '../proconnect/identities'
import type { AskChange, CarryOutChange, ProveAddress, UndoMerge } from '../schema'
import { takeOrSay } from '../signIn/tooSoon'
import { sendOtherProof, sendOwnProof } from './letters'
import { mergeAccounts, UNDO_DAYS, unmergeAccounts } from './merge'
import { mergePreview } from './preview'

/** The old mailbox may only be opened once a day. */
const PROOF_HOURS = 48

const newToken = () => randomBytes(24).toString('base64url')

/**
 * Another address of mine. A mail leaves to it and to one's own; nothing in the answer says whether anybody has an
 * account there. A new question replaces the one before.
 */
export async function askChange(viewer: Person, { email }: z.output<typeof AskChange>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  if (email === viewer.email) throw new Mistake('lifeCycle.mistake.ownAddress', { field: 'email' })
  await takeOrSay('mailToAddress', email)
  await takeOrSay('mailToAddress', viewer.email)
  const [own, other] = [newToken(), newToken()]
  await db.$transaction(async (tx) => {
    await tx.accountChange.deleteMany({ where: { memberId: viewer.id, doneAt: null } })
    await tx.accountChange.create({
      data: {
        ...{ id: newId(), memberId: viewer.id, email },
        ...{ ownTokenHash: hashOfToken(own), otherTokenHash: hashOfToken(other) },
        expiresAt: new Date(Date.now() + PROOF_HOURS * 3_600_000),
      },
    })
    await sendOwnProof(tx, viewer, own, email)
    await sendOtherProof(tx, viewer, other, email)
  })
}

/** The change that a mail's link speaks of, for the account that asked for it: for any other, it does not exist. */
async function ownChange(viewer: Person, token: string) {
  const hash = hashOfToken(token)
  const change = await db.accountChange.findFirst({
    where: {
      memberId: viewer.id,
      doneAt: null,
      expiresAt: { gt: new Date() },
      OR: [{ ownTokenHash: hash }, { otherTokenHash: hash }],
    },
  })
  if (!change) return null
  return { ...change, proves: change.ownTokenHash === hash ? ('own' as const) : ('other' as const) }
}

/** What the page of a mail's link shows; looking proves nothing: mail scanners look too. */
export async function proofAsked(viewer: Person, token: string) {
  authorizePlatform(viewer, 'platform.use')
  const change = await ownChange(viewer, token)
  return change && { email: change.proves === 'own' ? viewer.email : change.email }
}

/** The mail was read: this address is the person's. */
export async function proveAddress(viewer: Person, { token }: z.output<typeof ProveAddress>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const change = await ownChange(viewer, token)
  if (!change) throw new Mistake('auth.mistake.link', { status: 410 })
  const now = new Date()
  await db.accountChange.update({
    where: { id: change.id },
    data: change.proves === 'own' ? { ownProvenAt: now } : { otherProvenAt: now },
  })
}

/** Where one's change stands, and, once both addresses are proven, what it would do. */
export async function changeUnderWay(viewer: Person, now: Date) {
  authorizePlatform(viewer, 'platform.use')
  const [change, merge] = await Promise.all([
    db.accountChange.findFirst({
      where: { memberId: viewer.id, doneAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
    }),
    db.accountMerge.findFirst({
      where: {
        keptId: viewer.id,
        state: 'done',
        doneAt: { gt: new Date(now.getTime() - UNDO_DAYS * 86_400_000) },
      },
      orderBy: { doneAt: 'desc' },
      select: { id: true, doneAt: true, closedId: true },
    }),
  ])
  const undoable = merge && {
    id: merge.id,
    until: new Date(merge.doneAt!.getTime() + UNDO_DAYS * 86_400_000),
    email: (await db.member.findUniqueOrThrow({ where: { id: merge.closedId }, select: { email: true } }))
      .email,
  }
  if (!change) return { change: null, undoable }
  const { id, email, ownProvenAt, otherProvenAt } = change
  const isProven = ownProvenAt !== null && otherProvenAt !== null
  const other = isProven ? await db.member.findUnique({ where: { email }, select: { id: true } }) : null
  return {
    change: {
      ...{ id, email, isProven, ownProven: ownProvenAt !== null, otherProven: otherProvenAt !== null },
      preview: other ? await mergePreview(viewer.id, other.id) : null,
    },
    undoable,
  }
}

export type ChangeUnderWay = Awaited<ReturnType<typeof changeUnderWay>>

/** Both addresses are proven: the other account joins this one, or this one takes the new address. */
export async function carryOutChange(
  viewer: Person,
  { changeId }: z.output<typeof CarryOutChange>,
): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const now = new Date()
  const change = await db.accountChange.findUnique({ where: { id: changeId } })
  if (change?.memberId !== viewer.id) throw new NotFound()
  if (change.doneAt || change.expiresAt <= now || !change.ownProvenAt || !change.otherProvenAt)
    throw new Mistake('auth.mistake.link', { status: 410 })
  const other = await db.member.findUnique({
    where: { email: change.email },
    select: { id: true, status: true },
  })
  // A closed account holds places that were taken away for a reason: somebody looks at it first.
  if (other && !isStillOpen(other)) throw new Mistake('lifeCycle.mistake.joinClosed')
  if (other)
    await mergeAccounts({ keptId: viewer.id, closedId: other.id }, { askedById: viewer.id, motive: '', now })
  else await takeAddress(viewer, change.email)
  await db.accountChange.update({ where: { id: changeId }, data: { doneAt: now } })
}

const isStillOpen = ({ status }: { status: string }) => status === 'active' || status === 'invited'

/** One account, a new address: the administration follows it, where its domain says which. */
async function takeAddress(viewer: Person, email: string): Promise<void> {
  try {
    await db.$transaction(async (tx) => {
      const { provenance } = await tx.member.findUniqueOrThrow({
        where: { id: viewer.id },
        select: { provenance: true },
      })
      const may = (attribute: 'email' | 'organisationId') =>
        mayWrite(attribute, 'administrator', provenance as Provenance)
      if (!may('email')) throw new Mistake('lifeCycle.mistake.addressElsewhere')
      const organisationId = may('organisationId') ? await organisationByDomain(tx, email) : null
      await tx.member.update({
        where: { id: viewer.id },
        data: {
          email,
          emailVerified: true,
          ...(organisationId && organisationId !== viewer.organisationId && { organisationId, unitId: null }),
        },
      })
      await audit(tx, {
        actorId: viewer.id,
        action: 'account.changeAddress',
        subjectKind: 'member',
        subjectId: viewer.id,
        before: { email: viewer.email },
        after: { email },
      })
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Mistake('lifeCycle.mistake.notFromHere', { status: 409 })
    throw error
  }
}

/** Takes one's own merge back, while there is time. */
export async function undoOwnMerge(viewer: Person, { mergeId }: z.output<typeof UndoMerge>): Promise<void> {
  authorizePlatform(viewer, 'platform.use')
  const merge = await db.accountMerge.findUnique({ where: { id: mergeId }, select: { keptId: true } })
  if (merge?.keptId !== viewer.id) throw new NotFound()
  await unmergeAccounts(mergeId, { askedById: viewer.id, motive: '', now: new Date() })
}

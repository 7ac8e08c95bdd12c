import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { authorize, type Person } from '@/lib/policy'
import { writeAttributes } from '../attributes'
import { closeAccount, reopenAccount } from '../closing'
import { endOfDay } from '../model/days'
import type { GiveRole, LeaveAccount, ReopenAccount, SetAccountEnd, SuspendAccount } from '../schema'
import { accountFacts, administeredAccount } from './facts'

/** Stops an account for a while, or until somebody opens it again. */
export async function suspendAccount(
  viewer: Person,
  { memberId, reason, until }: z.output<typeof SuspendAccount>,
): Promise<void> {
  await administeredAccount(viewer, memberId)
  const now = new Date()
  const statusUntil = until === null ? null : endOfDay(until)
  if (statusUntil && statusUntil <= now) throw new Mistake('lifeCycle.mistake.dayOver', { field: 'until' })
  await db.$transaction(async (tx) => {
    if (!(await closeAccount(tx, memberId, 'suspended', { actorId: viewer.id, reason, now })))
      throw new Mistake('lifeCycle.mistake.notFromHere', { status: 409 })
    await tx.member.update({ where: { id: memberId }, data: { statusUntil } })
  })
}

/** Somebody has left for good: the account closes, what they wrote stays without their name. */
export async function markAsLeft(
  viewer: Person,
  { memberId, reason }: z.output<typeof LeaveAccount>,
): Promise<void> {
  await administeredAccount(viewer, memberId)
  await db.$transaction(async (tx) => {
    if (!(await closeAccount(tx, memberId, 'left', { actorId: viewer.id, reason, now: new Date() })))
      throw new Mistake('lifeCycle.mistake.notFromHere', { status: 409 })
  })
}

/** Opens a closed account again. One whose last day has passed needs a new one first. */
export async function openAgain(
  viewer: Person,
  { memberId, reason }: z.output<typeof ReopenAccount>,
): Promise<void> {
  const account = await administeredAccount(viewer, memberId)
  const now = new Date()
  const { accountEndsAt } = await db.member.findUniqueOrThrow({
    where: { id: account.id },
    select: { accountEndsAt: true },
  })
  if (accountEndsAt && accountEndsAt <= now) throw new Mistake('lifeCycle.mistake.endPassed')
  await db.$transaction(async (tx) => {
    if (!(await reopenAccount(tx, memberId, { actorId: viewer.id, reason, now })))
      throw new Mistake('lifeCycle.mistake.notFromHere', { status: 409 })
  })
}

/** Says the last day of an account, or that it has none. The day itself is still open. */
export async function setAccountEnd(
  viewer: Person,
  { memberId, endsOn }: z.output<typeof SetAccountEnd>,
): Promise<void> {
  await administeredAccount(viewer, memberId)
  const now = new Date()
  const accountEndsAt = endsOn === null ? null : endOfDay(endsOn)
  if (accountEndsAt && accountEndsAt <= now)
    throw new Mistake('lifeCycle.mistake.dayOver', { field: 'endsOn' })
  await db.$transaction(async (tx) => {
    const { changed, kept } = await writeAttributes(tx, memberId, 'administrator', { accountEndsAt })
    if (kept.length > 0) throw new Mistake('lifeCycle.mistake.keptElsewhere', { field: 'endsOn' })
    if (!('accountEndsAt' in changed)) return
    await audit(tx, {
      actorId: viewer.id,
      action: 'account.setEnd',
      subjectKind: 'member',
      subjectId: memberId,
      before: { accountEndsAt: changed.accountEndsAt?.toISOString() ?? null },
      after: { accountEndsAt: accountEndsAt?.toISOString() ?? null },
    })
  })
}

/** Gives somebody a role on the platform, never above one's own; a ministry's administrator needs their ministry. */
export async function giveRole(
  viewer: Person,
  { memberId, role, administers }: z.output<typeof GiveRole>,
): Promise<void> {
  const account = await accountFacts(memberId)
  authorize(viewer, 'member.administer', account)
  authorize(viewer, 'member.giveRole', { member: account, role })
  const administersOrganisationId = role === 'ministry_administrator' ? administers : null
  if (role === 'ministry_administrator') {
    if (!administers) throw new Mistake('lifeCycle.mistake.noMinistry', { field: 'administers' })
    authorize(viewer, 'accounts.open', { organisationId: administers })
    if ((await db.organisation.count({ where: { id: administers } })) === 0)
      throw new Mistake('lifeCycle.mistake.noMinistry', { field: 'administers' })
  }
  await db.$transaction(async (tx) => {
    await tx.member.update({
      where: { id: memberId },
      data: { platformRole: role, administersOrganisationId, sessionVersion: { increment: 1 } },
    })
    await audit(tx, {
      actorId: viewer.id,
      action: 'account.giveRole',
      subjectKind: 'member',
      subjectId: memberId,
      before: {
        platformRole: account.platformRole,
        administersOrganisationId: account.administersOrganisationId,
      },
      after: { platformRole: role, administersOrganisationId },
    })
  })
}

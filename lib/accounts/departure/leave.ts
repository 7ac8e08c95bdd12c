import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import { closeAccount } from '../closing'
import { endOfDay } from '../model/days'
import type { CancelDeparture, Leave } from '../schema'
import { leaver } from './situation'

/** «I leave on…»: the account closes at the end of that day, or at once. */
export async function leave(
  viewer: Person,
  { memberId, when, leavesOn }: z.output<typeof Leave>,
): Promise<{ isClosed: boolean; isOwn: boolean }> {
  const person = await leaver(viewer, memberId)
  const now = new Date()
  if (when === 'now') {
    await db.$transaction(async (tx) => {
      const why = { actorId: viewer.id, reason: 'Départ', now }
      if (!(await closeAccount(tx, person.id, 'left', why)))
        throw new Mistake('lifeCycle.mistake.notFromHere', { status: 409 })
      await tx.departure.deleteMany({ where: { memberId: person.id } })
    })
    return { isClosed: true, isOwn: person.isOwn }
  }
  const leavesAt = leavesOn === null ? null : endOfDay(leavesOn)
  if (!leavesAt || leavesAt <= now) throw new Mistake('lifeCycle.mistake.dayOver', { field: 'leavesOn' })
  await db.$transaction(async (tx) => {
    const said = { leavesAt, askedById: viewer.id, doneAt: null }
    await tx.departure.upsert({
      where: { memberId: person.id },
      create: { memberId: person.id, ...said },
      update: said,
    })
    await audit(tx, {
      actorId: viewer.id,
      action: 'account.announceDeparture',
      subjectKind: 'member',
      subjectId: person.id,
      after: { leavesAt: leavesAt.toISOString() },
    })
  })
  return { isClosed: false, isOwn: person.isOwn }
}

/** Stays after all. */
export async function cancelDeparture(
  viewer: Person,
  { memberId }: z.output<typeof CancelDeparture>,
): Promise<void> {
  const person = await leaver(viewer, memberId)
  await db.$transaction(async (tx) => {
    const { count } = await tx.departure.deleteMany({ where: { memberId: person.id, doneAt: null } })
    if (count === 0) return
    await audit(tx, {
      actorId: viewer.id,
      action: 'account.cancelDeparture',
      subjectKind: 'member',
      subjectId: person.id,
    })
  })
}

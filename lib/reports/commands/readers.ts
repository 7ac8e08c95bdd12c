import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import type { Person } from '@/lib/policy'
import type { AddReader, RemoveReader, SetMonthly } from '../schema'
import { reportFor } from '../subject'

/**
 * Lets somebody read what is published, or write it too. They are written to at the next version.
 * @throws Mistake nobody has an open account with that address
 */
export async function addReader(viewer: Person, { reportId, email, mayEdit }: z.output<typeof AddReader>) {
  const report = await reportFor(viewer, 'report.publish', reportId)
  const member = await db.member.findFirst({
    where: { email, status: 'active', isService: false },
    select: { id: true, name: true },
  })
  if (!member) throw new Mistake('reports.mistake.nobody', { field: 'email' })
  const now = new Date()
  const right = { mayEdit: mayEdit === 'oui' }
  const key = { reportId: report.id, memberId: member.id }
  await db.$transaction(async (tx) => {
    await tx.scaleReportReader.upsert({
      where: { reportId_memberId: key },
      create: { ...key, ...right, addedById: viewer.id, addedAt: now },
      update: right,
    })
    await audit(tx, {
      ...{ actorId: viewer.id, action: 'report.share', subjectKind: 'report', subjectId: report.id, at: now },
      after: { memberId: member.id, ...right },
    })
  })
  return { id: report.id, name: member.name }
}

export async function removeReader(viewer: Person, { reportId, memberId }: z.output<typeof RemoveReader>) {
  const report = await reportFor(viewer, 'report.publish', reportId)
  const now = new Date()
  await db.$transaction(async (tx) => {
    const { count } = await tx.scaleReportReader.deleteMany({ where: { reportId: report.id, memberId } })
    if (count === 0) return
    await audit(tx, {
      ...{ actorId: viewer.id, action: 'report.unshare', at: now },
      ...{ subjectKind: 'report', subjectId: report.id, after: { memberId } },
    })
  })
  return { id: report.id }
}

/** Whether it is published by itself, each time a month is over. */
export async function setMonthly(viewer: Person, { reportId, isMonthly }: z.output<typeof SetMonthly>) {
  const report = await reportFor(viewer, 'report.publish', reportId)
  const [now, wanted] = [new Date(), isMonthly === 'oui']
  await db.$transaction(async (tx) => {
    const { count } = await tx.scaleReport.updateMany({
      where: { id: report.id, isMonthly: !wanted, archivedAt: null },
      data: { isMonthly: wanted, lateFor: null },
    })
    if (count === 0) return
    await audit(tx, {
      ...{ actorId: viewer.id, action: 'report.schedule', at: now },
      ...{ subjectKind: 'report', subjectId: report.id, after: { isMonthly: wanted } },
    })
  })
  return { id: report.id }
}

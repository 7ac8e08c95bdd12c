import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db } from '@/lib/db'
import { NotFound, type Person } from '@/lib/policy'
import { documentOf } from '../make'
import { saysSomething } from '../model/document'
import { freeze, holdReport, lastNumber } from '../publishing/freeze'
import { monthsAwaited } from '../publishing/counted'
import type { PublishReport, WithdrawVersion } from '../schema'
import { reportFor, subjectOf } from '../subject'

/**
 * Publishes a report: what it says now no longer moves. The document is made first, then kept with the mails in one
 * transaction, so that nothing is half published.
 * @throws Mistake somebody has changed, published or put it away meanwhile; a month of it is still to be counted; there is
 * nothing to tell of that period
 */
export async function publishReport(viewer: Person, input: z.output<typeof PublishReport>) {
  const { reportId, revision, number, tells } = input
  await reportFor(viewer, 'report.publish', reportId)
  const report = await db.scaleReport.findUniqueOrThrow({ where: { id: reportId } })
  if (report.revision !== revision) throw new Mistake('reports.mistake.changed')
  if ((await lastNumber(db, reportId)) + 1 !== number) throw new Mistake('reports.mistake.published')
  const now = new Date()
  const subject = await subjectOf(report)
  if ((await monthsAwaited(subject.settings, now)).length > 0) throw new Mistake('reports.mistake.notCounted')
  const document = await documentOf(subject, now)
  if (!saysSomething(document)) throw new Mistake('reports.mistake.empty')
  await db.$transaction(
    async (tx) => {
      const held = await holdReport(tx, reportId)
      if (held.archivedAt) throw new Mistake('reports.mistake.away')
      if (held.revision !== revision) throw new Mistake('reports.mistake.changed')
      const isDone = await freeze(tx, {
        ...{ reportId, number, document, settings: subject.settings, now },
        ...{ publishedById: viewer.id, tells: tells === 'oui' },
      })
      if (!isDone) throw new Mistake('reports.mistake.published')
    },
    { timeout: 60_000 },
  )
  return { id: reportId, number }
}

/** Says that a version is not to be trusted any more, and why: it is no longer read, and its place says so. */
export async function withdrawVersion(viewer: Person, input: z.output<typeof WithdrawVersion>) {
  const { reportId, number, why } = input
  const report = await reportFor(viewer, 'report.publish', reportId)
  const now = new Date()
  await db.$transaction(async (tx) => {
    const { count } = await tx.scaleReportVersion.updateMany({
      where: { reportId: report.id, number, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawnWhy: why },
    })
    if (count > 0)
      return audit(tx, {
        ...{ actorId: viewer.id, action: 'report.withdraw', at: now, reason: why },
        ...{ subjectKind: 'report', subjectId: report.id, after: { number } },
      })
    if (!(await tx.scaleReportVersion.count({ where: { reportId: report.id, number } }))) throw new NotFound()
  })
  return { id: report.id, number }
}

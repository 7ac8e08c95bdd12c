import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, isDuplicate } from '@/lib/db'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import { orderChosen } from '../model/chosen'
import { sectionKeys } from '../model/sections'
import { Settings } from '../model/settings'
import { spanOf } from '../model/span'
import { commentOf, type ChangeReport, type CopyReport, type CreateReport, type OneReport } from '../schema'
import { reportFor } from '../subject'

/**
 * Begins a report, with every section; until it is published, only those who may edit it see it.
 * @throws Mistake its last month is not over
 */
export async function createReport(viewer: Person, input: z.output<typeof CreateReport>) {
  const { newId: id, title, ministryId, kind, language, from, months, comparison } = input
  authorize(viewer, 'report.create', { ministryId })
  mustBeOver({ from, months })
  if (ministryId !== null && !(await db.organisation.count({ where: { id: ministryId, parentId: null } })))
    throw new NotFound()
  const settings: Settings = {
    ...{ from, months, comparison, target: null, foreword: '' },
    sections: sectionKeys.map((key) => ({ key, comment: '' })),
  }
  await create(viewer, { id, title, ministryId, kind, language, settings })
  return { id }
}

type NewReport = Pick<z.output<typeof CreateReport>, 'title' | 'ministryId' | 'kind'> & {
  id: string
  language: string
  settings: Settings
}

async function create(viewer: Person, report: NewReport): Promise<void> {
  const now = new Date()
  try {
    await db.scaleReport.create({
      data: { ...report, createdById: viewer.id, createdAt: now, updatedById: viewer.id, updatedAt: now },
    })
  } catch (error) {
    // A second press of the same button: it is there.
    if (!isDuplicate(error)) throw error
  }
}

/** Figures of a month that runs would always look like a fall. */
function mustBeOver(period: Pick<Settings, 'from' | 'months'>): void {
  if (spanOf(period).until > parisDay(new Date()))
    throw new Mistake('reports.mistake.notOver', { field: 'months' })
}

/**
 * Keeps what the builder says.
 * @throws Mistake somebody else has changed it since the form was opened
 */
export async function changeReport(viewer: Person, input: ChangeReport) {
  const report = await reportFor(viewer, 'report.edit', input.reportId)
  const { revision, title, from, months, comparison, targetMembers, targetBy, foreword } = input
  mustBeOver({ from, months })
  const settings: Settings = {
    ...{ from, months, comparison, foreword },
    target: targetMembers !== null && targetBy !== null ? { members: targetMembers, by: targetBy } : null,
    sections: orderChosen(input).map((key) => ({ key, comment: commentOf(input, key) })),
  }
  const { count } = await db.scaleReport.updateMany({
    // One goes on from one's own last change, which the form may not know of yet.
    where: { id: report.id, OR: [{ revision }, { updatedById: viewer.id, revision: { gt: revision } }] },
    data: { title, settings, revision: { increment: 1 }, updatedAt: new Date(), updatedById: viewer.id },
  })
  if (count === 0) throw new Mistake('reports.mistake.changed')
  return { id: report.id }
}

/** A new draft that begins where that one is: for another period, or to try something. */
export async function copyReport(viewer: Person, { reportId, newId: id }: z.output<typeof CopyReport>) {
  await reportFor(viewer, 'report.edit', reportId)
  const { title, ministryId, kind, language, settings } = await db.scaleReport.findUniqueOrThrow({
    where: { id: reportId },
  })
  authorize(viewer, 'report.create', { ministryId })
  await create(viewer, { id, title, ministryId, kind, language, settings: Settings.parse(settings) })
  return { id }
}

/** Puts a report away, or takes it back: what was published stays read by whoever may. */
const archive =
  (isAway: boolean) =>
  async (viewer: Person, { reportId }: z.output<typeof OneReport>) => {
    const report = await reportFor(viewer, 'report.publish', reportId)
    const now = new Date()
    await db.$transaction(async (tx) => {
      const { count } = await tx.scaleReport.updateMany({
        where: { id: report.id, archivedAt: isAway ? null : { not: null } },
        data: isAway ? { archivedAt: now, isMonthly: false } : { archivedAt: null },
      })
      if (count === 0) return
      await audit(tx, {
        ...{ actorId: viewer.id, action: isAway ? 'report.archive' : 'report.restore', at: now },
        ...{ subjectKind: 'report', subjectId: report.id },
      })
    })
    return { id: report.id, title: report.title }
  }
export const archiveReport = archive(true)
export const restoreReport = archive(false)

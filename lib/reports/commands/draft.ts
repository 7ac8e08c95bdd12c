import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, isDuplicate, type Transaction } from '@/lib/db'
import { authorize, can, NotFound, type Person } from '@/lib/policy'
import { parisDay } from '@/lib/time'
import type { NamedReport } from '../facts'
import { orderChosen } from '../model/chosen'
import { sectionKeys } from '../model/sections'
import { Settings } from '../model/settings'
import { spanOf } from '../model/span'
import { holdReport } from '../publishing/freeze'
import { commentOf, type ChangeReport, type CopyReport, type CreateReport, type OneReport } from '../schema'
import { reportFor } from '../subject'
import { publishReport } from './publish'

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
 * Keeps what the builder says; published at once, if that is the button that was pressed. One goes on from one's own last
 * changes, which the form may not know of yet; never over somebody else's.
 * @throws Mistake somebody else has changed it since the form was opened; what `publishReport` throws
 */
export async function changeReport(viewer: Person, input: ChangeReport) {
  const report = await reportFor(viewer, 'report.edit', input.reportId)
  const { from, months } = input
  mustBeOver({ from, months })
  const revision = await db.$transaction((tx) => keep(tx, viewer, report, input))
  const { id } = report
  if (input.act !== 'publish') return { id, published: null }
  const { number, tells } = input
  return { id, published: await publishReport(viewer, { reportId: id, revision, number, tells }) }
}

async function keep(tx: Transaction, viewer: Person, report: NamedReport, input: ChangeReport) {
  const { title, from, months, comparison, targetMembers, targetBy, foreword } = input
  const settings: Settings = {
    ...{ from, months, comparison, foreword },
    target: targetMembers !== null && targetBy !== null ? { members: targetMembers, by: targetBy } : null,
    sections: orderChosen(input).map((key) => ({ key, comment: commentOf(input, key) })),
  }
  const { revision, updatedById, ownSince, isMonthly, archivedAt } = await holdReport(tx, report.id)
  if (archivedAt) throw new Mistake('reports.mistake.away')
  const isOwn = updatedById === viewer.id
  if (isOwn ? input.revision < ownSince : input.revision !== revision)
    throw new Mistake('reports.mistake.changed')
  // What leaves by itself is answered for by whoever may publish it.
  if (isMonthly && !can(viewer, 'report.publish', report)) throw new Mistake('reports.mistake.monthly')
  const next = revision + 1
  await tx.scaleReport.update({
    where: { id: report.id },
    data: {
      ...{ title, settings, revision: next, updatedAt: new Date(), updatedById: viewer.id },
      // A form that was opened on somebody else’s last change goes on from there.
      ownSince: isOwn ? ownSince : revision,
    },
  })
  return next
}

/** A new draft that begins where that one is, or where a version was: for another period, or to try something. */
export async function copyReport(viewer: Person, input: z.output<typeof CopyReport>) {
  const { reportId, newId: id, number } = input
  await reportFor(viewer, 'report.edit', reportId)
  const { ministryId, ...draft } = await db.scaleReport.findUniqueOrThrow({
    where: { id: reportId },
    select: { title: true, ministryId: true, kind: true, language: true, settings: true },
  })
  authorize(viewer, 'report.create', { ministryId })
  const { settings } = number === undefined ? draft : await versionOf(reportId, number)
  await create(viewer, { ...draft, id, ministryId, settings: Settings.parse(settings) })
  return { id }
}

/** @throws NotFound nothing was published under that number */
async function versionOf(reportId: string, number: number) {
  const version = await db.scaleReportVersion.findUnique({
    where: { reportId_number: { reportId, number } },
    select: { settings: true },
  })
  if (!version) throw new NotFound()
  return version
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

import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, newId } from '@/lib/db'
import { isWhole } from '@/lib/files'
import { can, NotFound, type Person } from '@/lib/policy'
import { Prisma } from '@/prisma/client/client'
import type { ReportExportState } from '@/prisma/client/enums'
import type { AskExport, CancelExport } from '../files/schema'
import { fingerprintOf } from '../model/fingerprint'
import { reportDraft } from '../queries/builder'
import { reportFor } from '../subject'

/** Those of one document and one kind: there is never a second. */
const LIVE: ReportExportState[] = ['waiting', 'running', 'done']

/**
 * Asks for a report as a file: of what is published, whoever reads it; of the draft, its editors, who get it as it is now.
 * The same file is not made twice.
 */
export async function askExport(
  viewer: Person,
  { reportId, number, format }: z.output<typeof AskExport>,
): Promise<{ exportId: string; isReady: boolean }> {
  await reportFor(viewer, number === null ? 'report.edit' : 'report.read', reportId)
  const source = number === null ? await draftOf(viewer, reportId) : await versionOf(reportId, number)
  const one = { reportId, number, format, fingerprint: source.fingerprint }
  await dropLost(one)
  return db.$transaction(async (tx) => {
    const id = newId()
    const asked = { id, ...one, ...source, askedById: viewer.id, askedAt: new Date() }
    const { count } = await tx.reportExport.createMany({ data: [asked], skipDuplicates: true })
    if (count === 0) {
      const known = await tx.reportExport.findFirst({ where: { ...one, state: { in: LIVE } } })
      return { exportId: known?.id ?? id, isReady: known?.state === 'done' }
    }
    const power = { actorId: viewer.id, action: 'report.export', subjectKind: 'report' }
    await audit(tx, { ...power, subjectId: reportId, after: { format, number } })
    return { exportId: id, isReady: false }
  })
}

async function draftOf(viewer: Person, reportId: string) {
  const document = await reportDraft(viewer, reportId, new Date())
  return { fingerprint: fingerprintOf(document), document: document as unknown as Prisma.InputJsonObject }
}

async function versionOf(reportId: string, number: number) {
  const version = await db.scaleReportVersion.findUnique({
    where: { reportId_number: { reportId, number } },
    select: { fingerprint: true, withdrawnAt: true },
  })
  // What was withdrawn is no longer anybody's to take away.
  if (!version || version.withdrawnAt) throw new NotFound()
  return { fingerprint: version.fingerprint }
}

/** A file that a disk has lost is made again, instead of being promised for ever. */
async function dropLost(
  one: Pick<Prisma.ReportExportWhereInput, 'reportId' | 'number' | 'fingerprint' | 'format'>,
) {
  const made = await db.reportExport.findFirst({ where: { ...one, state: 'done' } })
  if (!made?.fileKey || (await isWhole(made.fileKey, made.bytes ?? 0))) return
  await db.reportExport.updateMany({
    where: { id: made.id, state: 'done' },
    data: { state: 'failed', error: { key: 'lost' } },
  })
}

/** Stops the making of a file: whoever asked for it, or edits the report. Nothing of it is kept. */
export async function cancelExport(
  viewer: Person,
  { reportId, exportId }: z.output<typeof CancelExport>,
): Promise<void> {
  const report = await reportFor(viewer, 'report.read', reportId)
  const asked = await db.reportExport.findUnique({ where: { id: exportId } })
  const isTheirs = asked?.askedById === viewer.id || can(viewer, 'report.edit', report)
  if (!asked || asked.reportId !== reportId || !isTheirs) throw new NotFound()
  const { count } = await db.reportExport.updateMany({
    where: { id: exportId, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', endedAt: new Date(), document: Prisma.DbNull },
  })
  if (count === 0) throw new Mistake('reportFiles.mistake.movedOn')
}

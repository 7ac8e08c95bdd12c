import type { z } from 'zod'
import { audit } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, execute, newId, sql, type Transaction } from '@/lib/db'
import { NotFound, type Person } from '@/lib/policy'
import { Prisma } from '@/prisma/client/client'
import type { ReportExportState } from '@/prisma/client/enums'
import { isKept } from '../files/kept'
import { MOST_WAITING } from '../files/limits'
import type { AskExport, CancelExport } from '../files/schema'
import { documentOf } from '../make'
import { fingerprintOf } from '../model/fingerprint'
import { reportFor, subjectOf } from '../subject'

/** Those of one document and one kind: there is never a second. */
const LIVE: ReportExportState[] = ['waiting', 'running', 'done']
const UNMADE: ReportExportState[] = ['waiting', 'running']

/**
 * Asks for a report as a file: of what is published, whoever reads it; of the draft, its editors, who get it as it is now.
 * The same file is not made twice: whoever asks for one that is being made waits for it too.
 * @throws Mistake they wait for as many as one may
 */
export async function askExport(
  viewer: Person,
  { reportId, number, format }: z.output<typeof AskExport>,
): Promise<{ exportId: string; isReady: boolean }> {
  await reportFor(viewer, number === null ? 'report.edit' : 'report.read', reportId)
  const source = number === null ? await draftOf(reportId) : await versionOf(reportId, number)
  const one = { reportId, number, format, fingerprint: source.fingerprint }
  const made = await db.reportExport.findFirst({ where: { ...one, state: 'done' } })
  if (made && (await isKept(made))) return { exportId: made.id, isReady: true }
  return db.$transaction(async (tx) => {
    await oneByOne(tx)
    const known = await tx.reportExport.findFirst({ where: { ...one, state: { in: LIVE } } })
    const [exportId, memberId] = [known?.id ?? newId(), viewer.id]
    const answer = { exportId, isReady: known?.state === 'done' }
    const asker = { exportId, memberId }
    if (answer.isReady || (await tx.reportExportAsker.count({ where: asker })) > 0) return answer
    const waiting = { memberId, export: { state: { in: UNMADE } } }
    if ((await tx.reportExportAsker.count({ where: waiting })) >= MOST_WAITING)
      throw new Mistake('reportFiles.mistake.tooMany', { values: { most: MOST_WAITING } })
    if (!known) {
      await tx.reportExport.create({ data: { id: exportId, ...one, ...source, askedAt: new Date() } })
      const power = { actorId: memberId, action: 'report.export', subjectKind: 'report' }
      await audit(tx, { ...power, subjectId: reportId, after: { format, number } })
    }
    await tx.reportExportAsker.create({ data: asker })
    return answer
  })
}

/** Asking and giving up, whoever does: a file is never joined while it is given up. */
const oneByOne = (tx: Transaction) =>
  execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('report exports', 0))`, tx)

async function draftOf(reportId: string) {
  const draft = await db.scaleReport.findUniqueOrThrow({ where: { id: reportId } })
  const document = await documentOf(await subjectOf(draft), new Date())
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

/** No longer waits for a file. What nobody waits for is not made: nothing of it is kept. */
export async function cancelExport(
  viewer: Person,
  { reportId, exportId }: z.output<typeof CancelExport>,
): Promise<{ isStopped: boolean }> {
  await reportFor(viewer, 'report.read', reportId)
  return db.$transaction(async (tx) => {
    await oneByOne(tx)
    const asked = { exportId, export: { reportId } }
    const theirs = await tx.reportExportAsker.findFirst({
      where: { ...asked, memberId: viewer.id },
      select: { export: { select: { state: true } } },
    })
    if (!theirs) throw new NotFound()
    if (!UNMADE.includes(theirs.export.state)) throw new Mistake('reportFiles.mistake.movedOn')
    if ((await tx.reportExportAsker.count({ where: asked })) > 1) {
      await tx.reportExportAsker.delete({ where: { exportId_memberId: { exportId, memberId: viewer.id } } })
      return { isStopped: false }
    }
    const { count } = await tx.reportExport.updateMany({
      where: { id: exportId, state: { in: UNMADE } },
      data: { state: 'cancelled', endedAt: new Date(), document: Prisma.DbNull },
    })
    if (count === 0) throw new Mistake('reportFiles.mistake.movedOn')
    return { isStopped: true }
  })
}

import { Incident } from '@/lib/auth'
import { db, isId } from '@/lib/db'
import { read } from '@/lib/files'
import { can, NotFound, type Person } from '@/lib/policy'
import type { ReportExport } from '@/prisma/client/client'
import type { ReportExportFormat, ReportExportState } from '@/prisma/client/enums'
import type { ExportFailure } from '../files/failure'
import { formats } from '../files/formats'
import { isKept } from '../files/kept'
import { fileStem } from '../files/source'
import type { Step } from '../files/make'
import { reportFor } from '../subject'

/** A file of a report, as its reader follows it. */
export interface ShownExport {
  id: string
  format: ReportExportFormat
  state: ReportExportState
  step: Step
  progress: number
  failure: ExportFailure | null
  bytes: number | null
  askedAt: Date
  /** They asked for it, and may still give it up. */
  isTheirs: boolean
}

/**
 * The last file of each kind that was asked for, of a version or of the draft (null). Whoever asked for one and reads
 * here how it ended needs no mail about it.
 */
export async function exportsOf(
  viewer: Person,
  reportId: string,
  number: number | null,
): Promise<ShownExport[]> {
  await reportFor(viewer, number === null ? 'report.edit' : 'report.read', reportId)
  const latest = await db.reportExport.findMany({
    where: { reportId, number },
    orderBy: [{ format: 'asc' }, { askedAt: 'desc' }],
    distinct: ['format'],
    omit: { document: true },
    include: { askers: { where: { memberId: viewer.id } } },
  })
  await noteTold(
    viewer,
    latest.filter(({ state }) => state === 'done' || state === 'failed'),
  )
  return latest.map(({ id, format, state, step, progress, error, bytes, askedAt, askers }) => ({
    ...{ id, format, state, progress, bytes, askedAt },
    step: step as Step,
    failure: error as unknown as ExportFailure | null,
    isTheirs: askers.length > 0,
  }))
}

/** Whoever knows how it ended is not written to. */
const noteTold = (viewer: Person, ended: { id: string }[]) =>
  db.reportExportAsker.updateMany({
    where: { exportId: { in: ended.map(({ id }) => id) }, memberId: viewer.id, toldAt: null },
    data: { toldAt: new Date() },
  })

/** The bytes of a file that is ready, for whoever may read what it says. */
export async function downloadExport(
  viewer: Person,
  { reportId, exportId }: { reportId: string; exportId: string },
): Promise<Response> {
  const report = await reportFor(viewer, 'report.read', reportId)
  if (!isId(exportId)) throw new NotFound()
  const made = await db.reportExport.findUnique({ where: { id: exportId }, omit: { document: true } })
  if (made?.reportId !== reportId || made.state !== 'done' || !made.fileKey) throw new NotFound()
  if (!can(viewer, 'report.edit', report) && !(await isPublished(made))) throw new NotFound()
  await noteTold(viewer, [made])
  if (!(await isKept(made)))
    throw new Incident('reportFiles.lostFile', `the bytes of export ${exportId} are missing`)
  const { ending, mediaType } = formats[made.format]
  return new Response(read(made.fileKey), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(made.bytes ?? 0),
      'Content-Disposition': `attachment; filename="${fileStem(report.title, report.language, made.number)}${ending}"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}

/** A draft, or a version that was withdrawn, is its editors' alone. */
async function isPublished({
  reportId,
  number,
}: Pick<ReportExport, 'reportId' | 'number'>): Promise<boolean> {
  if (number === null) return false
  return (await db.scaleReportVersion.count({ where: { reportId, number, withdrawnAt: null } })) > 0
}

import { db, newId } from '@/lib/db'
import { can, NotFound, type Person } from '@/lib/policy'
import type { Document } from '../model/document'
import { reportFor } from '../subject'

/** What was published under that number; where none is said, the last one still read, or the last one. */
export async function reportVersion(viewer: Person, id: string, number: number | null) {
  const report = await reportFor(viewer, 'report.read', id)
  const last = await db.scaleReportVersion.findFirst({
    where: { reportId: report.id, withdrawnAt: null },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const asked = number ?? last?.number
  const version = await db.scaleReportVersion.findFirst({
    where: { reportId: report.id, ...(asked !== undefined && { number: asked }) },
    orderBy: { number: 'desc' },
  })
  if (!version) throw new NotFound()
  const { document, publishedById, settings: _, ...rest } = version
  return {
    ...rest,
    title: report.title,
    document: document as unknown as Document,
    /** null: by itself, or somebody whose account is gone. */
    publishedBy: await nameOf(publishedById),
    lastNumber: last?.number ?? null,
    mayEdit: can(viewer, 'report.edit', report),
    mayPublish: can(viewer, 'report.publish', report),
    copyId: newId(),
  }
}
export type ReportVersion = Awaited<ReturnType<typeof reportVersion>>

const nameOf = async (id: string | null) =>
  id && ((await db.member.findUnique({ where: { id }, select: { name: true } }))?.name ?? null)

/** Where a report is read: its last version, or its builder as long as there is none for who may write it. */
export async function reportAddress(viewer: Person, id: string): Promise<string> {
  const report = await reportFor(viewer, 'report.read', id)
  if (!report.isPublished) return `/bilans/${id}/modifier`
  const { number } = await reportVersion(viewer, id, null)
  return `/bilans/${id}/versions/${number}`
}

import { db } from '@/lib/db'
import { can, type Person } from '@/lib/policy'
import { lateOf } from '../publishing/late'
import { reportFor } from '../subject'

/** Who reads a report, and what was published of it. */
export async function reportSharing(viewer: Person, id: string, now: Date) {
  const report = await reportFor(viewer, 'report.edit', id)
  const [kept, readers, versions] = await Promise.all([
    db.scaleReport.findUniqueOrThrow({ where: { id: report.id } }),
    db.scaleReportReader.findMany({ where: { reportId: report.id }, orderBy: { addedAt: 'asc' } }),
    db.scaleReportVersion.findMany({
      where: { reportId: report.id },
      select: { number: true, publishedAt: true, withdrawnAt: true, fingerprint: true },
      orderBy: { number: 'desc' },
    }),
  ])
  const people = await db.member.findMany({
    where: { id: { in: readers.map(({ memberId }) => memberId) } },
    select: { id: true, name: true, email: true, status: true },
  })
  const byId = new Map(people.map((person) => [person.id, person]))
  return {
    ...{ id: report.id, title: report.title, versions },
    isMonthly: kept.isMonthly,
    late: await lateOf(kept, now),
    isAway: kept.archivedAt !== null,
    readers: readers.flatMap(({ memberId, mayEdit }) => {
      const person = byId.get(memberId)
      return person ? [{ ...person, mayEdit, isHere: person.status === 'active' }] : []
    }),
    mayPublish: can(viewer, 'report.publish', report),
  }
}
export type ReportSharing = Awaited<ReturnType<typeof reportSharing>>

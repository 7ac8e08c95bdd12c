import { db } from '@/lib/db'
import type { Subject } from './make'
import { Settings } from './model/settings'

/** What the draft of a report is asked to say, as it is now. Whoever calls it has asked whether the reader may. */
export async function subjectOf(id: string): Promise<Subject> {
  const report = await db.scaleReport.findUniqueOrThrow({ where: { id } })
  const { title, kind, ministryId } = report
  const ministry = ministryId
    ? await db.organisation.findUnique({ where: { id: ministryId }, select: { id: true, name: true } })
    : null
  return {
    ...{ title, kind, ministry },
    language: report.language === 'en' ? 'en' : 'fr',
    settings: Settings.parse(report.settings),
  }
}

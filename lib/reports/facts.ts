import { db } from '@/lib/db'
import type { Locale } from '@/lib/i18n'
import type { ReportFacts } from '@/lib/policy'

/** What the rules ask about a report, and what it is called. */
export interface NamedReport extends ReportFacts {
  readonly id: string
  readonly title: string
  readonly language: Locale
}

/** null: there is none. Whoever calls it asks the rules: an absent report and a forbidden one are both «not found». */
export async function reportFacts(id: string): Promise<NamedReport | null> {
  const report = await db.scaleReport.findUnique({
    where: { id },
    select: {
      ...{ id: true, title: true, language: true, ministryId: true },
      readers: { select: { memberId: true, mayEdit: true } },
      versions: { select: { number: true }, take: 1 },
    },
  })
  if (!report) return null
  const { readers, versions, language, ...named } = report
  const idsOf = (some: typeof readers) => some.map(({ memberId }) => memberId)
  return {
    ...named,
    language: language === 'en' ? 'en' : 'fr',
    isPublished: versions.length > 0,
    readerIds: idsOf(readers),
    editorIds: idsOf(readers.filter(({ mayEdit }) => mayEdit)),
  }
}

import { formatters, translator } from '@/lib/i18n'
import { Notice } from '@/lib/ui/feedback'
import type { ReportToEdit } from '../queries/builder'

/** What one should know before one changes a report, or publishes it. */
export async function BuilderNotices({ report }: { report: ReportToEdit }) {
  const [t, format] = await Promise.all([translator('reports'), formatters()])
  const { isAway, mayChange, awaited, speaksOfOthers } = report
  const months = awaited.map((month) => format.month(month))
  return (
    <>
      {isAway && <Notice>{t('builder.away')}</Notice>}
      {!isAway && !mayChange && <Notice>{t('mistake.monthly')}</Notice>}
      {months.length > 0 && (
        <Notice>
          {t('builder.awaited', { count: months.length, first: months[0]!, last: months.at(-1)! })}
        </Notice>
      )}
      {speaksOfOthers && <Notice>{t('builder.speaksOfOthers')}</Notice>}
    </>
  )
}

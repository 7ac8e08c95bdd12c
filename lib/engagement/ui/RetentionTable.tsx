import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import type { Retention } from '../model/retention'

/** Who stays: week by week, those who contributed for the first time, and how many of them did in each week after. */
export async function RetentionTable({ retention, fileHref }: { retention: Retention; fileHref: string }) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const { people, curve, cohorts } = retention
  const weeks = curve.map((_, week) => week)
  return (
    <section className="os-dashboard__part" aria-labelledby="fidelite">
      <h3 id="fidelite">{t('retention.title')}</h3>
      <p>{t('retention.said', { people, ...halfLeave(curve) })}</p>
      {people > 0 && (
        <details className="os-chart__table">
          <summary>{t('retention.see')}</summary>
          <DataTable
            dense
            caption={t('retention.caption')}
            rows={[...cohorts, null]}
            rowKey={(cohort) => cohort?.week ?? 'curve'}
            columns={[
              {
                key: 'week',
                header: t('retention.week'),
                rowHeader: true,
                cell: (cohort) =>
                  cohort ? t('weekOf', { day: format.day(cohort.week) }) : t('retention.curve'),
              },
              {
                key: 'people',
                header: t('retention.people'),
                numeric: true,
                cell: (cohort) => format.number(cohort ? cohort.people : people),
              },
              ...weeks.map((week) => ({
                key: String(week),
                header: t('retention.after', { week }),
                numeric: true,
                cell: (cohort: Retention['cohorts'][0] | null) => {
                  const value = cohort ? cohort.contributing[week] : curve[week]
                  if (value === null || value === undefined) return t('retention.unknown')
                  return cohort ? format.number(value) : format.percent(value)
                },
              })),
            ]}
          />
          <p className="os-meta">{t('retention.definition')}</p>
          <Downloads href={fileHref} of={t('retention.title')} />
        </details>
      )}
    </section>
  )
}

/** The week by which half have gone, if it was seen. */
function halfLeave(curve: Retention['curve']) {
  const week = curve.findIndex((share) => share !== null && share <= 0.5)
  const last = curve.findLastIndex((share) => share !== null)
  return { half: week >= 0 ? week : 0, seen: Math.max(0, last) }
}

import { healthFactors } from '@/lib/engagement/schema'
import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Notice } from '@/lib/ui/feedback'
import type { HealthOfMany as Health, Spread } from '../model/report'

/** The six factors of health over communities, and the index they make: never without them. */
export async function HealthOfMany({ health, days }: { health: Health | null; days: number }) {
  const [t, measured, format] = await Promise.all([
    translator('oversight'),
    translator('engagement'),
    formatters(),
  ])
  const rank = (spread: Spread | null, part: 'low' | 'middle' | 'high') =>
    spread === null ? measured('nothing') : format.percent(spread[part])
  return (
    <section className="os-dashboard__part" aria-labelledby="sante">
      <h2 id="sante">{measured('health.title')}</h2>
      {health === null ? (
        <Notice>
          <p>{t('health.none')}</p>
        </Notice>
      ) : (
        <>
          <p>
            {health.index === null
              ? t('health.incomplete')
              : t('health.said', {
                  index: format.number(health.index.middle, 2),
                  low: format.number(health.index.low, 2),
                  high: format.number(health.index.high, 2),
                  count: health.index.communities,
                })}
          </p>
          <DataTable
            dense
            caption={t('health.caption', { days })}
            rows={[...healthFactors]}
            rowKey={(key) => key}
            columns={[
              {
                key: 'factor',
                header: measured('health.factor'),
                rowHeader: true,
                cell: (key) => <a href={`/mesures/formules#${key}`}>{measured(`figure.${key}.name`)}</a>,
              },
              ...(['low', 'middle', 'high'] as const).map((part) => ({
                key: part,
                header: t(`middle.${part}`),
                numeric: true,
                cell: (key: (typeof healthFactors)[number]) => rank(health.factors[key], part),
              })),
            ]}
          />
          <p className="os-meta">
            <a href="/mesures/formules#sante">{t('health.how')}</a>
          </p>
        </>
      )}
    </section>
  )
}

import { formatters, translator } from '@/lib/i18n'
import { DataTable } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import { Notice } from '@/lib/ui/feedback'
import type { Health } from '../model/health'
import type { FigureKey } from '../model/figures'
import { comparable } from '../model/norms'
import type { Norms } from '../norms'
import { Hidden } from './Hidden'
import { definitionOf, saidFigure, saidRange } from './words'

type HealthFactorsProps = {
  health: Health | null
  norms: Norms | null
  /** Figures that may not be shown. */
  hidden: readonly FigureKey[]
  days: number
  fileHref: string
}

/** How a community stands among those of its type and size: six factors, and the index they make, never without them. */
export async function HealthFactors({ health, norms, hidden, days, fileHref }: HealthFactorsProps) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  return (
    <section className="os-dashboard__part" aria-labelledby="sante">
      <h3 id="sante">{t('health.title')}</h3>
      {health && norms && norms.of.size > 0 ? (
        <>
          <p>
            {health.index === null
              ? t('health.incomplete')
              : t('health.said', { index: format.number(health.index, 2) })}
          </p>
          <DataTable
            caption={t('health.caption', { version: health.version })}
            rows={health.factors}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'factor',
                header: t('health.factor'),
                rowHeader: true,
                cell: ({ key }) => (
                  <details className="os-definition">
                    <summary>{t(`figure.${key}.name`)}</summary>
                    <p>{definitionOf(key, days, t)}</p>
                  </details>
                ),
              },
              {
                key: 'value',
                header: t('figures.current'),
                numeric: true,
                cell: ({ key, value }) =>
                  hidden.includes(key) ? <Hidden /> : saidFigure(key, value, t, format),
              },
              {
                key: 'usual',
                header: t('norm.header'),
                numeric: true,
                cell: ({ key }) => saidRange(key, norms.of.get(key), t, format),
              },
              {
                key: 'rank',
                header: t('health.rank'),
                numeric: true,
                cell: ({ quantile }) => (quantile === null ? t('nothing') : format.percent(quantile)),
              },
            ]}
          />
          <p className="os-meta">
            {t('health.definition', { version: health.version })} {t('health.fairness')}
          </p>
          <Downloads href={fileHref} of={t('health.title')} />
        </>
      ) : (
        <Notice>
          <p>{t(norms ? 'norm.tooFew' : 'norm.dates', { least: comparable.least })}</p>
        </Notice>
      )}
    </section>
  )
}

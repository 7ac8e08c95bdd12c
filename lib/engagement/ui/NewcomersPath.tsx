import { formatters, translator } from '@/lib/i18n'
import { daysBetween } from '@/lib/time'
import { DataTable } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import type { Dashboard } from '../model/dashboard'
import { pathOf, type Step } from '../model/path'
import type { Norms } from '../norms'
import { Hidden } from './Hidden'
import { Trend } from './Trend'
import { definitionOf, denominatorOf, saidFigure, saidPlace, saidRange, saidTrend } from './words'

type NewcomersPathProps = { dashboard: Dashboard; norms: Norms | null; fileHref: string }

/** What becomes of newcomers, as a path: a bar a step, which says how many of those who could take it did. */
export async function NewcomersPath({ dashboard, norms, fileHref }: NewcomersPathProps) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const steps = pathOf(dashboard)
  const current = dashboard.windows.at(-1) as Dashboard['windows'][0]
  const days = daysBetween(current.start, current.end)
  const value = (key: Step['key']) => steps.find((step) => step.key === key)?.value ?? null
  const title = t('path.title', { days })
  const over = ({ key }: Step) => {
    const counted = denominatorOf(key)
    return counted && current.figures[counted]
  }
  return (
    <figure className="os-chart">
      <h3 className="os-chart__headline">
        {t('path.headline', {
          arrivals: value('arrivals') ?? 0,
          knowsArrivals: String(steps[0]?.key === 'arrivals'),
          first: value('newcomersJudged') ?? 0,
          back: value('newcomersBack') === null ? 'none' : 'some',
          rate: format.percent(value('newcomersBack') ?? 0),
        })}
      </h3>
      <p className="os-chart__title">{title}</p>
      <ol className="os-path">
        {steps.map((step) => (
          <li key={step.key} className="os-path__step">
            <span className="os-path__name">{t(`path.step.${step.key}`)}</span>
            <b className="os-path__value">
              {step.isHidden ? <Hidden /> : saidFigure(step.key, step.value, t, format)}
            </b>
            <span className="os-path__bar" aria-hidden="true">
              <i style={{ width: `${widthOf(step)}%` }} />
            </span>
          </li>
        ))}
      </ol>
      <p className="os-notes">{t('path.meaning')}</p>
      <figcaption className="os-chart__foot">
        <div className="os-chart__definition">
          <details className="os-definition">
            <summary>{t('definitions')}</summary>
            <dl>
              {steps.map(({ key }) => (
                <div key={key}>
                  <dt>{t(`path.step.${key}`)}</dt>
                  <dd>{definitionOf(key, days, t)}</dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
        <details className="os-chart__table">
          <summary>{t('path.see')}</summary>
          <DataTable
            dense
            caption={title}
            rows={steps}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'step',
                header: t('path.column'),
                rowHeader: true,
                cell: ({ key }) => t(`path.step.${key}`),
              },
              {
                key: 'value',
                header: t('figures.current'),
                numeric: true,
                cell: (step) => {
                  if (step.isHidden) return <Hidden />
                  const count = over(step)
                  const said = saidFigure(step.key, step.value, t, format)
                  return typeof count === 'number' && step.value !== null
                    ? `${said} ${t('figures.over', { count: format.number(count) })}`
                    : said
                },
              },
              {
                key: 'trend',
                header: t('trend.header'),
                cell: ({ key, before, value: now }) => {
                  const trend = saidTrend(key, before, now, t, format)
                  return trend ? <Trend {...trend} /> : t('nothing')
                },
              },
              {
                key: 'usual',
                header: t('norm.header'),
                cell: ({ key, value: now }) => {
                  const norm = norms?.of.get(key)
                  const place = saidPlace(key, norm, now, t)
                  const range = saidRange(key, norm, t, format)
                  return place ? t('norm.beside', { range, place: place.words }) : range
                },
              },
            ]}
          />
        </details>
        <Downloads href={fileHref} of={title} />
      </figcaption>
    </figure>
  )
}

/** Of a share, the share; of people who set out, all of them, if there are any. */
const widthOf = ({ key, value }: Step): number =>
  key === 'arrivals' || key === 'newcomersJudged' ? (value ? 100 : 0) : Math.round(100 * (value ?? 0))

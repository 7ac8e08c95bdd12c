import { formatters, translator } from '@/lib/i18n'
import { daysBetween } from '@/lib/time'
import { DataTable } from '@/lib/ui/DataTable'
import { Downloads } from '@/lib/ui/Downloads'
import type { Dashboard } from '../model/dashboard'
import { figureGroups, isKnown, type FigureGroup, type FigureKey } from '../model/figures'
import type { Norms } from '../norms'
import { Hidden } from './Hidden'
import { Trend } from './Trend'
import { definitionOf, denominatorOf, fairnessOf, saidFigure, saidPlace, saidRange, saidTrend } from './words'

/** Every figure of the period beside the one before; each opens what it means. Unknown figures say why. */
export async function FigureTable({
  dashboard,
  norms,
  fileHref,
}: {
  dashboard: Dashboard
  norms: Norms | null
  fileHref: string
}) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const [before, current] = dashboard.windows.slice(-2) as [Dashboard['windows'][0], Dashboard['windows'][0]]
  const days = daysBetween(current.start, current.end)
  const value = (window: Dashboard['windows'][0], key: FigureKey) => {
    if (!isKnown(key, dashboard.knows)) return t('unknown.short')
    if (window.hidden?.includes(key)) return <Hidden />
    const said = saidFigure(key, window.figures[key], t, format)
    const over = denominatorOf(key)
    const count = over ? window.figures[over] : null
    if (window.figures[key] === null || count === null) return said
    return `${said} ${t('figures.over', { count: format.number(count) })}`
  }
  return (
    <>
      <p>{t('figures.caption', { period: format.period(current), version: dashboard.version })}</p>
      {(Object.keys(figureGroups) as FigureGroup[]).map((group) => (
        <DataTable
          key={group}
          caption={t(`figures.group.${group}`)}
          rows={[...figureGroups[group]] as FigureKey[]}
          rowKey={(key) => key}
          columns={[
            {
              key: 'figure',
              header: t('figures.figure'),
              rowHeader: true,
              cell: (key) => (
                <details className="os-definition">
                  <summary>{t(`figure.${key}.name`)}</summary>
                  <p>{definitionOf(key, days, t)}</p>
                  <p>{fairnessOf(key, t)}</p>
                </details>
              ),
            },
            {
              key: 'current',
              header: t('figures.current'),
              numeric: true,
              cell: (key) => value(current, key),
            },
            {
              key: 'before',
              header: t('figures.before'),
              numeric: true,
              cell: (key) => value(before, key),
            },
            {
              key: 'trend',
              header: t('trend.header'),
              cell: (key) => {
                const trend = saidTrend(key, before.figures[key], current.figures[key], t, format)
                return trend ? <Trend {...trend} /> : t('nothing')
              },
            },
            ...(norms?.of.size
              ? [
                  {
                    key: 'usual',
                    header: t('norm.header'),
                    cell: (key: FigureKey) => {
                      const norm = norms.of.get(key)
                      const range = saidRange(key, norm, t, format)
                      const place = saidPlace(key, norm, current.figures[key], t)
                      return place ? t('norm.beside', { range, place: place.words }) : range
                    },
                  },
                ]
              : []),
          ]}
        />
      ))}
      <Downloads href={fileHref} of={t('figures.title')} />
    </>
  )
}

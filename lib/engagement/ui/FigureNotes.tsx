import { formatters, translator } from '@/lib/i18n'
import { daysBetween } from '@/lib/time'
import type { ChartKey } from '../model/charts'
import type { Dashboard } from '../model/dashboard'
import type { FigureKey } from '../model/figures'
import type { Norms } from '../norms'
import { Trend } from './Trend'
import { saidFigure, saidPlace, saidRange, saidTrend } from './words'

type FigureNotesProps = {
  figure: FigureKey
  chart: Exclude<ChartKey, 'presence'>
  dashboard: Dashboard
  norms: Norms | null
}

/** Under the headline of a chart: how its figure went, what is usual, and what it tells. */
export async function FigureNotes({ figure, chart, dashboard, norms }: FigureNotesProps) {
  const [t, format] = await Promise.all([translator('engagement'), formatters()])
  const [before, current] = dashboard.windows.slice(-2) as [Dashboard['windows'][0], Dashboard['windows'][0]]
  const value = current.figures[figure]
  const trend = saidTrend(figure, before.figures[figure], value, t, format)
  const norm = norms?.of.get(figure)
  const place = saidPlace(figure, norm, value, t)
  return (
    <ul className="os-notes">
      <li>
        {t('notes.figure', { name: t(`figure.${figure}.name`), value: saidFigure(figure, value, t, format) })}
        {trend && (
          <>
            {' '}
            <Trend {...trend} />
            {trend.trend === 'level'
              ? '.'
              : ` ${t('notes.before', { days: daysBetween(before.start, before.end) })}`}
          </>
        )}
      </li>
      {norm && place && (
        <li>{t('notes.usual', { range: saidRange(figure, norm, t, format), place: place.words })}</li>
      )}
      <li>{t(`chart.${chart}.meaning`)}</li>
    </ul>
  )
}

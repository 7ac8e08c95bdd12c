import type { Formatters, Translate } from '@/lib/i18n'
import { daysBetween } from '@/lib/time'
import type { Chart, SeriesKey } from '../model/charts'
import { figures, type FigureKey } from '../model/figures'
import { usualRange, type Norm } from '../model/norms'
import { placeIn, trendOf, type Place, type Trend } from '../model/compare'
import type { Figure, Unit } from '../model/figure'

type T = Translate<'engagement'>

/** A figure as it is said: «38 %», «5 h», «0,59»; a dash where there is nothing to compute it from. */
export function saidFigure(key: FigureKey, value: number | null, t: T, format: Formatters): string {
  return value === null ? t('nothing') : said(figures[key].unit, value, format)
}

/** «12 % à 38 %»: half of the comparable communities are between the two; a dash where too few can be compared. */
export function saidRange(key: FigureKey, norm: Norm | undefined, t: T, format: Formatters): string {
  if (!norm) return t('nothing')
  const { low, high } = usualRange(norm)
  return t('norm.range', { low: saidFigure(key, low, t, format), high: saidFigure(key, high, t, format) })
}

function said(unit: Unit, value: number, format: Formatters): string {
  switch (unit) {
    case 'share':
      return format.percent(value)
    case 'ratio':
    case 'signed':
      return format.number(value, 2)
    case 'hours':
      return format.duration(value * 3_600_000)
    default:
      return format.number(value)
  }
}

/** «3 de plus», «12 points de moins», «comme avant»; null where there is nothing to compare. */
export function saidTrend(
  key: FigureKey,
  before: number | null,
  current: number | null,
  t: T,
  format: Formatters,
): { trend: Trend; words: string } | null {
  const { unit } = figures[key]
  const found = trendOf(unit, before, current)
  if (!found) return null
  const by =
    unit === 'share' ? t('trend.points', { count: Math.round(found.by * 100) }) : said(unit, found.by, format)
  return { trend: found.trend, words: t(`trend.${found.trend}`, { by }) }
}

/** «comme d’habitude», where something is usual. */
export function saidPlace(
  key: FigureKey,
  norm: Norm | undefined,
  value: number | null,
  t: T,
): { place: Place; words: string } | null {
  if (!norm || value === null) return null
  const place = placeIn(norm, figures[key].unit, value)
  return { place, words: t(`norm.place.${place}`) }
}

/** What a figure counts, over what, leaving what out; with the very numbers its formula uses. */
export const definitionOf = (key: FigureKey, days: number, t: T): string =>
  t(`figure.${key}.definition`, { days, ...figures[key].parameters } as never)

/** What must be known before one judges by it. */
export const fairnessOf = (key: FigureKey, t: T): string => t(`figure.${key}.fairness`)

/** The figure that it is a share of, where there is one. */
export function denominatorOf(key: FigureKey): FigureKey | undefined {
  const { over }: Figure = figures[key]
  return over as FigureKey | undefined
}

type Point = Chart['points'][number]

/** «semaine du 2 mars 2026» */
export function pointLabel(point: Point, of: Chart['point'], t: T, format: Formatters): string {
  if (of === 'day') return format.day(point.start)
  if (of === 'week') return t('weekOf', { day: format.day(point.start) })
  if (of === 'month') return format.month(point.start)
  if (of === 'year') return point.start.slice(0, 4)
  return format.period(point)
}

/** What an axis has room for. */
export function pointShort(point: Point, of: Chart['point'], format: Formatters): string {
  if (of === 'year') return point.start.slice(0, 4)
  if (of === 'month') return format.month(point.start).replace(/^(.{3,4})\S*/, '$1')
  if (of === 'window') {
    const isLong = daysBetween(point.start, point.end) > 200
    return isLong ? point.end.slice(0, 4) : format.dayShort(point.start)
  }
  return format.dayShort(point.start)
}

/** What a line or a bar is called: short, beside it. */
export const seriesLabel = (key: SeriesKey, t: T): string => t(`series.${key}`)

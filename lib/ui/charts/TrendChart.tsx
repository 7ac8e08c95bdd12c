import type { ReactNode } from 'react'
import { formatters, translator, type Formatters } from '@/lib/i18n'
import { DataTable } from '../DataTable'
import { Downloads } from '../Downloads'
import { LazyPlot } from './LazyPlot'

export type Series = {
  key: string
  label: string
  /** The one to look at; the others stay in the house colour and its shades. */
  highlight?: boolean
}

export type Point = {
  /** What the table and the tooltip call it: «semaine du 2 mars 2026». */
  label: string
  /** What the axis has room for: «2 mars». */
  short: string
  /** `null` is a gap, and is shown as one. */
  values: Record<string, number | null>
  /** Still running: hatched, and said. */
  unfinished?: boolean
  /** What is usual there, as a quiet band. */
  norm?: { low: number; high: number }
  /** What was said of that moment, as a colour behind it and a word in the table. */
  band?: { tone: Tone; label: string }
}

export type Tone = 'neutral' | 'success' | 'warning' | 'info'

type TrendChartProps = {
  /** One sentence computed from the figures: what the chart shows, for who reads nothing else. */
  headline: ReactNode
  /** What is measured, with unit and window: the table's caption, the chart's name. */
  title: string
  series: Series[]
  points: Point[]
  /** The header of the first column: «Semaine». */
  pointHeader: string
  kind?: 'line' | 'bar' | 'stacked'
  as?: 'number' | 'percent' | 'duration' | 'ratio'
  normLabel?: string
  /** Where its table is as a file, the format apart. */
  fileHref?: string
  /** What the bands say: «État». */
  bandHeader?: string
  /** What the drawing does not say: how it went, what is usual, what it means. */
  notes?: ReactNode
  /** What the figure counts, and what it leaves out. */
  definition?: ReactNode
  height?: number
  level?: 'h2' | 'h3'
}

const spoken = (as: TrendChartProps['as'], format: Formatters) => (value: number) =>
  as === 'percent'
    ? format.percent(value)
    : as === 'duration'
      ? format.duration(value)
      : format.number(value, as === 'ratio' ? 2 : value < 10 ? 1 : 0)

/** A headline, the chart, and the same figures as a table and as a file. */
export async function TrendChart({
  headline,
  title,
  series,
  points,
  pointHeader,
  kind = 'line',
  as = 'number',
  normLabel,
  fileHref,
  bandHeader,
  notes,
  definition,
  height = 240,
  level: Heading = 'h3',
}: TrendChartProps) {
  const [t, format] = await Promise.all([translator('ui'), formatters()])
  const said = spoken(as, format)
  const hasUnfinished = points.some((point) => point.unfinished)
  const hasNorm = points.some((point) => point.norm)
  const bands = new Map(points.flatMap(({ band }) => (band ? [[band.label, band.tone]] : [])))
  return (
    <figure className="os-chart">
      <Heading className="os-chart__headline">{headline}</Heading>
      <p className="os-chart__title">{title}</p>
      <LazyPlot
        title={title}
        kind={kind}
        height={height}
        series={series}
        points={points.map((point) => ({
          ...point,
          said: Object.fromEntries(
            series.map(({ key }) => {
              const value = point.values[key]
              return [key, value === null || value === undefined ? t('noValue') : said(value)]
            }),
          ),
          note: point.unfinished ? t('unfinished') : point.band?.label,
        }))}
        ticks={ticksFor(points, series, kind, as === 'number').map((value) => ({ value, said: said(value) }))}
        loading={t('loading')}
      />
      {notes}
      <figcaption className="os-chart__foot">
        {(hasNorm || hasUnfinished || bands.size > 0) && (
          <p className="os-chart__keys">
            {hasNorm && (
              <span>
                <i className="os-chart__key os-chart__key--norm" aria-hidden="true" />
                {normLabel ?? t('norm')}
              </span>
            )}
            {hasUnfinished && (
              <span>
                <i className="os-chart__key os-chart__key--unfinished" aria-hidden="true" />
                {t('unfinished')}
              </span>
            )}
            {[...bands].map(([label, tone]) => (
              <span key={label}>
                <i className={`os-chart__key os-chart__band os-chart__band--${tone}`} aria-hidden="true" />
                {label}
              </span>
            ))}
          </p>
        )}
        {definition && <div className="os-chart__definition">{definition}</div>}
        <details className="os-chart__table">
          <summary>{t('seeTable')}</summary>
          <DataTable
            dense
            caption={title}
            rows={points}
            rowKey={(point) => point.label}
            columns={[
              {
                key: 'label',
                header: pointHeader,
                rowHeader: true,
                cell: (point) => (point.unfinished ? `${point.label} (${t('unfinished')})` : point.label),
              },
              ...series.map(({ key, label }) => ({
                key,
                header: label,
                numeric: true,
                cell: (point: Point) => {
                  const value = point.values[key]
                  return value === null || value === undefined ? t('noValue') : said(value)
                },
              })),
              ...(bands.size > 0
                ? [
                    {
                      key: 'band',
                      header: bandHeader ?? '',
                      cell: ({ band }: Point) => band?.label ?? t('noValue'),
                    },
                  ]
                : []),
              ...(hasNorm
                ? [
                    {
                      key: 'norm',
                      header: normLabel ?? t('norm'),
                      numeric: true,
                      cell: ({ norm }: Point) =>
                        norm ? `${said(norm.low)} – ${said(norm.high)}` : t('noValue'),
                    },
                  ]
                : []),
            ]}
          />
        </details>
        {fileHref && <Downloads href={fileHref} of={title} />}
      </figcaption>
    </figure>
  )
}

/**
 * Three to five round values from zero to just above the highest: bars must start at zero, and lines lie less so.
 * @param areWhole what is counted has no halves: fewer values rather than «1,5 contribution»
 */
export function ticksFor(
  points: Point[],
  series: Series[],
  kind: 'line' | 'bar' | 'stacked',
  areWhole = false,
): number[] {
  const heights = points.flatMap(({ values, norm }) => {
    const all = series.map(({ key }) => values[key] ?? 0)
    return [
      kind === 'stacked' ? all.reduce((sum, each) => sum + each, 0) : Math.max(0, ...all),
      norm?.high ?? 0,
    ]
  })
  const highest = Math.max(0, ...heights)
  if (highest === 0) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(highest / 4))
  const step =
    [1, 2, 2.5, 5, 10]
      .map((each) => each * power)
      .find((each) => highest / each <= 4.001 && (!areWhole || Number.isInteger(each))) ?? 10 * power
  return Array.from({ length: Math.ceil(highest / step - 1e-9) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  )
}

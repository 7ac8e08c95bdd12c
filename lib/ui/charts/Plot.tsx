'use client'
import { useId, useState } from 'react'
import {
  Area,
  Bar,
  CartesianGrid,
  Cell,
  ComposedChart,
  Line,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { labelPlaces } from './labelPlaces'

export type PlotPoint = {
  label: string
  short: string
  values: Record<string, number | null>
  said: Record<string, string>
  unfinished?: boolean
  note?: string
  norm?: { low: number; high: number }
  band?: { tone: string; label: string }
}

export type PlotProps = {
  title: string
  kind: 'line' | 'bar' | 'stacked'
  height: number
  series: { key: string; label: string; highlight?: boolean }[]
  points: PlotPoint[]
  ticks: { value: number; said: string }[]
}

const top = 12
const axisHeight = 28
const narrow = 480

/** One colour, one highlight, then shades that stay apart when printed in grey. */
const colourOf = ({ highlight }: PlotProps['series'][number], index: number) =>
  highlight ? 'var(--chart-highlight)' : `var(--chart-${index + 1})`

/** Neighbours of one tone are one band, up to where the next begins. */
function runsOf(points: readonly PlotPoint[]): { from: number; to: number; tone: string }[] {
  const runs: { from: number; to: number; tone: string }[] = []
  for (const [at, { band }] of points.entries()) {
    const last = runs.at(-1)
    if (last) last.to = at
    if (band && band.tone !== last?.tone) runs.push({ from: at, to: at, tone: band.tone })
  }
  return runs
}

export default function Plot({ title, kind, height, series, points, ticks }: PlotProps) {
  const hatch = useId().replace(/\W/g, '')
  const [width, setWidth] = useState(640)
  const hasEndLabels = kind === 'line' && series.length > 1 && width > narrow
  const highest = ticks.at(-1)?.value ?? 1
  const rows = points.map((point, at) => ({
    ...point,
    at,
    usual: point.norm && [point.norm.low, point.norm.high],
  }))
  const bands = runsOf(points)
  const unfinished = points.findIndex((point) => point.unfinished)
  const places = labelPlaces(
    series.map(({ key }) => points.findLast((point) => point.values[key] !== null)?.values[key] ?? 0),
    { top, height: height - top - axisHeight, highest },
  )
  const widestTick = Math.max(...ticks.map(({ said }) => said.length))

  return (
    <>
      {series.length > 1 && !hasEndLabels && (
        <ul className="os-chart__legend" aria-hidden="true">
          {series.map((each, index) => (
            <li key={each.key}>
              <i style={{ background: colourOf(each, index) }} />
              {each.label}
            </li>
          ))}
        </ul>
      )}
      <ResponsiveContainer width="100%" height={height} onResize={setWidth}>
        <ComposedChart
          data={rows}
          title={title}
          accessibilityLayer
          margin={{ top, right: hasEndLabels ? 132 : 12, bottom: 0, left: 0 }}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="2" height="6" className="os-chart__hatch" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} />
          <XAxis
            dataKey="at"
            tickFormatter={(at: number) => points[at]?.short ?? ''}
            height={axisHeight}
            tickLine={false}
            interval="equidistantPreserveStart"
            minTickGap={24}
            tickMargin={8}
            padding={kind === 'line' ? { left: 8, right: 8 } : undefined}
          />
          <YAxis
            width={Math.max(24, widestTick * 8 + 8)}
            tickLine={false}
            axisLine={false}
            domain={[0, highest]}
            ticks={ticks.map(({ value }) => value)}
            tickFormatter={(value: number) => ticks.find((tick) => tick.value === value)?.said ?? ''}
          />
          {bands.map(({ from, to, tone }) => (
            <ReferenceArea
              key={from}
              x1={from}
              x2={to}
              className={`os-chart__band os-chart__band--${tone}`}
              fillOpacity={1}
            />
          ))}
          {rows.some(({ usual }) => usual) && (
            <Area
              dataKey="usual"
              className="os-chart__norm"
              stroke="none"
              isAnimationActive={false}
              activeDot={false}
            />
          )}
          {unfinished >= 0 && kind === 'line' && (
            <ReferenceArea
              x1={Math.max(0, unfinished - 1)}
              x2={points.length - 1}
              fill={`url(#${hatch})`}
              fillOpacity={1}
            />
          )}
          <Tooltip
            isAnimationActive={false}
            cursor={{ className: 'os-chart__cursor' }}
            content={({ active, payload }) => {
              const point = active ? (payload?.[0]?.payload as PlotPoint | undefined) : undefined
              if (!point) return null
              return (
                <div className="os-chart__tip">
                  <p>{point.label}</p>
                  <ul>
                    {series.map((each, index) => (
                      <li key={each.key}>
                        <i style={{ background: colourOf(each, index) }} />
                        {each.label}
                        <b>{point.said[each.key]}</b>
                      </li>
                    ))}
                  </ul>
                  {point.note && <small>{point.note}</small>}
                </div>
              )
            }}
          />
          {series.map((each, index) =>
            kind === 'line' ? (
              <Line
                key={each.key}
                dataKey={(row: PlotPoint) => row.values[each.key]}
                name={each.label}
                type="linear"
                stroke={colourOf(each, index)}
                strokeWidth={each.highlight || series.length === 1 ? 2.5 : 2}
                dot={points.length <= 16 ? { r: 2.5, fill: colourOf(each, index), strokeWidth: 0 } : false}
                activeDot={{ r: 4.5 }}
                connectNulls={false}
                isAnimationActive={false}
                label={
                  hasEndLabels
                    ? ({ index: at, x }) =>
                        at === points.length - 1 ? (
                          <text
                            x={Number(x) + 12}
                            y={places[index]}
                            dy="0.35em"
                            fill={colourOf(each, index)}
                            className="os-chart__end"
                          >
                            {each.label}
                          </text>
                        ) : (
                          <g />
                        )
                    : undefined
                }
              />
            ) : (
              <Bar
                key={each.key}
                dataKey={(row: PlotPoint) => row.values[each.key]}
                name={each.label}
                stackId={kind === 'stacked' ? 'all' : undefined}
                fill={colourOf(each, index)}
                radius={kind === 'bar' ? [3, 3, 0, 0] : undefined}
                maxBarSize={48}
                isAnimationActive={false}
              >
                {points.map((point) => (
                  <Cell
                    key={point.label}
                    fill={point.unfinished ? `url(#${hatch})` : colourOf(each, index)}
                    stroke={point.unfinished ? colourOf(each, index) : undefined}
                  />
                ))}
              </Bar>
            ),
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </>
  )
}

import { scaleBand } from 'd3-scale'
import { sayer } from '../../said'
import { isHidden } from '../../model/document'
import { marksAlong } from './along'
import { Along, roomFor, Rungs, UNDER, UNDER_NAMED, type Plot } from './Axes'
import { Drawing, hatched, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { paintOf, Paints } from './Fill'
import { heightOfKey, Key } from './Key'
import { keyOfBars } from './keyOfBars'
import { SIZE, widthOf, Words } from './lettering'
import { levelsFor } from './levels'
import { hueOf, ink } from './palette'
import { stacked } from './stacked'

const HEIGHT = 250
/** So high is what is hidden: a place, not a size. */
const STUB = 12

/** Upright bars along time; what is hidden is hatched, what is unknown left out, and zero a thin line. */
export function Columns({ chart, table, language }: DrawingProps<'columns'>) {
  const say = sayer(language)
  const along = seriesOf(table, chart.x)
  const series = chart.series.map((key) => seriesOf(table, key))
  const rows = table.rows.map((_, row) => series.map(({ numbers }) => numbers[row] ?? null))
  const parts = rows.map((row) =>
    chart.stacked ? stacked(row) : row.map((value) => value !== null && ([0, value] as const)),
  )

  const keyItems = keyOfBars(chart.key, series, language)
  const top = heightOfKey(keyItems, WIDTH) + 20
  const bottom = top + HEIGHT - UNDER
  const unit = series[0]?.column.unit ?? 'count'
  const ends = parts.flatMap((row) => row.flatMap((part) => (part ? [...part] : [])))
  const levels = levelsFor(ends, { unit, language, between: [bottom, top] })
  const plot: Plot = { left: roomFor(levels), right: WIDTH - 8, top, bottom }
  const band = scaleBand(rows.keys(), [plot.left + 4, plot.right])
    .paddingInner(0.25)
    .paddingOuter(0.1)
  const each = chart.stacked ? band.bandwidth() : band.bandwidth() / Math.max(1, series.length)
  const middle = (row: number) => band(row)! + band.bandwidth() / 2
  const zero = levels.at(0)
  const isNamed = along.column.unit !== 'month' && along.column.unit !== 'day'
  const widest = Math.max(
    0,
    ...rows
      .flat()
      .filter(isNumber)
      .map((value) => widthOf(say(value, unit), SIZE.small)),
  )
  const areSaid = series.length === 1 && widest + 4 <= band.step()

  return (
    <Drawing chart={chart} height={bottom + (isNamed ? UNDER_NAMED : UNDER)}>
      <Paints chart={chart.key} series={series.length} />
      <Key items={keyItems} x={0} y={0} width={WIDTH} />
      <Rungs levels={levels} plot={plot} />
      {parts.map((row, place) => (
        <g key={place}>
          {row.map((part, which) => {
            const { values, column } = series[which]!
            const x = band(place)! + (chart.stacked ? 0 : which * each)
            const width = Math.max(0.5, chart.stacked || series.length === 1 ? each : each - 1)
            const named = `${say(along.values[place], along.column.unit)}, ${column.header} : ${say(values[place], column.unit)}`
            if (part) {
              const [from, until] = [levels.at(part[0]), levels.at(part[1])]
              const tall = Math.max(Math.abs(from - until), 1)
              return (
                <rect
                  key={which}
                  {...{
                    x,
                    width,
                    y: Math.min(from, until, bottom - 1),
                    height: tall,
                    fill: paintOf(chart.key, which),
                  }}
                  {...(chart.stacked && { stroke: ink.ground, strokeWidth: 0.75 })}
                >
                  <title>{named}</title>
                </rect>
              )
            }
            if (!isHidden(values[place]) || (chart.stacked && row.some(Boolean))) return null
            return (
              <rect
                key={which}
                {...{ x, width, y: zero - STUB, height: STUB, fill: hatched(chart.key), stroke: ink.axis }}
                strokeWidth={0.75}
              >
                <title>{named}</title>
              </rect>
            )
          })}
          {areSaid && isNumber(rows[place]![0]!) && (
            <Words
              {...{
                lines: [say(rows[place]![0]!, unit)],
                size: SIZE.small,
                textAnchor: 'middle',
                fontWeight: 600,
              }}
              {...{ x: middle(place), fill: hueOf(0), halo: true }}
              y={Math.max(8, levels.at(Math.max(0, rows[place]![0]!)) - 9)}
            />
          )}
        </g>
      ))}
      <line {...{ x1: plot.left, x2: plot.right, y1: zero, y2: zero, stroke: ink.axis }} />
      <Along
        marks={marksAlong(along.values, along.column.unit, plot.right - plot.left, language)}
        {...{ at: middle, plot, width: WIDTH, ...(isNamed && { name: along.column.header }) }}
      />
    </Drawing>
  )
}

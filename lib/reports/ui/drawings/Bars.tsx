import { translatorIn } from '@/lib/i18n'
import { isHidden } from '../../model/document'
import { sayer } from '../../said'
import { roomFor, type Plot } from './Axes'
import { Drawing, hatched, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { paintOf, Paints } from './Fill'
import { heightOfKey, Key } from './Key'
import { keyOfBars } from './keyOfBars'
import { SIZE, widthOf, wrapped, Words } from './lettering'
import { levelsFor } from './levels'
import { hueOf, ink } from './palette'
import { stacked } from './stacked'

/** What fits on a page; the table has the others. */
const MOST_ROWS = 36
const WIDEST_NAME = 230
const NAME_LINE = 16
const GAP = 10
/** What is hidden is a place, not a size. */
const STUB = 34

/** Lying bars, one group a row, each with its figure. */
export function Bars({ chart, table, language }: DrawingProps<'bars'>) {
  const [say, t] = [sayer(language), translatorIn(language, 'reports')]
  const naming = seriesOf(table, chart.x)
  const series = chart.series.map((key) => seriesOf(table, key))
  const unit = series[0]?.column.unit ?? 'count'
  const shown = table.rows.slice(0, MOST_ROWS)
  const left = table.rows.length - shown.length

  const names = shown.map((_, row) => say(naming.values[row], naming.column.unit))
  const nameRoom = Math.min(WIDEST_NAME, Math.max(40, ...names.map((name) => widthOf(name) + 2)))
  const keyItems = keyOfBars(chart.key, series, language)
  const top = heightOfKey(keyItems, WIDTH) + 3
  const thick = chart.stacked || series.length === 1 ? 18 : 14
  const lanes = chart.stacked ? 1 : Math.max(1, series.length)
  const labels = names.map((name) => wrapped(name, nameRoom, 2))
  const heights = labels.map((lines) => Math.max(lanes * thick, lines.length * NAME_LINE) + GAP)
  const tops = heights.map((_, row) => top + heights.slice(0, row).reduce((sum, each) => sum + each, 0))
  const bottom = top + heights.reduce((sum, each) => sum + each, 0)

  const parts = shown.map((_, row) => {
    const values = series.map(({ numbers }) => numbers[row] ?? null)
    return chart.stacked
      ? stacked(values)
      : values.map((value) => (value === null ? null : ([0, value] as const)))
  })
  const ends = parts.flatMap((row) => row.flatMap((part) => (part ? [...part] : [])))
  const widest = Math.max(
    0,
    ...series.flatMap(({ values }) => values.map((value) => widthOf(say(value, unit), SIZE.small))),
  )
  const valueRoom = chart.stacked ? 8 : widest + 10
  const isBelow = ends.some((end) => end < 0)
  const plot: Plot = {
    left: nameRoom + 12 + (isBelow ? valueRoom : 0),
    right: WIDTH - valueRoom,
    top,
    bottom,
  }
  const levels = levelsFor(ends, { unit, language, between: [plot.left, plot.right] })
  const zero = levels.at(0)

  return (
    <Drawing chart={chart} height={bottom + (left > 0 ? 24 : 4)}>
      <Paints chart={chart.key} series={series.length} />
      <Key items={keyItems} x={0} y={0} width={WIDTH} />
      {parts.map((row, place) => {
        const middle = tops[place]! + (heights[place]! - GAP) / 2
        return (
          <g key={place}>
            <Words {...{ lines: labels[place]!, x: nameRoom, y: middle, textAnchor: 'end' }} />
            {row.map((part, which) => {
              const value = series[which]!.values[place]
              const lane = chart.stacked ? 0 : which
              const y = middle - (lanes * thick) / 2 + lane * thick + 0.5
              const height = thick - 1
              if (part) {
                const [from, until] = [levels.at(part[0]), levels.at(part[1])]
                const width = Math.max(Math.abs(until - from), 1)
                const said = say(value, unit)
                const isBackwards = until < from
                const hasRoom = !chart.stacked || widthOf(said, SIZE.small) + 8 < width
                return (
                  <g key={which}>
                    <rect
                      {...{ x: Math.min(from, until), y, width, height, fill: paintOf(chart.key, which) }}
                      {...(chart.stacked && { stroke: ink.ground, strokeWidth: 0.75 })}
                    />
                    {hasRoom && (
                      <Words
                        {...{ lines: [said], size: SIZE.small, y: y + height / 2, fontWeight: 600 }}
                        {...(chart.stacked
                          ? { x: (from + until) / 2, textAnchor: 'middle', fill: ink.text, halo: true }
                          : {
                              x: until + (isBackwards ? -6 : 6),
                              textAnchor: isBackwards ? 'end' : 'start',
                              fill: hueOf(which),
                            })}
                      />
                    )}
                  </g>
                )
              }
              if (chart.stacked && row.some(Boolean)) return null
              return (
                <g key={which}>
                  {isHidden(value) && (
                    <rect
                      {...{
                        x: zero,
                        y,
                        width: STUB,
                        height,
                        fill: hatched(chart.key),
                        stroke: ink.axis,
                        strokeWidth: 0.75,
                      }}
                    />
                  )}
                  <Words
                    {...{ lines: [say(value, unit)], size: SIZE.small, fill: ink.muted, fontStyle: 'italic' }}
                    {...{ x: zero + (isHidden(value) ? STUB : 0) + 6, y: y + height / 2 }}
                  />
                </g>
              )
            })}
          </g>
        )
      })}
      <line {...{ x1: zero, x2: zero, y1: top - 2, y2: bottom - GAP + 2, stroke: ink.axis }} />
      {left > 0 && (
        <Words
          {...{ lines: [t('charts.others', { count: left })], size: SIZE.small, fill: ink.muted }}
          {...{ x: plot.left, y: bottom + 10 }}
        />
      )}
    </Drawing>
  )
}

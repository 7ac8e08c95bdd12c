import { translatorIn } from '@/lib/i18n'
import { sayer } from '../../said'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { heightOfKey, Key } from './Key'
import { keyOfBars } from './keyOfBars'
import { SIZE, widthOf, Words } from './lettering'
import { levelsFor } from './levels'
import { LyingBar, Missing, MISSING } from './LyingBar'
import { ink } from './palette'
import { rowNames, startsOf } from './rowNames'
import { endOf, markedMissing, partsOf } from './stacked'

/** What fits on a page; the table has the others. */
const MOST_ROWS = 36
const GAP = 10

/** Lying bars, one group a row, each with its figure. */
export function Bars({ chart, table, language }: DrawingProps<'bars'>) {
  const [say, t] = [sayer(language), translatorIn(language, 'reports')]
  const shown = { ...table, rows: table.rows.slice(0, MOST_ROWS) }
  const others = table.rows.length - shown.rows.length
  const series = chart.series.map((key) => seriesOf(shown, key))
  const { room, names } = rowNames(seriesOf(shown, chart.x), language)
  const keyItems = keyOfBars(series, language)

  const thick = chart.stacked || series.length === 1 ? 18 : 14
  const lanes = chart.stacked ? 1 : Math.max(1, series.length)
  const starts = startsOf(
    names.map(({ height }) => Math.max(lanes * thick, height) + GAP),
    heightOfKey(keyItems, WIDTH) + 3,
  )
  const bottom = starts.at(-1)!

  const parts = partsOf(series, chart.stacked)
  const ends = parts.flat(2).filter((end) => end !== null)
  const figures = series.flatMap(({ numbers, values, column }) =>
    values.flatMap((value, row) =>
      isNumber(numbers[row]!) ? [widthOf(say(value, column.unit), SIZE.small)] : [],
    ),
  )
  const missingRoom = parts.flat().includes(null) ? MISSING : 8
  const figureRoom = chart.stacked ? missingRoom : Math.max(missingRoom, ...figures.map((wide) => wide + 10))
  const left = room + 12 + (ends.some((end) => end < 0) ? figureRoom : 0)
  const unit = series[0]?.column.unit ?? 'count'
  const levels = levelsFor(ends, { unit, language, between: [left, WIDTH - figureRoom], isRound: false })
  const zero = levels.at(0)

  return (
    <Drawing chart={chart} height={bottom + (others > 0 ? 20 : 0)}>
      <Key items={keyItems} x={0} y={0} width={WIDTH} />
      {parts.map((row, place) => {
        const missing = markedMissing(series, place, row, chart.stacked)
        const from = chart.stacked ? endOf(row) : 0
        const middle = (starts[place]! + starts[place + 1]! - GAP) / 2
        return (
          <g key={place}>
            <Words {...{ lines: names[place]!.lines, x: room, y: middle, textAnchor: 'end' }} />
            {row.map((part, which) => {
              const { values, column } = series[which]!
              const y = middle - (lanes * thick) / 2 + (chart.stacked ? 0 : which * thick) + 0.5
              const lane = { y, height: thick - 1, said: say(values[place], column.unit) }
              if (part !== null) {
                const [start, until] = [levels.at(part[0]), levels.at(part[1])]
                return (
                  <LyingBar
                    key={which}
                    {...{ ...lane, series: which, from: start, until, isStacked: chart.stacked }}
                  />
                )
              }
              if (!missing.includes(which)) return null
              return <Missing key={which} {...{ ...lane, value: values[place], x: levels.at(from) }} />
            })}
          </g>
        )
      })}
      <line {...{ x1: zero, x2: zero, y1: starts[0]! - 2, y2: bottom - GAP + 2, stroke: ink.axis }} />
      {others > 0 && (
        <Words
          {...{ lines: [t('charts.others', { count: others })], size: SIZE.small, fill: ink.muted }}
          {...{ x: left, y: bottom + 6 }}
        />
      )}
    </Drawing>
  )
}

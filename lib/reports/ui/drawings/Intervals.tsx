import { translatorIn } from '@/lib/i18n'
import { sayer } from '../../said'
import type { Plot } from './Axes'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { SIZE, widthOf, wrapped, Words } from './lettering'
import { levelsFor } from './levels'
import { hueOf, ink } from './palette'

const ROW = 38
const WIDEST_NAME = 210
const UNDER = 30

/** An estimate in its interval, one row each, and where nothing at all would be. */
export function Intervals({ chart, table, language }: DrawingProps<'intervals'>) {
  const [say, t] = [sayer(language), translatorIn(language, 'reports')]
  const naming = seriesOf(table, chart.x)
  const [value, low, high] = [chart.value, chart.low, chart.high].map((key) => seriesOf(table, key)) as [
    ReturnType<typeof seriesOf>,
    ReturnType<typeof seriesOf>,
    ReturnType<typeof seriesOf>,
  ]
  const unit = value.column.unit
  const names = naming.values.map((name) => say(name, naming.column.unit))
  const figures = value.values.map((each, row) => ({
    said: say(each, unit),
    within:
      isNumber(low.numbers[row] ?? null) && isNumber(high.numbers[row] ?? null)
        ? t('charts.within', { low: say(low.values[row], unit), high: say(high.values[row], unit) })
        : '',
  }))
  const nameRoom = Math.min(WIDEST_NAME, Math.max(40, ...names.map((name) => widthOf(name) + 2)))
  const saidRoom = Math.max(
    60,
    ...figures.map(({ said, within }) => Math.max(widthOf(said), widthOf(within, SIZE.small))),
  )
  const bottom = names.length * ROW + 8
  const plot: Plot = { left: nameRoom + 22, right: WIDTH - saidRoom - 24, top: 0, bottom }
  const all = [value, low, high].flatMap(({ numbers }) => numbers.filter(isNumber))
  const levels = levelsFor(all, { unit, language, between: [plot.left, plot.right], nothing: chart.neutral })

  return (
    <Drawing chart={chart} height={bottom + UNDER}>
      {levels.marks.map(({ at, value: mark, said }) => (
        <g key={mark} aria-hidden="true">
          <line {...{ x1: at, x2: at, y1: 0, y2: bottom, stroke: ink.grid }} />
          <Words
            {...{
              lines: [said],
              x: at,
              y: bottom + 14,
              size: SIZE.small,
              fill: ink.muted,
              textAnchor: 'middle',
            }}
          />
        </g>
      ))}
      <line
        {...{ x1: levels.at(chart.neutral), x2: levels.at(chart.neutral), y1: 0, y2: bottom }}
        {...{ stroke: ink.text, strokeWidth: 1.5, strokeDasharray: '5 3' }}
      />
      {figures.map(({ said, within }, row) => {
        const y = row * ROW + ROW / 2 + 2
        const [middle, from, until] = [value, low, high].map(({ numbers }) => numbers[row] ?? null)
        return (
          <g key={row}>
            <Words {...{ lines: wrapped(names[row]!, nameRoom, 2), x: nameRoom, y, textAnchor: 'end' }} />
            {isNumber(from ?? null) && isNumber(until ?? null) && (
              <rect
                {...{ x: levels.at(Math.min(from!, until!)), y: y - 6, height: 12, rx: 6 }}
                width={Math.max(2, Math.abs(levels.at(until!) - levels.at(from!)))}
                {...{ fill: hueOf(0), fillOpacity: 0.3, stroke: hueOf(0), strokeWidth: 0.75 }}
              />
            )}
            {isNumber(middle ?? null) && (
              <circle
                {...{
                  cx: levels.at(middle!),
                  cy: y,
                  r: 6.5,
                  fill: hueOf(0),
                  stroke: ink.ground,
                  strokeWidth: 1.5,
                }}
              />
            )}
            <Words
              {...{ lines: [said], x: plot.right + 20, y: within ? y - 8 : y }}
              {...(isNumber(middle ?? null) ? { fontWeight: 700 } : { fontStyle: 'italic', fill: ink.muted })}
            />
            {within && (
              <Words
                {...{ lines: [within], x: plot.right + 20, y: y + 9, size: SIZE.small, fill: ink.muted }}
              />
            )}
          </g>
        )
      })}
    </Drawing>
  )
}

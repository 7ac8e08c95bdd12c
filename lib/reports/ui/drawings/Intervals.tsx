import { translatorIn } from '@/lib/i18n'
import { sayer } from '../../said'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { fitted, SIZE, widthOf, Words } from './lettering'
import { levelsFor } from './levels'
import { hueOf, ink } from './palette'
import { rowNames, startsOf } from './rowNames'

const LEAST = 34
const GAP = 8
const UNDER = 26
const WIDEST_FIGURE = 170

/** An estimate in its interval, one row each, and where nothing at all would be. */
export function Intervals({ chart, table, language }: DrawingProps<'intervals'>) {
  const [say, t] = [sayer(language), translatorIn(language, 'reports')]
  const [value, low, high] = [
    seriesOf(table, chart.value),
    seriesOf(table, chart.low),
    seriesOf(table, chart.high),
  ]
  const unit = value.column.unit
  const { room, names } = rowNames(seriesOf(table, chart.x), language)
  const rows = value.values.map((each, row) => {
    const [from, until] = [low.numbers[row] ?? null, high.numbers[row] ?? null]
    const isBounded = isNumber(from) && isNumber(until)
    const within = isBounded ? t('charts.within', { low: say(from, unit), high: say(until, unit) }) : ''
    return {
      ...{ number: value.numbers[row] ?? null, from, until, said: fitted(say(each, unit), WIDEST_FIGURE) },
      within: fitted(within, WIDEST_FIGURE, SIZE.small),
    }
  })
  const starts = startsOf(
    names.map(({ height }) => Math.max(LEAST, height) + GAP),
    0,
  )
  const bottom = starts.at(-1)!
  const figureRoom = Math.max(
    60,
    ...rows.map(({ said, within }) => Math.max(widthOf(said), widthOf(within, SIZE.small))),
  )
  const right = WIDTH - figureRoom - 24
  const all = [value, low, high].flatMap(({ numbers }) => numbers.filter(isNumber))
  const levels = levelsFor(all, { unit, language, between: [room + 26, right], nothing: chart.neutral })
  const places = levels.marks.map(({ at, said }) => ({ at, wide: widthOf(said, SIZE.small) }))
  const areTight = places.some(({ at, wide }, place) => place > 0 && at - places[place - 1]!.at < wide + 8)

  return (
    <Drawing chart={chart} height={bottom + UNDER}>
      {levels.marks.map(({ at, value: mark, said }, place) => (
        <g key={mark} aria-hidden="true">
          <line {...{ x1: at, x2: at, y1: 0, y2: bottom, stroke: ink.grid }} />
          {(!areTight || place === 0 || place === levels.marks.length - 1) && (
            <Words
              {...{ lines: [fitted(said, 100, SIZE.small)], size: SIZE.small, fill: ink.muted }}
              {...{ x: at, y: bottom + 14, textAnchor: 'middle' }}
            />
          )}
        </g>
      ))}
      <line
        {...{ x1: levels.at(chart.neutral), x2: levels.at(chart.neutral), y1: 0, y2: bottom }}
        {...{ stroke: ink.text, strokeWidth: 1.5, strokeDasharray: '5 3' }}
      />
      {rows.map(({ number, from, until, said, within }, row) => {
        const y = (starts[row]! + starts[row + 1]!) / 2
        return (
          <g key={row}>
            <Words {...{ lines: names[row]!.lines, x: room, y, textAnchor: 'end' }} />
            {from !== null && until !== null && (
              <rect
                {...{ x: levels.at(Math.min(from, until)), y: y - 6, height: 12, rx: 6 }}
                width={Math.max(2, Math.abs(levels.at(until) - levels.at(from)))}
                {...{ fill: hueOf(0), fillOpacity: 0.28, stroke: hueOf(0), strokeWidth: 0.75 }}
              />
            )}
            {number !== null && (
              <circle {...{ cx: levels.at(number), cy: y, r: 6.5, fill: hueOf(0), stroke: ink.ground }} />
            )}
            <Words
              {...{ lines: [said], x: right + 20, y: within ? y - 8 : y }}
              {...(number !== null ? { fontWeight: 700 } : { fontStyle: 'italic', fill: ink.muted })}
            />
            {within && (
              <Words {...{ lines: [within], x: right + 20, y: y + 9, size: SIZE.small, fill: ink.muted }} />
            )}
          </g>
        )
      })}
    </Drawing>
  )
}

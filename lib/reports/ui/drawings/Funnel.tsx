import { formattersIn, translatorIn } from '@/lib/i18n'
import { sayer } from '../../said'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { fitted, SIZE, widthOf, Words } from './lettering'
import { Missing } from './LyingBar'
import { hueOf, ink } from './palette'
import { rowNames } from './rowNames'

const STEP = 36
/** Between two steps: how many of the one came to the other. */
const BETWEEN = 26
const GAP = 10
/** So much wider are the letters of a figure. */
const BOLD = 1.15

/** Steps, each a part of the first, and how many of each step came to the next. */
export function Funnel({ chart, table, language }: DrawingProps<'funnel'>) {
  const [say, t, format] = [sayer(language), translatorIn(language, 'reports'), formattersIn(language)]
  const { values, numbers, column } = seriesOf(table, chart.value)
  const { room, names } = rowNames(seriesOf(table, chart.x), language)
  const left = room + 14
  const whole = Math.max(0, ...numbers.filter(isNumber))
  const partOf = (number: number) => (whole === 0 ? 0 : Math.max(0, number) / whole)
  const ratio = (number: number | null | undefined, other: number | null | undefined) =>
    isNumber(number ?? null) && isNumber(other ?? null) && other! > 0
      ? format.percent(number! / other!, 1)
      : null

  const steps = values.map((value, step) => {
    const number = numbers[step] ?? null
    const share = step > 1 ? ratio(number, numbers[0]) : null
    const said = say(value, column.unit)
    const ofFirst = share === null ? '' : fitted(t('charts.ofFirst', { share }), 210, SIZE.small)
    const wide = widthOf(said, SIZE.large) * BOLD + (ofFirst === '' ? 0 : widthOf(ofFirst, SIZE.small) + 8)
    return { value, number, said, ofFirst, wide: GAP + wide, top: step * (STEP + BETWEEN) }
  })
  // As long as the words beside each bar allow.
  const full = Math.min(
    ...steps.map(({ number, wide }) =>
      number === null ? Infinity : (WIDTH - left - wide) / Math.max(partOf(number), 0.01),
    ),
    WIDTH - left - 40,
  )

  return (
    <Drawing chart={chart} height={Math.max(STEP, steps.length * (STEP + BETWEEN) - BETWEEN)}>
      {steps.map(({ value, number, said, ofFirst, top }, step) => {
        const before = numbers[step - 1] ?? null
        const [wide, wider] = [partOf(number ?? 0) * full, partOf(before ?? 0) * full]
        const passed = ratio(number, before)
        const middle = top + STEP / 2
        return (
          <g key={step}>
            {passed !== null && (
              <>
                <path
                  d={`M${left} ${top - BETWEEN}H${(left + wider).toFixed(1)}L${(left + wide).toFixed(1)} ${top}H${left}Z`}
                  {...{ fill: hueOf(0), fillOpacity: 0.1 }}
                />
                <Words
                  {...{
                    x: left + 8,
                    y: top - BETWEEN / 2,
                    size: SIZE.small,
                    fill: ink.muted,
                    halo: ink.ground,
                  }}
                  lines={[fitted(t('charts.ofStep', { share: passed }), WIDTH - left - 10, SIZE.small)]}
                />
              </>
            )}
            <Words
              {...{ lines: names[step]!.lines, x: room, y: middle, textAnchor: 'end', fontWeight: 600 }}
            />
            {number === null ? (
              <Missing {...{ value, said, x: left, y: top, height: STEP }} />
            ) : (
              <>
                <rect {...{ x: left, y: top, height: STEP, width: Math.max(1, wide), fill: hueOf(0) }} />
                <text {...{ x: left + wide + GAP, y: middle + 5, fontSize: SIZE.large, fontWeight: 700 }}>
                  {said}
                  {ofFirst && (
                    <tspan {...{ dx: 8, fontSize: SIZE.small, fontWeight: 400, fill: ink.muted }}>
                      {ofFirst}
                    </tspan>
                  )}
                </text>
              </>
            )}
          </g>
        )
      })}
    </Drawing>
  )
}

import { formattersIn, translatorIn } from '@/lib/i18n'
import { isHidden } from '../../model/document'
import { sayer } from '../../said'
import { Drawing, hatched, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { SIZE, widthOf, wrapped, Words } from './lettering'
import { hueOf, ink } from './palette'

const STEP = 34
/** Between two steps: how many of the one came to the other. */
const BETWEEN = 26
const WIDEST_NAME = 190

/** Steps, each a part of the first, and how many of each step came to the next. */
export function Funnel({ chart, table, language }: DrawingProps<'funnel'>) {
  const [say, t, format] = [sayer(language), translatorIn(language, 'reports'), formattersIn(language)]
  const naming = seriesOf(table, chart.x)
  const { values, numbers, column } = seriesOf(table, chart.value)
  const first = numbers[0] ?? null
  const names = naming.values.map((value) => say(value, naming.column.unit))
  const nameRoom = Math.min(WIDEST_NAME, Math.max(40, ...names.map((name) => widthOf(name) + 2)))
  const left = nameRoom + 14
  const shareOf = (step: number) => {
    const number = numbers[step] ?? null
    return step === 0 || number === null || first === null || first <= 0
      ? null
      : format.percent(number / first, 1)
  }
  const figure = values.map(
    (value, step) => widthOf(say(value, column.unit), SIZE.large) + widthOf(shareOf(step) ?? ''),
  )
  const full = Math.max(80, WIDTH - left - Math.max(0, ...figure) - 26)
  const whole = Math.max(0, ...numbers.filter(isNumber))
  const wide = (value: number | null) =>
    value === null || whole === 0 ? 0 : (Math.max(0, value) / whole) * full
  const topOf = (step: number) => step * (STEP + BETWEEN)

  return (
    <Drawing chart={chart} height={topOf(values.length) - BETWEEN + 2}>
      {values.map((value, step) => {
        const number = numbers[step] ?? null
        const [before, top] = [numbers[step - 1] ?? null, topOf(step)]
        const middle = top + STEP / 2
        const share = shareOf(step)
        return (
          <g key={step}>
            {step > 0 && before !== null && number !== null && (
              <>
                <path
                  d={`M${left} ${top - BETWEEN}H${(left + wide(before)).toFixed(1)}L${(left + wide(number)).toFixed(1)} ${top}H${left}Z`}
                  {...{ fill: hueOf(0), fillOpacity: 0.1 }}
                />
                {before > 0 && (
                  <Words
                    {...{ x: left + 8, y: top - BETWEEN / 2, size: SIZE.small, fill: ink.muted, halo: true }}
                    lines={[t('charts.ofStep', { share: format.percent(number / before, 1) })]}
                  />
                )}
              </>
            )}
            <Words
              {...{ lines: wrapped(names[step]!, nameRoom, 2), x: nameRoom, y: middle, textAnchor: 'end' }}
              fontWeight={600}
            />
            <rect
              {...{
                x: left,
                y: top,
                height: STEP,
                width: number === null ? full : Math.max(1, wide(number)),
              }}
              {...(number !== null
                ? { fill: hueOf(0) }
                : {
                    ...{ fill: isHidden(value) ? hatched(chart.key) : 'none', fillOpacity: 0.6 },
                    ...{ stroke: ink.axis, strokeDasharray: isHidden(value) ? undefined : '3 3' },
                  })}
            />
            <text
              {...{
                x: left + (number === null ? full : wide(number)) + 10,
                y: middle + 5,
                fontSize: SIZE.large,
              }}
              {...{ fontWeight: 700, fill: number === null ? ink.muted : ink.text }}
            >
              {say(value, column.unit)}
              {share !== null && (
                <tspan dx={8} fontSize={SIZE.small} fontWeight={400} fill={ink.muted}>
                  {share}
                </tspan>
              )}
            </text>
          </g>
        )
      })}
    </Drawing>
  )
}

import { translatorIn } from '@/lib/i18n'
import { marksAlong, placesAlong } from './along'
import { Along, roomFor, Rungs, UNDER, UNDER_NAMED, type Plot } from './Axes'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { BoxSwatch } from './Fill'
import { heightOfKey, Key } from './Key'
import { Words } from './lettering'
import { levelsFor } from './levels'
import { bandPath, linePath } from './linePath'
import { LineSwatch, Point, Stroke } from './Mark'
import { namesAtEnds, nameRoom } from './names'
import { hueOf, ink } from './palette'

const HEIGHT = 250
/** More points than that, and only some of them carry their shape. */
const MOST_POINTS = 18

/** Lines along time or age; what nobody knows is a gap. */
export function Lines({ chart, table, language }: DrawingProps<'lines'>) {
  const t = translatorIn(language, 'reports')
  const along = seriesOf(table, chart.x)
  const series = chart.series.map((key) => seriesOf(table, key))
  const band = chart.band && ([seriesOf(table, chart.band.low), seriesOf(table, chart.band.high)] as const)
  const places = placesAlong(along.values, along.column.unit)
  const room = nameRoom(series, places, language)

  const keyItems = [
    ...(room === null ? series.map(({ column }, at) => swatched(column.header, at)) : []),
    ...(band
      ? [
          {
            label: t('charts.between', { low: band[0].column.header, high: band[1].column.header }),
            swatch: <BoxSwatch fill={hueOf(0)} opacity={0.18} />,
          },
        ]
      : []),
  ]
  const head = heightOfKey(keyItems, WIDTH)
  const isNamed = along.column.unit !== 'month' && along.column.unit !== 'day'
  const top = head + 14
  const bottom = top + HEIGHT - UNDER
  const all = [...series, ...(band ?? [])].flatMap(({ numbers }) => numbers.filter(isNumber))
  const values = chart.goal ? [...all, chart.goal.value].filter(Number.isFinite) : all
  const levels = levelsFor(values, {
    unit: series[0]?.column.unit ?? 'count',
    language,
    between: [bottom, top],
  })
  const plot: Plot = { left: roomFor(levels), right: WIDTH - Math.max(16, room ?? 0), top, bottom }
  const at = (row: number) => plot.left + 8 + (places[row] ?? 0) * (plot.right - plot.left - 16)

  return (
    <Drawing chart={chart} height={bottom + (isNamed ? UNDER_NAMED : UNDER)}>
      <Key items={keyItems} x={0} y={0} width={WIDTH} />
      <Rungs levels={levels} plot={plot} />
      <Along
        marks={marksAlong(along.values, along.column.unit, plot.right - plot.left, language)}
        {...{ at, plot, width: WIDTH, ...(isNamed && { name: along.column.header }) }}
      />
      {band && (
        <path
          d={bandPath(band[0].numbers, band[1].numbers, at, levels.at)}
          {...{ fill: hueOf(0), fillOpacity: 0.18 }}
        />
      )}
      {chart.goal && Number.isFinite(chart.goal.value) && (
        <g>
          <line
            {...{
              x1: plot.left,
              x2: plot.right,
              y1: levels.at(chart.goal.value),
              y2: levels.at(chart.goal.value),
            }}
            {...{ stroke: ink.goal, strokeWidth: 1.5, strokeDasharray: '6 4' }}
          />
          <Words
            {...{ lines: [chart.goal.label], fill: ink.goal, fontWeight: 600, halo: true }}
            x={plot.left + 8}
            y={Math.max(9, levels.at(chart.goal.value) - 11)}
          />
        </g>
      )}
      {[...series.entries()].reverse().map(([place, { numbers }]) => (
        <g key={place}>
          <Stroke series={place} d={linePath(numbers, at, levels.at)} />
          {numbers.map(
            (value, row) =>
              value !== null &&
              isPointShown(numbers, row, place) && (
                <Point key={row} series={place} x={at(row)} y={levels.at(value)} />
              ),
          )}
        </g>
      ))}
      {room !== null &&
        namesAtEnds({ series, places, at, levels, plot, language }).map(({ key, ...name }) => (
          <Words key={key} {...name} />
        ))}
    </Drawing>
  )
}

const swatched = (label: string, series: number) => ({ label, swatch: <LineSwatch series={series} /> })

/** All where they are few; otherwise some of them, the last one, and each that stands alone between two gaps. */
function isPointShown(numbers: (number | null)[], row: number, series: number): boolean {
  const isAlone = !isNumber(numbers[row - 1] ?? null) && !isNumber(numbers[row + 1] ?? null)
  const isLast = !numbers.slice(row + 1).some(isNumber)
  const step = Math.ceil(numbers.length / 8)
  return numbers.length <= MOST_POINTS || isAlone || isLast || (row + series) % step === 0
}

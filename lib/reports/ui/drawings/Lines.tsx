import { translatorIn } from '@/lib/i18n'
import { marksAlong, placesAlong } from './along'
import { Along, roomFor, Rungs, underOf, type Plot } from './Axes'
import { Course } from './Course'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { BoxSwatch } from './Fill'
import { Goal } from './Goal'
import { heightOfKey, Key } from './Key'
import { Words } from './lettering'
import { levelsFor } from './levels'
import { bandPath } from './linePath'
import { looksOf } from './looks'
import { LineSwatch } from './Mark'
import { endingsOf, nameRoom, namesAtEnds, type Ending } from './names'
import { hueOf, ink } from './palette'

const HEIGHT = 205
/** Of the band, in the colour of the first line and of the one that goes on from it. */
const PALE = 0.18

/** Lines along time or age; what nobody knows is a gap. */
export function Lines({ chart, table, language }: DrawingProps<'lines'>) {
  const t = translatorIn(language, 'reports')
  const along = seriesOf(table, chart.x)
  const series = chart.series.map((key) => seriesOf(table, key))
  const band = chart.band && ([seriesOf(table, chart.band.low), seriesOf(table, chart.band.high)] as const)
  const goal = chart.goal && Number.isFinite(chart.goal.value) ? chart.goal : null
  const looks = looksOf(series)
  const places = placesAlong(along.values, along.column.unit)
  const tellings = [true, false].map((withFigures) => endingsOf(series, language, withFigures))
  const hasRoom = (endings: Ending[]) => nameRoom(endings, series.length, places) !== null
  const endings = tellings.find(hasRoom) ?? []
  const drawn = [...series, ...(band ?? [])].flatMap(({ numbers }) => numbers.filter(isNumber))
  const unit = series[0]?.column.unit ?? 'count'
  const between = band && { low: band[0].column.header, high: band[1].column.header }

  /** Beside their lines where there is room, otherwise in a key above them. */
  const laidOut = (room: number | null) => {
    const keyItems = [
      ...(room === null
        ? series.map(({ column }, place) => ({
            label: column.header,
            swatch: <LineSwatch look={looks[place]!} />,
          }))
        : []),
      ...(between
        ? [
            {
              label: chart.band?.name ?? t('charts.between', between),
              swatch: <BoxSwatch paint={{ fill: hueOf(looks[0]!.hue) }} opacity={PALE} />,
            },
          ]
        : []),
    ]
    const top = heightOfKey(keyItems, WIDTH) + 14
    const levels = levelsFor(goal ? [...drawn, goal.value] : drawn, {
      unit,
      language,
      between: [top + HEIGHT, top],
    })
    const right = WIDTH - Math.max(16, room ?? 0)
    const plot: Plot = { left: roomFor(levels), right, top, bottom: top + HEIGHT }
    const at = (row: number) => plot.left + 8 + (places[row] ?? 0) * (plot.right - plot.left - 16)
    const names = room === null ? [] : namesAtEnds({ endings, series, places, at, level: levels.at, plot })
    return { keyItems, levels, plot, at, names }
  }
  const beside = laidOut(nameRoom(endings, series.length, places))
  const { keyItems, levels, plot, at, names } = beside.names ? beside : laidOut(null)

  return (
    <Drawing chart={chart} height={plot.bottom + underOf(along.column)}>
      <Key items={keyItems} x={0} y={0} width={WIDTH} />
      <Rungs levels={levels} plot={plot} />
      <Along
        marks={marksAlong(along.values, along.column.unit, plot.right - plot.left, language)}
        {...{ at, plot, column: along.column }}
      />
      {band && (
        <path
          d={bandPath(band[0].numbers, band[1].numbers, at, levels.at)}
          {...{ fill: hueOf(looks[0]!.hue), fillOpacity: PALE }}
        />
      )}
      {goal && <Goal {...{ plot, label: goal.label, y: levels.at(goal.value) }} />}
      {[...series.entries()].reverse().map(([place, { numbers }]) => (
        <Course key={place} {...{ numbers, look: looks[place]!, at, level: levels.at, place }} />
      ))}
      {names?.map(({ series: place, said, x, y, anchor }) => (
        <Words
          key={place}
          {...{ lines: [said], x, y, textAnchor: anchor, fontWeight: 600, halo: ink.ground }}
          fill={hueOf(looks[place]!.hue)}
        />
      ))}
    </Drawing>
  )
}

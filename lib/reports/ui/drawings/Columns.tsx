import { scaleBand } from 'd3-scale'
import { isHidden } from '../../model/document'
import { sayer } from '../../said'
import { marksAlong } from './along'
import { Along, roomFor, Rungs, underOf, type Plot } from './Axes'
import { Drawing, WIDTH } from './Drawing'
import { seriesOf, type DrawingProps } from './figures'
import { heightOfKey, Key } from './Key'
import { keyOfBars } from './keyOfBars'
import { SIZE, widthOf, Words } from './lettering'
import { levelsFor } from './levels'
import { hueOf, ink } from './palette'
import { endOf, markedMissing, partsOf } from './stacked'
import { HiddenColumn, UprightBar } from './UprightBar'

const HEIGHT = 205

/** Upright bars along time; what is hidden is hatched, what is unknown left out, and zero a thin line. */
export function Columns({ chart, table, language }: DrawingProps<'columns'>) {
  const say = sayer(language)
  const along = seriesOf(table, chart.x)
  const series = chart.series.map((key) => seriesOf(table, key))
  const unit = series[0]?.column.unit ?? 'count'
  const parts = partsOf(series, chart.stacked)
  const ends = parts.flat(2).filter((end) => end !== null)

  const keyItems = keyOfBars(series, language)
  const top = heightOfKey(keyItems, WIDTH) + 20
  const levels = levelsFor(ends, { unit, language, between: [top + HEIGHT, top] })
  const plot: Plot = { left: roomFor(levels), right: WIDTH - 8, top, bottom: top + HEIGHT }
  const zero = levels.at(0)
  const bands = scaleBand(parts.keys(), [plot.left + 4, plot.right])
    .paddingInner(0.25)
    .paddingOuter(0.1)
  const width = bands.bandwidth()
  const each = chart.stacked ? width : width / Math.max(1, series.length)
  const middle = (row: number) => bands(row)! + width / 2
  const named = (row: number, which: number) => {
    const { column, values } = series[which]!
    return `${say(along.values[row], along.column.unit)}, ${column.header} : ${say(values[row], unit)}`
  }

  return (
    <Drawing chart={chart} height={plot.bottom + underOf(along.column)}>
      <Key items={keyItems} x={0} y={0} width={WIDTH} />
      <Rungs levels={levels} plot={plot} />
      {parts.map((row, place) =>
        row.map((part, which) => {
          const x = bands(place)! + (chart.stacked ? 0 : which * each)
          const lane = { x, width: each, said: named(place, which) }
          if (part !== null) {
            const [from, until] = [levels.at(part[0]), levels.at(part[1])]
            return (
              <UprightBar
                key={`${place} ${which}`}
                {...{ ...lane, series: which, from, until, isStacked: chart.stacked }}
              />
            )
          }
          const isMarked = markedMissing(series, place, row, chart.stacked).includes(which)
          if (!isMarked || !isHidden(series[which]!.values[place])) return null
          const from = levels.at(chart.stacked ? endOf(row) : 0)
          return <HiddenColumn key={`${place} ${which}`} {...{ ...lane, from }} />
        }),
      )}
      {series.length === 1 && (
        <Figures
          {...{ parts, middle, zero, step: bands.step(), level: levels.at }}
          said={series[0]!.values.map((value) => say(value, unit))}
          isHidden={series[0]!.values.map(isHidden)}
        />
      )}
      <line {...{ x1: plot.left, x2: plot.right, y1: zero, y2: zero, stroke: ink.axis }} />
      <Along
        marks={marksAlong(along.values, along.column.unit, plot.right - plot.left, language)}
        {...{ at: middle, plot, column: along.column }}
      />
    </Drawing>
  )
}

interface FiguresProps {
  parts: ReturnType<typeof partsOf>
  said: string[]
  isHidden: boolean[]
  middle: (row: number) => number
  level: (value: number) => number
  zero: number
  /** From one column to the next. */
  step: number
}

/** The figure of each column above it, where all of them have room. */
function Figures({ parts, said, isHidden: areHidden, middle, level, zero, step }: FiguresProps) {
  if (Math.max(...said.map((each) => widthOf(each, SIZE.small))) + 4 > step) return null
  return said.map((figure, row) => {
    const part = parts[row]?.[0]
    if (areHidden[row]) return null
    return (
      <Words
        key={row}
        {...{ lines: [figure], size: SIZE.small, x: middle(row), textAnchor: 'middle', halo: ink.ground }}
        {...(part
          ? { fontWeight: 600, fill: hueOf(0), y: level(Math.max(0, part[1])) - 10 }
          : { fontStyle: 'italic', fill: ink.muted, y: zero - 10 })}
      />
    )
  })
}

import { translatorIn, type Locale } from '@/lib/i18n'
import type { Table } from '../../model/document'
import { sayer } from '../../said'
import { placesAlong } from './along'
import { roomFor, type Plot } from './Axes'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps, type Series } from './figures'
import { heightOfKey, Key } from './Key'
import { fitted, SIZE, wrapped, Words } from './lettering'
import { levelsFor, type Levels } from './levels'
import { linePath } from './linePath'
import { LineSwatch, Point, Stroke } from './Mark'
import { hueOf, ink } from './palette'

/** What fits on a page; the table has the others. */
const MOST_PANELS = 24
const [TITLE, PLOT, UNDER, GAP] = [36, 78, 20, 22]

/** The same lines once for each value of a column, all on one scale, so that they can be compared at a glance. */
export function Multiples({ chart, table, language }: DrawingProps<'multiples'>) {
  const t = translatorIn(language, 'reports')
  const groups = Map.groupBy(table.rows, (row) => row[table.columns.findIndex(({ key }) => key === chart.by)])
  const panels = [...groups].slice(0, MOST_PANELS).map(([name, rows]) => ({ name, part: { ...table, rows } }))
  const left = groups.size - panels.length
  const series = chart.series.map((key) => seriesOf(table, key))
  const naming = seriesOf(table, chart.by).column
  const across = panels.length <= 4 ? 2 : panels.length <= 9 ? 3 : 4

  const keyItems =
    series.length > 1
      ? series.map(({ column }, place) => ({ label: column.header, swatch: <LineSwatch series={place} /> }))
      : []
  const head = heightOfKey(keyItems, WIDTH)
  const tall = TITLE + PLOT + UNDER
  const levels = levelsFor(
    series.flatMap(({ numbers }) => numbers.filter(isNumber)),
    { unit: series[0]?.column.unit ?? 'count', language, between: [TITLE + PLOT, TITLE], most: 3 },
  )
  const margin = roomFor(levels)
  const wide = (WIDTH - margin - 12 - (across - 1) * GAP) / across
  const bottom = head + Math.ceil(panels.length / across) * tall
  const say = sayer(language)

  return (
    <Drawing chart={chart} height={bottom + (left > 0 ? 22 : 2)}>
      <Key items={keyItems} x={0} y={0} width={WIDTH} />
      {panels.map(({ name, part }, place) => {
        const column = place % across
        const x = margin + column * (wide + GAP)
        const y = head + Math.floor(place / across) * tall
        return (
          <g key={place} transform={`translate(${x.toFixed(1)} ${y})`}>
            <Panel
              {...{ part, levels, language, wide, chart }}
              name={say(name, naming.unit)}
              isFirst={column === 0}
            />
          </g>
        )
      })}
      {left > 0 && (
        <Words
          {...{ lines: [t('charts.others', { count: left })], size: SIZE.small, fill: ink.muted }}
          {...{ x: margin, y: bottom + 10 }}
        />
      )}
    </Drawing>
  )
}

interface PanelProps {
  name: string
  part: Table
  levels: Levels
  language: Locale
  wide: number
  isFirst: boolean
  chart: DrawingProps<'multiples'>['chart']
}

function Panel({ name, part, levels, language, wide, isFirst, chart }: PanelProps) {
  const along = seriesOf(part, chart.x)
  const series = chart.series.map((key) => seriesOf(part, key))
  const places = placesAlong(along.values, along.column.unit)
  const plot: Plot = { left: 0, right: wide, top: TITLE, bottom: TITLE + PLOT }
  const at = (row: number) => 4 + (places[row] ?? 0) * (wide - 8)
  const say = sayer(language)
  const ends = [along.values[0], along.values.at(-1)].map((value) =>
    fitted(say(value, along.column.unit), wide / 2 - 4, 10.5),
  )
  return (
    <>
      <Words
        {...{
          lines: wrapped(name, wide, 2, SIZE.small),
          x: 0,
          y: TITLE / 2 - 3,
          size: SIZE.small,
          fontWeight: 600,
        }}
      />
      {levels.marks.map(({ value, at: height, said }) => (
        <g key={value} aria-hidden="true">
          <line {...{ x1: 0, x2: wide, y1: height, y2: height, stroke: value === 0 ? ink.axis : ink.grid }} />
          {isFirst && (
            <Words {...{ lines: [said], x: -6, y: height, size: 11, fill: ink.muted, textAnchor: 'end' }} />
          )}
        </g>
      ))}
      {[...series.entries()].reverse().map(([place, each]) => (
        <Course key={place} {...{ place, each, at, levels }} />
      ))}
      {series.length === 1 && <LastFigure {...{ each: series[0]!, at, levels, language, plot }} />}
      <Words {...{ lines: [ends[0]!], x: 0, y: plot.bottom + 9, size: 10.5, fill: ink.muted }} />
      {part.rows.length > 1 && (
        <Words
          {...{
            lines: [ends[1]!],
            x: wide,
            y: plot.bottom + 9,
            size: 10.5,
            fill: ink.muted,
            textAnchor: 'end',
          }}
        />
      )}
    </>
  )
}

type CourseProps = { place: number; each: Series; at: (row: number) => number; levels: Levels }

function Course({ place, each: { numbers }, at, levels }: CourseProps) {
  const isAlone = (row: number) => !isNumber(numbers[row - 1] ?? null) && !isNumber(numbers[row + 1] ?? null)
  const last = numbers.findLastIndex(isNumber)
  return (
    <g>
      <Stroke series={place} d={linePath(numbers, at, levels.at)} />
      {numbers.map(
        (value, row) =>
          value !== null &&
          (row === last || isAlone(row)) && (
            <Point key={row} series={place} x={at(row)} y={levels.at(value)} />
          ),
      )}
    </g>
  )
}

type LastProps = Omit<CourseProps, 'place'> & { language: Locale; plot: Plot }

function LastFigure({ each: { numbers, column }, at, levels, language, plot }: LastProps) {
  const last = numbers.findLastIndex(isNumber)
  const value = numbers[last]
  if (value === null || value === undefined) return null
  return (
    <Words
      {...{
        lines: [sayer(language)(value, column.unit)],
        size: SIZE.small,
        fontWeight: 600,
        fill: hueOf(0),
        halo: true,
      }}
      {...{
        x: Math.min(at(last) + 5, plot.right),
        y: Math.max(plot.top - 1, levels.at(value) - 12),
        textAnchor: 'end',
      }}
    />
  )
}

import { translatorIn, type Locale } from '@/lib/i18n'
import { isHidden, type Table } from '../../model/document'
import { sayer } from '../../said'
import { briefDate, placesAlong } from './along'
import { Course } from './Course'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { fitted, SIZE, wrapped, Words } from './lettering'
import type { Levels } from './levels'
import type { Look } from './looks'
import { hueOf, ink } from './palette'

/** Of one panel: its name, its plot, the ends of its axis, and the air below. */
export const PANEL = { top: 52, bottom: 130, height: 160 } as const
const TINY = 11

interface PanelProps {
  chart: DrawingProps<'multiples'>['chart']
  name: string
  part: Table
  levels: Levels
  language: Locale
  looks: Look[]
  wide: number
  /** Of its row: it bears the words of the scale. */
  isFirst: boolean
}

/** One of the multiples. */
export function Panel({ chart, name, part, levels, language, looks, wide, isFirst }: PanelProps) {
  const t = translatorIn(language, 'reports')
  const along = seriesOf(part, chart.x)
  const series = chart.series.map((key) => seriesOf(part, key))
  const places = placesAlong(along.values, along.column.unit)
  const at = (row: number) => 4 + (places[row] ?? 0) * (wide - 8)
  const title = wrapped(name, wide, 2, SIZE.small)
  const brief = briefDate(along.column.unit, language)
  const ends = [...new Set([along.values.at(0), along.values.at(-1)])].map((value) =>
    fitted(brief(value ?? null), wide / 2 - 4, TINY),
  )
  return (
    <>
      <Words
        {...{ lines: title, x: 0, y: 23 - (title.length - 1) * 7.5, size: SIZE.small, fontWeight: 600 }}
      />
      {levels.marks.map(({ value, at: y, said }) => (
        <g key={value} aria-hidden="true">
          <line {...{ x1: 0, x2: wide, y1: y, y2: y, stroke: value === 0 ? ink.axis : ink.grid }} />
          {isFirst && (
            <Words {...{ lines: [said], x: -6, y, size: TINY, fill: ink.muted, textAnchor: 'end' }} />
          )}
        </g>
      ))}
      {[...series.entries()].reverse().map(([place, { numbers }]) => (
        <Course key={place} {...{ numbers, look: looks[place]!, at, level: levels.at, place: null }} />
      ))}
      {series.every(({ numbers }) => !numbers.some(isNumber)) && (
        <Words
          lines={[t(series.some(({ values }) => values.some(isHidden)) ? 'hidden' : 'notKnown')]}
          {...{ x: wide / 2, y: (PANEL.top + PANEL.bottom) / 2, size: SIZE.small, textAnchor: 'middle' }}
          {...{ fill: ink.muted, fontStyle: 'italic', halo: ink.ground }}
        />
      )}
      {series.length === 1 && <LastFigure {...{ series: series[0]!, at, levels, language, wide }} />}
      {ends.map((said, place) => (
        <Words
          key={place}
          {...{ lines: [said], size: TINY, fill: ink.muted, y: PANEL.bottom + 11 }}
          {...{ x: place === 0 ? 0 : wide, textAnchor: place === 0 ? 'start' : 'end' }}
        />
      ))}
    </>
  )
}

type LastFigureProps = {
  series: ReturnType<typeof seriesOf>
  at: (row: number) => number
} & Pick<PanelProps, 'levels' | 'language' | 'wide'>

function LastFigure({ series: { numbers, column }, at, levels, language, wide }: LastFigureProps) {
  const last = numbers.findLastIndex(isNumber)
  const value = numbers[last]
  if (value === null || value === undefined) return null
  const said = fitted(sayer(language)(value, column.unit), wide, SIZE.small)
  return (
    <Words
      {...{ lines: [said], size: SIZE.small, fontWeight: 600, fill: hueOf(0), halo: ink.ground }}
      {...{ x: Math.min(at(last) + 4, wide), y: levels.at(value) - 12, textAnchor: 'end' }}
    />
  )
}

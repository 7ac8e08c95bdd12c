import { translatorIn } from '@/lib/i18n'
import { placeOf } from '../../model/document'
import { sayer } from '../../said'
import { roomFor } from './Axes'
import { Drawing, WIDTH } from './Drawing'
import { isNumber, seriesOf, type DrawingProps } from './figures'
import { heightOfKey, Key } from './Key'
import { SIZE, Words } from './lettering'
import { levelsFor } from './levels'
import { looksOf } from './looks'
import { LineSwatch } from './Mark'
import { ink } from './palette'
import { Panel, PANEL } from './Panel'

/** What fits on a page; the table has the others. */
const MOST_PANELS = 24
const GAP = 22

/** The same lines once for each value of a column, all on one scale, so that they can be compared at a glance. */
export function Multiples({ chart, table, language }: DrawingProps<'multiples'>) {
  const [say, t] = [sayer(language), translatorIn(language, 'reports')]
  const by = placeOf(table, chart.by)
  const groups = [...Map.groupBy(table.rows, (row) => row[by] ?? null)]
  const panels = groups.slice(0, MOST_PANELS)
  const others = groups.length - panels.length
  const series = chart.series.map((key) => seriesOf(table, key))
  const looks = looksOf(series)

  const keyItems =
    series.length > 1
      ? series.map(({ column }, place) => ({
          label: column.header,
          swatch: <LineSwatch look={looks[place]!} />,
        }))
      : []
  const head = heightOfKey(keyItems, WIDTH)
  const levels = levelsFor(
    series.flatMap(({ numbers }) => numbers.filter(isNumber)),
    { unit: series[0]?.column.unit ?? 'count', language, between: [PANEL.bottom, PANEL.top], most: 3 },
  )
  const margin = roomFor(levels)
  const across = panels.length <= 4 ? 2 : panels.length <= 9 ? 3 : 4
  const wide = (WIDTH - margin - 12 - (across - 1) * GAP) / across
  const bottom = head + Math.ceil(panels.length / across) * PANEL.height

  return (
    <Drawing chart={chart} height={Math.max(bottom + (others > 0 ? 16 : 0), 1)}>
      <Key items={keyItems} x={0} y={0} width={WIDTH} />
      {panels.map(([name, rows], place) => {
        const [column, line] = [place % across, Math.floor(place / across)]
        return (
          <g
            key={place}
            transform={`translate(${(margin + column * (wide + GAP)).toFixed(1)} ${head + line * PANEL.height})`}
          >
            <Panel
              {...{ chart, levels, language, looks, wide, isFirst: column === 0 }}
              part={{ ...table, rows }}
              name={say(name, table.columns[by]!.unit)}
            />
          </g>
        )
      })}
      {others > 0 && (
        <Words
          {...{ lines: [t('charts.others', { count: others })], size: SIZE.small, fill: ink.muted }}
          {...{ x: margin, y: bottom + 4 }}
        />
      )}
    </Drawing>
  )
}

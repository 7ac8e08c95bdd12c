import { translatorIn, type Locale } from '@/lib/i18n'
import type { Chart, Table } from '../../model/document'
import { Bars } from './Bars'
import { Columns } from './Columns'
import { Drawing } from './Drawing'
import { isNumber, seriesOf } from './figures'
import { Funnel } from './Funnel'
import { Intervals } from './Intervals'
import { Words } from './lettering'
import { Lines } from './Lines'
import { Multiples } from './Multiples'
import { ink } from './palette'
import { TileMap } from './TileMap'

interface PictureProps {
  chart: Chart
  /** The one it draws (`chart.table`). */
  table: Table
  language: Locale
}

/** Any chart of a report, as a drawing that needs neither script nor style sheet. */
export function Picture({ chart, ...drawn }: PictureProps) {
  const drawnColumns = 'series' in chart ? chart.series : [chart.value]
  if (!drawnColumns.some((key) => seriesOf(drawn.table, key).numbers.some(isNumber))) {
    return <Nothing chart={chart} language={drawn.language} />
  }
  switch (chart.kind) {
    case 'lines':
      return <Lines chart={chart} {...drawn} />
    case 'columns':
      return <Columns chart={chart} {...drawn} />
    case 'bars':
      return <Bars chart={chart} {...drawn} />
    case 'funnel':
      return <Funnel chart={chart} {...drawn} />
    case 'intervals':
      return <Intervals chart={chart} {...drawn} />
    case 'multiples':
      return <Multiples chart={chart} {...drawn} />
    case 'map':
      return <TileMap chart={chart} {...drawn} />
  }
}

/** All of it is hidden or unknown: the table says which. */
function Nothing({ chart, language }: { chart: Chart; language: Locale }) {
  const t = translatorIn(language, 'reports')
  return (
    <Drawing chart={chart} height={40}>
      <Words {...{ lines: [t('charts.nothing')], x: 0, y: 20, fill: ink.muted, fontStyle: 'italic' }} />
    </Drawing>
  )
}

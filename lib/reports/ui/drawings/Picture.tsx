import type { Locale } from '@/lib/i18n'
import type { Chart, Table } from '../../model/document'
import { Bars } from './Bars'
import { Columns } from './Columns'
import { Funnel } from './Funnel'
import { Intervals } from './Intervals'
import { Lines } from './Lines'
import { Multiples } from './Multiples'
import { TileMap } from './TileMap'

interface PictureProps {
  chart: Chart
  /** The one it draws (`chart.table`). */
  table: Table
  language: Locale
}

/** Any chart of a report, as a drawing that needs neither script nor style sheet. */
export function Picture({ chart, ...drawn }: PictureProps) {
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

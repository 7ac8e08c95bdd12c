import type { Locale } from '@/lib/i18n'
import type { Chart, Table } from '../model/document'
import { Picture } from './drawings/Picture'

/** A chart under its name; on a narrow screen it keeps its size and scrolls, as tables do. */
export function ChartFigure({ chart, table, language }: { chart: Chart; table: Table; language: Locale }) {
  const named = `figure-${chart.key}`
  return (
    <figure className="os-report__figure">
      <figcaption>
        <h3 id={named}>{chart.title}</h3>
      </figcaption>
      <div className="os-report__drawing" role="group" tabIndex={0} aria-labelledby={named}>
        <Picture {...{ chart, table, language }} />
      </div>
    </figure>
  )
}

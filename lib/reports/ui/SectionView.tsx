import { translatorIn, type Locale } from '@/lib/i18n'
import { renderMarkdown } from '@/lib/markdown'
import { Prose } from '@/lib/ui/Prose'
import type { Chart, Section, Table } from '../model/document'
import { anchorOf } from './anchors'
import { isLong } from './annexed'
import { SeeAnnex } from './Annex'
import { ChartFigure } from './ChartFigure'
import { FiguresTable } from './FiguresTable'

interface SectionProps {
  section: Section
  language: Locale
  minimum: number
  number: number
  /** The tables that are shown elsewhere, and under which name. */
  annexed: ReadonlyMap<Table, string>
}

/** What the figures say in a sentence, the charts, each table under what is drawn of it, and how to read them. */
export function SectionView({ section, language, minimum, number, annexed }: SectionProps) {
  const t = translatorIn(language, 'reports')
  const { key, title, headline, charts, tables, notes, comment } = section
  const anchor = anchorOf(key)
  const isShort = charts.length === 0 && tables.length === 0
  return (
    <section
      className={isShort ? 'os-report__section os-report__section--short' : 'os-report__section'}
      id={anchor}
      aria-labelledby={`${anchor}-title`}
    >
      <h2 id={`${anchor}-title`}>
        <span className="os-report__number">{number}</span> {title}
      </h2>
      {headline && <p className="os-report__headline">{headline}</p>}
      {comment.trim() !== '' && (
        <div className="os-report__comment">
          <p className="os-report__label">{t('page.comment')}</p>
          <Prose html={renderMarkdown(comment)} />
        </div>
      )}
      {tables.map((table) => (
        <Drawn
          key={table.key}
          {...{ table, language, minimum, annexedAs: annexed.get(table) }}
          charts={charts.filter((chart) => chart.table === table.key)}
        />
      ))}
      {notes.length > 0 && (
        <div className="os-report__notes">
          <p className="os-report__label">{t('page.notes')}</p>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </section>
  )
}

interface DrawnProps {
  table: Table
  charts: Chart[]
  language: Locale
  minimum: number
  annexedAs: string | undefined
}

function Drawn({ table, charts, language, minimum, annexedAs }: DrawnProps) {
  const name = charts.length > 0 ? null : table.title
  return (
    <>
      {charts.map((chart) => (
        <ChartFigure key={chart.key} {...{ chart, table, language }} />
      ))}
      {annexedAs ? (
        <>
          {name && <h3 className="os-report__elsewhere">{name}</h3>}
          <SeeAnnex name={annexedAs} language={language} />
        </>
      ) : (
        <FiguresTable {...{ table, language, minimum, name }} isFolded={charts.length > 0 || isLong(table)} />
      )}
    </>
  )
}

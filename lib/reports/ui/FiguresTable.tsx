import { translatorIn, type Locale } from '@/lib/i18n'
import { DataTable, type Column } from '@/lib/ui/DataTable'
import { isHidden, type Table, type Unit, type Value } from '../model/document'
import { sayer } from '../said'
import { columnsOnPaper } from './columnsOnPaper'

interface FiguresTableProps {
  table: Table
  language: Locale
  minimum: number
  /** On a screen one opens it; on paper it is always open. */
  isFolded: boolean
  /** Its title; null: a chart has said it already. */
  name: string | null
}

type Row = { cells: Value[]; place: number }

/** Letters of what is read as a line, and not one word under the other where figures take the room. */
const SENTENCE = 24
const WORDS: Unit[] = ['text', 'day', 'month']

/** Every figure of a table, as words; what is hidden or unknown says so, and why. */
export function FiguresTable({ table, language, minimum, isFolded, name }: FiguresTableProps) {
  const [t, say] = [translatorIn(language, 'reports'), sayer(language)]
  const { title, columns, rows } = table
  const values = rows.flatMap((row) =>
    row.filter((value, place) => value !== null || !columns[place]!.isReference),
  )
  const missing = [
    values.some(isHidden) && t('page.hidden', { minimum }),
    values.includes(null) && t('page.notKnown'),
  ].filter((note) => note !== false)

  const shownColumns = columns.map(({ key, header, unit, isReference }, place): Column<Row> => ({
    ...{ key, header, rowHeader: place === 0, numeric: place > 0 && !WORDS.includes(unit) },
    cell: ({ cells }) => {
      const value = cells[place] ?? null
      // What is there for some rows only is missing from none.
      return value === null && isReference ? null : cell(value, unit, say(value, unit))
    },
  }))
  const shown = (
    <>
      <DataTable
        dense
        caption={title}
        captionHidden={name !== null}
        rows={rows.map((cells, place) => ({ cells, place }))}
        rowKey={({ place }) => String(place)}
        columns={shownColumns}
        empty={<p>{t('page.empty', { title })}</p>}
      />
      {missing.map((note) => (
        <p key={note} className="os-report__missing-note">
          {note}
        </p>
      ))}
    </>
  )
  const beside = columnsOnPaper(
    rows.map((row) => row.map((value, place) => say(value, columns[place]!.unit))),
  )
  const look = beside > 1 ? `os-report__table os-report__table--columns-${beside}` : 'os-report__table'
  return (
    <div className={look}>
      {name !== null && <h3>{name}</h3>}
      {isFolded ? (
        <details className="os-report__fold">
          <summary>
            {t('page.seeTable')}
            <span className="fr-sr-only"> {title}</span>
          </summary>
          {shown}
        </details>
      ) : (
        shown
      )}
    </div>
  )
}

function cell(value: Value, unit: Unit, said: string) {
  if (value === null || isHidden(value)) return <span className="os-report__missing">{said}</span>
  if (unit !== 'text') return <span className="os-report__whole">{said}</span>
  return said.length < SENTENCE ? said : <span className="os-report__words">{said}</span>
}

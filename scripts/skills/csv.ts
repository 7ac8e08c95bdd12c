import { parse, CsvError } from 'csv-parse/sync'
import { textOf } from './bytes'
import type { Gathering, SkillFile } from './reading'

/** A row by the names of its columns, and the line it begins on. */
export interface CsvRow {
  line: number
  get(...names: string[]): string
}

export interface CsvTable {
  file: string
  columns: string[]
  rows: CsvRow[]
  has(...names: string[]): boolean
}

/** A table with a header; separator found by itself. A file that is no CSV is refused with the line that says so; so is a row with more values than columns. */
export function readCsv(file: SkillFile, gathering: Gathering): CsvTable | null {
  const text = textOf(file.bytes).replace(/^\ufeff/, '')
  const delimiter = separatorOf(text)
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // France Travail doubles apostrophes, not quotes.
      relax_quotes: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const columns = (records[0]?.record ?? []).map((name) => name.trim())
    let previous = records[0]?.info.lines ?? 1
    const rows = records.slice(1).flatMap(({ record, info }) => {
      const line = previous + 1
      previous = info.lines
      // A separator inside a value, «12,5»: every cell after it would be read as another.
      if (record.slice(columns.length).some((cell) => cell.trim() !== '')) {
        const why = `il y a ${record.length} valeurs pour ${columns.length} colonnes ; une valeur qui contient « ${delimiter} » s’écrit entre guillemets`
        gathering.refuse(file.name, line, why)
        return []
      }
      return { line, get: (...names: string[]) => valueOf(columns, record, names) }
    })
    return {
      file: file.name,
      columns,
      rows,
      has: (...names) => names.every((name) => columns.includes(name)),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    gathering.refuse(
      file.name,
      Number((error as { lines?: number }).lines ?? 1),
      `ce n’est pas un CSV lisible : ${error.message}`,
    )
    return null
  }
}

function valueOf(columns: string[], record: string[], names: string[]): string {
  for (const name of names) {
    const value = record[columns.indexOf(name)]
    if (value !== undefined) return value.trim()
  }
  return ''
}

export function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t', '|'].toSorted((one, other) => count(other) - count(one))[0] ?? ','
}

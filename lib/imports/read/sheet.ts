import type { Encoding, Separator } from '../model/detect'

/** No spreadsheet has more rows: a file that says so is not one that a person sees. */
export const MOST_LINES = 1_048_576

/** A row as it stands in the file: its line, as people count, and its cells. */
export interface RawLine {
  line: number
  cells: string[]
}

/** A file that can be read line by line, as often as needed. */
export interface Sheet {
  format: 'csv' | 'xlsx' | 'ods'
  encoding?: Encoding
  separator?: Separator
  /** The name of the sheet read, in a workbook. */
  name?: string
  /** A row that has not as many cells as the header is a fault: true for texts, where nothing else tells. */
  isRagged: boolean
  lines(): AsyncGenerator<RawLine[]>
  close(): Promise<void>
}

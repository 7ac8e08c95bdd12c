import { one, type Asked } from './address'
import { csv, csvResponse, type Cell } from './csv'
import { ods, odsResponse } from './ods'

/** What a table may leave as; the first is what an address that says nothing gets. */
export const fileFormats = ['csv', 'ods'] as const
export type FileFormat = (typeof fileFormats)[number]

/** A table that may leave in every format: told once, whatever it is written as. */
export interface TableFile {
  /** What the file is called, without its ending. */
  name: string
  /** What its sheet is called, where there is one. */
  title: string
  header: string[]
  rows: Cell[][]
}

/** `?format=ods` */
export const askedFormat = (asked: Asked): FileFormat =>
  fileFormats.find((format) => format === one(asked, 'format')) ?? fileFormats[0]

export const tableResponse = ({ name, title, header, rows }: TableFile, format: FileFormat): Response =>
  format === 'ods'
    ? odsResponse(`${name}.ods`, ods(title, header, rows))
    : csvResponse(`${name}.csv`, csv(header, rows))

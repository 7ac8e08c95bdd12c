import type { Document, Table } from '../model/document'

/**
 * A longer table waits to be opened on a page, and stands at the end of the paper, so that one leafs through what is said
 * of it; `report.css` keeps the others whole on their sheet.
 */
export const isLong = ({ rows }: Pick<Table, 'rows'>): boolean => rows.length > 14

/** The tables that are at the end on paper, each with its name there: «A1», «A2»… */
export const annexedIn = ({ sections }: Pick<Document, 'sections'>): ReadonlyMap<Table, string> =>
  new Map(
    sections
      .flatMap(({ tables }) => tables)
      .filter(isLong)
      .map((table, place) => [table, `A${place + 1}`]),
  )

import type { Document, Table } from '../model/document'

/** A longer table stands at the end of the paper, so that one leafs through what is said of it. */
const LONG_ON_PAPER = 14

/** The tables that are at the end on paper, each with its name there: «A1», «A2»… */
export const annexedIn = ({ sections }: Pick<Document, 'sections'>): ReadonlyMap<Table, string> =>
  new Map(
    sections
      .flatMap(({ tables }) => tables)
      .filter(({ rows }) => rows.length > LONG_ON_PAPER)
      .map((table, place) => [table, `A${place + 1}`]),
  )

import type { Column, Unit } from '../model/document'

/** Columns of a table, each called by what its key is worth in the words of its section. */
export const columnsOf = <Key extends string>(
  header: (key: Key) => string,
  columns: readonly (readonly [key: Key, unit: Unit])[],
): Column[] => columns.map(([key, unit]) => ({ key, header: header(key), unit }))

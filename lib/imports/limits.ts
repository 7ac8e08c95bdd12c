const numberIn = (name: string, otherwise: number, most: number) => {
  const value = Number(process.env[name])
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : otherwise
}

/** What a list may weigh, so that nothing one deposits can exhaust the machine. */
export interface Limits {
  rows: number
  /** The file itself, in bytes. */
  bytes: number
  /** What a workbook gives once inflated, in bytes: a few kilobytes can hide a terabyte. */
  inflatedBytes: number
  columns: number
  /** One cell, in characters. */
  cell: number
}

/** Ten thousand rows, or as many as IMPORT_ROWS says, up to a million. The other limits follow. */
export function importLimits(): Limits {
  const rows = numberIn('IMPORT_ROWS', 10_000, 1_000_000)
  return {
    rows,
    bytes: 20_000_000 + rows * 500,
    inflatedBytes: 100_000_000 + rows * 4_000,
    columns: 200,
    cell: 5_000,
  }
}

/** How long an import can be undone. */
export const UNDO_DAYS = 7
/** The rows themselves (people's data) are forgotten after that; the import stays in the history. */
export const ROWS_KEPT_DAYS = 30

/** How many rows are shown at once. */
export const ROWS_A_PAGE = 50

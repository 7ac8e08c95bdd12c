/** Fewer rows are read more easily one under the other. */
const MANY = 40
/** Letters that a sheet of A4 has room for, columns of a table apart. */
const SHEET = 110
/** The air between two columns of a table. */
const AIR = 3

/** How many parts of a long table of short rows stand beside each other on a sheet: one, two or three. */
export function columnsOnPaper(rows: string[][]): number {
  if (rows.length < MANY) return 1
  const widest = rows[0]!.map((_, place) => Math.max(...rows.map((row) => row[place]!.length)))
  const wide = widest.reduce((sum, each) => sum + each + AIR, 0)
  return Math.max(1, Math.min(3, Math.floor(SHEET / wide)))
}

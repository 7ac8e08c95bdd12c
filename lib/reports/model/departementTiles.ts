/**
 * Departments as tiles of one size, each at about its place, so that Paris is seen as well as the Landes; overseas below, in
 * the order of their codes.
 */
const LAYOUT = `
  .   .   .   .   .   62  59  .   .   .   .   .
  .   .   .   .   76  80  02  .   .   .   .   .
  .   .   50  14  27  60  95  93  08  .   57  .
  29  22  35  61  28  78  92  75  51  55  54  67
  .   56  53  72  45  91  94  77  10  52  88  68
  .   44  49  37  41  18  58  89  21  70  90  .
  .   85  79  86  36  23  03  71  39  25  .   .
  .   17  16  87  19  63  42  69  01  74  .   .
  .   33  24  46  15  43  07  26  38  73  .   .
  .   40  47  82  12  48  30  84  05  .   .   .
  .   64  32  31  81  34  .   13  04  06  .   .
  .   .   65  09  11  .   .   .   83  .   .   2B
  .   .   .   .   66  .   .   .   .   .   .   2A
  .   .   .   .   .   .   .   .   .   .   .   .
  971 972 973 974 975 976 977 978 986 987 988 .
`

export interface Tile {
  code: string
  column: number
  row: number
}

const ROWS = LAYOUT.trim().split('\n')

export const TILE_ROWS = ROWS.length
export const TILE_COLUMNS = ROWS[0]!.trim().split(/\s+/).length

export const DEPARTEMENT_TILES: readonly Tile[] = ROWS.flatMap((line, row) =>
  line
    .trim()
    .split(/\s+/)
    .flatMap((code, column) => (code === '.' ? [] : [{ code, column, row }])),
)

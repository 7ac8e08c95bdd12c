import { meaningOf } from '@/lib/reports/files/meanings'
import type { Table } from '@/lib/reports/model/document'

const span = { from: '2026-03-01', until: '2026-06-01' }

/** Columns of which nobody wrote what they count. */
export const meaningless = (tables: readonly Table[]): string[] =>
  tables.flatMap((table) =>
    table.columns
      .filter(
        (column) => !(['fr', 'en'] as const).every((language) => meaningOf(table, column, span, language)),
      )
      .map(({ key }) => `${table.key}.${key}`),
  )

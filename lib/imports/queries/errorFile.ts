import { z } from 'zod'
import { select, sql } from '@/lib/db'
import { translator } from '@/lib/i18n'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { csvLine } from '@/lib/ui/csv'
import { ImportVerdict } from '@/prisma/client/enums'
import { explain } from '../explain'
import { factsOf, followed, readingOf, seesRows } from '../list'
import type { Reason } from '../model/reasons'
import type { Fault } from '../model/said'

const Row = z.object({
  line: z.number(),
  cells: z.array(z.string()),
  faults: z.custom<Fault[]>(),
  reasons: z.custom<Reason[]>(),
  verdict: z.enum(ImportVerdict),
})

const AT_ONCE = 1_000

/** The rows that were not taken, as they stood, with two columns that say why: mended, it can be deposited again. */
export async function errorFile(viewer: Person, id: string): Promise<Response> {
  const list = await followed(viewer, id)
  authorize(viewer, 'accounts.follow', factsOf(list))
  if (!seesRows(viewer, list)) throw new NotFound()
  const t = await translator('imports')
  const { headers } = readingOf(list)
  const encoder = new TextEncoder()
  let after = -1
  const body = new ReadableStream<Uint8Array>({
    start(out) {
      out.enqueue(
        encoder.encode(`\ufeff${csvLine([...headers, t('errorFile.verdict'), t('errorFile.why')])}`),
      )
    },
    async pull(out) {
      const rows = await select(
        Row,
        sql`SELECT "line", "cells", "faults", "reasons", "verdict" FROM "account_import_row"
             WHERE "importId" = ${id}::uuid AND "line" > ${after}
               AND "verdict" IN ('refused', 'duplicate', 'to_check', 'to_validate')
             ORDER BY "line" LIMIT ${AT_ONCE}`,
      )
      const last = rows.at(-1)
      if (!last) return out.close()
      after = last.line
      const text = rows.map((row) =>
        csvLine([...row.cells, t(`verdicts.${row.verdict}`), explain(t, row).join(' ')]),
      )
      out.enqueue(encoder.encode(text.join('')))
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="lignes-a-corriger.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}

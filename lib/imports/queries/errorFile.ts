import { translator, type Translate } from '@/lib/i18n'
import { authorize, NotFound, type Person } from '@/lib/policy'
import { csvLine } from '@/lib/ui/csv'
import { explain } from '../explain'
import { factsOf, followed, readingOf, seesRows } from '../list'
import { NOT_TAKEN } from '../model/confirmed'
import { linesToMend, type LineToMend } from '../toMend'

const verdictOf = (t: Translate<'imports'>, { verdict }: LineToMend) =>
  NOT_TAKEN.includes(verdict)
    ? t(`verdicts.${verdict}`)
    : t('errorFile.warning', { verdict: t(`verdicts.${verdict}`) })

/**
 * The rows that were not taken, or not whole, as they stood, with two columns that say why: mended, it can be deposited
 * again.
 */
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
      const rows = await linesToMend(id, after)
      const last = rows.at(-1)
      if (!last) return out.close()
      after = last.line
      const text = rows.map((row) => csvLine([...row.cells, verdictOf(t, row), explain(t, row).join(' ')]))
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

import { inBrowser } from '@/lib/browser'
import { PRINTED_WITHIN_MS } from './limits'
import { pageOf } from './page'
import type { Source } from './source'

/** The page on paper: tagged, with its title, its language and its bookmarks. */
export async function pdfOf(source: Source, signal: AbortSignal): Promise<Buffer> {
  const markup = await pageOf(source)
  return inBrowser({ signal, within: PRINTED_WITHIN_MS }, async (page) => {
    await page.setContent(markup, { waitUntil: 'load' })
    return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
  })
}

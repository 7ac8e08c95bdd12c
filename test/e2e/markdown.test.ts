import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderMarkdown } from '@/lib/markdown'
import { clean } from '@/lib/markdown/clean'
import { openBrowser } from '@/scripts/browser'
import { corpora, corporaAreHere, ownPayloads } from './payloads'

const HOUSE = 'http://osmose.example'
let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

/** What a page of these pieces does: scripts that ran, addresses it asked for besides its own. */
async function watch(pieces: string[]): Promise<string[]> {
  const page = await browser.newPage()
  const seen: string[] = []
  try {
    await page.route('**/*', async (asked) => {
      const url = asked.request().url()
      if (url === `${HOUSE}/`)
        return asked.fulfill({ contentType: 'text/html; charset=utf-8', body: pageOf(pieces) })
      // Our own files are asked for on purpose; anything else is a leak.
      if (!url.startsWith(`${HOUSE}/fichiers/`)) seen.push(url.slice(0, 200))
      return asked.abort()
    })
    await page.exposeFunction('ran', (what: string) => void seen.push(`ran ${what}`))
    page.on('dialog', (dialog) => (seen.push(`dialog ${dialog.message()}`), dialog.dismiss()))
    await page.goto(`${HOUSE}/`)
    await provoke(page)
  } finally {
    await page.close()
  }
  return seen
}

const pageOf = (pieces: string[]) => `<!doctype html><html><head><link rel="icon" href="data:,"><script>
for (const name of ['alert', 'prompt', 'confirm', 'print', 'open'])
  window[name] = (...said) => ran(name + ' ' + said.join(' ').slice(0, 100))
</script></head><body>${pieces.map((piece) => `<section>${piece}</section>`).join('\n')}</body></html>`

/** Moves over, focuses and clicks everything that could answer; following a link is the reader's own choice. */
async function provoke(page: Page) {
  const odd = await page.evaluate(async () => {
    document.addEventListener('click', (event) => event.preventDefault(), true)
    for (const element of document.querySelectorAll('section *')) {
      for (const kind of [
        'mouseover',
        'mouseenter',
        'focus',
        'focusin',
        'pointerdown',
        'click',
        'load',
        'error',
        'toggle',
      ])
        element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }))
    }
    await new Promise((resolve) => setTimeout(resolve, 60))
    const links = [...document.querySelectorAll<HTMLAnchorElement>('section a[href]')]
    return links
      .map((link) => link.protocol)
      .filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol))
  })
  expect(odd).toEqual([])
}

/** Batches first; the guilty one is then looked for alone, so that the message names it. */
async function expectQuiet(payloads: string[], render: (text: string) => string) {
  for (let first = 0; first < payloads.length; first += 600) {
    const batch = payloads.slice(first, first + 600)
    if ((await watch(batch.map(render))).length === 0) continue
    for (const payload of batch) expect(await watch([render(payload)]), payload).toEqual([])
  }
}

describe('in a real browser', () => {
  it('the watch sees what an uncleaned text does', async () => {
    expect((await watch(['<img src=x onerror=alert(1)>'])).join()).toContain('ran alert 1')
    expect(await watch(['<img src="https://outside.example/p">'])).toEqual(['https://outside.example/p'])
  })

  it('nothing that people write executes or asks another site', () =>
    expectQuiet(ownPayloads, renderMarkdown))

  it('nor does HTML that something else wrote, once cleaned', () => expectQuiet(ownPayloads, clean))

  it.skipIf(!corporaAreHere)('nor do the public corpora, as Markdown (../shared/data/security)', async () => {
    const payloads = corpora()
    expect(payloads.length).toBeGreaterThan(1_500)
    await expectQuiet(payloads, renderMarkdown)
  })

  it.skipIf(!corporaAreHere)('nor do the public corpora, as HTML (../shared/data/security)', () =>
    expectQuiet(corpora(), clean),
  )
})

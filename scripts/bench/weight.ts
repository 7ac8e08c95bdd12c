import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../browser'
import { personas } from '../seed/personas'
import { median, report } from './line'
import { inOwnDatabase } from './setting/database'
import { fillDemo } from './setting/demo'
import { benchSite } from './setting/site'

/**
 * What a reading page of the demonstration weighs and how it settles, in a real Chromium with a processor four times
 * slower: HTML and first-load script (gzip), largest paint, layout shift.
 */
const ROUTES = ['/', '/communautes', '/communautes/[slug]', '/communautes/[slug]/fils/[id]', '/recherche']
const RUNS = 3
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} ko`

interface Visit {
  html: number
  script: number
  lcp: number
  cls: number
}

async function visit(page: Page, url: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let html = 0
  let script = 0
  const bodies: Promise<void>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    if (kind !== 'script' && kind !== 'document') return
    bodies.push(
      response.body().then(
        (body) => {
          if (kind === 'script') script += gzipSync(body).length
          else html += gzipSync(body).length
        },
        () => undefined, // a redirect has no body
      ),
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await Promise.all(bodies)
  const painted = await page.evaluate(
    () =>
      new Promise<{ lcp: number; cls: number }>((done) => {
        let lcp = 0
        let cls = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) lcp = entry.startTime
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            cls += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done({ lcp, cls }), 500)
      }),
  )
  return { html, script, ...painted }
}

await inOwnDatabase('weight', async () => {
  await fillDemo()
  const web = await benchSite(3600)
  const browser = await openBrowser()
  try {
    const email = personas[0]?.email ?? ''
    const { placesOf } = await import('../screens/addresses')
    const places = (await placesOf(email)).filter(({ route }) => ROUTES.includes(route))
    for (const { route, address } of places) {
      if (!address) throw new Error(`${route}: the demonstration has no such page`)
      tell(route, await visits(browser, web.url, address, email))
    }
  } finally {
    await browser.close()
    await web.child.stop()
  }
})

/** The page opened by its reader in new windows of a telephone, one after the other. */
async function visits(browser: Browser, url: string, address: string, email: string): Promise<Visit[]> {
  const { signedSession } = await import('../screens/session')
  const made: Visit[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const viewport = { width: 412, height: 823 }
    const context = await browser.newContext({ baseURL: url, locale: 'fr-FR', viewport })
    await context.addCookies([{ name: 'osmose.session_token', value: await signedSession({ email }), url }])
    made.push(await visit(await context.newPage(), address))
    await context.close()
  }
  return made
}

function tell(route: string, made: Visit[]) {
  const middle = (what: keyof Visit) => median(made.map((each) => each[what]))
  const lines: [string, string, string, boolean][] = [
    ['HTML', kilo(middle('html')), '≤ 60 ko gzip', middle('html') <= 60_000],
    ['script au premier chargement', kilo(middle('script')), '≤ 150 ko gzip', middle('script') <= 150_000],
    [
      'plus grand affichage (processeur 4 × plus lent)',
      `${Math.round(middle('lcp'))} ms`,
      '≤ 1 500 ms',
      middle('lcp') <= 1500,
    ],
    ['décalage', middle('cls').toFixed(3), '≤ 0,05', middle('cls') <= 0.05],
  ]
  for (const [what, figure, goal, reached] of lines)
    report({ what: `${route} : ${what}`, figure, baseline: '', ratio: '', goal, reached })
}

import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { closeDatabase } from '@/lib/db'
import { openBrowser } from '../browser'
import { environment } from '../environment'
import { placesOf } from '../screens/addresses'
import { signedSession } from '../screens/session'
import { personas } from '../seed/personas'
import { ensureBuilt } from '../serve/build'
import { startWeb } from '../serve/web'
import { median, report } from './line'

/**
 * What a reading page weighs and how it settles, in a real Chromium with a processor four times slower: HTML and
 * first-load script (gzip), largest paint, layout shift. Needs the demo (`npm run seed`).
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

Object.assign(process.env, environment())
const { folder } = await ensureBuilt()
const { APP_URL: _elsewhere, ...env } = process.env
const web = await startWeb(folder, 3600, env)
const browser = await openBrowser()
try {
  const email = personas[0]?.email ?? null
  for (const place of (await placesOf(email)).filter(({ route }) => ROUTES.includes(route))) {
    if (!place.address || !email)
      throw new Error(`${place.route}: the demonstration has none; run npm run seed`)
    const visits: Visit[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({
        baseURL: web.url,
        locale: 'fr-FR',
        viewport: { width: 412, height: 823 },
      })
      await context.addCookies([
        { name: 'osmose.session_token', value: await signedSession({ email }), url: web.url },
      ])
      visits.push(await visit(await context.newPage(), place.address))
      await context.close()
    }
    const middle = (what: keyof Visit) => median(visits.map((each) => each[what]))
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
    for (const [what, figure, goal, reached] of lines) {
      report({ what: `${place.route} : ${what}`, figure, baseline: '', ratio: '', goal, reached })
    }
  }
} finally {
  await browser.close()
  await web.child.stop()
  await closeDatabase()
}

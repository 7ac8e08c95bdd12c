import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { openBrowser } from '../browser'
import { environment } from '../environment'
import { placesOf, type Place } from './addresses'
import { walk } from './keyboard'
import { signedSession } from './session'
import { contactSheet, isWrong, problems, title, type Shot } from './sheet'
import { personas } from '../seed/personas'
import { ensureBuilt } from '../serve/build'
import { startWeb } from '../serve/web'
import { inCheckout } from '../setup/checkout.mjs'
import { Advice, giveUp } from '../setup/say.mjs'

/**
 * `npm run screens`: a picture of every page as each persona, 1280 and 320 px wide, light and dark, with what axe
 * finds and what a walk with Tab alone meets, on one contact sheet: .screens/index.html. `--route /communautes` and
 * `--as nadia` narrow it down; `--docs` remakes the pictures of the README instead.
 */
const { values: asked } = parseArgs({
  options: {
    route: { type: 'string' },
    as: { type: 'string' },
    docs: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (asked.help) {
  console.log('npm run screens [-- --route /communautes] [-- --as nadia] [-- --docs]')
  process.exit(0)
}
const WIDTHS = [1280, 320]
const THEMES = ['clair', 'sombre'] as const
const folder = inCheckout('.screens')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Sitter {
  name: string
  email: string | null
}

const nobody: Sitter = { name: 'personne', email: null }
const sitters: Sitter[] = [
  nobody,
  ...personas.map(({ name, email }) => ({ name: (name.split(' ')[0] ?? name).toLowerCase(), email })),
]

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const looking = sitters.filter(({ name }) => !asked.as || plain(name) === plain(asked.as))
if (looking.length === 0) {
  console.error(`Personne ne s’appelle « ${asked.as} » ici : ${sitters.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

/** A browser window as this person sees the site. */
async function windowOf(
  browser: Browser,
  url: string,
  sitter: Sitter,
  width: number,
  theme: (typeof THEMES)[number],
) {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'fr-FR',
    viewport: { width, height: 800 },
    colorScheme: theme === 'sombre' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  if (sitter.email) {
    await context.addCookies([
      {
        name: 'osmose.session_token',
        value: await signedSession({ email: sitter.email }),
        url,
        httpOnly: true,
      },
    ])
  }
  return context.newPage()
}

async function shoot(
  page: Page,
  place: Place,
  about: Pick<Shot, 'persona' | 'width' | 'theme'>,
): Promise<Shot> {
  const answer = await page.goto(place.address ?? '/', { waitUntil: 'networkidle' })
  await page.evaluate(axe)
  const { findings, overflow } = await page.evaluate(async () => {
    // axe is in the page: the line above put it there.
    const { axe: checker } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string; nodes: unknown[] }[] }> }
    }
    const { violations } = await checker.run()
    return {
      findings: violations.map(({ id, help, nodes }) => ({ rule: id, help, count: nodes.length })),
      overflow: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
    }
  })
  const file = `${place.route.replace(/[/[\]]+/g, '_')}--${about.persona}-${about.width}-${about.theme}.png`
  await page.screenshot({ path: join(folder, file), fullPage: true })
  const walked = about.theme === 'clair' ? await walk(page) : null
  return { route: place.route, ...about, status: answer?.status() ?? 0, file, findings, overflow, walked }
}

/** The README's own pictures: the main screens, as they are today. */
const DOCS: [string, string, string][] = [
  ['accueil', 'nadia', '/'],
  ['communaute', 'sami', '/communautes/[slug]'],
  ['fil', 'nadia', '/communautes/[slug]/fils/[id]'],
  ['tableau-de-bord', 'sami', '/communautes/[slug]/tableau-de-bord'],
  ['mesures', 'claire', '/mesures'],
  ['recherche', 'nadia', '/recherche'],
  ['annuaire', 'nadia', '/annuaire'],
  ['sommeil', 'claire', '/mesures/sommeil'],
  ['carte', 'nadia', '/competences/carte'],
  ['pratique', 'sami', '/pratiques/[id]'],
  ['bilan', 'claire', '/bilans/[id]/modifier'],
  ['simulateur', 'claire', '/bilans/simulateur/[id]'],
]

async function shootDocs(browser: Browser, url: string) {
  await mkdir(inCheckout('docs', 'images'), { recursive: true })
  for (const [name, who, route] of DOCS) {
    const sitter = sitters.find((each) => each.name === who) ?? nobody
    const place = (await placesOf(sitter.email)).find((each) => each.route === route)
    if (!place?.address) continue
    const page = await windowOf(browser, url, sitter, 1280, 'clair')
    await page.goto(place.address, { waitUntil: 'networkidle' })
    await page.screenshot({ path: inCheckout('docs', 'images', `${name}.jpg`), type: 'jpeg', quality: 80 })
    await page.context().close()
    console.log(`  docs/images/${name}.jpg`)
  }
}

async function shootAll(browser: Browser, url: string): Promise<Shot[]> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const shots: Shot[] = []
  for (const sitter of looking) {
    const places = (await placesOf(sitter.email)).filter(({ route }) => !asked.route || route === asked.route)
    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        const page = await windowOf(browser, url, sitter, width, theme)
        for (const place of places) {
          if (place.address) shots.push(await shoot(page, place, { persona: sitter.name, width, theme }))
        }
        await page.context().close()
        console.log(`  ${sitter.name}, ${width} px, ${theme} : ${shots.length} images`)
      }
    }
    const lost = places.filter(({ address }) => !address).map(({ route }) => route)
    if (lost.length > 0 && sitter === looking.at(-1))
      console.log(`  sans image (il y faut un lien reçu) : ${lost.join(', ')}`)
  }
  return shots
}

Object.assign(process.env, environment())
if (!(await db.member.findFirst({ where: { email: personas[0]!.email }, select: { id: true } }))) {
  await closeDatabase()
  giveUp(
    new Advice('Il n’y a encore personne à photographier. Chargez d’abord la démonstration : npm run seed'),
  )
}
const { folder: build } = await ensureBuilt((words) => console.log(`  ${words}`))
const { APP_URL: _elsewhere, ...env } = process.env
const web = await startWeb(build, 3500, env)
const browser = await openBrowser()
try {
  if (asked.docs) await shootDocs(browser, web.url)
  else {
    const shots = await shootAll(browser, web.url)
    await writeFile(join(folder, 'index.html'), contactSheet(shots))
    for (const shot of shots.filter(isWrong)) console.log(`  ! ${title(shot)} : ${problems(shot)}`)
    console.log(`  ${shots.length} images, ${shots.filter(isWrong).length} à revoir : .screens/index.html`)
  }
} finally {
  await browser.close()
  await web.child.stop()
  await closeDatabase()
}

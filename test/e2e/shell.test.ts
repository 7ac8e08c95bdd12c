import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { findings, overflow } from './sound'

let app: App
let world: World

beforeAll(async () => {
  world = await makeWorld()
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

describe('every page', () => {
  it('says what it may load, to whom, and that nobody keeps a copy', async () => {
    const { headers } = await fetch(`${app.url}/cgu`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    for (const each of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(each)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
    const again = (await fetch(`${app.url}/cgu`)).headers.get('content-security-policy')
    expect(again).not.toBe(policy)
  })

  it('promises https only where it is spoken', async () => {
    const asked = (proto: string) => fetch(`${app.url}/cgu`, { headers: { 'x-forwarded-proto': proto } })
    expect((await asked('https')).headers.get('strict-transport-security')).toContain('max-age=')
    expect((await asked('http')).headers.get('strict-transport-security')).toBeNull()
  })

  it('begins with links that skip to what matters', async () => {
    const page = await (await app.visit(world.ids.bob)).newPage()
    await page.goto('/cgu')
    for (const target of ['contenu', 'menu', 'recherche', 'pied-de-page']) {
      await page.goto('/cgu')
      const place = ['contenu', 'menu', 'recherche', 'pied-de-page'].indexOf(target)
      for (let press = 0; press <= place; press += 1) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe(target)
    }
    await page.context().close()
  })

  it('shows administration to who administers, and to nobody else', async () => {
    for (const [who, isShown] of [
      [world.ids.ada, true],
      [world.ids.bob, false],
      [undefined, false],
    ] as const) {
      const page = await (await app.visit(who)).newPage()
      await page.goto('/cgu')
      expect(await page.locator('#menu-principal a[href="/administration"]').count()).toBe(isShown ? 1 : 0)
      expect(await page.locator('input[name=q]').count()).toBe(who ? 1 : 0)
      await page.context().close()
    }
  })
})

describe('the display', () => {
  it('follows the device until one chooses, without any script', async () => {
    const context = await app.visit(undefined, { javaScriptEnabled: false, colorScheme: 'dark' })
    const page = await context.newPage()
    await page.goto('/cgu?x=1')
    const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    expect(await paper()).toBe('rgb(22, 22, 22)')
    await page.getByRole('button', { name: 'Paramètres d’affichage' }).click()
    await page.getByLabel('Claire').check()
    await page.getByRole('button', { name: 'Appliquer' }).click()
    await page.waitForURL('**/cgu?x=1')
    expect(await paper()).toBe('rgb(255, 255, 255)')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('h1').innerText()).toBe('Terms of use')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await paper()).toBe('rgb(255, 255, 255)')
    await context.close()
  })

  it('has a menu and an account that open on a phone without any script', async () => {
    const context = await app.visit(world.ids.ada, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    })
    const page = await context.newPage()
    await page.goto('/cgu')
    expect(await overflow(page)).toBe(0)
    const mesures = page.locator('#menu-principal a[href="/mesures"]')
    expect(await mesures.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    expect(await mesures.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await mesures.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Compte d’Ada Martin' }).click()
    expect(await page.getByRole('button', { name: 'Se déconnecter' }).isVisible()).toBe(true)
    await context.close()
  })
})

describe('what the law asks for', () => {
  const pages = [
    '/accessibilite',
    '/mentions-legales',
    '/donnees-personnelles',
    '/cgu',
    '/cookies',
    '/plan-du-site',
    '/stats',
    '/nulle-part',
  ]
  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('is there for everybody, and axe finds nothing: %s, %i pixels', async (colorScheme, width) => {
    const context = await app.visit(undefined, { colorScheme, viewport: { width, height: 720 } })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    for (const path of pages) {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(path === '/nulle-part' ? 404 : 200)
      expect(await page.title(), path).toContain('Osmose')
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await overflow(page), path).toBe(0)
      expect(await findings(page), path).toEqual([])
    }
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
    await context.close()
  })

  it('is led to from the foot of every page', async () => {
    const page = await (await app.visit()).newPage()
    await page.goto('/')
    const links = await page
      .locator('#pied-de-page a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    for (const path of pages.slice(0, -1)) expect(links).toContain(path)
    expect(await page.locator('#pied-de-page').innerText()).toMatch(/Accessibilité\s: non conforme/)
    await page.context().close()
  })
})

describe('a link that holds no more', () => {
  it.each([
    '/compte/retour/jeton',
    '/compte/changement/jeton',
    '/connexion/lien/jeton',
    '/connexion/rattachement/jeton',
    '/mot-de-passe/jeton',
    '/bienvenue/jeton',
    '/nulle-part',
    '/communautes/nulle-part',
    '/%E0%A4',
  ])('says so on the tab as on the page: %s', async (path) => {
    const page = await (await app.visit(world.ids.bob)).newPage()
    await page.goto(path)
    const heading = await page.locator('h1').innerText()
    expect(heading).toMatch(/n’est plus valable|n’existe pas|introuvable/)
    expect(await page.title()).toBe(`${heading} — Osmose`)
    await page.context().close()
  })
})

describe('the health', () => {
  it('is told to whoever watches', async () => {
    const response = await fetch(`${app.url}/healthz`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok', database: true })
  })
})

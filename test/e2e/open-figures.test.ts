import type { Page } from 'playwright-core'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { FiguresClient, type Json } from '../figures/client'
import { published } from '../figures/published'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

vi.setConfig({ testTimeout: 120_000 })

/** Ada opens the figures of the ministry of Culture to a program, which reads them on the whole site. */
let app: App
let world: World

beforeAll(async () => {
  world = await makeWorld()
  app = await openApp()
})
afterAll(() => app?.stop())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

it('a token is made, copied, used, paused, resumed and revoked', async () => {
  const own = await published(world, { ministryId: world.culture })
  const other = await published(world)
  await as(app.visit(world.ids.ada, { permissions: ['clipboard-read', 'clipboard-write'] }), async (page) => {
    await page.goto('/bilans/interface')
    await page.getByText('Aucun programme ne lit encore ces chiffres.').waitFor()
    await expectSound(page)
    await page.getByLabel(/^Nom du nouveau jeton/).fill('Tableau de bord')
    await button(page, 'Créer le jeton').click()
    await page.getByRole('link', { name: /^Dites à quoi il sert/ }).waitFor()
    await expectSound(page)
    // What was typed is still there.
    expect(await page.getByLabel(/^Nom du nouveau jeton/).inputValue()).toBe('Tableau de bord')
    await page.getByLabel(/^À quoi sert-il/).fill('Suivre l’adoption dans l’entrepôt')
    await page.getByLabel(/^Qui en répond/).fill('Sami, secrétariat général')
    await page.getByLabel(/^Ce qu’il lit/).selectOption('Ministère de la Culture')
    await button(page, 'Créer le jeton').click()
    await page.getByText('il ne sera plus jamais montré').waitFor()
    await expectSound(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await button(page, 'Copié').first().waitFor()
    const token = await page.evaluate(() => navigator.clipboard.readText())

    const client = await FiguresClient.at(`${app.url}/api/bilans/v1`, token)
    const { links } = await client.read<{ links: Record<string, string> }>('')
    const { reports } = await client.read<{ reports: { id: string; links: { document: string } }[] }>(
      links.reports ?? '',
    )
    expect(reports.map(({ id }) => id)).toEqual([own.id])
    expect(await client.read(reports[0]!.links.document)).toEqual(own.document)
    expect((await client.ask(`/reports/${other.id}/versions/1`)).status).toBe(404)
    expect((await client.read('/figures?months=3')).perimeter).toBe('Ministère de la Culture')
    const lines = parse((await client.ask(links.feed ?? '')).text, { columns: true }) as Json[]
    expect(new Set(lines.map(({ source }) => source))).toEqual(new Set(['published', 'current']))
    const { headers } = await client.ask('/reports')
    expect(
      (await client.ask('/reports', { headers: { 'if-none-match': headers.get('etag')! } })).status,
    ).toBe(304)

    await page.reload()
    await page.getByRole('rowheader', { name: 'Tableau de bord' }).waitFor()
    await expectSound(page)
    await button(page, /^Mettre en pause/).click()
    await page.getByText('En pause', { exact: true }).waitFor()
    expect((await client.ask('')).status).toBe(401)
    await button(page, /^Reprendre/).click()
    await page.getByText('Valable', { exact: true }).waitFor()
    expect((await client.ask('')).status).toBe(200)
    await page
      .getByText(/^Révoquer/)
      .first()
      .click()
    await button(page, /^Révoquer ce jeton/).click()
    await page.getByText('Révoqué', { exact: true }).waitFor()
    expect((await client.ask('')).status).toBe(401)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectSound(page)
  })
})

it('whatever is sent to the interface, a problem is told as one', async () => {
  const api = `${app.url}/api/bilans/v1`
  const client = await FiguresClient.at(api)
  for (const [method, path, status] of [
    ['GET', '/reports', 401],
    ['HEAD', '/reports', 401],
    ['GET', '/nulle/part', 404],
    ['GET', '/reports/%00/versions/1', 404],
    ['POST', '/reports', 405],
    ['DELETE', '', 405],
    ['OPTIONS', '/reports', 204],
    ['GET', '/openapi.json?a=1', 400],
  ] as const)
    expect([method, path, (await client.ask(path, { method })).status]).toEqual([method, path, status])
  for (const strange of [
    '/%E0%A4',
    '/reports/%E0%A4%A/versions/1',
    '//',
    '/reports/../..',
    `/${'a'.repeat(5000)}`,
  ])
    expect((await fetch(api + strange, { redirect: 'manual' })).status, strange).toBeLessThan(500)
  // Neither a cookie nor another site opens it.
  const cookie = await app.cookieOf(world.ids.ada)
  expect((await client.ask('/reports', { headers: { cookie } })).status).toBe(401)
  const foreign = await client.ask('/openapi.json', { headers: { origin: 'https://ailleurs.example' } })
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
})

it('how to ask is read by everybody, and each problem has its place there', () =>
  as(app.visit(), async (page) => {
    await db.figuresToken.deleteMany()
    const { body } = await (await FiguresClient.at(`${app.url}/api/bilans/v1`)).ask('/reports')
    await page.goto(String(body.type))
    await page
      .getByRole('heading', { level: 1, name: 'Lire les chiffres des bilans par programme' })
      .waitFor()
    expect(await page.locator('#jeton').innerText()).toContain('401')
    const anchors = await page
      .locator('main nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    for (const anchor of anchors) expect(await page.locator(anchor!).count()).toBe(1)
    await expectSound(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectSound(page)
  }))

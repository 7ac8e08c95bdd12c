import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { countAdoption } from '@/lib/adoption'
import { closeDatabase, db } from '@/lib/db'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { countedMonths } from '../slices/reports/counted'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { tabTo } from './keys'
import { openMailbox, type Mailbox } from './mailbox'
import { as, expectSound } from './sound'

vi.setConfig({ testTimeout: 180_000 })

/** Ada builds, publishes and sends the report of a year, with the keyboard alone; Bob reads it. */
let app: App
let world: World
let mailbox: Mailbox
const thisMonth = startOfMonth(parisDay(new Date()))

beforeAll(async () => {
  world = await makeWorld()
  await countedMonths(thisMonth, 14, 30)
  await countAdoption(new Date())
  mailbox = await openMailbox()
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await mailbox?.stop()
  await closeDatabase()
})

it('a report is built, published and sent in less than three minutes', async () => {
  const start = performance.now()
  await as(app.visit(world.ids.ada), async (page) => {
    await page.goto('/mesures')
    await tabTo(page, /^Bilans$/)
    await page.keyboard.press('Enter')
    await page.getByText('Aucun bilan pour l’instant').waitFor()
    await expectSound(page)
    await tabTo(page, /^Nouveau bilan$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/nouveau$/)
    await tabTo(page, /^Titre/)
    await page.keyboard.type('Bilan de la première année')
    await tabTo(page, /^Préparer le bilan$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/modifier$/)
    await page.getByRole('heading', { name: 'Ce que nous ne savons pas', level: 2 }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await expectSound(page)

    // What is typed is kept, and the page at right says it a moment later.
    await page.getByLabel('Mot d’introduction').focus()
    await page.keyboard.type('Osmose a un an.')
    await page.getByText(/^Enregistré à/).waitFor()
    await page.getByRole('region', { name: 'Aperçu du document' }).getByText('Osmose a un an.').waitFor()

    await tabTo(page, /^Lecteurs et envoi$/, 400)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/diffusion$/)
    await tabTo(page, /^Adresse électronique/)
    await page.keyboard.type('bob@culture.gouv.example')
    await page.keyboard.press('Enter')
    await page.getByText('Bob', { exact: false }).first().waitFor()
    await expectSound(page)
    await page.goBack()
    await page.goto(page.url().replace(/diffusion.*$/, 'modifier'))
    await tabTo(page, /^Publier la version 1$/, 200)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/versions\/1$/)
    await page.getByRole('heading', { level: 1, name: 'Bilan de la première année' }).waitFor()
    await expectSound(page)
  })
  expect(performance.now() - start).toBeLessThan(3 * 60_000)
  expect(await mailbox.lastTo('bob@culture.gouv.example')).toContain('Bilan de la première année')
  await as(app.visit(world.ids.bob), async (page) => {
    await page.goto('/bilans')
    await page.getByRole('link', { name: 'Bilan de la première année' }).click()
    await page.waitForURL(/\/versions\/1$/)
    expect(await page.getByRole('link', { name: 'Modifier' }).count()).toBe(0)
  })
})

it('without script, the builder saves, orders and publishes', async () => {
  await as(app.visit(world.ids.ada, { javaScriptEnabled: false }), async (page) => {
    await page.goto('/bilans/nouveau')
    await page.getByLabel('Titre').fill('Bilan du trimestre')
    await page.getByLabel('Premier mois').fill(addMonths(thisMonth, -3).slice(0, 7))
    await page.getByLabel('Nombre de mois').fill('3')
    await page.getByRole('button', { name: 'Préparer le bilan' }).click()
    await page.getByRole('button', { name: /^Descendre De l’invitation/ }).click()
    const titles = page.locator('.os-builder__sections .os-builder__section')
    expect(await titles.first().textContent()).toContain('Les communautés')
    await page.getByRole('button', { name: 'Publier la version 1' }).click()
    await page.getByRole('heading', { level: 1, name: 'Bilan du trimestre' }).waitFor()
  })
  expect(await db.scaleReportVersion.count()).toBe(2)
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { measure, sharePiece, countPiece } from '@/lib/simulation/model/measured'
import { measuredKeys, ratesVersion } from '@/lib/simulation/model/rates'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { tabTo } from './keys'
import { as, expectSound } from './sound'

/** What a deployment would give: asked, kept and compared by somebody who has no mouse. */
let app: App
let world: World

beforeAll(async () => {
  world = await makeWorld()
  const half = measure('share', sharePiece(500, 1000), [])
  const rates = {
    ...Object.fromEntries(measuredKeys.map((key) => [key, null])),
    ...{ registration: half, activity: half, contribution: half },
    births: measure('amount', countPiece(120, 60), []),
    animators: measure('amount', countPiece(90, 40), []),
  }
  await db.simulationRates.create({
    data: {
      ...{ month: new Date('2026-03-01'), version: ratesVersion, at: new Date() },
      rates: { accounts: 1000, rates, shape: 0.5 },
    },
  })
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const typeIn = async (page: Page, label: RegExp, words: string) => {
  await tabTo(page, label)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words)
}
const press = async (page: Page, label: RegExp) => {
  await tabTo(page, label)
  await page.keyboard.press('Enter')
}

async function keep(page: Page, agents: string, name: string) {
  await page.goto('/bilans/simulateur')
  await typeIn(page, /^Agents invités/, agents)
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`agents=${agents}`))
  await typeIn(page, /^Nom du scénario/, name)
  await press(page, /^Enregistrer$/)
  await page.getByText('Ses taux ne bougeront plus').waitFor()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

it('DINUM simulates, keeps two scenarios and compares them, by keyboard alone', async () => {
  await as(app.visit(world.ids.ada), async (page) => {
    await page.goto('/bilans/simulateur')
    await expectSound(page)
    await typeIn(page, /^Agents invités/, '0')
    await page.keyboard.press('Enter')
    await page.getByText('Indiquez au moins un agent invité.').first().waitFor()
    await expectSound(page)

    await keep(page, '50000', 'Prudent')
    await page.getByText(/^Avec 50\s000 agents invités en 12\smois/).waitFor()
    await page
      .getByRole('row', { name: /^Inscription/ })
      .getByText('50 %')
      .waitFor()
    await expectSound(page)
    await keep(page, '200000', 'Ambitieux')

    await page.goto('/bilans/simulateur')
    for (const name of ['Ambitieux', 'Prudent']) {
      await tabTo(page, new RegExp(`^Comparer « ${name} »`))
      await page.keyboard.press('Space')
    }
    await press(page, /^Comparer les scénarios cochés$/)
    await page.waitForURL(/comparer\?s=.+&s=/)
    await page.getByText(/^Ambitieux donne le plus/).waitFor()
    expect(
      await page
        .getByRole('columnheader')
        .filter({ hasText: /^[AB] (Ambitieux|Prudent)$/ })
        .count(),
    ).toBe(2)
    await expectSound(page)
  })
})

it('its author deletes a scenario and brings it back', async () => {
  await as(app.visit(world.ids.ada), async (page) => {
    await keep(page, '3000', 'Essai')
    await press(page, /^Supprimer$/)
    await page.getByText('« Essai » est supprimé').waitFor()
    await press(page, /^Rétablir Essai$/)
    await page.getByText('Le scénario est rétabli').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Essai' }).waitFor()
  })
})

it('without script, on a narrow screen, the form answers and the scenario is kept', async () => {
  const plain = { javaScriptEnabled: false, viewport: { width: 320, height: 800 } }
  await as(app.visit(world.ids.max, plain), async (page) => {
    await page.goto('/bilans/simulateur?agents=20000&mois=18')
    await page.getByText(/^Avec 20\s000 agents invités en 18\smois/).waitFor()
    await page.getByLabel('Nom du scénario').fill('Sans script')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Sans script' }).waitFor()
    expect((await page.goto('/bilans/simulateur/nulle-part'))?.status()).toBe(404)
  })
})

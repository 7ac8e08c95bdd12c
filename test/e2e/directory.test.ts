import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { makeWorld, type Name, type World } from '../world'
import { openApp, type App } from './app'

/** Eve looks for Bob with the keyboard alone; Bob says who he is. */
let app: App
let world: World

beforeAll(async () => {
  world = await makeWorld()
  await db.member.update({ where: { id: world.ids.bob }, data: { phone: '01 99 00 12 34', city: 'Rennes' } })
  app = await openApp({ PROCONNECT_ISSUER: '' })
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const pageOf = async (name: Name, options: { javaScriptEnabled?: boolean } = {}) =>
  (await app.visit(world.ids[name], options)).newPage()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** Tab until what has the focus says these words. */
async function tabTo(page: Page, words: string) {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === words) return
  }
  throw new Error(`no way to «${words}» by keyboard`)
}

describe('the directory', () => {
  it('is asked, narrowed and read with the keyboard alone, typing error forgiven', async () => {
    const page = await pageOf('eve')
    await page.goto('/')
    await tabTo(page, 'Annuaire')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/annuaire$/)
    await page.waitForFunction(() => document.activeElement?.id === 'qui')
    await page.keyboard.type('bob matrin')
    await page.keyboard.press('Enter')
    await page.getByText('Voici les noms les plus proches').waitFor()
    await tabTo(page, 'Bob Martin')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Bob Martin' }).waitFor()
    expect(await page.getByText('Rennes').count()).toBe(1)
    // Eve shares no community with him.
    expect(await page.getByText('01 99 00 12 34').count()).toBe(0)
  })

  it('says to whoever has seen too many people why no name is given, and never that nobody answers', async () => {
    const page = await pageOf('gus')
    await page.goto('/recherche?q=martin')
    await page.getByText('Bob Martin').first().waitFor()
    await db.$executeRaw`UPDATE "rate_limit" SET "count" = 3600 WHERE "key" LIKE 'peopleOfHour:%'`
    for (const address of ['/recherche?q=martin', '/annuaire?q=martin', `/annuaire/${world.ids.eve}`]) {
      await page.goto(address)
      await page.getByText('Beaucoup de personnes consultées en peu de temps').waitFor()
      expect(await page.getByText('Bob Martin').count(), address).toBe(0)
      expect(await page.getByText(/Aucun résultat|Rien ne répond/).count(), address).toBe(0)
    }
    await db.rateLimit.deleteMany({ where: { key: { startsWith: 'peopleOfHour:' } } })
    await page.context().close()
  })

  it('works before any script: question, facet, table', async () => {
    const page = await pageOf('ann', { javaScriptEnabled: false })
    await page.goto('/annuaire')
    await page.getByLabel(/^Qui cherchez-vous/).fill('martin')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '10 personnes' }).waitFor()
    await page.getByRole('link', { name: 'ecologie' }).first().click()
    await page.getByRole('heading', { name: '1 personne' }).waitFor()
    await page.getByRole('link', { name: 'Tableau' }).click()
    await page.getByRole('rowheader', { name: 'Eve Martin' }).waitFor()
  })
})

describe('one’s own profile', () => {
  it('is said and hidden, and shows a portrait that is taken away at once', async () => {
    const page = await pageOf('bob')
    await page.goto('/compte')
    await page.getByLabel(/^Ville$/).fill('Brest')
    await page.getByLabel('Ville : visible de').selectOption('nobody')
    await page.getByRole('button', { name: 'Enregistrer' }).first().click()
    await page.getByText('Votre profil est enregistré.').first().waitFor()
    const eve = await pageOf('eve')
    await eve.goto(`/annuaire/${world.ids.bob}`)
    expect(await eve.getByText('Brest').count()).toBe(0)

    const portrait = await sharp({ create: { width: 60, height: 90, channels: 3, background: '#336699' } })
      .png()
      .toBuffer()
    await page
      .getByLabel(/^Choisir une photo/)
      .setInputFiles({ name: 'moi.png', mimeType: 'image/png', buffer: portrait })
    await page.getByRole('button', { name: 'Utiliser cette photo' }).click()
    await page.getByText('Votre photo est en place.').waitFor()
    await eve.reload()
    const shown = eve.locator('img.os-avatar--xl')
    const address = await shown.getAttribute('src')
    expect(
      await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(320)
    await page.getByRole('button', { name: 'Retirer ma photo' }).click()
    await page.getByText('Votre photo est retirée.').waitFor()
    expect((await eve.request.get(address ?? '')).status()).toBe(404)
  })

  it('refuses what is no photo with a sentence, and asks for one where none is chosen', async () => {
    const page = await pageOf('bob')
    await page.goto('/compte')
    await page.getByRole('button', { name: 'Utiliser cette photo' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Choisissez d’abord une photo.' }).waitFor()
    // The focus is where one chooses.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
    await page
      .getByLabel(/^Choisir une photo/)
      .setInputFiles({ name: 'moi.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') })
    await page.getByRole('button', { name: 'Utiliser cette photo' }).click()
    await page.getByText('Nous lisons les photos JPEG, PNG et WebP').waitFor()
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '@/lib/db'
import { remakeMap } from '@/lib/expertise/mapping/remake'
import { makeTrades } from '../slices/expertise/trades'
import { makeWorld, type Name, type World } from '../world'
import { openApp, type App } from './app'

/** The map of skills, explored without a mouse, named by those who may, read without script. */
let app: App
let world: World

beforeAll(async () => {
  world = await makeWorld()
  await makeTrades(world)
  await remakeMap({ now: new Date() })
  app = await openApp({ PROCONNECT_ISSUER: '' })
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const pageOf = async (name: Name, options: Parameters<App['visit']>[1] = {}) =>
  (await app.visit(world.ids[name], options)).newPage()
const map = (page: Page) => page.getByRole('group', { name: /^Carte des compétences/ })
const nearness = async (page: Page) => Number(await map(page).getAttribute('data-nearness'))
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
/** Tab, until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp) {
  for (let presses = 0; presses < 40; presses += 1) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`nothing called ${name} within forty presses of Tab; last: ${await focused(page)}`)
}

describe('Bob, with the keyboard alone', () => {
  it('comes nearer, moves, sees all again, goes from group to skill, and reads of one', async () => {
    const page = await pageOf('bob')
    await page.goto('/competences')
    await page.getByRole('link', { name: 'Carte des compétences' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/competences/carte')
    await map(page).focus()
    await page.waitForFunction(() => document.querySelector('.os-map__frame svg a text'))
    expect(await nearness(page)).toBe(1)
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    expect(await nearness(page)).toBeCloseTo(2.25, 5)
    const place = () => page.locator('.os-map__drawing > g').first().getAttribute('transform')
    const before = await place()
    await page.keyboard.press('ArrowRight')
    expect(await place()).not.toBe(before)
    // As the browser draws them, no word is over another.
    const boxes = await page
      .locator('.os-map__drawing text')
      .evaluateAll((words) => words.map((word) => word.getBoundingClientRect().toJSON() as DOMRect))
    const meets = (one: DOMRect, other: DOMRect) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
    expect(boxes.length).toBeGreaterThan(2)
    expect(boxes.filter((one, index) => boxes.slice(index + 1).some((other) => meets(one, other)))).toEqual(
      [],
    )
    await page.keyboard.press('-')
    expect(await nearness(page)).toBeCloseTo(1.5, 5)
    await page.keyboard.press('0')
    expect(await nearness(page)).toBe(1)

    await tabTo(page, /^Groupe\s: /)
    expect(await focused(page)).toMatch(/, [45] compétences$/)
    await page.keyboard.press('Enter')
    expect(await nearness(page)).toBe(3)
    await tabTo(page, /^Préparer un versement, environ 30 personnes$/)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/competences/carte?competence=*')
    await page.getByRole('heading', { name: 'Préparer un versement', level: 2 }).waitFor()
    await page.getByRole('link', { name: 'Voir qui accepte d’être trouvé' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/annuaire?competence=*')
    await page.context().close()
  })

  it('sorts and narrows the table by links', async () => {
    const page = await pageOf('bob')
    await page.goto('/competences/carte')
    const names = () => page.locator('#tableau tbody th a').allTextContents()
    await page.getByRole('link', { name: 'Compétence', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**tri=label**')
    expect((await names())[0]).toBe('Analyser des offres')
    // A gap is said in words, not in logarithms.
    expect(await page.locator('#tableau tbody td').allTextContents()).toContain('bien moins demandée')
    await page.getByRole('link', { name: /^Rares : moins de 11/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**montrer=hidden**')
    expect(await names()).toEqual(['Recruter'])
    expect(await page.locator('#tableau tbody td').allTextContents()).toContain('< 11')
    await page.context().close()
  })
})

it('Bob, without script, follows the words of the map', async () => {
  const page = await pageOf('bob', { javaScriptEnabled: false })
  await page.goto('/competences/carte?q=commande+publique')
  await page.getByRole('heading', { name: 'Commande publique', level: 2 }).waitFor()
  expect(await page.locator('.os-map__disc').count()).toBe(9)
  const shown = page.getByRole('list', { name: 'Personnes qui acceptent d’être trouvées' })
  expect(await shown.getByRole('link').count()).toBe(3)
  await page.locator('.os-map__name').first().click()
  await page.waitForURL('**groupe=*')
  await page.context().close()
})

it('Ada names a group, and takes it back', async () => {
  const page = await pageOf('ada')
  await page.goto('/competences/carte')
  await page
    .getByRole('button', { name: /^Renommer/ })
    .first()
    .click()
  await page.getByLabel('Nom du groupe').first().fill('Mémoire de l’État')
  await page.getByRole('button', { name: 'Enregistrer' }).first().click()
  await page
    .locator('.os-told', { hasText: 'Le groupe s’appelle maintenant « Mémoire de l’État ».' })
    .waitFor()
  await page.locator('.os-map__name', { hasText: 'Mémoire de l’État' }).waitFor()
  await page
    .getByRole('button', { name: /^Revenir au nom précédent/ })
    .first()
    .click()
  await page.locator('.os-told', { hasText: 'Le groupe a repris son nom précédent.' }).waitFor()
  expect(await page.locator('.os-map__name', { hasText: 'Mémoire de l’État' }).count()).toBe(0)
  await page.context().close()
})

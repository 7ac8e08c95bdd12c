import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { loadStarter } from '@/lib/skills/starter'
import { makeWorld, type Name, type World } from '../world'
import { openApp, type App } from './app'

/** What one can do, from the first word typed to a colleague's recommendation, in a real browser. */
let app: App
let world: World

beforeAll(async () => {
  await loadStarter()
  world = await makeWorld()
  app = await openApp({ PROCONNECT_ISSUER: '' })
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const pageOf = async (name: Name, options: { javaScriptEnabled?: boolean } = {}) =>
  (await app.visit(world.ids[name], options)).newPage()
const told = (page: Page, words: string) => page.locator('.os-told', { hasText: words }).waitFor()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

describe('Bob', () => {
  it('types, chooses with the keyboard, says his level, and offers to help', async () => {
    const page = await pageOf('bob')
    await page.goto('/competences')
    await page.getByRole('combobox').pressSequentially('acessibilité num')
    await page.getByRole('option', { name: /^Accessibilité numérique/ }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('option').count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: /^Accessibilité numérique/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await told(page, '« Accessibilité numérique » est dans vos compétences.')
    await page.getByText('4 · approfondi').click()
    await page.getByText('Je peux aider').first().click()
    await button(page, 'Enregistrer').click()
    await told(page, '« Accessibilité numérique » est à jour.')
    await page.getByText('Niveau 4 sur 5 : approfondi').waitFor({ state: 'attached' })
    const held = await db.memberSkill.findFirstOrThrow({ where: { memberId: world.ids.bob } })
    expect(held).toMatchObject({ level: 4, canHelp: true, visibility: 'everyone' })
  })

  it('takes it away, and changes his mind', async () => {
    const page = await pageOf('bob')
    await page.goto('/competences')
    await page.getByText('Préciser').click()
    await button(page, /^Retirer/).click()
    await told(page, 'est retirée')
    await button(page, /^Remettre/).click()
    await told(page, 'est de nouveau dans vos compétences')
    await page.getByText('Niveau 4 sur 5 : approfondi').waitFor({ state: 'attached' })
  })

  it('is recommended by Ann, who found him by his skill', async () => {
    const page = await pageOf('ann')
    await page.goto('/competences?q=rgaa')
    await page.getByRole('link', { name: 'Accessibilité numérique', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Accessibilité numérique' }).waitFor()
    await page.getByText('Bob Martin').first().waitFor()
    await button(page, /^Recommander Bob Martin/).click()
    await page.getByText('Recommandée par 1 collègue').waitFor()
    await button(page, /^Retirer ma recommandation de Bob Martin/).waitFor()
  })
})

describe('without script', () => {
  it('Eve finds a skill, adds it, and proposes one that nobody had thought of', async () => {
    const page = await pageOf('eve', { javaScriptEnabled: false })
    await page.goto('/competences')
    await page.getByLabel(/^Que savez-vous faire/).fill('budget')
    await page.getByRole('button', { name: 'Chercher', exact: true }).click()
    await button(page, /^Ajouter la compétence.*Préparer un budget/).click()
    await page.getByRole('link', { name: 'Préparer un budget', exact: true }).waitFor()
    await page.goto('/competences?q=fresque+du+climat')
    await button(page, 'Proposer cette compétence').click()
    await page.getByText('En relecture').waitFor()
    expect(await db.skill.count({ where: { state: 'proposed', label: 'fresque du climat' } })).toBe(1)
  })

  it('Ada reads it over, and joins it to what it means', async () => {
    const page = await pageOf('ada', { javaScriptEnabled: false })
    await page.goto('/administration/competences')
    await page.getByRole('link', { name: /^Relire.*fresque du climat/ }).click()
    await page.getByLabel('Chercher une autre compétence').fill('adaptation climat')
    await page.getByRole('button', { name: 'Chercher', exact: true }).click()
    await button(page, /^Rapprocher de.*Adaptation au changement climatique/).click()
    // Nothing brings it back: what will happen, and to how many people, is said first.
    const sure = page.getByRole('dialog', { name: /^Rapprocher « fresque du climat » de/ })
    await sure.getByText('1 personne aura « Adaptation au changement climatique » à la place').waitFor()
    await sure.getByText('C’est définitif.').waitFor()
    expect(await db.skill.count({ where: { state: 'proposed', label: 'fresque du climat' } })).toBe(1)
    await sure.getByRole('button', { name: 'Rapprocher', exact: true }).click()
    await page.getByText('Rien à relire').waitFor()
    const eve = await pageOf('eve')
    await eve.goto('/competences')
    await eve.getByText('« fresque du climat » a rejoint « Adaptation au changement climatique ».').waitFor()
    expect(
      await db.memberSkill.count({
        where: { memberId: world.ids.eve, skill: { label: 'Adaptation au changement climatique' } },
      }),
    ).toBe(1)
  })
})

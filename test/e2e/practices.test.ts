import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** Bob tells what he learnt, Ann and Olga read it, Ann tries it: a lesson from its first word to its first community. */
let app: App
let world: World
let address: string

beforeAll(async () => {
  world = await makeWorld()
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}
const opened = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()

it('is written in a few fields, and says what is missing before others read it', async () => {
  await as(app.visit(world.ids.bob), async (page) => {
    await page.goto('/pratiques')
    await page.getByText('Aucune pratique ne répond').waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: 'Écrire une pratique' }).first().click()
    await page.waitForURL(/\/nouvelle$/)
    await expectSound(page)
    await page.getByLabel('Titre').fill('Répondre sous deux jours')
    await page.getByLabel('Minutes').first().fill('-1')
    await page.getByLabel('Étape 1').fill('Relever les questions')
    await page.getByRole('combobox', { name: 'Le problème' }).selectOption('unanswered')
    await press(page, 'Enregistrer')
    // A mistake stands beside its line, and nothing typed is lost.
    await page.getByText('Écrivez un nombre de minutes').first().waitFor()
    expect(await page.getByLabel('Titre').inputValue()).toBe('Répondre sous deux jours')
    await page.getByLabel('Minutes').first().fill('20')
    await press(page, 'Enregistrer')
    await page.waitForURL(/\/pratiques\/[0-9a-f-]{36}$/)
    address = new URL(page.url()).pathname
    await page.getByText('Avant de la proposer, il manque').waitFor()
    expect(await page.getByRole('button', { name: 'Proposer à la relecture' }).count()).toBe(0)
    await expectSound(page)

    await page.getByRole('link', { name: 'Modifier' }).click()
    await page.getByLabel('Le problème en une phrase').fill('Des questions restent sans réponse.')
    await page.getByLabel('Quand l’appliquer').fill('Quand on pose des questions.')
    await page.getByLabel(/^Quand s’en abstenir/).fill('Quand on annonce seulement.')
    await page.getByLabel('Source 1').fill('Vu chez nous.')
    await press(page, 'Enregistrer')
    await page.waitForURL(address)
    await press(page, 'Proposer à la relecture')
    await page.getByText('Elle est proposée à la relecture.').first().waitFor()
  })
})

it('is read by two who run other communities, and found by everybody', async () => {
  for (const name of ['ann', 'olga'] as const)
    await as(app.visit(world.ids[name]), async (page) => {
      await page.goto('/pratiques?rayon=a-relire')
      await page.getByRole('link', { name: 'Répondre sous deux jours' }).click()
      await page.getByLabel('Elle est prête').check({ force: true })
      await press(page, 'Enregistrer mon avis')
      await page.getByText('Merci, votre avis est enregistré.').first().waitFor()
      await expectSound(page)
    })
  await as(app.visit(world.ids.eve), async (page) => {
    await page.goto('/pratiques?q=réponse+question')
    await page.getByRole('link', { name: 'Répondre sous deux jours' }).click()
    await page.getByRole('heading', { level: 1, name: 'Répondre sous deux jours' }).waitFor()
    await opened(page, 'Ajouter une remarque')
    await page.getByLabel('Votre remarque').fill('Chez nous, c’est l’inverse.')
    await page.getByLabel(/^Un contre-exemple/).check({ force: true })
    await press(page, 'Ajouter')
    await page.getByText('Votre remarque est ajoutée.').first().waitFor()
    await page.getByText('À réviser').first().waitFor()
  })
})

it('is tried in one click, and what became of it is told', async () => {
  const room = world.communities['public-free']!
  await as(app.visit(world.ids.ann), async (page) => {
    await page.goto(address)
    await page.getByRole('combobox', { name: 'Votre communauté' }).selectOption({ label: room.name })
    await press(page, 'Adopter')
    await page
      .getByText(/^C’est noté/)
      .first()
      .waitFor()
    // Nobody asks yet; whoever wants to say it at once opens it.
    await page.locator('summary', { hasText: 'Ce qu’elle est devenue' }).click()
    await page.getByLabel('Adaptée').check({ force: true })
    await page.getByLabel(/^Ce qui s’est passé/).fill('Une semaine sur deux.')
    await press(page, /^Enregistrer$/)
    await page.getByText('C’est enregistré').first().waitFor()
    await page.getByText('Une semaine sur deux.').first().waitFor()
    await expectSound(page)
  })
  expect(await db.practiceAdoption.findFirst()).toMatchObject({ communityId: room.id, outcome: 'adapted' })
})

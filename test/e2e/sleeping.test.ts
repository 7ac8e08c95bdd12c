import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { community, makeWorld, type World, type WorldCommunity } from '../world'
import { beginAgain, fallAsleep, reviewOf } from '../slices/vitality/sleeper'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** Three communities sleep: Olga says what becomes of them, Ada follows. */
let app: App
let world: World
let room: WorldCommunity
let twin: WorldCommunity

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['public-free'] as WorldCommunity
  await db.community.deleteMany({ where: { id: { not: room.id } } })
  twin = await community(world, 'private', 'request', 'Salle des cartes')
  await community(world, 'private', 'request', 'Salle vivante')
  await beginAgain()
  await fallAsleep(world, room, twin)
  await db.vitalityReview.deleteMany()
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
const heard = (page: Page, words: string | RegExp) => page.locator(':focus').getByText(words).waitFor()

describe('Ada goes through the list', () => {
  it('ticks with the keyboard, is told what is missing, then how many were asked', async () => {
    await as(app.visit(world.ids.ada), async (page) => {
      await page.goto('/mesures/sommeil')
      await expectSound(page)
      await press(page, 'Appliquer')
      await heard(page, 'Choisissez ce qu’il faut faire')
      await page.getByRole('combobox', { name: 'Communautés cochées' }).selectOption('write')
      await press(page, 'Appliquer')
      await heard(page, 'Cochez au moins une communauté.')
      for (const { name } of [room, twin]) {
        await page.getByRole('checkbox', { name: `Cocher «\u00a0${name}\u00a0»` }).focus()
        await page.keyboard.press('Space')
      }
      await page.getByRole('combobox', { name: 'Communautés cochées' }).selectOption('write')
      await press(page, 'Appliquer')
      await heard(page, '2 communautés consultées.')
      expect(await page.getByText(/consultée le .* relance le/).count()).toBe(2)
      await expectSound(page)
    })
    expect((await reviewOf(room))?.openedById).toBe(world.ids.ada)
  })

  it('does the same without script, narrows the list, and opens the life of one', async () => {
    await as(
      app.visit(world.ids.ada, { javaScriptEnabled: false, viewport: { width: 320, height: 800 } }),
      async (page) => {
        await page.goto('/mesures/sommeil?revue=waiting')
        await page.getByRole('checkbox', { name: `Cocher «\u00a0${twin.name}\u00a0»` }).check({ force: true })
        await page.getByRole('combobox', { name: 'Communautés cochées' }).selectOption('propose')
        await page.getByRole('button', { name: 'Appliquer' }).click()
        await page.getByText('Un archivage proposé.').waitFor()
      },
    )
    await as(app.visit(world.ids.ada, { colorScheme: 'dark' }), async (page) => {
      await page.goto('/mesures/sommeil?revue=proposed')
      await page.getByRole('link', { name: twin.name }).click()
      await page.getByRole('heading', { level: 1, name: twin.name }).waitFor()
      await page.getByText('Ada Martin a proposé l’archivage').waitFor()
      await expectSound(page)
      await page.setViewportSize({ width: 320, height: 800 })
      await expectSound(page)
    })
  })
})

describe('Olga answers', () => {
  const question = /Votre communauté s’est endormie/

  it('reads why, chooses with the keyboard, and is shown only what her choice asks', async () => {
    await as(app.visit(world.ids.olga, { viewport: { width: 320, height: 800 } }), async (page) => {
      await page.goto(`/communautes/${room.slug}/sommeil`)
      await page.getByRole('heading', { level: 1, name: question }).waitFor()
      await expectSound(page)
      await press(page, 'Envoyer ma réponse')
      await heard(page, 'Choisissez l’une des trois réponses.')
      expect(await page.getByLabel(/^Une phrase pour/).isVisible()).toBe(false)
      await page.getByRole('radio', { name: /^La fermer/ }).focus()
      await page.keyboard.press('Space')
      expect(await page.getByLabel(/^De quelle aide/).isVisible()).toBe(false)
      await press(page, 'Envoyer ma réponse')
      await heard(page, 'Écrivez la leçon')
      await page.getByRole('radio', { name: /^La relancer/ }).focus()
      await page.keyboard.press('Space')
      await page.getByLabel(/^De quelle aide/).fill('Quelqu’un pour animer avec moi')
      await expectSound(page)
      await press(page, 'Envoyer ma réponse')
      await page.locator('.os-told:focus').getByText('Merci').waitFor()
      await page.getByText(/^Une relance est en cours/).waitFor()
      await expectSound(page)
    })
    expect(await reviewOf(room)).toMatchObject({
      state: 'relaunching',
      help: 'Quelqu’un pour animer avec moi',
    })
  })

  it('joins it to another of hers, then goes back; closes the other with a lesson', async () => {
    await as(app.visit(world.ids.olga, { colorScheme: 'dark' }), async (page) => {
      await page.goto(`/communautes/${room.slug}/tableau-de-bord`)
      expect(await page.getByRole('link', { name: 'Répondre en une minute' }).count()).toBe(0)
      await page.goto(`/communautes/${room.slug}/sommeil`)
      await page.getByRole('radio', { name: /^La réunir/ }).check({ force: true })
      await page
        .getByLabel(/^Avec quelle communauté/)
        .selectOption({ label: 'Salle vivante (la vôtre\u00a0: tout de suite)' })
      await expectSound(page)
      await press(page, 'Envoyer ma réponse')
      await page.locator('.os-told:focus').getByText('C’est fait').waitFor()
      await expectSound(page)
      await press(page, 'Annuler la réunion')
      await page.locator('.os-told:focus').getByText('Tout est comme avant').waitFor()
      await page.goto(`/communautes/${twin.slug}/tableau-de-bord`)
      await page.getByRole('link', { name: 'Répondre en une minute' }).click()
      await page.getByRole('radio', { name: /^La fermer/ }).check({ force: true })
      await page.getByLabel(/^Une phrase pour/).fill('Commencer par une question de terrain.')
      await press(page, 'Envoyer ma réponse')
      await page.getByText('Commencer par une question de terrain.').waitFor()
      await expectSound(page)
    })
    expect(await db.community.findUnique({ where: { id: twin.id } })).toMatchObject({ status: 'archived' })
  })

  it('archives a third in its settings: the same lesson is asked there, and not demanded', async () => {
    await as(app.visit(world.ids.olga), async (page) => {
      await page.goto('/communautes/salle-vivante/reglages')
      await page.getByLabel(/^Une phrase pour .*facultatif/).fill('Trop court')
      await press(page, 'Archiver')
      await heard(page, /un peu court/)
      await page.getByLabel(/^Une phrase pour/).fill('Fixer la fin dès le début.')
      await expectSound(page)
      await press(page, 'Archiver')
      await page.locator('.os-told:focus').getByText('archivée').waitFor()
      await page.goto('/mesures/sommeil/salle-vivante')
      await page.getByText('Fixer la fin dès le début.').waitFor()
      await expectSound(page)
    })
  })

  it('Ann, who animates, may wake it, and reads who decides on the rest', async () => {
    await as(app.visit(world.ids.ann), async (page) => {
      await page.goto(`/communautes/${room.slug}/sommeil`)
      expect(await page.getByRole('radio', { name: /^La fermer/ }).isDisabled()).toBe(true)
      await page.getByText('Réservé aux personnes qui en répondent\u00a0: Olga Martin.').first().waitFor()
      expect((await page.goto(`/communautes/${room.slug}/fusions`))?.status()).toBe(404)
    })
  })
})

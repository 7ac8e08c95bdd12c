import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { drainOutbox } from '@/lib/notifications/drain'
import { count, past } from '../slices/expertise/story'
import { makeWorld, type World, type WorldCommunity } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** Ann lets it be understood what she knows, Bob asks her by name, by the keyboard alone; she hands it on, or not. */
let app: App
let world: World
let room: WorldCommunity
let thread: string

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  for (const days of [60, 40, 20])
    await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Trier les courriels du service', days })
  await count()
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const press = async (page: Page, name: string | RegExp, key = 'Enter') => {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press(key)
}

it('is off until one switches it on, then says all that it understands', async () => {
  await as(app.visit(world.ids.ann), async (page) => {
    await page.goto('/compte/expertise')
    await page.getByRole('heading', { name: 'Rien n’est déduit de ce que vous écrivez' }).waitFor()
    await expectSound(page)
    await press(page, 'Comprendre ce que je sais d’après mes réponses')
    await page.getByText('Voici ce que la plateforme comprend').first().waitFor()
    const subject = page.getByRole('listitem').filter({ hasText: '3 réponses' }).first()
    await subject.getByRole('link', { name: 'Trier les courriels du service' }).first().waitFor()
    await expectSound(page)
  })
})

it('proposes her while Bob types, and asks her once he publishes', async () => {
  await as(app.visit(world.ids.bob), async (page) => {
    await page.goto(`/communautes/${room.slug}/fils/nouveau?type=question`)
    await page.getByLabel('Titre').focus()
    await page.keyboard.type('Que faire de vieux courriels ?')
    await page.getByRole('status').filter({ hasText: 'Une personne à qui demander' }).waitFor()
    await page.getByText('a répondu à 3 questions sur « courriels »').waitFor()
    await expectSound(page)
    await page.getByLabel('Demander à Ann Martin').focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Votre texte').fill('Nous en avons dix mille.')
    await press(page, 'Publier')
    await page.getByText('votre demande envoyée à Ann Martin').first().waitFor()
    thread = new URL(page.url()).pathname
    await page.getByRole('listitem').filter({ hasText: 'Ann Martin en attente' }).waitFor()
    await expectSound(page)
  })
})

it('keeps whoever is ticked while the title goes on, whatever is found then', async () => {
  await as(app.visit(world.ids.bob), async (page) => {
    await page.goto(`/communautes/${room.slug}/fils/nouveau?type=question`)
    const title = page.getByLabel('Titre')
    await title.fill('Que faire de vieux courriels ?')
    const ann = page.getByLabel('Demander à Ann Martin')
    await ann.focus()
    await page.keyboard.press('Space')
    // A discussion asks nobody: what is ticked is hidden, and does not leave; a question again, she still is.
    const asked = page.locator('input[name="ask[]"]')
    await page.locator('input[name=kind][value=discussion]').check({ force: true })
    expect([await asked.isVisible(), await asked.isDisabled()]).toEqual([false, true])
    await page.locator('input[name=kind][value=question]').check({ force: true })
    await ann.waitFor()
    expect([await ann.isChecked(), await asked.isDisabled()]).toEqual([true, false])
    // Meanwhile she has been asked as often as she accepts: she is not proposed any more.
    await db.answeringChoice.create({ data: { memberId: world.ids.ann, weekly: 0 } })
    const looked = page.waitForResponse(/competents/)
    await title.fill('Accessibilité des formulaires')
    expect(((await (await looked).json()) as { people: unknown[] }).people).toEqual([])
    await page.waitForTimeout(300)
    expect(await ann.isChecked()).toBe(true)
    await ann.focus()
    await page.keyboard.press('Space')
    const lookedAgain = page.waitForResponse(/competents/)
    await title.fill('Accessibilité des vieux formulaires')
    await lookedAgain
    // Nobody is kept who is not wanted any more.
    await ann.waitFor({ state: 'detached' })
  })
  await db.answeringChoice.deleteMany()
})

it('tells her, who may say no in one press', async () => {
  await drainOutbox({ now: new Date() })
  await as(app.visit(world.ids.ann), async (page) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Que faire de vieux courriels ?' }).first().waitFor()
    await expectSound(page)
    await page.goto('/notifications')
    await page.getByRole('link', { name: 'Bob Martin vous demande de répondre' }).click()
    await page.waitForURL(`**${thread}*`)
    await page.getByText('Bob Martin vous demande une réponse').waitFor()
    await expectSound(page)
    await press(page, 'Pas moi')
    await page.getByText('on ne vous attend plus').first().waitFor()
    expect(await page.getByText('Bob Martin vous demande une réponse').count()).toBe(0)
  })
  await as(app.visit(world.ids.bob), async (page) => {
    await page.goto(thread)
    await page.getByRole('listitem').filter({ hasText: 'Ann Martin a décliné' }).waitFor()
    await page.getByRole('link', { name: 'Chercher une autre personne' }).click()
    await page.getByRole('searchbox', { name: 'Nom' }).fill('gus')
    await press(page, /^Chercher$/)
    await page.getByRole('button', { name: 'Demander à Gus Martin' }).waitFor()
    await expectSound(page)
    await press(page, 'Demander à Gus Martin')
    await page.getByText('Votre demande est envoyée à Gus Martin.').first().waitFor()
  })
})

it('says the same to a browser without script', async () => {
  await as(app.visit(world.ids.bob, { javaScriptEnabled: false }), async (page) => {
    await page.goto(`/communautes/${room.slug}/fils/nouveau?type=question`)
    await page.getByLabel('Titre').fill('Durée de vie des courriels')
    await page.getByRole('button', { name: 'Qui pourrait m’aider ?' }).click()
    await page.waitForURL(/qui=oui/)
    expect(await page.getByLabel('Titre').inputValue()).toBe('Durée de vie des courriels')
    await page.getByLabel('Demander à Ann Martin').check({ force: true })
    await page.getByLabel('Votre texte').fill('Deux ans ? Dix ans ?')
    await page.getByRole('button', { name: 'Publier' }).click()
    await page.getByText('votre demande envoyée à Ann Martin').first().waitFor()
  })
})

it('forgets all of it at once', async () => {
  await as(app.visit(world.ids.ann), async (page) => {
    await page.goto('/compte/expertise')
    await press(page, 'Arrêter, et tout oublier')
    await page.getByText('Tout ce qui avait été déduit est oublié.').first().waitFor()
    expect(await db.answeringTally.count()).toBe(0)
    await page.getByRole('heading', { name: 'Rien n’est déduit de ce que vous écrivez' }).waitFor()
  })
})

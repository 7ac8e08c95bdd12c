import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { estimateEffects } from '@/lib/practices/effects/night'
import { drawDue } from '@/lib/practices/programmes/drawing'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { addDays, parisDay } from '@/lib/time'
import { makeWorld, type World, type WorldCommunity } from '../world'
import { adoptedAgo, livelier, neighbourhood } from '../slices/practices/neighbourhood'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'

/** What practices are worth: read by Eve, asked for by Ann, opened and judged by Ada, with the keyboard. */
const now = new Date()
const today = parisDay(now)
let app: App
let world: World
let rooms: WorldCommunity[]
let practiceId: string

beforeAll(async () => {
  world = await makeWorld()
  await loadStarterPractices(now)
  rooms = await neighbourhood(world, 50, now)
  const practice = await db.practice.findFirstOrThrow({ orderBy: { starterKey: 'asc' } })
  practiceId = practice.id
  for (const [place, room] of rooms.slice(0, 12).entries())
    await livelier(room, await adoptedAgo(world, practiceId, room, 120 + 5 * place, now), 0.3, now)
  await estimateEffects(now)
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})

const press = async (page: Page, role: 'button' | 'link', name: string | RegExp) => {
  await page.getByRole(role, { name }).first().focus()
  await page.keyboard.press('Enter')
}
const open = async (page: Page, words: string | RegExp) => {
  await page.locator('summary', { hasText: words }).first().focus()
  await page.keyboard.press('Enter')
}

it('the page of a practice says what is known of its effect, and no more', async () => {
  await as(app.visit(world.ids.eve), async (page) => {
    await page.goto(`/pratiques/${practiceId}`)
    await page.getByText(/Mesurée sur 12 communautés/).waitFor()
    await page.getByText('Ces communautés ont choisi de l’adopter').waitFor()
    await expectSound(page)
    await open(page, 'Voir le tableau')
    await page.getByRole('rowheader', { name: 'Bas de l’intervalle' }).waitFor()
    await press(page, 'link', 'Comment on le mesure')
    await page.waitForURL(/\/pratiques\/preuve$/)
    await page.getByRole('heading', { level: 1, name: 'Comment on mesure l’effet' }).waitFor()
    expect(await page.locator('.os-picture').count()).toBe(5)
    await expectSound(page)
    await press(page, 'link', /^Auraient pu/)
    await page.waitForURL(/tri=/)
    expect(await page.getByRole('row').count()).toBe(2)
    // The same as a file, in the order of the page.
    for (const [name, type] of [
      [/^CSV/, 'text/csv'],
      [/^ODS/, 'opendocument.spreadsheet'],
    ] as const) {
      const link = page.getByRole('link', { name })
      const answer = await page.request.get((await link.getAttribute('href'))!)
      expect([answer.status(), answer.headers()['content-type']]).toEqual([
        200,
        expect.stringContaining(type),
      ])
    }
  })
})

it('a programme is opened, asked for, left and asked for again; then it is drawn for all to check', async () => {
  let address = ''
  await as(app.visit(world.ids.ada), async (page) => {
    await page.goto('/pratiques/programmes')
    await expectSound(page)
    await press(page, 'link', 'Ouvrir un programme')
    await page.getByLabel(/^Nom/).fill('Six rendez-vous')
    await page.getByLabel(/^Ce qu’il apporte/).fill('Une animatrice expérimentée accompagne la vôtre.')
    await page.getByLabel('Places').fill('1')
    await page.getByLabel(/^Dernier jour/).fill(addDays(today, 7))
    await page.getByLabel(/^Jour où/).fill(addDays(today, 20))
    await press(page, 'button', 'Ouvrir le programme')
    // Too soon: said beside the field, and nothing typed is lost.
    await page
      .getByText(/plus de huit semaines après la clôture/)
      .first()
      .waitFor()
    expect(await page.getByLabel('Places').inputValue()).toBe('1')
    await page.getByLabel(/^Jour où/).fill(addDays(today, 80))
    await press(page, 'button', 'Ouvrir le programme')
    await page.waitForURL(/programmes\/[0-9a-f-]{36}$/)
    address = new URL(page.url()).pathname
    await expectSound(page)
  })
  const choose = async (page: Page, room: WorldCommunity) => {
    await page.getByRole('combobox', { name: 'Votre communauté' }).selectOption({ label: room.name })
    await press(page, 'button', 'Demander une place')
  }
  await as(app.visit(world.ids.ann), async (page) => {
    await page.goto(address)
    await choose(page, rooms[20]!)
    await page
      .getByText(/^C’est demandé/)
      .first()
      .waitFor()
    await expectSound(page)
    await press(page, 'button', /^Retirer la demande/)
    await page.getByText('La demande est retirée.').first().waitFor()
    for (const [place, room] of rooms.slice(20, 22).entries()) {
      await choose(page, room)
      await page.getByText(`${room.name} a demandé une place.`).waitFor()
      expect(await page.getByRole('button', { name: /^Retirer la demande/ }).count()).toBe(place + 1)
    }
  })
  const id = address.split('/').at(-1)!
  await db.practiceProgramme.update({ where: { id }, data: { closesAt: now } })
  await as(app.visit(world.ids.eve), async (page) => {
    await page.goto(address)
    await drawDue(now)
    await page.reload()
    await page.getByText('La liste est figée.').first().waitFor()
    await open(page, 'Vérifier l’empreinte de la liste')
    await expectSound(page)
    const closed = await page.content()
    await drawDue(new Date(now.getTime() + 13 * 3_600_000))
    await page.reload()
    const { seed } = await db.practiceProgramme.findUniqueOrThrow({ where: { id } })
    expect(closed).not.toContain(seed)
    await page.getByText(seed!).first().waitFor()
    await page.getByText('Place maintenant').waitFor()
    await open(page, 'Refaire le tirage')
    await expectSound(page)
  })
})

it('practices come on the dashboard, are put aside by its animator, and come back', async () => {
  const room = world.communities['private-request']!
  await db.communityVitality.create({
    data: {
      ...{ communityId: room.id, version: 'test', night: now, revision: 1, assessedOn: now, state: 'watch' },
      ...{ since: now, risk90: 0.8, authors: 2, silentOpenDays: 30 },
    },
  })
  await as(app.visit(world.ids.ann), async (page) => {
    await page.goto(`/communautes/${room.slug}/tableau-de-bord`)
    const section = page.locator('section', { has: page.locator('#pratiques') })
    const before = await section.getByRole('listitem').count()
    expect(before).toBeGreaterThan(0)
    await expectSound(page)
    // Without its mark: what did not work is «à éviter».
    const title = await section.getByRole('heading', { level: 3 }).first().getByRole('link').innerText()
    await press(page, 'button', /^Pas pour nous/)
    await page.getByText('Elle ne sera plus proposée ici.').first().waitFor()
    expect(await section.getByRole('heading', { level: 3, name: title }).count()).toBe(0)
    await press(page, 'button', /^Proposer de nouveau/)
    await page.getByText('Elles peuvent de nouveau être proposées ici.').first().waitFor()
    await section.getByRole('heading', { level: 3, name: title }).waitFor()
    // Opened from there, it is known to have been.
    await section.getByRole('link', { name: title }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/pratiques\/.*de=/)
    expect(await db.practiceProposal.count({ where: { openedAt: { not: null } } })).toBe(1)
    // Taken up from there, or kept in mind where it did not work, it is followed on the dashboard, and asked of a month
    // later.
    await page.getByRole('combobox', { name: 'Votre communauté' }).selectOption({ label: room.name })
    await press(page, 'button', /^(Adopter|En tenir compte)$/)
    await page
      .getByText(/^C’est noté/)
      .first()
      .waitFor()
    expect(await page.getByLabel(/^(Appliquée telle quelle|Évité)$/).isVisible()).toBe(false)
    await page.goto(`/communautes/${room.slug}/tableau-de-bord`)
    await page.getByText(/^(Essayée ici|À éviter, gardé en tête) depuis le/).waitFor()
    await expectSound(page)
    await db.practiceAdoption.updateMany({
      where: { communityId: room.id },
      data: { adoptedAt: new Date(now.getTime() - 31 * 86_400_000) },
    })
    await page.reload()
    await press(page, 'link', /^(qu’est devenue|avez-vous évité)/)
    await page.waitForURL(/#adoption$/)
    await page.getByLabel(/^(Appliquée telle quelle|Évité)$/).waitFor()
    await expectSound(page)
  })
})

it('whoever opens a community reads what others learnt, for the type they choose', async () => {
  await as(app.visit(world.ids.eve), async (page) => {
    await page.goto('/communautes/nouvelle')
    const section = page.locator('section', { has: page.locator('#lancement') })
    expect(await section.getByRole('listitem').count()).toBeGreaterThan(0)
    await expectSound(page)
    const asked = page.waitForResponse(/lancement\?type=project/)
    await page.locator('input[name=kind][value=practice]').focus()
    await page.keyboard.press('ArrowDown')
    expect((await asked).status()).toBe(200)
    expect(await section.getByRole('listitem').count()).toBeLessThanOrEqual(3)
  })
  expect(await db.practiceOccasion.count({ where: { place: 'creation', viewerId: world.ids.eve } })).toBe(2)
})

it('the platform’s team sees how the library is used; nobody else does', async () => {
  await as(app.visit(world.ids.ada), async (page) => {
    await page.goto('/pratiques')
    await press(page, 'link', 'Usage de la bibliothèque')
    await page.getByRole('heading', { level: 1, name: 'Usage de la bibliothèque' }).waitFor()
    await page.getByText('rapport IG-12-012').waitFor()
    await expectSound(page)
  })
  await as(app.visit(world.ids.ann), async (page) => {
    expect((await page.goto('/pratiques/usage'))!.status()).toBe(404)
  })
})

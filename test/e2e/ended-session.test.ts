import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { db } from '@/lib/db'
import { makeWorld, type World, type WorldCommunity } from '../world'
import { openThread } from '../slices/notifications/told'
import { openApp, type App } from './app'

let app: App
let world: World
let room: WorldCommunity

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request'] as WorldCommunity
  app = await openApp()
})
afterAll(() => app.stop())

const text = 'Trois paragraphes <script>écrits</script> & relus.'
const send = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Bob without script, whose session ends while he writes, and who then signs in again from another tab. */
async function writesTooLong(address: string, write: (page: Page) => Promise<void>) {
  const context = await app.visit(world.ids.bob, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address)
  await db.session.deleteMany({ where: { memberId: world.ids.bob } })
  await write(page)
  await page.getByRole('heading', { name: 'Votre session est terminée, votre texte est là' }).waitFor()
  expect(await page.getByLabel('Votre texte').inputValue()).toBe(text)
  // Nothing of it is kept but in the page.
  expect(JSON.stringify(await context.cookies())).not.toContain('paragraphes')
  expect(page.url()).not.toContain('paragraphes')
  expect(await db.draft.count()).toBe(0)
  const [name, value] = (await app.cookieOf(world.ids.bob)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: app.url, httpOnly: true, sameSite: 'Lax' }])
  await send(page, 'Envoyer mon texte')
  return page
}

it('gives a reply back, and publishes it once one has signed in again', async () => {
  const threadId = await openThread(room.id, world.ids.ann)
  const page = await writesTooLong(`/communautes/${room.slug}/fils/${threadId}`, async (page) => {
    await page.locator('textarea[name=body]').fill(text)
    await send(page, 'Répondre')
  })
  await page.getByText('écrits').first().waitFor()
  expect(await db.reply.findMany({ where: { threadId } })).toMatchObject([
    { body: text, authorId: world.ids.bob },
  ])
})

it('gives a new thread back with its title, and opens it', async () => {
  const page = await writesTooLong(`/communautes/${room.slug}/fils/nouveau`, async (page) => {
    await page.getByLabel(/^Titre/).fill('Versement des courriels')
    await page.locator('textarea[name=body]').fill(text)
    await send(page, 'Publier')
    expect(await page.getByLabel('Titre').inputValue()).toBe('Versement des courriels')
  })
  await page.getByRole('heading', { name: 'Versement des courriels' }).waitFor()
  expect(await db.thread.count({ where: { body: text, authorId: world.ids.bob } })).toBe(1)
})

it('a thread refused without script waits in its form as a draft, and says why', async () => {
  const context = await app.visit(world.ids.bob, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/communautes/${room.slug}/fils/nouveau`)
  await page.getByLabel(/^Titre/).fill('Oui')
  await page.locator('textarea[name=body]').fill(text)
  await send(page, 'Publier')
  await page.getByText(/titre/i).first().waitFor()
  expect(await page.locator('textarea[name=body]').inputValue()).toBe(text)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { db } from '@/lib/db'
import { furnish, type Furniture } from '../access/furniture'
import { openThread } from '../slices/notifications/told'
import { makeWorld, type Name, type World, type WorldCommunity } from '../world'
import { openApp, type App } from './app'

let app: App
let world: World
let room: WorldCommunity
let here: Furniture

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request'] as WorldCommunity
  here = await furnish(world, room)
  app = await openApp()
})
afterAll(() => app.stop())

const text = 'Trois paragraphes <script>écrits</script> & relus.'
const send = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const gaveBack = (page: Page) =>
  page.getByRole('heading', { name: 'Votre session est terminée, votre texte est là' }).waitFor()

async function signInAgain(page: Page, name: Name) {
  const [cookie, value] = (await app.cookieOf(world.ids[name])).split('=') as [string, string]
  await page.context().addCookies([{ name: cookie, value, url: app.url, httpOnly: true, sameSite: 'Lax' }])
}

/** Somebody without script, whose session ends while writing, and who then signs in again from another tab. */
async function writesTooLong(
  name: Name,
  address: string,
  write: (page: Page) => Promise<void>,
  label = 'Votre texte',
) {
  const context = await app.visit(world.ids[name], { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address)
  const drafts = await db.draft.count()
  await db.session.deleteMany({ where: { memberId: world.ids[name] } })
  await write(page)
  await gaveBack(page)
  expect(await page.getByLabel(label).inputValue()).toBe(text)
  // Nothing of it is kept but in the page.
  expect(JSON.stringify(await context.cookies())).not.toContain('paragraphes')
  expect(page.url()).not.toContain('paragraphes')
  expect(await db.draft.count()).toBe(drafts)
  await signInAgain(page, name)
  await send(page, 'Envoyer mon texte')
  return page
}

it('gives a reply back, and publishes it once one has signed in again', async () => {
  const threadId = await openThread(room.id, world.ids.ann)
  const page = await writesTooLong('bob', `/communautes/${room.slug}/fils/${threadId}`, async (page) => {
    await page.locator('textarea[name=body]').fill(text)
    await send(page, 'Répondre')
  })
  await page.getByText('écrits').first().waitFor()
  expect(await db.reply.findMany({ where: { threadId } })).toMatchObject([
    { body: text, authorId: world.ids.bob },
  ])
})

it('gives a new thread back with its title, and opens it', async () => {
  const page = await writesTooLong('bob', `/communautes/${room.slug}/fils/nouveau`, async (page) => {
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

it('gives back the correction of a text', async () => {
  const page = await writesTooLong(
    'ann',
    `/communautes/${room.slug}/fils/${here.threadId}/reponses/${here.replyId}/modifier`,
    async (page) => {
      await page.locator('textarea[name=body]').fill(text)
      await send(page, 'Enregistrer')
    },
  )
  await page.getByText('paragraphes').first().waitFor()
  expect(await db.reply.findFirst({ where: { id: here.replyId } })).toMatchObject({ body: text })
})

it('gives back what is said of a file', async () => {
  const page = await writesTooLong(
    'bob',
    `/communautes/${room.slug}/fichiers/${here.depositId}`,
    async (page) => {
      await page.locator('form textarea[name=body]').last().fill(text)
      await send(page, 'Commenter')
    },
  )
  await page.getByRole('article').getByText('paragraphes').first().waitFor()
  expect(await db.comment.count({ where: { body: text, authorId: world.ids.bob } })).toBe(1)
})

it('gives back what a community says of itself', async () => {
  const page = await writesTooLong(
    'olga',
    `/communautes/${room.slug}/reglages`,
    async (page) => {
      await page.locator('textarea[name=description]').fill(text)
      await page
        .locator('form', { has: page.locator('textarea[name=description]') })
        .getByRole('button')
        .click()
    },
    'Description',
  )
  await page.locator('textarea[name=description]').waitFor()
  expect(await db.community.findUnique({ where: { id: room.id } })).toMatchObject({ description: text })
})

it('gives back how one introduces oneself', async () => {
  await writesTooLong(
    'bob',
    '/compte',
    async (page) => {
      await page.locator('textarea[name=about]').fill(text)
      await page
        .locator('form', { has: page.locator('textarea[name=about]') })
        .getByRole('button')
        .last()
        .click()
    },
    'Votre présentation',
  )
  await expect.poll(() => db.member.count({ where: { id: world.ids.bob, about: text } })).toBe(1)
})

it('gives back, to be copied, what was written for a page that is out of reach since', async () => {
  const threadId = await openThread(room.id, world.ids.bob)
  const context = await app.visit(world.ids.bob, { javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/communautes/${room.slug}/fils/${threadId}/modifier`)
  const key = { communityId_id: { communityId: room.id, id: threadId } }
  await db.thread.update({ where: key, data: { removedAt: new Date() } })
  await page.locator('textarea[name=body]').fill(text)
  await send(page, 'Enregistrer')
  await page.getByRole('heading', { name: 'Votre texte n’est pas parti, mais il est là' }).waitFor()
  expect(await page.getByLabel('Votre texte').inputValue()).toBe(text)
})

it('with script, leaves the form as it is and says where to sign in', async () => {
  const page = await (await app.visit(world.ids.bob)).newPage()
  await page.goto(`/communautes/${room.slug}/fichiers/${here.depositId}`, { waitUntil: 'networkidle' })
  await db.session.deleteMany({ where: { memberId: world.ids.bob } })
  const box = page.locator('form textarea[name=body]').last()
  await box.fill(`${text} Et un quatrième.`)
  await send(page, 'Commenter')
  const said = page.getByRole('alert')
  await said.getByText('Votre session est terminée.').waitFor()
  expect(await box.inputValue()).toBe(`${text} Et un quatrième.`)
  expect(await said.getByRole('link').getAttribute('href')).toBe('/connexion')
  await signInAgain(page, 'bob')
  await send(page, 'Commenter')
  await page.getByRole('article').getByText('Et un quatrième.').first().waitFor()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { choicesOf } from '@/lib/notifications'
import { deliverMail } from '@/lib/mail'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import { drain, openThread, reply } from '../slices/notifications/told'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'

let app: App
let world: World
let room: string

beforeAll(async () => {
  app = await openApp({ OSMOSE_DEMO_DATA: 'true' })
  world = await makeWorld()
  room = world.communities['private-request']!.id
})
afterAll(() => app?.stop())

async function bobIsAnswered() {
  const thread = await openThread(room, world.ids.bob)
  await reply(room, thread, world.ids.ann)
  await drain()
  return thread
}

test('Bob sees what is new, marks it read, and is up to date', async () => {
  await bobIsAnswered()
  await bobIsAnswered()
  const page = await (await app.visit(world.ids.bob)).newPage()
  await page.goto('/notifications')
  await page.getByRole('heading', { name: 'À lire' }).waitFor()
  expect(await page.getByRole('link', { name: /Ann Martin a répondu/ }).count()).toBe(2)
  await page
    .getByRole('button', { name: /^Marquer comme lu/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Déjà lues' }).waitFor()
  expect(await page.getByRole('button', { name: /^Marquer comme lu/ }).count()).toBe(1)
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click()
  await page.getByText('Vous êtes à jour.').waitFor()
  await expect.poll(() => page.getByRole('heading', { name: 'À lire' }).count()).toBe(0)
})

test('a line leads to the reply it speaks of, and is read', async () => {
  const thread = await bobIsAnswered()
  const page = await (await app.visit(world.ids.bob)).newPage()
  await page.goto('/notifications')
  await page
    .getByRole('link', { name: /^Non lue/ })
    .first()
    .click()
  await page.waitForURL(new RegExp(`/fils/${thread}\\?reponse=`))
  expect(await db.notification.count({ where: { memberId: world.ids.bob, readAt: null } })).toBe(0)
})

test('preferences are kept, and go back to the usual ones', async () => {
  const page = await (await app.visit(world.ids.bob)).newPage()
  await page.goto('/notifications/reglages')
  const byMail = page.getByRole('checkbox', { name: 'Par courriel : On répond dans un fil que je suis' })
  expect(await byMail.isChecked()).toBe(true)
  await byMail.uncheck({ force: true })
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Vos préférences sont enregistrées.').waitFor()
  await page.reload()
  expect(await byMail.isChecked()).toBe(false)
  const kept = await db.notificationChoice.findMany({ where: { memberId: world.ids.bob } })
  expect(kept).toMatchObject([{ kind: 'reply', byMail: false, onSite: null }])
  await page.getByRole('button', { name: 'Revenir aux réglages habituels' }).click()
  await page.getByText('les réglages habituels s’appliquent').waitFor()
  expect(await db.notificationChoice.count({ where: { memberId: world.ids.bob } })).toBe(0)
})

test('one click from the mail reader stops that kind; the page shows it, and takes it back, without signing in', async () => {
  await bobIsAnswered()
  const { headers } = await db.mail.findFirstOrThrow({
    where: { memberId: world.ids.bob, state: 'queued' },
    orderBy: { id: 'desc' },
  })
  const path = new URL((headers as Record<string, string>)['List-Unsubscribe']!.slice(1, -1)).pathname
  const answer = await fetch(app.url + path, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(answer.status).toBe(200)
  const replies = async () =>
    (await choicesOf(await world.as('bob'))).lines.find(({ kind }) => kind === 'reply')
  expect(await replies()).toMatchObject({ byMail: false, onSite: true })
  const page = await (await app.visit()).newPage()
  await page.goto(path)
  await page.getByText('C’est fait').waitFor()
  await page.getByRole('button', { name: 'Recevoir de nouveau ces courriels' }).click()
  await page.getByRole('button', { name: 'Ne plus recevoir ces courriels' }).waitFor()
  expect(await replies()).toMatchObject({ byMail: true })
})

test('the demonstration’s mails are read by DINUM, and by nobody else', async () => {
  await bobIsAnswered()
  delete process.env.SMTP_URL
  await deliverMail(stillAllowed)
  const page = await (await app.visit(world.ids.ada)).newPage()
  await page.goto('/courriels')
  await page
    .getByRole('link', { name: /Versement des courriels/ })
    .first()
    .click()
  await page.frameLocator('iframe').getByText('Ann Martin a répondu').waitFor()
  for (const persona of ['bob', 'max'] as const) {
    const other = await (await app.visit(world.ids[persona])).newPage()
    expect((await other.goto('/courriels'))!.status(), persona).toBe(404)
  }
})

test('search marks what was found for Bob, and says nothing of it to Eve', async () => {
  await openThread(world.communities['secret-managed']!.id, world.ids.ann, {
    title: 'Opération Minotaure',
    body: 'Le labyrinthe est <b>prêt</b>.',
  })
  const page = await (await app.visit(world.ids.bob)).newPage()
  await page.goto('/recherche')
  await page.getByLabel('Que cherchez-vous ?').fill('labyrinthes')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '1 résultat pour' }).waitFor()
  expect(await page.locator('mark').allTextContents()).toEqual(['labyrinthe'])
  const eve = await (await app.visit(world.ids.eve)).newPage()
  await eve.goto('/recherche?q=labyrinthes')
  await eve.getByText('Rien ne répond dans ce que vous pouvez lire').waitFor()
  expect(await eve.content()).not.toMatch(/Minotaure|labyrinthe est/)
})

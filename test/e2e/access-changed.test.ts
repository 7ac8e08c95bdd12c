import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { db } from '@/lib/db'
import { drain, openThread } from '../slices/notifications/told'
import { makeWorld, type Name, type World, type WorldCommunity } from '../world'
import { openApp, type App } from './app'
import { openMailbox, type Mailbox } from './mailbox'

/** A secret community is listed, opened to all, then hidden again: who sees it, who finds it, who is told. */
let app: App
let world: World
let mailbox: Mailbox
let room: WorldCommunity
let threadId: string
/** Olga’s window, on the settings of the community. */
let settings: Page

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['secret-managed']!
  await db.community.update({ where: { id: room.id }, data: { name: 'Cellule Aubépine' } })
  app = await openApp()
  mailbox = await openMailbox()
  threadId = await openThread(room.id, world.ids.bob, {
    title: 'Note sur les ronces',
    body: 'Rien ne doit sortir.',
  })
  await drain()
  settings = await (await app.visit(world.ids.olga)).newPage()
  await settings.goto(`/communautes/${room.slug}/reglages`)
})
afterAll(async () => {
  await mailbox?.stop()
  await app?.stop()
})

const pageOf = async (name: Name) => (await app.visit(world.ids[name])).newPage()

async function change(opening: string, said: string) {
  await settings.getByRole('radio', { name: opening }).check({ force: true })
  const form = settings.getByRole('form', { name: 'Accès' })
  await form.getByRole('button', { name: 'Changer l’accès' }).click()
  // What it opens has to be known first: nothing has changed, and the choice is kept.
  await form.getByRole('link', { name: /Cochez/ }).waitFor()
  await form.getByText('J’ai compris').click()
  await form.getByRole('button', { name: 'Changer l’accès' }).click()
  await settings.locator('.os-told', { hasText: said }).waitFor()
}

const lastToBob = async () => (await mailbox.lastTo('bob@culture.gouv.example')).replaceAll('\u00a0', ' ')

/** What Eve, who is no member, finds in the lists, in the search, and behind the addresses she knows. */
async function seenByEve() {
  const page = await pageOf('eve')
  const slugs = await db.community.findUniqueOrThrow({ where: { id: room.id }, select: { slug: true } })
  const home = `/communautes/${slugs.slug}`
  const finds = async (address: string, words: string) => {
    await page.goto(address)
    return (await page.getByRole('main').getByRole('link', { name: words }).count()) > 0
  }
  const seen = {
    listed: await finds('/communautes?q=aubepine', 'Cellule Aubépine'),
    found: await finds('/recherche?q=aubépine', 'Cellule Aubépine'),
    text: await finds('/recherche?q=ronces', 'Note sur les ronces'),
    home: (await page.goto(home))?.status(),
    thread: (await page.goto(`${home}/fils/${threadId}`))?.status(),
    former: (await page.goto(`/communautes/${room.slug}`))?.status(),
  }
  await page.context().close()
  return seen
}

it('nobody else sees a secret community', async () => {
  expect(await seenByEve()).toEqual({
    ...{ listed: false, found: false, text: false },
    ...{ home: 404, thread: 404, former: 404 },
  })
})

it('listed, it is found by its name; what is said there stays between its members, who are told', async () => {
  await change('Privée, sur invitation', 'L’accès est changé.')
  expect(await seenByEve()).toMatchObject({ listed: true, found: true, text: false, home: 200, former: 200 })
  // Its address says its name again, on every page, and links that were kept lead there.
  const bob = await pageOf('bob')
  await bob.goto(`/communautes/${room.slug}/fils/${threadId}?page=1`)
  expect(new URL(bob.url()).pathname).toBe(`/communautes/cellule-aubepine/fils/${threadId}`)
  expect(new URL(bob.url()).search).toBe('?page=1')
  await bob.getByRole('heading', { name: 'Note sur les ronces' }).waitFor()
  await bob.context().close()
  await drain()
  const mail = await lastToBob()
  expect(mail).toContain('« Cellule Aubépine » devient privée')
  expect(mail).toContain('seuls ses membres lisent son contenu')
})

it('opened to all, what was said there before is read by all: each member is told, and sees it on the site', async () => {
  await change('Publique, entrée libre', 'L’accès est changé.')
  expect(await seenByEve()).toMatchObject({ listed: true, found: true, text: true, home: 200, thread: 200 })
  await drain()
  expect(await lastToBob()).toContain('y compris ce que vous y avez déjà publié')
  const bob = await pageOf('bob')
  await bob.goto('/notifications')
  await bob.getByText('Olga Martin a changé qui voit').first().waitFor()
  const olga = await db.notification.count({ where: { memberId: world.ids.olga, kind: 'access' } })
  expect(olga).toBe(0)
})

it('secret again, it is gone for the others at once, under another address, even what was found a moment ago', async () => {
  const before = await db.community.findUniqueOrThrow({ where: { id: room.id } })
  await change('Secrète, sur invitation', 'La communauté est secrète.')
  expect(await seenByEve()).toEqual({
    ...{ listed: false, found: false, text: false },
    ...{ home: 404, thread: 404, former: 404 },
  })
  const after = await db.community.findUniqueOrThrow({ where: { id: room.id } })
  expect(after.slug).not.toBe(before.slug)
  expect(new URL(settings.url()).pathname).toBe(`/communautes/${after.slug}/reglages`)
  await drain()
  const mail = await lastToBob()
  expect(mail).toContain('les anciens liens n’y mènent plus')
  const bob = await pageOf('bob')
  await bob.goto(new URL(/https?:\/\/\S+\/communautes\/[\w-]+/.exec(mail)?.[0] ?? '').pathname)
  await bob.getByRole('heading', { level: 1, name: 'Cellule Aubépine' }).waitFor()
})

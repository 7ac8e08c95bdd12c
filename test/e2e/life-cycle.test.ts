import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { community, makeWorld, type World, type WorldCommunity } from '../world'
import { openThread } from '../slices/notifications/told'
import { openApp, type App } from './app'
import { linkIn, openMailbox, type Mailbox } from './mailbox'
import { as, expectSound } from './sound'

/** What becomes of an account: Olga leaves, Eve has changed administration, Ada places an orphan, Max delegates. */
let app: App
let world: World
let mailbox: Mailbox
let room: WorldCommunity
let threadId: string

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['public-free'] as WorldCommunity
  await db.community.deleteMany({ where: { id: { not: room.id } } })
  await community(world, 'public', 'free', 'Salle des cartes')
  threadId = await openThread(room.id, world.ids.olga, { title: 'Trier avant de partir' })
  mailbox = await openMailbox()
  app = await openApp()
})
afterAll(async () => {
  await app?.stop()
  await mailbox?.stop()
  await closeDatabase()
})

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}
/** What was just said has the focus. */
const heard = (page: Page, words: string | RegExp) => page.locator(':focus').getByText(words).waitFor()

describe('Olga leaves', () => {
  it('offers each community with the keyboard, is told what is missing, and keeps one sheet', async () => {
    await as(app.visit(world.ids.olga, { viewport: { width: 320, height: 800 } }), async (page) => {
      await page.goto('/compte/depart')
      await expectSound(page)
      await press(page, 'Envoyer les propositions')
      await heard(page, 'Choisissez au moins une personne.')
      await page.getByLabel(/^Archives public free/).selectOption({ label: 'Ann Martin (animateur)' })
      await page.getByLabel(/^Une même personne/).fill('bob@culture.gouv.example')
      await press(page, 'Envoyer les propositions')
      await heard(page, '2 propositions sont parties.')
      await page.getByText('Proposée à Bob Martin').waitFor()
      await expectSound(page)
    })
    await as(app.visit(world.ids.ann), async (page) => {
      await page.goto(`/communautes/${room.slug}`)
      await press(page, 'Accepter')
      await page.locator('.os-told:focus').waitFor()
    })
    await as(app.visit(world.ids.olga, { colorScheme: 'dark' }), async (page) => {
      await page.goto('/compte/depart')
      await page.getByText('transmise à Ann Martin').waitFor()
      await page.getByRole('link', { name: 'Voir le récapitulatif' }).click()
      await page.getByRole('heading', { level: 1, name: 'Départ d’Olga Martin' }).waitFor()
      await expectSound(page)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('navigation').count()).toBe(0)
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(paper).toBe('rgb(255, 255, 255)')
      await page.setViewportSize({ width: 700, height: 1000 })
      const cells = await page.locator('.os-recap tbody tr').first().locator('th, td').all()
      const places = await Promise.all(cells.map((cell) => cell.boundingBox()))
      expect(new Set(places.map((place) => place?.y)).size, 'a row of the table is one line of cells').toBe(1)
      const sheet = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect(sheet.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    })
  })

  it('chooses a day, stays after all, then closes at once; her texts remain without her name', async () => {
    await as(app.visit(world.ids.olga), async (page) => {
      await page.goto('/compte/depart')
      await press(page, 'Enregistrer le départ')
      await heard(page, 'Donnez votre dernier jour.')
      await page.getByLabel(/^Dernier jour$/).fill('2099-12-31')
      await press(page, 'Enregistrer le départ')
      await heard(page, 'C’est noté')
      await press(page, 'Finalement, le compte reste ouvert')
      await heard(page, 'Le compte reste ouvert.')
      // Only what is chosen is asked.
      await page.getByRole('radio', { name: /^Tout de suite/ }).focus()
      await page.keyboard.press('Space')
      expect(await page.getByLabel(/^Dernier jour$/).isVisible()).toBe(false)
      await page.getByLabel(/^Je comprends/).focus()
      await page.keyboard.press('Space')
      await expectSound(page)
      await press(page, 'Enregistrer le départ')
      await page.waitForURL(/\/connexion/)
      await page.getByText('Merci pour tout ce que vous avez partagé.').waitFor()
      expect((await page.goto('/compte'))?.url()).toContain('/connexion')
    })
    await as(app.visit(world.ids.bob), async (page) => {
      await page.goto(`/communautes/${room.slug}/fils/${threadId}`)
      await page.getByText('Agent ayant quitté la plateforme').first().waitFor()
      expect(await page.getByText('Olga').count()).toBe(0)
    })
  })
})

describe('Eve has changed administration', () => {
  it('proves both addresses, sees what moves, joins her accounts, and goes back', async () => {
    const former = 'gus@culture.gouv.example'
    await as(app.visit(world.ids.eve), async (page) => {
      await page.goto('/compte/changement')
      await expectSound(page)
      await page.getByLabel(/^Autre adresse/).fill('eve@ecologie.gouv.example')
      await press(page, 'Envoyer les deux messages')
      await heard(page, 'C’est déjà l’adresse de ce compte')
      await page.getByLabel(/^Autre adresse/).fill(former)
      await press(page, 'Envoyer les deux messages')
      await heard(page, 'Deux messages sont partis')
      const mails = await Promise.all(['eve@ecologie.gouv.example', former].map(mailbox.lastTo))
      for (const mail of mails) {
        await page.goto(linkIn(mail, '/compte/changement'))
        await expectSound(page)
        await press(page, 'Oui, c’est mon adresse')
        await heard(page, 'Cette adresse est prouvée.')
      }
      await page.getByRole('table', { name: 'Les deux comptes' }).waitFor()
      await expectSound(page)
      await page.setViewportSize({ width: 320, height: 800 })
      await expectSound(page)
      await press(page, 'Réunir mes deux comptes')
      await heard(page, 'C’est fait')
      expect(await statusOf('gus')).toBe('left')
      await press(page, 'Revenir à deux comptes')
      await heard(page, 'Les deux comptes sont comme avant.')
      expect(await statusOf('gus')).toBe('active')
    })
  })
})

describe('Ada answers for a community that nobody owns any more', () => {
  it('sees whom Olga had asked, offers it to Ann too, and Ann accepts', async () => {
    const orphan = await db.community.findUniqueOrThrow({ where: { slug: 'salle-des-cartes' } })
    await as(app.visit(world.ids.ada), async (page) => {
      await page.goto('/administration/orphelines')
      await expectSound(page)
      expect(await page.getByText('Proposition envoyée').count()).toBe(1)
      await press(page, /^Proposer à Ann Martin/)
      await page.getByText('Proposition envoyée').nth(1).waitFor()
      await expectSound(page)
    })
    await as(app.visit(world.ids.ann), async (page) => {
      await page.goto(`/communautes/${orphan.slug}`)
      await press(page, 'Accepter')
      await page.locator('.os-told:focus').waitFor()
    })
    await as(app.visit(world.ids.ada), async (page) => {
      await page.goto('/administration/orphelines')
      await page.getByText('Chaque communauté a son propriétaire.').waitFor()
      await expectSound(page)
    })
  })

  it('looks at an account, opens what she needs, and sees two of them side by side', async () => {
    await as(app.visit(world.ids.ada), async (page) => {
      await page.goto(`/administration/comptes/${world.ids.rex}`)
      await expectSound(page)
      await page.getByText('Suspendre', { exact: true }).first().focus()
      await page.keyboard.press('Enter')
      await press(page, 'Suspendre')
      await heard(page, 'Dites pourquoi, en quelques mots.')
      await expectSound(page)
      await page.goto(`/administration/comptes/${world.ids.rex}/reunir?avec=ben@culture.gouv.example`)
      await page.getByRole('table', { name: 'Les deux comptes' }).waitFor()
      await expectSound(page)
      await page.goto('/administration/comptes/inactivite')
      await expectSound(page)
    })
  })
})

describe('Max leads a direction', () => {
  it('enters the managers’ room, lets Ann see what his unit gains, and takes it back', async () => {
    await as(app.visit(world.ids.max), async (page) => {
      await page.goto('/encadrants')
      await expectSound(page)
      await page.getByRole('link', { name: 'Ce que mon service y gagne' }).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Son adresse électronique').fill('personne@culture.gouv.example')
      await press(page, 'Lui montrer ce bilan')
      await heard(page, 'Aucun collègue de votre administration')
      await page.getByLabel('Son adresse électronique').fill('ann@culture.gouv.example')
      await press(page, 'Lui montrer ce bilan')
      await heard(page, 'cette personne voit désormais ce bilan')
      await expectSound(page)
    })
    await as(app.visit(world.ids.ann), async (page) => {
      await page.goto('/encadrants/bilan')
      await page.getByRole('heading', { name: /À la place de Max Martin/ }).waitFor()
      await expectSound(page)
    })
    await as(app.visit(world.ids.max), async (page) => {
      await page.goto('/encadrants/bilan')
      await press(page, 'Retirer la délégation d’Ann Martin')
      await heard(page, 'ne voit plus ce bilan')
    })
  })
})

const statusOf = async (name: 'gus') =>
  (await db.member.findUniqueOrThrow({ where: { id: world.ids[name] } })).status

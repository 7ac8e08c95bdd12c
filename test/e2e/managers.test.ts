import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { makeWorld, type World } from '../world'
import { openApp, type App } from './app'
import { as, expectSound } from './sound'
import { openThread } from '../slices/notifications/told'

/** Somebody new finds their way, and a manager what to say to their team, in a real browser. */

let app: App
let world: World
beforeAll(async () => {
  world = await makeWorld()
  app = await openApp()
})
afterAll(() => app?.stop())

describe('somebody new', () => {
  it('takes a step, passes another, says hello with words begun for them, and puts the list away', async () => {
    const slug = world.communities['public-free']!.slug
    await db.member.update({ where: { id: world.ids.eve }, data: { jobTitle: 'géomaticienne' } })
    await as(app.visit(world.ids.eve, { viewport: { width: 320, height: 800 } }), async (page) => {
      await page.goto('/')
      await page.getByRole('heading', { name: 'Vos premiers pas' }).waitFor()
      await expectSound(page)
      // The news have left their place to it.
      expect(await page.getByRole('heading', { name: 'Depuis votre dernière visite' }).count()).toBe(0)
      await page.getByRole('button', { name: /^Passer.*trois compétences/ }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /^Reprendre.*trois compétences/ }).waitFor()
      await page.goto(`/communautes/${slug}`)
      await page.getByRole('button', { name: 'Rejoindre' }).first().click()
      await page.locator('.os-told').waitFor()
      await page.goto('/')
      await page.getByRole('link', { name: 'Dire bonjour' }).click()
      await page.waitForURL(/bonjour=oui/)
      expect(await page.locator('textarea[name=body]').inputValue()).toContain('Je suis Eve, géomaticienne')
      await expectSound(page)
      await page.locator('form:has(textarea[name=body]) button[type=submit]').last().click()
      await page.waitForURL(/\/fils\/[0-9a-f-]{36}/)
      await page.goto('/')
      await page.getByText('(fait)').first().waitFor()
      await page.getByRole('button', { name: 'Ne plus afficher' }).click()
      await page.getByRole('heading', { name: 'Depuis votre dernière visite' }).waitFor()
      await page.goto('/compte/premiers-pas')
      await expectSound(page)
      await page.getByRole('button', { name: 'Les remettre' }).click()
      await page.waitForURL((url) => url.pathname === '/')
      await page.getByRole('heading', { name: 'Vos premiers pas' }).waitFor()
    })
  })
})

describe('a manager', () => {
  it('reads why before any account, and makes the charter their own', async () => {
    await as(app.visit(), async (page) => {
      await page.goto('/encadrants')
      await expectSound(page)
      await page.getByRole('main').getByRole('link', { name: 'Charte de temps' }).first().click()
      await page.getByLabel('Le nom de votre service').fill('Bureau des archives')
      await page.getByLabel('Temps dédié par semaine').selectOption('60')
      await page.getByRole('button', { name: 'Écrire la charte' }).click()
      await page.waitForURL(/minutes=60/)
      const text = await page.getByLabel('La charte, à votre main').inputValue()
      expect(text).toMatch(/Charte de temps\s: Bureau des archives/)
      expect(text).toContain('60 minutes par semaine')
      await expectSound(page)
    })
  })

  it('copies the words for their team with the keyboard, as they have just changed them', async () => {
    await openThread(world.communities['public-free']!.id, world.ids.ann)
    const { slug, name } = world.communities['public-free']!
    const permissions = ['clipboard-read', 'clipboard-write']
    await as(app.visit(world.ids.max, { permissions }), async (page) => {
      await page.goto(`/encadrants/textes?communaute=${slug}`)
      await expectSound(page)
      const area = page.getByLabel('Texte du courriel')
      expect(await area.inputValue()).toContain(name)
      expect(await area.inputValue()).toContain(`${app.url}/communautes/${slug}`)
      await area.press('Control+Home')
      await page.keyboard.type('Chers collègues. ')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Copié' }).waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toMatch(/^Chers collègues. Bonjour/)
      const mail = await page.getByRole('link', { name: 'Ouvrir dans ma messagerie' }).getAttribute('href')
      expect(decodeURIComponent(mail ?? '')).toContain('Chers collègues. Bonjour')
    })
  })

  it('asks for the monthly mail, lets a colleague see the figures, and takes both back', async () => {
    await as(app.visit(world.ids.max), async (page) => {
      await page.goto('/encadrants/bilan')
      await expectSound(page)
      await page.getByRole('button', { name: 'Recevoir ce courriel chaque mois' }).click()
      await page.getByText('vous recevrez ce courriel chaque mois').waitFor()
      await page.getByLabel('Son adresse électronique').fill('bob@culture.gouv.example')
      await page.getByRole('button', { name: 'Lui montrer ce bilan' }).click()
      await page.getByText('Bob Martin').first().waitFor()
      await expectSound(page)
      await page.getByRole('button', { name: 'Ne plus le recevoir' }).click()
      await page.getByRole('button', { name: 'Recevoir ce courriel chaque mois' }).waitFor()
    })
    await as(app.visit(world.ids.bob), async (page) => {
      await page.goto('/encadrants/bilan')
      await page.getByRole('heading', { name: /À la place de Max Martin/ }).waitFor()
      await expectSound(page)
    })
    expect(
      await db.notificationChoice.findFirst({ where: { memberId: world.ids.max, kind: 'unit' } }),
    ).toMatchObject({ byMail: false })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { closeDatabase, db } from '@/lib/db'
import { drain } from '../slices/notifications/told'
import { makeWorld, type Name, type World } from '../world'
import { openApp, type App } from './app'
import { linkIn, openMailbox, type Mailbox } from './mailbox'

/** A community from its first day to its last, in a real browser on the production site. */
let app: App
let world: World
let mailbox: Mailbox
/** The address of the community that Eve opens. */
let home: string

beforeAll(async () => {
  world = await makeWorld()
  app = await openApp({ PROCONNECT_ISSUER: '' })
  mailbox = await openMailbox()
})
afterAll(async () => {
  await mailbox?.stop()
  await app?.stop()
  await closeDatabase()
})

const pageOf = async (name?: Name, options: { javaScriptEnabled?: boolean } = {}) =>
  (await app.visit(name && world.ids[name], options)).newPage()
const path = (page: Page) => new URL(page.url()).pathname
/** What the page says after an act. */
const told = (page: Page, words: string) => page.locator('.os-told', { hasText: words }).waitFor()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const inSomeDays = () => new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)

describe('a community', () => {
  it('is opened in one page: what was forgotten is said beside its field, the address is shown as one types', async () => {
    const page = await pageOf('eve')
    await page.goto('/communautes/nouvelle')
    await button(page, 'Créer la communauté').click()
    await page.getByRole('link', { name: 'Donnez un nom d’au moins 3 caractères.' }).waitFor()
    await page.getByLabel(/^Nom/).fill('Données & œuvres')
    await page.getByText('/communautes/donnees-oeuvres').waitFor()
    await page.getByLabel(/^En une phrase/).fill('Partager nos données culturelles')
    await page.getByText('Secrète, sur invitation').click()
    await button(page, 'Créer la communauté').click()
    await told(page, 'Votre communauté est ouverte')
    home = path(page)
    expect(home).toMatch(/^\/communautes\/communaute-[0-9a-f]{12}$/)
    expect((await (await pageOf('rex')).goto(home))?.status()).toBe(404)
  })

  it('counts what became of a pasted list, and keeps what it could not read', async () => {
    const page = await pageOf('eve')
    await page.goto(`${home}/membres/inviter`)
    const list = page.getByLabel(/^Adresses de courriel/)
    await list.fill('Bob MARTIN <bob@culture.gouv.example>\npaul@association.example\npas une adresse')
    await button(page, 'Envoyer les invitations').click()
    await page.getByRole('link', { name: /paul@association.example est extérieure/ }).waitFor()
    await page.getByLabel(/^Pour les adresses extérieures/).fill(inSomeDays())
    await button(page, 'Envoyer les invitations').click()
    await page.getByText('2 invitations envoyées, 1 adresse à corriger ci-dessous.').waitFor()
    expect(await list.inputValue()).toBe('pas une adresse')
  })

  it('is entered from a mail by somebody who had no account: a guest, once the address is proven', async () => {
    await drain()
    const invitation = linkIn(await mailbox.lastTo('paul@association.example'), '/invitation')
    const page = await pageOf()
    await page.goto(new URL(invitation).pathname)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Données & œuvres')
    await page.getByRole('link', { name: 'Se connecter pour répondre' }).click()
    await page.getByLabel('Adresse électronique').fill('paul@association.example')
    await button(page, 'Recevoir un lien').click()
    await page.waitForURL(/\/connexion\/lien$/)
    await page.goto(linkIn(await mailbox.lastTo('paul@association.example'), '/connexion/lien'))
    await button(page, 'Me connecter').click()
    await page.waitForURL(/\/invitation\//)
    await button(page, 'Accepter l’invitation').click()
    await told(page, 'Bienvenue')
    expect(path(page)).toBe(home)
    const paul = await db.member.findUniqueOrThrow({
      where: { email: 'paul@association.example' },
      include: { memberships: true },
    })
    expect(paul.status).toBe('active')
    expect(paul.memberships).toMatchObject([{ role: 'guest', status: 'member', sponsorId: world.ids.eve }])
  })

  it('is entered from the home page by a colleague', async () => {
    const page = await pageOf('bob')
    await page.goto('/')
    await page.getByRole('link', { name: /Eve Martin vous invite à rejoindre/ }).click()
    await button(page, 'Accepter l’invitation').click()
    await told(page, 'Bienvenue')
  })

  it('does not lose its only owner, who hands it over instead', async () => {
    const [eve, bob] = [await pageOf('eve'), await pageOf('bob')]
    await eve.goto(home)
    await button(eve, 'Quitter').click()
    await button(eve, 'Quitter la communauté').click()
    await eve.getByText('Vous êtes seul à répondre de cette communauté').waitFor()
    await eve.goto(`${home}/membres`)
    await eve.getByRole('link', { name: 'Gérer Bob Martin' }).click()
    await button(eve, 'Proposer').click()
    await told(eve, 'La proposition est envoyée')
    await bob.goto(home)
    await button(bob, 'Accepter').click()
    await told(bob, 'Vous êtes maintenant propriétaire')
    await eve.goto(home)
    await button(eve, 'Quitter').click()
    await button(eve, 'Quitter la communauté').click()
    await told(eve, 'Vous avez quitté la communauté')
    expect((await eve.goto(home))?.status()).toBe(404)
  })

  it('is deleted once its name is typed, and comes back', async () => {
    const page = await pageOf('bob')
    await page.goto(`${home}/reglages`)
    const deletion = page.getByRole('form', { name: 'Supprimer' })
    await deletion.getByLabel(/^Pour confirmer/).fill('Données')
    await deletion.getByRole('button').click()
    await deletion.getByRole('link', { name: 'Ce n’est pas le nom de la communauté.' }).waitFor()
    await deletion.getByLabel(/^Pour confirmer/).fill('Données & œuvres')
    await deletion.getByRole('button').click()
    await told(page, 'La communauté est supprimée')
    expect((await (await pageOf('bob')).goto(home))?.status()).toBe(404)
    await button(page, /^Rétablir/).click()
    await told(page, 'La communauté est rétablie')
    await page.goto(`${home}/reglages/historique`)
    await page.getByText('Eve Martin a proposé à Bob Martin de devenir propriétaire').waitFor()
  })
})

describe('without any script', () => {
  it('one finds, joins and asks; an animator answers', async () => {
    const page = await pageOf('eve', { javaScriptEnabled: false })
    await page.goto('/communautes?q=archives+publik+free')
    await page.getByRole('button', { name: /^Rejoindre.*Archives public free/ }).click()
    await page.getByText('Vous êtes membre').first().waitFor()
    await page.goto('/communautes/archives-private-request')
    await button(page, 'Demander à rejoindre').click()
    await page.getByLabel(/^Votre message/).fill('Je travaille sur les versements.')
    await button(page, 'Envoyer la demande').click()
    await page.getByText('Demande envoyée').waitFor()
    const ann = await pageOf('ann', { javaScriptEnabled: false })
    await ann.goto('/communautes/archives-private-request/membres/demandes')
    await ann.getByText('Je travaille sur les versements.').waitFor()
    await ann.getByRole('button', { name: 'Accepter Eve Martin' }).click()
    await ann.waitForLoadState()
    await expect
      .poll(
        async () => (await world.as('eve')).memberships.get(world.communities['private-request']!.id)?.status,
      )
      .toBe('member')
  })
})

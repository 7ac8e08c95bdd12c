import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { startProConnect, type Agent, type ProConnect } from '@/test/oidc/proconnect'
import { ann, emptyHouse } from '@/test/slices/accounts/federation'
import { openApp, type App } from './app'
import { linkIn, openMailbox, type Mailbox } from './mailbox'

let app: App
let proConnect: ProConnect
let mailbox: Mailbox
let context: BrowserContext
let page: Page

const EMAIL = 'ann.legoff@culture.gouv.example'
const annElsewhere: Agent = {
  ...ann,
  sub: 'ann-chez-ecologie',
  idp_id: 'idp-ecologie',
  siret: '11006801200050',
}

beforeAll(async () => {
  proConnect = await startProConnect(() => app.url)
  app = await openApp({
    PROCONNECT_ISSUER: proConnect.issuer,
    PROCONNECT_CLIENT_ID: proConnect.clientId,
    PROCONNECT_CLIENT_SECRET: proConnect.clientSecret,
  })
  mailbox = await openMailbox()
})
afterAll(async () => {
  await mailbox?.stop()
  await app?.stop()
  await proConnect?.stop()
  await closeDatabase()
})
beforeEach(async () => {
  await emptyHouse()
  proConnect.agents = [ann, annElsewhere]
  proConnect.lie = {}
  proConnect.acr = 'eidas1'
  proConnect.asked.length = 0
  await context?.close()
  context = await app.visit()
  page = await context.newPage()
})

const h1 = (of = page) => of.locator('h1').innerText()
const arrives = (path: string, of = page) => of.waitForURL(({ pathname }) => pathname === path)
const isIn = async (of = context) => (await of.cookies()).some(({ name }) => name === 'osmose.session_token')

/** From our page to ProConnect's, and back as this agent. */
async function comeIn(agent: Agent, from = '/connexion?retour=/compte', of = page) {
  await of.goto(from)
  await of.getByRole('link', { name: 'Se connecter avec ProConnect' }).click()
  await of.waitForURL((url) => url.href.startsWith(proConnect.issuer))
  await of.getByRole('button', { name: `(${agent.idp_id})` }).click()
  await of.waitForURL((url) => url.href.startsWith(app.url))
}

describe('Ann comes in with ProConnect', () => {
  it('for the first time: her account opens, and says where its words come from', async () => {
    await comeIn(ann)
    await arrives('/compte')
    expect(await page.locator('.os-identity').innerText()).toContain('Le Goff')
    expect(await page.getByText('Fourni par ProConnect').count()).toBe(1)
    const question = proConnect.asked.find(({ route }) => route === '/authorize')!.parameters
    expect(question.get('state')!.length).toBeGreaterThanOrEqual(32)
    expect(question.get('nonce')!.length).toBeGreaterThanOrEqual(32)
  })

  it('into an account that was imported and waited for her', async () => {
    const id = newId()
    await db.member.create({ data: { id, email: EMAIL, name: 'LEGOFF', platformRole: 'support' } })
    await comeIn(ann)
    await arrives('/compte')
    expect(await db.member.findUnique({ where: { id } })).toMatchObject({
      status: 'active',
      name: 'Ann Le Goff',
      platformRole: 'support',
    })
  })

  it('and leaves it too: its session is over, so nobody comes in as her on this desk', async () => {
    await comeIn(ann)
    await arrives('/compte')
    await page.getByRole('button', { name: /^Compte d/ }).click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL((url) => url.href === `${app.url}/connexion?motif=signedOut`)
    const end = proConnect.asked.find(
      ({ route, method }) => route === '/session/end' && method === 'GET',
    )!.parameters
    expect([...end.keys()].sort()).toEqual(['id_token_hint', 'post_logout_redirect_uri', 'state'])
    expect(end.get('state')!.length).toBeGreaterThanOrEqual(32)
    expect(end.get('id_token_hint')).toMatch(/^ey/)
    expect(await db.session.count()).toBe(0)
    await page.getByRole('link', { name: 'Se connecter avec ProConnect' }).click()
    await page.getByRole('heading', { name: 'Qui êtes-vous' }).waitFor()
  })

  it('in two windows at once', async () => {
    const second = await context.newPage()
    await page.goto('/connexion/proconnect?retour=/compte')
    await second.goto('/connexion/proconnect?retour=/compte/securite')
    await page.getByRole('button', { name: `(${ann.idp_id})` }).click()
    await arrives('/compte')
    await second.getByRole('button', { name: `(${ann.idp_id})` }).click()
    await arrives('/compte/securite', second)
  })

  it('without any script', async () => {
    const plain = await app.visit(undefined, { javaScriptEnabled: false })
    const its = await plain.newPage()
    await comeIn(ann, '/connexion?retour=/compte', its)
    expect(await h1(its)).toBe('Mon compte')
    await plain.close()
  })
})

describe('ProConnect’s answer', () => {
  it.each<[string, ProConnect['lie'], string]>([
    ['a tampered userinfo', { broken: 'userinfo' }, 'n’a pas pu être vérifiée'],
    ['a userinfo signed by somebody else', { foreignKey: 'userinfo' }, 'n’a pas pu être vérifiée'],
    ['a tampered id token', { broken: 'idToken' }, 'n’a pas pu être vérifiée'],
    [
      'another nonce',
      { idToken: (claims) => ({ ...claims, nonce: 'n'.repeat(43) }) },
      'n’a pas pu être vérifiée',
    ],
    ['another level', { idToken: (claims) => ({ ...claims, acr: 'eidas0' }) }, 'authentification plus forte'],
  ])('is refused with %s, in a sentence', async (_, lie, sentence) => {
    proConnect.lie = lie
    await comeIn(ann)
    expect(await page.locator('main [role=alert]').innerText()).toContain(sentence)
    expect(await isIn()).toBe(false)
    expect(await db.member.count()).toBe(0)
  })

  it('serves once: the address it brought opens nothing more', async () => {
    const brought: string[] = []
    page.on('request', (request) => request.url().includes('/retour?code=') && brought.push(request.url()))
    await comeIn(ann)
    await arrives('/compte')
    const thief = await app.visit()
    for (const [visit, of] of [
      [thief, await thief.newPage()],
      [context, await context.newPage()],
    ] as const) {
      if (visit === context) await context.clearCookies({ name: 'osmose.session_token' })
      await of.goto(brought[0]!)
      expect(await of.locator('main [role=alert]').innerText()).toContain('Recommencez')
      expect(await isIn(visit)).toBe(false)
    }
    await thief.close()
  })

  it('when she gives up brings her back, with a sentence', async () => {
    await page.goto('/connexion/proconnect')
    await page.getByRole('button', { name: 'Renoncer' }).click()
    await arrives('/connexion')
    expect(await page.locator('main [role=alert]').innerText()).toContain('interrompue')
  })

  it('cannot be asked for by another site', async () => {
    await page.route(`${proConnect.issuer}/piege`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<a href="${app.url}/connexion/proconnect">Gagnez</a>`,
      }),
    )
    await page.goto(`${proConnect.issuer}/piege`)
    await page.getByRole('link', { name: 'Gagnez' }).click()
    await arrives('/connexion')
    expect(await page.locator('main [role=alert]').innerText()).toContain('doit partir de cette page')
    expect(proConnect.asked.filter(({ route }) => route === '/authorize')).toEqual([])
  })
})

describe('whoever ProConnect knows and we don’t', () => {
  it('is told how to get an account, when their administration is not registered', async () => {
    proConnect.agents = [{ ...ann, email: 'ann@entreprise.example' }]
    await comeIn(proConnect.agents[0]!)
    expect(await h1()).toBe('Vous n’avez pas encore de compte')
    expect(await page.getByText('ann@entreprise.example').count()).toBe(1)
    expect(await isIn()).toBe(false)
  })

  it('has changed ministry: the new identity is proposed, proven by mail, and opens the same account', async () => {
    await comeIn(ann)
    const { id } = await db.member.findFirstOrThrow()
    await context.close()
    context = await app.visit()
    page = await context.newPage()

    await comeIn(annElsewhere)
    expect(await h1()).toBe('Cette adresse est déjà connue')
    expect(await isIn()).toBe(false)
    const link = linkIn(await mailbox.lastTo(EMAIL), '/connexion/rattachement')

    // Read on her telephone, the mail alone links nothing…
    const phone = await app.visit()
    const onPhone = await phone.newPage()
    await onPhone.goto(link)
    expect(await h1(onPhone)).toBe('Connectez-vous d’abord avec ProConnect ici')
    // …but ProConnect there brings her back to it.
    await onPhone.getByRole('link', { name: 'Se connecter avec ProConnect' }).click()
    await onPhone.getByRole('button', { name: `(${annElsewhere.idp_id})` }).click()
    await onPhone.waitForURL(link)
    expect(await h1(onPhone)).toContain('Rattacher cette identité')
    await phone.close()

    await page.goto(link)
    expect(await page.locator('main').innerText()).toContain('Ann Le Goff, Ministère ecologie')
    await page.getByRole('button', { name: 'Oui, rattacher' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/connexion'))
    expect(await isIn()).toBe(true)
    expect(await db.externalIdentity.count({ where: { memberId: id } })).toBe(2)
    expect(await db.member.count()).toBe(1)
    await page.goto(link)
    expect(await h1()).toBe('Ce lien n’est plus valable')
  })

  it('has an account that is closed: a sentence, and no way in', async () => {
    await db.member.create({ data: { id: newId(), email: EMAIL, name: 'Ann', status: 'suspended' } })
    await comeIn(ann)
    expect(await page.locator('main [role=alert]').innerText()).toContain('suspendu ou fermé')
    expect(await isIn()).toBe(false)
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { person } from '@/test/slices/accounts/door'
import { openApp, type App } from './app'
import { linkIn, openMailbox, type Mailbox } from './mailbox'
import { arrives, signIn } from './signing-in'

let app: App
let mailbox: Mailbox

beforeAll(async () => {
  app = await openApp({ PROCONNECT_ISSUER: '' })
  mailbox = await openMailbox()
})
afterAll(async () => {
  await mailbox?.stop()
  await app?.stop()
  await closeDatabase()
})
beforeEach(async () => {
  await db.member.deleteMany()
  await db.rateLimit.deleteMany()
})

const NEW = 'Huit-Poires-sous-la-Pluie-9'
const h1 = (page: Page) => page.locator('h1').innerText()

describe('with a password', () => {
  it('Ann asks for a page, signs in, and is there', async () => {
    const { email } = await person('Ann')
    const context = await app.visit()
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    await page.goto('/compte/securite?x=1')
    expect(new URL(page.url()).search).toBe('?retour=%2Fcompte%2Fsecurite%3Fx%3D1')
    await signIn(page, email)
    await arrives(page, '/compte/securite')
    expect(new URL(page.url()).search).toBe('?x=1')
    const cookie = (await context.cookies()).find(({ name }) => name === 'osmose.session_token')
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie!.expires - Date.now() / 1000).toBeLessThanOrEqual(12 * 3600 + 5)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('without any script too', async () => {
    const { email } = await person('Ann')
    const context = await app.visit(undefined, { javaScriptEnabled: false })
    const page = await context.newPage()
    await signIn(page, email, 'not her password')
    expect(await page.locator('main [role=alert]').innerText()).toContain('Adresse ou mot de passe incorrect')
    expect(await page.getByLabel('Adresse électronique').inputValue()).toBe(email)
    expect(await page.getByLabel('Mot de passe', { exact: true }).inputValue()).toBe('')
    await signIn(page, email)
    await arrives(page, '/compte')
    expect(await h1(page)).toBe('Mon compte')
    await context.close()
  })

  it('a refusal says so, keeps the address, and can be heard', async () => {
    await person('Ann')
    const context = await app.visit()
    const page = await context.newPage()
    await signIn(page, 'ann@culture.gouv.example', 'guess')
    const alert = page.locator('main [role=alert]')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('Adresse ou mot de passe incorrect')
    await page.waitForFunction(() => document.activeElement?.closest('main [role=alert]'))
    expect(await page.content()).not.toContain('"guess"')
    for (let i = 0; i < 5; i += 1) {
      await signIn(page, 'ann@culture.gouv.example', 'guess')
      await page.waitForFunction(() => !document.querySelector('[aria-busy]'))
    }
    expect(await alert.innerText()).toContain('Réessayez dans une minute')
    await context.close()
  })

  it('nobody is led outside', async () => {
    const { email } = await person('Ann')
    const outside = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/%09/evil.example',
      '/..//evil.example',
      'javascript:alert(1)',
      '/connexion/../..//evil.example',
    ]
    for (const payload of outside) {
      const context = await app.visit()
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).host))
      await page.goto(`/connexion?retour=${encodeURIComponent(payload)}`)
      await signIn(page, email)
      await page.waitForURL((url) => !url.pathname.startsWith('/connexion'))
      expect(new URL(page.url()).origin, payload).toBe(app.url)
      expect(new Set(asked), payload).toEqual(new Set([new URL(app.url).host]))
      await context.close()
    }
  })

  it('ProConnect, which nobody set up, is nowhere', async () => {
    const context = await app.visit()
    const page = await context.newPage()
    await page.goto('/connexion')
    expect(await page.getByText('ProConnect').count()).toBe(0)
    for (const path of ['/connexion/proconnect', '/connexion/proconnect/retour?code=x&state=y'])
      expect((await page.request.get(path, { maxRedirects: 0 })).status()).toBe(404)
    await context.close()
  })
})

describe('with a link by mail', () => {
  it('Ann receives it, confirms, and is in; it serves once, and opening it uses nothing up', async () => {
    const { email } = await person('Ann', { password: null })
    const context = await app.visit()
    const page = await context.newPage()
    await page.goto('/connexion?retour=/compte')
    await page.getByLabel('Adresse électronique').fill(email.toUpperCase())
    await page.getByRole('button', { name: 'Recevoir un lien' }).click()
    await arrives(page, '/connexion/lien')
    const link = linkIn(await mailbox.lastTo(email), '/connexion/lien')

    for (let scan = 0; scan < 3; scan += 1) expect((await page.request.get(link)).status()).toBe(200)
    await page.goto(link)
    expect(await h1(page)).toBe('Confirmez votre connexion')
    await page.getByRole('button', { name: 'Me connecter' }).click()
    await arrives(page, '/compte')
    expect(await page.getByText(email).count()).toBeGreaterThan(0)

    const other = await (await app.visit()).newPage()
    await other.goto(link)
    expect(await h1(other)).toBe('Ce lien n’est plus valable')
    await other.context().close()
    await context.close()
  })

  it('whoever was invited chooses a first password, with the rules in sight', async () => {
    const { id, email } = await person('Ida', { status: 'invited', password: null })
    const context = await app.visit()
    const page = await context.newPage()
    await page.goto('/mot-de-passe/oublie')
    await page.getByLabel('Adresse électronique').fill(email)
    await page.getByRole('button', { name: 'Recevoir le courriel' }).click()
    await page.getByText('Si un compte correspond').waitFor()
    await page.goto(linkIn(await mailbox.lastTo(email), '/mot-de-passe'))
    const field = page.getByLabel('Nouveau mot de passe')
    await field.fill('Martin-des-Champs-4')
    await page.getByText('contient votre nom').waitFor()
    await field.fill(NEW)
    await page.getByText('Ce mot de passe convient').waitFor()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/mot-de-passe'))
    expect(await db.member.findUnique({ where: { id } })).toMatchObject({ status: 'active' })
    await page.goto('/compte')
    expect(await h1(page)).toBe('Mon compte')
    await context.close()
  })
})

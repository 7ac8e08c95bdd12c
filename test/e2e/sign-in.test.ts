import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { PASSWORD, person } from '@/test/slices/accounts/door'
import { openApp, type App } from './app'
import { linkIn, openMailbox, type Mailbox } from './mailbox'

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
/** Until the page itself is there: an address that only speaks of it (`?retour=…`) does not count. */
const arrives = (page: Page, path: string) => page.waitForURL(({ pathname }) => pathname === path)
const h1 = (page: Page) => page.locator('h1').innerText()

async function signIn(page: Page, email: string, password = PASSWORD) {
  if (!new URL(page.url(), app.url).pathname.startsWith('/connexion'))
    await page.goto('/connexion?retour=/compte')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.locator('main').getByRole('button', { name: 'Se connecter' }).click()
}

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

describe('a session', () => {
  it('is seen and closed from another device', async () => {
    const { email } = await person('Ann')
    const [desk, phone] = [await app.visit(), await app.visit()]
    const [onDesk, onPhone] = [await desk.newPage(), await phone.newPage()]
    for (const page of [onDesk, onPhone]) {
      await page.goto('/connexion?retour=/compte/securite')
      await signIn(page, email)
      await arrives(page, '/compte/securite')
    }
    await onDesk.reload()
    expect(await onDesk.getByText('C’est cette session').count()).toBe(1)
    await onDesk.getByRole('button', { name: 'Fermer toutes les autres sessions' }).click()
    await onDesk.getByText('Aucune autre session').waitFor()
    await onPhone.reload()
    expect(new URL(onPhone.url()).pathname).toBe('/connexion')
    await onDesk.reload()
    expect(new URL(onDesk.url()).pathname).toBe('/compte/securite')
    await desk.close()
    await phone.close()
  })

  it('dies with its account, at the next click', async () => {
    const { id, email } = await person('Ann')
    const context = await app.visit()
    const page = await context.newPage()
    await signIn(page, email)
    await arrives(page, '/compte')
    await db.member.update({ where: { id }, data: { status: 'suspended' } })
    await page.locator('.os-tabs').getByRole('link', { name: 'Sessions et sécurité' }).click()
    await arrives(page, '/connexion')
    await signIn(page, email)
    await page.locator('main [role=alert]').waitFor()
    await context.close()
  })

  it('is not the one that somebody planted in the browser before', async () => {
    const { email } = await person('Ann')
    const { id } = await person('Eve')
    const context = await app.visit(id)
    const planted = (await context.cookies())[0]!.value
    await db.session.deleteMany() // signed out at home, the cookie is still there
    const page = await context.newPage()
    await signIn(page, email)
    await arrives(page, '/compte')
    expect((await context.cookies()).find(({ name }) => name === 'osmose.session_token')!.value).not.toBe(
      planted,
    )
    await context.close()
  })

  it('once left shows nothing any more, not even with the back button', async () => {
    const { email } = await person('Ann')
    const context = await app.visit()
    const page = await context.newPage()
    await signIn(page, email)
    await arrives(page, '/compte')
    await page.getByRole('button', { name: /^Compte d/ }).click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await arrives(page, '/connexion')
    expect(await page.getByText('Vous avez quitté Osmose').count()).toBe(1)
    expect((await context.cookies()).find(({ name }) => name === 'osmose.session_token')).toBeUndefined()
    await page.goBack()
    await arrives(page, '/connexion')
    expect(await page.getByText(email).count()).toBe(0)
    expect(await db.session.count()).toBe(0)
    await context.close()
  })
})

describe('another site', () => {
  const FOREIGN: Record<string, string>[] = [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
  ]

  it('can change nothing: neither sign out, nor sign in, nor send a form', async () => {
    const { id, email } = await person('Ann')
    const cookie = await app.cookieOf(id)
    const post = (path: string, headers: Record<string, string>, body: BodyInit) =>
      fetch(app.url + path, { method: 'POST', redirect: 'manual', headers: { cookie, ...headers }, body })
    const json = { 'content-type': 'application/json' }
    for (const headers of [
      ...FOREIGN,
      { origin: app.url, 'sec-fetch-site': 'cross-site' },
      { origin: app.url, 'sec-fetch-site': 'same-site' },
    ]) {
      expect((await post('/deconnexion', headers, '')).status).toBeGreaterThanOrEqual(403)
      expect((await post('/api/auth/sign-out', { ...headers, ...json }, '{}')).status).toBeGreaterThanOrEqual(
        403,
      )
      expect(
        (
          await post(
            '/api/auth/sign-in/email',
            { ...headers, ...json },
            JSON.stringify({ email, password: PASSWORD }),
          )
        ).status,
      ).toBeGreaterThanOrEqual(403)
    }
    expect(await db.session.count()).toBe(1)
    const own = await post('/api/auth/sign-out', { origin: app.url, ...json }, '{}')
    expect(own.status).toBe(200)
    expect(await db.session.count()).toBe(0)
  })

  it('finds no other door of the library', async () => {
    const closed = [
      'sign-up/email',
      'get-session',
      'list-sessions',
      'magic-link/verify?token=x',
      'sign-in/magic-link',
      'sign-in/social',
      'update-user',
      'delete-user',
      'change-email',
      'change-password',
      'request-password-reset',
      'reset-password',
      'ok',
      'error',
      'sign-in/email/',
    ]
    for (const path of closed) {
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(`${app.url}/api/auth/${path}`, {
          method,
          redirect: 'manual',
          headers: { origin: app.url, 'content-type': 'application/json' },
          ...(method === 'POST' && { body: '{}' }),
        })
        expect([404, 308], `${method} ${path}`).toContain(answer.status)
      }
    }
  })

  it('a program of ours may sign in, with the same patience', async () => {
    const { email } = await person('Ann')
    const attempt = (password: string) =>
      fetch(`${app.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { origin: app.url, 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })
    const good = await attempt(PASSWORD)
    expect(good.status).toBe(200)
    expect(good.headers.get('cache-control')).toContain('no-store')
    expect(good.headers.getSetCookie().join()).toContain('osmose.session_token=')
    const statuses = []
    for (let i = 0; i < 7; i += 1) statuses.push((await attempt('guess')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { PASSWORD, person } from '@/test/slices/accounts/door'
import { openApp, type App } from './app'
import { arrives, signIn } from './signing-in'

let app: App

beforeAll(async () => {
  app = await openApp({ PROCONNECT_ISSUER: '' })
})
afterAll(async () => {
  await app?.stop()
  await closeDatabase()
})
beforeEach(async () => {
  await db.member.deleteMany()
  await db.rateLimit.deleteMany()
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

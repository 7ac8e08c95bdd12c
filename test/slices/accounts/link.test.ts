import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  askForPassword,
  choosePassword,
  linkHolds,
  passwordLinkAbout,
  signIn,
  signInWithLink,
} from '@/lib/accounts'
import { viewerOfToken } from '@/lib/auth/session'
import { closeDatabase, db } from '@/lib/db'
import { browser, linkInMailTo, PASSWORD, person } from './door'

afterAll(closeDatabase)
beforeEach(async () => {
  await db.mail.deleteMany()
  await db.member.deleteMany()
  await db.rateLimit.deleteMany()
})

const LINK = '/connexion/lien'
const byLink = (email: string, returnTo?: string) => ({ email, password: '', by: 'link' as const, returnTo })

async function linkFor(email: string) {
  await signIn(browser(), byLink(email))
  return linkInMailTo(email, LINK)
}

describe('a link by mail', () => {
  it('signs in, once, and leads where one wanted to go', async () => {
    const { email } = await person('Ann', { password: null })
    await signIn(browser(), byLink(email, '/communautes/archives'))
    const mail = await db.mail.findFirstOrThrow({ where: { recipient: email } })
    expect(mail).toMatchObject({ kind: 'sign_in', state: 'queued', about: {} })
    expect(mail.text).toContain('?retour=%2Fcommunautes%2Farchives')
    const token = await linkInMailTo(email, LINK)

    expect(await linkHolds(token)).toBe(true)
    expect(await linkHolds(token)).toBe(true) // a mail scanner that opens it uses nothing up
    const ann = browser()
    expect(await signInWithLink(ann, { token, returnTo: '/communautes/archives' })).toEqual({
      path: '/communautes/archives',
    })
    expect((await viewerOfToken(ann.token()!))?.name).toBe('Ann Martin')
    expect(await db.session.findFirst()).toMatchObject({ method: 'magic_link' })

    expect(await linkHolds(token)).toBe(false)
    const second = browser()
    await expect(signInWithLink(second, { token })).rejects.toMatchObject({ key: 'auth.mistake.link' })
    expect(second.token()).toBeNull()
  })

  it('pressed twice at the same moment opens one session', async () => {
    const { email } = await person('Ann')
    const token = await linkFor(email)
    const tried = await Promise.allSettled([1, 2, 3, 4].map(() => signInWithLink(browser(), { token })))
    expect(tried.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect(await db.session.count()).toBe(1)
  })

  it('holds ten minutes', async () => {
    const { email } = await person('Ann')
    const token = await linkFor(email)
    const kept = await db.verification.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect(kept.expiresAt.getTime() - Date.now()).toBeGreaterThan(9.8 * 60_000)
    expect(kept.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(10 * 60_000)
    await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await linkHolds(token)).toBe(false)
    await expect(signInWithLink(browser(), { token })).rejects.toMatchObject({ key: 'auth.mistake.link' })
  })

  it('is kept hashed: who reads the table cannot use it', async () => {
    const { email } = await person('Ann')
    const token = await linkFor(email)
    const kept = await db.verification.findMany()
    expect(JSON.stringify(kept)).not.toContain(token)
    for (const { identifier } of kept) {
      expect(await linkHolds(identifier)).toBe(false)
      await expect(signInWithLink(browser(), { token: identifier })).rejects.toMatchObject({
        key: 'auth.mistake.link',
      })
    }
  })

  it('proves the address of who was invited, and makes them active', async () => {
    const { id, email } = await person('Ida', { status: 'invited', password: null })
    const ida = browser()
    await signInWithLink(ida, { token: await linkFor(email) })
    expect(await db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'active',
      statusAt: expect.any(Date),
      emailVerified: true,
    })
    expect(await viewerOfToken(ida.token()!)).not.toBeNull()
  })

  it('is sent to nobody else, and nothing tells them apart', async () => {
    for (const status of ['suspended', 'left', 'expired'] as const) await person(status, { status })
    const answers = []
    for (const email of ['suspended', 'left', 'expired', 'unknown'])
      answers.push(await signIn(browser(), byLink(`${email}@culture.gouv.example`)))
    const { email } = await person('Ann')
    answers.push(await signIn(browser(), byLink(email)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await db.mail.findMany()).map(({ recipient }) => recipient)).toEqual([email])
  })

  it('opens nothing for an account closed since it was sent', async () => {
    const { id, email } = await person('Ann')
    const token = await linkFor(email)
    await db.member.update({ where: { id }, data: { status: 'suspended' } })
    const ann = browser()
    await expect(signInWithLink(ann, { token })).rejects.toMatchObject({ key: 'auth.mistake.link' })
    expect(ann.token()).toBeNull()
    expect(await db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'suspended' })
  })

  it('does not flood a mailbox', async () => {
    const { email } = await person('Ann')
    const tried = await Promise.allSettled(Array.from({ length: 5 }, () => signIn(browser(), byLink(email))))
    expect(tried.filter((each) => each.status === 'rejected').map((each) => each.reason.key)).toEqual([
      'auth.mistake.tooSoon',
      'auth.mistake.tooSoon',
    ])
    expect(await db.mail.count()).toBe(3)
  })

  it('leads to our own pages only', async () => {
    const { email } = await person('Ann')
    for (const returnTo of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      await db.rateLimit.deleteMany()
      const token = await linkFor(email)
      expect(await signInWithLink(browser(), { token, returnTo })).toEqual({ path: '/' })
    }
  })
})

describe('a forgotten or first password', () => {
  const MAIL = '/mot-de-passe'
  const NEW = 'Huit-Poires-sous-la-Pluie-9'

  async function linkToChoose(email: string) {
    await askForPassword(browser(), { email })
    return linkInMailTo(email, MAIL)
  }

  it('is chosen through a mail, ends every session, and signs in', async () => {
    const { email } = await person('Ann')
    const elsewhere = browser()
    await signIn(elsewhere, { email, password: PASSWORD, by: 'password' })
    const token = await linkToChoose(email)
    expect(await passwordLinkAbout(token)).toEqual([email, 'Ann Martin'])
    const ann = browser()
    await choosePassword(ann, { token, password: NEW })
    expect(await viewerOfToken(elsewhere.token()!)).toBeNull()
    expect((await viewerOfToken(ann.token()!))?.email).toBe(email)

    await expect(signIn(browser(), { email, password: PASSWORD, by: 'password' })).rejects.toMatchObject({
      key: 'auth.mistake.wrong',
    })
    await signIn(browser(), { email, password: NEW, by: 'password' })
    await expect(choosePassword(browser(), { token, password: NEW })).rejects.toMatchObject({
      key: 'auth.mistake.link',
    })
    expect((await db.mail.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind)).toEqual([
      'password',
      'password_changed',
    ])
  })

  it('lets in who was invited', async () => {
    const { id, email } = await person('Ida', { status: 'invited', password: null })
    const ida = browser()
    await choosePassword(ida, { token: await linkToChoose(email), password: NEW })
    expect(await db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'active',
      emailVerified: true,
    })
    expect(await viewerOfToken(ida.token()!)).not.toBeNull()
  })

  it('must be worth something, and a refusal keeps the link', async () => {
    const { email } = await person('Ann')
    const token = await linkToChoose(email)
    for (const [password, fault] of [
      ['short', 'weak'],
      ['Motdepasse2026!', 'common'],
      ['Martin-des-Champs-4', 'personal'],
    ] as const) {
      await expect(choosePassword(browser(), { token, password })).rejects.toMatchObject({
        key: `auth.password.fault.${fault}`,
      })
    }
    await choosePassword(browser(), {
      token,
      password: 'une grenouille bleue mange trois nuages chaque matin',
    })
  })

  it('is kept hashed, and holds an hour', async () => {
    const { email } = await person('Ann')
    const token = await linkToChoose(email)
    expect(JSON.stringify(await db.verification.findMany())).not.toContain(token)
    await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await passwordLinkAbout(token)).toBeNull()
    await expect(choosePassword(browser(), { token, password: NEW })).rejects.toMatchObject({
      key: 'auth.mistake.link',
    })
  })
})

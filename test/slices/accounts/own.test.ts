import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  askOwnPassword,
  changePassword,
  endOtherSessions,
  endOwnSession,
  keepOwnLanguage,
  ownAccount,
  ownSessions,
  signIn,
  signOut,
} from '@/lib/accounts'
import { jobs } from '@/lib/accounts/jobs'
import { viewerOf } from '@/lib/auth'
import { viewerOfToken } from '@/lib/auth/session'
import { closeDatabase, db } from '@/lib/db'
import { browser, PASSWORD, person, type Browser } from './door'

afterAll(closeDatabase)
beforeEach(async () => {
  await db.member.deleteMany()
  await db.rateLimit.deleteMany()
  await db.mail.deleteMany()
})

const NEW = 'Huit-Poires-sous-la-Pluie-9'

async function signedIn(email: string): Promise<Browser> {
  const visit = browser()
  await signIn(visit, { email, password: PASSWORD, by: 'password' })
  return visit
}
const isIn = async (visit: Browser) => (await viewerOfToken(visit.token() ?? '')) !== null

async function annTwice() {
  const { id, email } = await person('Ann')
  const [desk, phone] = [await signedIn(email), await signedIn(email)]
  const ann = (await viewerOf(id))!
  const sessions = await ownSessions(ann, desk.token())
  return { ann, email, desk, phone, sessions }
}

describe('one’s own sessions', () => {
  it('are listed, this one first, with what a person recognises', async () => {
    const { sessions } = await annTwice()
    expect(sessions).toHaveLength(2)
    expect(sessions[0]).toMatchObject({
      isThisOne: true,
      browser: 'Firefox',
      system: null,
      method: 'password',
    })
    expect(sessions[1]).toMatchObject({ isThisOne: false })
    expect(JSON.stringify(sessions)).not.toContain('token')
  })

  it('end one by one, or all but this one, at once', async () => {
    const { ann, email, desk, phone, sessions } = await annTwice()
    await endOwnSession(ann, { session: sessions[1]!.id })
    expect([await isIn(desk), await isIn(phone)]).toEqual([true, false])
    const others = [await signedIn(email), await signedIn(email)]
    expect(await endOtherSessions(ann, { keep: sessions[0]!.id })).toBe(2)
    expect([await isIn(desk), await isIn(others[0]!), await isIn(others[1]!)]).toEqual([true, false, false])
  })

  it('are nobody else’s to end', async () => {
    const { desk, sessions } = await annTwice()
    const eve = (await viewerOf((await person('Eve')).id))!
    await expect(endOwnSession(eve, { session: sessions[0]!.id })).rejects.toMatchObject({ status: 404 })
    expect(await endOtherSessions(eve, { keep: sessions[0]!.id })).toBe(0)
    expect(await isIn(desk)).toBe(true)
  })

  it('end for good when one leaves, and leave no cookie', async () => {
    const { desk, phone } = await annTwice()
    const planted = desk.token()!
    expect(await signOut(desk)).toBe('/connexion?motif=signedOut')
    expect(desk.cookies.has('osmose.session_token')).toBe(false)
    expect(await viewerOfToken(planted)).toBeNull()
    expect(await isIn(phone)).toBe(true)
    expect(await signOut(browser())).toBe('/connexion?motif=signedOut')
  })

  it('that are over are forgotten by the clock, the others kept', async () => {
    const { desk, phone } = await annTwice()
    await db.session.update({
      where: { token: phone.token()! },
      data: { expiresAt: new Date(Date.now() - 2 * 86_400_000) },
    })
    await db.$executeRaw`INSERT INTO "rate_limit" ("key", "count", "lastRequest") VALUES ('old', 3, 1000)`
    await jobs[0]!.run({ now: new Date(), signal: AbortSignal.timeout(5000) })
    expect(await db.session.count()).toBe(1)
    expect(await isIn(desk)).toBe(true)
    expect(await db.rateLimit.count({ where: { key: 'old' } })).toBe(0)
  })
})

describe('one’s own password', () => {
  it('changes with the present one, ends the other sessions, and is said by mail', async () => {
    const { ann, email, desk, phone, sessions } = await annTwice()
    await changePassword(ann, { currentPassword: PASSWORD, password: NEW, keep: sessions[0]!.id })
    expect([await isIn(desk), await isIn(phone)]).toEqual([true, false])
    await signIn(browser(), { email, password: NEW, by: 'password' })
    expect(await db.mail.findMany()).toMatchObject([{ recipient: email, kind: 'password_changed' }])
  })

  it('does not change for who does not know it, and guesses are slowed', async () => {
    const { ann } = await annTwice()
    const guess = (currentPassword: string) =>
      changePassword(ann, { currentPassword, password: NEW }).catch((error) => error)
    for (let i = 0; i < 5; i += 1)
      expect(await guess('guess')).toMatchObject({ key: 'accounts.mistake.currentPassword' })
    expect(await guess(PASSWORD)).toMatchObject({ key: 'auth.mistake.tooSoon' })
  })

  it('keeps the rules', async () => {
    const { ann } = await annTwice()
    await expect(
      changePassword(ann, { currentPassword: PASSWORD, password: 'Azertyuiop12!' }),
    ).rejects.toMatchObject({
      key: 'auth.password.fault.common',
    })
  })

  it('is asked for by mail by who has none', async () => {
    const { id, email } = await person('Bob', { password: null })
    const bob = (await viewerOf(id))!
    expect((await ownAccount(bob)).hasPassword).toBe(false)
    await expect(changePassword(bob, { currentPassword: '', password: NEW })).rejects.toMatchObject({
      key: 'accounts.mistake.noPassword',
    })
    await askOwnPassword(bob)
    expect(await db.mail.findMany()).toMatchObject([{ recipient: email, kind: 'password' }])
  })
})

describe('one’s own account', () => {
  it('says who answers for what, and takes what is one’s own to say', async () => {
    const { id } = await person('Ann')
    const ann = (await viewerOf(id))!
    expect(await ownAccount(ann)).toMatchObject({
      name: 'Ann Martin',
      source: 'administration',
      hasPassword: true,
      jobTitle: '',
    })
    await keepOwnLanguage(ann, 'en')
    expect(await ownAccount((await viewerOf(id))!)).toMatchObject({ locale: 'en' })
    // A new browser then speaks it.
    const elsewhere = await signedIn(ann.email)
    expect(elsewhere.cookies.get('langue')).toBe('en')
  })
})

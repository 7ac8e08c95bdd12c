import { execFile } from 'node:child_process'
import { afterAll, describe, expect, it } from 'vitest'
import { signInWithLink } from '@/lib/accounts'
import { viewerOfToken } from '@/lib/auth/session'
import { can } from '@/lib/policy'
import { closeDatabase, db, newId } from '@/lib/db'
import { browser, person } from './door'

afterAll(closeDatabase)

/** What `npm run admin -- …` says, and how it ends. */
const command = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/admin.ts', ...args],
      { env: { ...process.env, APP_URL: 'https://osmose.example', NO_COLOR: '1' } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })

describe('npm run admin', () => {
  it('opens the account of the first administrator, and gives a link that signs in once', async () => {
    await db.organisation.create({
      data: {
        id: newId(),
        name: 'DINUM',
        shortName: 'DINUM',
        slug: 'dinum',
        kind: 'administration',
        domains: ['dinum.gouv.example'],
      },
    })
    const { code, said } = await command('Ada.Lovelace@dinum.gouv.example')
    expect(code).toBe(0)
    expect(said).toContain('Le compte est ouvert')
    const token = /https:\/\/osmose\.example\/connexion\/lien\/(\w+)/.exec(said)![1]!
    const ada = browser()
    await signInWithLink(ada, { token })
    const viewer = await viewerOfToken(ada.token()!)
    expect(viewer).toMatchObject({
      name: 'Ada Lovelace',
      email: 'ada.lovelace@dinum.gouv.example',
      platformRole: 'dinum',
    })
    expect(can(viewer!, 'platform.administer')).toBe(true)
    await expect(signInWithLink(browser(), { token })).rejects.toMatchObject({ key: 'auth.mistake.link' })
    expect(await db.audit.findMany()).toMatchObject([
      {
        actorId: null,
        action: 'account.makeAdministrator',
        subjectId: viewer!.id,
        after: { platformRole: 'dinum' },
      },
    ])
    expect(await db.member.findFirst()).toMatchObject({
      givenName: 'Ada',
      usualName: 'Lovelace',
      organisationId: expect.any(String),
    })

    expect((await command('ada.lovelace@dinum.gouv.example')).said).toContain('déjà')
    expect(await db.audit.count()).toBe(1)
  }, 60_000)

  it('promotes who is there, keeping what was before', async () => {
    const { id, email } = await person('Bob', { status: 'invited', password: null })
    expect((await command(email)).said).toContain('désormais')
    expect(await db.member.findUnique({ where: { id } })).toMatchObject({
      status: 'active',
      platformRole: 'dinum',
    })
    expect(await db.audit.findFirst({ where: { subjectId: id } })).toMatchObject({
      before: { platformRole: 'agent', status: 'invited' },
    })
  }, 60_000)

  it('says what to do when it cannot', async () => {
    const { email } = await person('Gone', { status: 'suspended', password: null })
    const [nothing, noAddress, suspended] = await Promise.all([command(), command('ada'), command(email)])
    expect(nothing).toMatchObject({ code: 1, said: expect.stringContaining('npm run admin -- ADRESSE') })
    expect(noAddress).toMatchObject({ code: 1, said: expect.stringContaining('n’est pas une adresse') })
    expect(suspended).toMatchObject({ code: 1, said: expect.stringContaining('suspendu') })
    expect(suspended.said).not.toContain('at ')
  }, 60_000)
})

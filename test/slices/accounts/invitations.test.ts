import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { accountSheet } from '@/lib/accounts'
import { correctAccount } from '@/lib/accounts/administration/correct'
import { inviteAgain } from '@/lib/accounts/administration/inviteAgain'
import { CorrectAccount } from '@/lib/accounts/schema'
import { chooseFirstPassword, mayChooseFirstPassword } from '@/lib/accounts/signIn/firstPassword'
import { signInWithLink } from '@/lib/accounts/signIn/link'
import { signIn } from '@/lib/accounts/signIn/password'
import { viewerOf } from '@/lib/auth'
import { db } from '@/lib/db'
import { invitedAccount, openInvitedAccount, renewAccountInvitation } from '@/lib/accounts/invitation/open'
import { sendInvitations } from '@/lib/accounts/invitation/send'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { browser, linkInMailTo, PASSWORD } from './door'
import { apply } from '../imports/lists'

let world: World
let ada: Person

beforeAll(async () => {
  process.env.FILES_DIR = mkdtempSync(join(tmpdir(), 'osmose-invited-'))
  world = await makeWorld()
  ada = await world.as('ada')
})
afterEach(() => {
  delete process.env.ACCOUNT_INVITATIONS_A_MINUTE
})

const days = (count: number) => new Date(Date.now() + count * 86_400_000)
const email = (name: string) => `${name}@culture.gouv.example`
const bring = (...names: string[]) =>
  apply(ada, ['email;nom;prenom', ...names.map((name) => `${email(name)};Neuf;Ida`)].join('\n'), {
    organisationId: world.culture,
    invites: true,
  })
/** A token as it stands in the mail: the letters of a key, a dot, a signature. */
async function tokenFor(name: string): Promise<string> {
  const mail = await db.mail.findFirst({ where: { recipient: email(name) }, orderBy: { id: 'desc' } })
  const found = /bienvenue\/([\w.-]+)/.exec(mail?.text ?? '')
  if (!found?.[1]) throw new Error(mail?.text ?? `no mail to ${name}`)
  return found[1]
}

describe('an invitation to a new account', () => {
  it('leaves in its turn, so many a minute', async () => {
    process.env.ACCOUNT_INVITATIONS_A_MINUTE = '2'
    await bring('i1', 'i2', 'i3')
    const now = new Date()
    expect(await sendInvitations(now)).toBe(2)
    expect(await sendInvitations(new Date(now.getTime() + 30_000))).toBe(0)
    expect(await sendInvitations(new Date(now.getTime() + 61_000))).toBe(1)
    expect(await db.mail.count({ where: { kind: 'account_invitation' } })).toBe(3)
  })

  it('opens the account once, signs its owner in, and leads on', async () => {
    const token = await tokenFor('i1')
    const visit = browser()
    await openInvitedAccount(visit, { token })
    expect(visit.token()).not.toBeNull()
    expect(await db.member.findUnique({ where: { email: email('i1') } })).toMatchObject({
      status: 'active',
      emailVerified: true,
    })
    await expect(openInvitedAccount(browser(), { token })).rejects.toMatchObject({
      key: 'invited.mistake.over',
    })
    expect((await invitedAccount(token, new Date()))?.state).toBe('active')
  })

  it('holds thirty days, then is asked for again', async () => {
    const token = await tokenFor('i2')
    expect((await invitedAccount(token, days(29)))?.state).toBe('open')
    expect((await invitedAccount(token, days(31)))?.state).toBe('over')
    await db.accountInvitation.updateMany({ data: { expiresAt: days(-1) } })
    await expect(openInvitedAccount(browser(), { token })).rejects.toMatchObject({
      key: 'invited.mistake.over',
    })
    await renewAccountInvitation(browser(), { token })
    await sendInvitations(days(1))
    const again = await tokenFor('i2')
    expect(again).not.toBe(token)
    const visit = browser()
    await openInvitedAccount(visit, { token: again })
    expect(visit.token()).not.toBeNull()
  })

  it('cannot be guessed, nor used for somebody whose account was closed', async () => {
    const token = await tokenFor('i3')
    const [id] = token.split('.')
    expect(await invitedAccount(`${id}.${'a'.repeat(43)}`, new Date())).toBeNull()
    expect(await invitedAccount('inconnue', new Date())).toBeNull()
    await db.member.update({ where: { email: email('i3') }, data: { status: 'suspended' } })
    expect(await invitedAccount(token, new Date())).toBeNull()
    await expect(openInvitedAccount(browser(), { token })).rejects.toMatchObject({
      key: 'invited.mistake.over',
    })
  })
})

describe('once the account is open', () => {
  const arrive = async (name: string) => {
    await bring(name)
    await sendInvitations(new Date(Date.now() + 120_000))
    const visit = browser()
    await openInvitedAccount(visit, { token: await tokenFor(name) })
    const { id } = await db.member.findUniqueOrThrow({ where: { email: email(name) } })
    return (await viewerOf(id))!
  }
  const signInAs = (name: string, password: string) =>
    signIn(browser(), { email: email(name), password, by: 'password' })

  it('a first password may be chosen at once, by the usual rules, and opens the door the next time', async () => {
    const ida = await arrive('p1')
    expect(await mayChooseFirstPassword(ida, new Date())).toBe(true)
    await expect(chooseFirstPassword(ida, { password: 'azerty' })).rejects.toMatchObject({
      key: expect.stringContaining('auth.password.fault'),
      options: { field: 'password' },
    })
    await chooseFirstPassword(ida, { password: PASSWORD })
    expect(await signInAs('p1', PASSWORD)).toEqual({ path: '/' })
    await expect(chooseFirstPassword(ida, { password: `${PASSWORD}!` })).rejects.toMatchObject({
      key: 'invited.mistake.tooLate',
    })
    await expect(signInAs('p1', `${PASSWORD}!`)).rejects.toMatchObject({ key: 'auth.mistake.wrong' })
  })

  it('within the hour only: a session left open later proves no address', async () => {
    const ida = await arrive('p2')
    expect(await mayChooseFirstPassword(ida, new Date(Date.now() + 59 * 60_000))).toBe(true)
    expect(await mayChooseFirstPassword(ida, new Date(Date.now() + 61 * 60_000))).toBe(false)
    await db.accountInvitation.updateMany({ data: { usedAt: new Date(Date.now() - 61 * 60_000) } })
    await expect(chooseFirstPassword(ida, { password: PASSWORD })).rejects.toMatchObject({
      key: 'invited.mistake.tooLate',
    })
  })

  it('without a password, a link by mail opens the door', async () => {
    await arrive('p3')
    await signIn(browser(), { email: email('p3'), password: '', by: 'link' })
    const visit = browser()
    await signInWithLink(visit, { token: await linkInMailTo(email('p3'), 'connexion/lien') })
    expect(visit.token()).not.toBeNull()
  })
})

describe('an invitation sent again', () => {
  const idOf = async (name: string) =>
    (await db.member.findUniqueOrThrow({ where: { email: email(name) } })).id
  const sheetOf = async (name: string) => (await accountSheet(ada, await idOf(name), new Date())).invitation

  it('by whoever administers the account, while it waits; the history says so', async () => {
    await bring('r1')
    const memberId = await idOf('r1')
    expect(await sheetOf('r1')).toMatchObject({ waits: true, mayInvite: false })
    await expect(inviteAgain(ada, { memberId })).rejects.toMatchObject({ key: 'lifeCycle.mistake.onItsWay' })
    await sendInvitations(new Date())
    expect(await sheetOf('r1')).toMatchObject({ waits: false, mayInvite: true })
    const first = await tokenFor('r1')
    await inviteAgain(ada, { memberId })
    await sendInvitations(new Date())
    expect(await tokenFor('r1')).not.toBe(first)
    expect((await accountSheet(ada, memberId, new Date())).history[0]).toMatchObject({
      action: 'account.invite',
      actor: 'Ada Martin',
    })
  })

  it('not without end: an address is not flooded', async () => {
    const memberId = await idOf('r1')
    const again = async () => {
      await inviteAgain(ada, { memberId })
      await sendInvitations(new Date())
    }
    await again()
    await again()
    await expect(again()).rejects.toMatchObject({ key: 'auth.mistake.tooSoon' })
  })

  it('neither by others, nor to an account that is open or closed', async () => {
    await expect(inviteAgain(await world.as('bob'), { memberId: await idOf('r1') })).rejects.toMatchObject({
      status: 404,
    })
    for (const status of ['active', 'suspended'] as const) {
      await db.member.update({ where: { email: email('r1') }, data: { status } })
      expect(await sheetOf('r1')).toMatchObject({ isWaited: false, mayInvite: false })
      await expect(inviteAgain(ada, { memberId: await idOf('r1') })).rejects.toMatchObject({
        key: 'lifeCycle.mistake.notWaiting',
      })
    }
  })
})

describe('an invitation sent to a wrong address', () => {
  it('opens nothing once the address is corrected, and leaves again to the right one', async () => {
    await bring('i4')
    await sendInvitations(days(2))
    const wrong = await tokenFor('i4')
    const { id: memberId } = await db.member.findUniqueOrThrow({ where: { email: email('i4') } })
    await correctAccount(ada, CorrectAccount.parse({ memberId, email: email('i4.juste') }))
    expect(await invitedAccount(wrong, new Date())).toBeNull()
    await expect(openInvitedAccount(browser(), { token: wrong })).rejects.toMatchObject({
      key: 'invited.mistake.over',
    })
    await sendInvitations(days(3))
    const visit = browser()
    await openInvitedAccount(visit, { token: await tokenFor('i4.juste') })
    expect(visit.token()).not.toBeNull()
  })

  it('leaves again too when it is a list that corrects it', async () => {
    const bringNumbered = (name: string) =>
      apply(ada, `identifiant_externe;email;nom;prenom\nK5;${email(name)};Neuf;Ida`, {
        ...{ organisationId: world.culture, invites: true },
      })
    await bringNumbered('i5')
    await sendInvitations(days(4))
    await bringNumbered('i5.juste')
    await sendInvitations(days(5))
    expect(await invitedAccount(await tokenFor('i5.juste'), new Date())).toMatchObject({ state: 'open' })
  })
})

describe('people already registered', () => {
  it('are told where a list has let them in', async () => {
    await apply(
      ada,
      `email;nom;prenom;communautes\n${email('bob')};Martin;Bob;archives-private-managed:animateur`,
      {
        organisationId: world.culture,
      },
    )
    const mail = await db.mail.findFirst({ where: { recipient: email('bob') }, orderBy: { id: 'desc' } })
    expect(mail?.text).toContain('Archives private managed')
    expect(await db.accountInvitation.count({ where: { memberId: world.ids.bob } })).toBe(0)
  })

  it('are told of the administration they are attached to, and hear nothing when nothing concerns them', async () => {
    await db.member.update({ where: { id: world.ids.ann }, data: { organisationId: null } })
    await apply(ada, `email;nom;prenom\n${email('ann')};Martin;Ann`, { organisationId: world.culture })
    expect(await textTo('ann')).toContain('Ministère de la Culture')
    const before = await db.mail.count()
    await apply(ada, `email;nom;prenom;telephone\n${email('ann')};Martin;Ann;0123456789`, {
      organisationId: world.culture,
    })
    expect(await db.mail.count()).toBe(before)
  })
})

const textTo = async (name: string) =>
  (await db.mail.findFirst({ where: { recipient: email(name) }, orderBy: { id: 'desc' } }))?.text ?? ''

it('two hundred leave together at most: a minute may hold more than one transaction lasts', async () => {
  process.env.ACCOUNT_INVITATIONS_A_MINUTE = '10000'
  await bring(...Array.from({ length: 250 }, (_, n) => `m${n}`))
  const now = days(9)
  expect(await sendInvitations(now)).toBeGreaterThanOrEqual(250)
  const rows = await db.$queryRaw<{ together: number }[]>`
    SELECT count(*)::int AS "together" FROM "account_invitation" WHERE "sentAt" = ${now} GROUP BY "xmin"::text`
  expect(Math.max(...rows.map(({ together }) => together))).toBe(200)
  expect(await sendInvitations(now)).toBe(0)
})

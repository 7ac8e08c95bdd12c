import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { correctAccount } from '@/lib/accounts/administration/correct'
import { CorrectAccount } from '@/lib/accounts/schema'
import { db } from '@/lib/db'
import {
  invitedAccount,
  openInvitedAccount,
  renewAccountInvitation,
  sendInvitations,
} from '@/lib/imports/invitation'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { browser } from '../accounts/door'
import { apply } from './lists'

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
      key: 'imports.mistake.invitationOver',
    })
    expect((await invitedAccount(token, new Date()))?.state).toBe('active')
  })

  it('holds thirty days, then is asked for again', async () => {
    const token = await tokenFor('i2')
    expect((await invitedAccount(token, days(29)))?.state).toBe('open')
    expect((await invitedAccount(token, days(31)))?.state).toBe('over')
    await db.accountInvitation.updateMany({ data: { expiresAt: days(-1) } })
    await expect(openInvitedAccount(browser(), { token })).rejects.toMatchObject({
      key: 'imports.mistake.invitationOver',
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
      key: 'imports.mistake.invitationOver',
    })
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
      key: 'imports.mistake.invitationOver',
    })
    await sendInvitations(days(3))
    const visit = browser()
    await openInvitedAccount(visit, { token: await tokenFor('i4.juste') })
    expect(visit.token()).not.toBeNull()
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

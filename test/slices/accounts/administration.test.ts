import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsAsked, accountSheet, accountsToAdminister } from '@/lib/accounts'
import { correctAccount } from '@/lib/accounts/administration/correct'
import { writeAttributes } from '@/lib/accounts/attributes'
import {
  giveRole,
  markAsLeft,
  openAgain,
  setAccountEnd,
  suspendAccount,
} from '@/lib/accounts/administration/standing'
import { Mistake } from '@/lib/auth'
import { closeDatabase, db } from '@/lib/db'
import { can, NotFound } from '@/lib/policy'
import { makeWorld, PEOPLE, type Name, type World } from '@/test/world'

let world: World
const now = new Date()
beforeAll(async () => void (world = await makeWorld()))
afterAll(closeDatabase)

const account = (name: Name) => db.member.findUniqueOrThrow({ where: { id: world.ids[name] } })
const listed = async (name: Name, address: Record<string, string> = {}) =>
  (await accountsToAdminister(await world.as(name), accountsAsked(address))).accounts.map(({ id }) => id)

describe('the list of accounts', () => {
  it('shows each administrator those they answer for, exactly as the rules say', async () => {
    const everybody = await db.member.findMany()
    for (const name of ['ada', 'max'] as const) {
      const viewer = await world.as(name)
      const expected = everybody.filter((member) => can(viewer, 'member.administer', member))
      expect((await listed(name)).sort()).toEqual(expected.map(({ id }) => id).sort())
    }
    for (const name of PEOPLE.filter((each) => each !== 'ada' && each !== 'max'))
      await expect(listed(name)).rejects.toThrow(NotFound)
  })

  it('finds by name, by address, by state and by administration', async () => {
    const { olga, eve } = world.ids
    expect(await listed('ada', { q: 'ÔLGA mar' })).toEqual([olga])
    expect(await listed('ada', { q: 'Mar-ôl' })).toEqual([olga])
    expect(await listed('ada', { q: 'eve@ecol' })).toEqual([eve])
    expect(await listed('ada', { administration: world.ecologie })).toEqual([eve])
    expect(await listed('ada', { statut: 'left' })).toEqual([])
    expect(await listed('ada', { q: '%' })).toEqual([])
  })

  it.each([
    ['Anne Martin (Dupont)', 'dupont'],
    ['Anne\u00a0Martin-Leroy', 'leroy anne'],
    ['Anne «Nanou» Petit', 'nanou'],
    ["Anne d’Arc O'Neil", 'arc neil'],
    ['Ἑλένη Παπαδοπούλου', 'παπαδ'],
    ['Anne 🦊 Petit', '🦊 anne'],
    ['Œuvrard de Saint-Exupéry', 'oeuv exupery'],
    [`${'Zoé '.repeat(30)}Petit`, 'petit'],
  ])('finds %s by «%s», as one types it', async (name, typed) => {
    const id = crypto.randomUUID()
    const member = { id, email: `${id}@culture.gouv.example`, name, status: 'active' as const }
    await db.member.create({ data: { ...member, organisationId: world.culture } })
    expect(await listed('max', { q: typed })).toContain(id)
    await db.member.delete({ where: { id } })
  })

  it('answers whatever is typed', async () => {
    for (const q of [
      'a\\b',
      '\\',
      "'",
      '":*',
      '!(&|',
      'a\0b',
      '\ud83d',
      '𝕳'.repeat(50),
      'ﬃ'.repeat(100),
      '-',
    ])
      expect(await listed('ada', { q })).toEqual([])
  })

  it('goes on where the page ended, each once', async () => {
    await db.member.createMany({
      data: Array.from({ length: 60 }, (_, n) => ({
        id: crypto.randomUUID(),
        email: `agent${n}@culture.gouv.example`,
        name: n % 2 ? 'Même Nom' : `Agent ${n}`,
        status: 'active' as const,
        organisationId: world.culture,
      })),
    })
    const ada = await world.as('ada')
    const first = await accountsToAdminister(ada, accountsAsked({}))
    const second = await accountsToAdminister(ada, accountsAsked({ apres: first.next! }))
    const ids = [...first.accounts, ...second.accounts].map(({ id }) => id)
    expect(second.next).toBeNull()
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe((await db.member.count()) - 1)
    await db.member.deleteMany({ where: { email: { startsWith: 'agent' } } })
  })
})

describe('an administrator', () => {
  it('sees and touches only their own, and never themselves', async () => {
    const max = await world.as('max')
    for (const other of ['eve', 'ada', 'max'] as const) {
      const memberId = world.ids[other]
      await expect(accountSheet(max, memberId, now)).rejects.toThrow(NotFound)
      await expect(suspendAccount(max, { memberId, reason: 'essai', until: null })).rejects.toThrow(NotFound)
      await expect(correctAccount(max, { memberId, jobTitle: 'essai' })).rejects.toThrow(NotFound)
    }
    expect((await accountSheet(max, world.ids.bob, now)).name).toBe('Bob Martin')
  })

  it('suspends with a reason and an end, and the platform opens the account again that day', async () => {
    const max = await world.as('max')
    const memberId = world.ids.bob
    await db.member.update({ where: { id: memberId }, data: { lastSeenAt: now } })
    await suspendAccount(max, { memberId, reason: 'Enquête en cours', until: '2099-01-31' })
    expect(await account('bob')).toMatchObject({
      status: 'suspended',
      statusReason: 'Enquête en cours',
      statusUntil: new Date('2099-01-31T23:00:00Z'),
    })
    await expect(suspendAccount(max, { memberId, reason: 'encore', until: null })).rejects.toThrow(Mistake)
    await openAgain(max, { memberId, reason: 'Enquête close' })
    expect(await account('bob')).toMatchObject({ status: 'active', statusUntil: null })
    const { history } = await accountSheet(max, memberId, now)
    expect(history.map(({ action, actor }) => [action, actor])).toEqual([
      ['account.reopen', 'Max Martin'],
      ['account.suspended', 'Max Martin'],
    ])
  })

  it('sets a last day, which is still open, and takes it back', async () => {
    const [max, memberId] = [await world.as('max'), world.ids.gus]
    await setAccountEnd(max, { memberId, endsOn: '2099-06-30' })
    expect((await account('gus')).accountEndsAt).toEqual(new Date('2099-06-30T22:00:00Z'))
    await expect(setAccountEnd(max, { memberId, endsOn: '2020-01-01' })).rejects.toThrow(Mistake)
    await setAccountEnd(max, { memberId, endsOn: null })
    expect((await account('gus')).accountEndsAt).toBeNull()
  })

  it('never gives a role above their own, nor a ministry they do not answer for', async () => {
    const max = await world.as('max')
    const give = (role: 'support' | 'ministry_administrator' | 'dinum', administers: string | null = null) =>
      giveRole(max, { memberId: world.ids.ben, role, administers })
    await expect(give('dinum')).rejects.toThrow(NotFound)
    await expect(give('ministry_administrator')).rejects.toThrow(Mistake)
    await expect(give('ministry_administrator', world.ecologie)).rejects.toThrow(NotFound)
    await give('ministry_administrator', world.culture)
    // Their equal now: no longer theirs to administer.
    await expect(give('support')).rejects.toThrow(NotFound)
    expect(await account('ben')).toMatchObject({ administersOrganisationId: world.culture })
    const ada = await world.as('ada')
    await giveRole(ada, { memberId: world.ids.ben, role: 'agent', administers: null })
    expect(await account('ben')).toMatchObject({
      platformRole: 'agent',
      administersOrganisationId: null,
    })
  })

  it('corrects what no directory keeps, and proves a new address again', async () => {
    const [max, memberId] = [await world.as('max'), world.ids.ida]
    await db.$transaction((tx) => writeAttributes(tx, memberId, 'scim', { usualName: 'Durand' }))
    await correctAccount(max, { memberId, usualName: 'Dupont', email: 'ida.d@culture.gouv.example' })
    expect(await account('ida')).toMatchObject({
      usualName: 'Durand',
      email: 'ida.d@culture.gouv.example',
      emailVerified: false,
    })
    const sheet = await accountSheet(max, memberId, now)
    expect(sheet.sourceOf('usualName')).toBe('scim')
    expect(sheet.mayCorrect).not.toContain('usualName')
    await expect(correctAccount(max, { memberId, email: 'bob@culture.gouv.example' })).rejects.toThrow(
      Mistake,
    )
    await expect(correctAccount(max, { memberId, organisationId: world.ecologie })).rejects.toThrow(NotFound)
  })

  it('records a departure: nobody finds or mails that person any more', async () => {
    const [max, memberId] = [await world.as('max'), world.ids.rex]
    await markAsLeft(max, { memberId, reason: 'Retraite' })
    expect(await account('rex')).toMatchObject({ status: 'left', statusReason: 'Retraite' })
    expect(can(await world.as('ann'), 'member.see', await account('rex'))).toBe(false)
  })
})

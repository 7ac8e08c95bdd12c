import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { hasSlapd } from '../../ldap/slapd'
import { ldapStories } from '../../ldap/stories'

const installed = hasSlapd()

describe.skipIf(!installed)('people of an LDAP directory who change names between two readings', () => {
  const { directoryId, dnOf, enter, change, rename, remove, run, memberOf } = ldapStories()

  /** Who answers to which name and address, by the words they wrote themselves. */
  const people = async () =>
    Object.fromEntries(
      (
        await db.directoryAccount.findMany({
          where: { directoryId, removedAt: null, member: { about: { not: '' } } },
          select: { userName: true, member: { select: { about: true, email: true } } },
        })
      ).map(({ userName, member: { about, email } }) => [about, `${userName} ${email.split('@')[0]}`]),
    )
  const readdress = (uid: string, name: string) => change(uid, 'mail', `${name}@culture.gouv.example`)
  const outcomes = ({ verdicts }: Awaited<ReturnType<typeof run>>) =>
    verdicts
      .map(({ userName, verdict, reason }) => [userName, verdict, reason].filter(Boolean).join(' '))
      .sort()

  async function exchangeNames(one: string, other: string) {
    await rename(one, 'entre-deux')
    await rename(other, one)
    await rename('entre-deux', other)
  }

  beforeAll(async () => {
    for (const uid of ['zoe', 'luc', 'mia', 'noe', 'chef']) await enter(uid)
    await enter('adjoint', { manager: dnOf('zoe') })
    await run()
    for (const uid of ['zoe', 'luc', 'mia', 'noe'])
      await db.member.update({ where: { id: (await memberOf(uid)).id }, data: { about: `Moi, ${uid}` } })
  })

  it('two who exchange both keep their own accounts: names and addresses go to the other', async () => {
    const [zoe, luc] = [await memberOf('zoe'), await memberOf('luc')]
    await db.member.update({ where: { id: zoe.id }, data: { emailVerified: true } })
    await exchangeNames('zoe', 'luc')
    await readdress('luc', 'luc')
    await readdress('zoe', 'zoe')
    const trial = await run({ isTrial: true })
    expect(outcomes(trial)).toEqual(['adjoint updated', 'luc updated', 'zoe updated'])
    expect(await people()).toMatchObject({ 'Moi, zoe': 'zoe zoe', 'Moi, luc': 'luc luc' })
    expect(outcomes(await run())).toEqual(['adjoint updated', 'luc updated', 'zoe updated'])
    expect(await people()).toMatchObject({ 'Moi, zoe': 'luc luc', 'Moi, luc': 'zoe zoe' })
    expect(await memberOf('luc')).toMatchObject({ id: zoe.id, emailVerified: false })
    // Who is managed by «zoe» is managed by whoever that is now.
    expect((await memberOf('adjoint')).managerId).toBe(luc.id)
    expect(await run()).toMatchObject({ counts: { unchanged: 6 }, verdicts: [] })
  })

  it('a chain, somebody new at its end, is followed at once', async () => {
    await rename('noe', 'noemie')
    await readdress('noemie', 'noemie')
    await rename('mia', 'noe')
    await readdress('noe', 'noe')
    await enter('mia')
    expect(outcomes(await run())).toEqual(['mia created', 'noe updated', 'noemie updated'])
    expect(await people()).toMatchObject({ 'Moi, mia': 'noe noe', 'Moi, noe': 'noemie noemie' })
    expect(await memberOf('mia')).toMatchObject({ about: '', status: 'invited' })
  })

  it('where one of them is refused, nothing moves, and each is told why', async () => {
    const before = await people()
    await exchangeNames('zoe', 'luc')
    await readdress('luc', 'luc')
    await change('zoe', 'mail', 'zoe@ecologie.gouv.example')
    expect(outcomes(await run())).toEqual([
      // Whoever «zoe» is now, by her key: the one she was not.
      'adjoint updated',
      'luc duplicate userNameTaken',
      'zoe duplicate userNameTaken',
    ])
    expect(await people()).toEqual(before)
    await readdress('zoe', 'zoe')
    expect((await run()).counts).toMatchObject({ updated: 2 })
    expect(await people()).toMatchObject({ 'Moi, zoe': 'zoe zoe', 'Moi, luc': 'luc luc' })
  })

  it('an address that is not a directory’s to give stays, and so does whoever waits for it', async () => {
    const zoe = await memberOf('zoe')
    await db.member.update({ where: { id: zoe.id }, data: { provenance: { email: 'proconnect' } } })
    await exchangeNames('zoe', 'luc')
    await readdress('luc', 'luc')
    await readdress('zoe', 'zoe')
    expect(outcomes(await run())).toEqual([
      'adjoint updated',
      'luc duplicate userNameTaken',
      'zoe duplicate userNameTaken',
    ])
    expect(await people()).toMatchObject({ 'Moi, zoe': 'zoe zoe', 'Moi, luc': 'luc luc' })
  })

  it('a name that serves again, its person gone, opens nothing of theirs to somebody else’s address', async () => {
    const mia = await memberOf('mia')
    await remove('mia')
    await enter('mia', { mail: 'mia.autre@culture.gouv.example' })
    expect(outcomes(await run()).filter((line) => line.startsWith('mia'))).toEqual([
      'mia created',
      'mia deactivated',
    ])
    expect((await memberOf('mia')).status).toBe('left')
    expect((await memberOf('mia.autre')).id).not.toBe(mia.id)
  })
})

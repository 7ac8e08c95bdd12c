import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { hasSlapd } from '../../ldap/slapd'
import { ldapStories } from '../../ldap/stories'

const installed = hasSlapd()

describe.skipIf(!installed)('people of an LDAP directory who wait for each other, three and more', () => {
  const { directoryId, enter, change, rename, run } = ldapStories()
  const NAMES = ['zoe', 'luc', 'mia']

  /** Who answers to which name, address and number, by the words they wrote themselves. */
  const people = async () =>
    Object.fromEntries(
      (
        await db.directoryAccount.findMany({
          where: { directoryId, removedAt: null },
          select: { userName: true, member: { select: { about: true, email: true, externalId: true } } },
        })
      ).map(({ userName, member: { about, email, externalId } }) => [
        about,
        `${userName} ${email.split('@')[0]} ${externalId}`,
      ]),
    )
  const outcomes = ({ verdicts }: Awaited<ReturnType<typeof run>>) =>
    verdicts
      .map(({ userName, verdict, reason }) => [userName, verdict, reason].filter(Boolean).join(' '))
      .sort()
  /** The entry that is called one way takes another name, with the address that goes with it. */
  const becomes = async (from: string, to: string) => {
    await rename(from, to)
    await change(to, 'mail', `${to}@culture.gouv.example`)
  }

  beforeAll(async () => {
    for (const [index, uid] of NAMES.entries()) await enter(uid, { employeeNumber: `A-${index}` })
    await run()
    for (const uid of NAMES)
      await db.member.updateMany({
        where: { email: `${uid}@culture.gouv.example` },
        data: { about: `Moi, ${uid}` },
      })
    expect(await people()).toEqual({
      ...{ 'Moi, zoe': 'zoe zoe A-0', 'Moi, luc': 'luc luc A-1', 'Moi, mia': 'mia mia A-2' },
    })
  })

  it('a ring of three turns at once', async () => {
    await rename('zoe', 'entre-deux')
    await becomes('luc', 'zoe')
    await becomes('mia', 'luc')
    await becomes('entre-deux', 'mia')
    expect(outcomes(await run())).toEqual(['luc updated', 'mia updated', 'zoe updated'])
    expect(await people()).toEqual({
      ...{ 'Moi, zoe': 'mia mia A-0', 'Moi, luc': 'zoe zoe A-1', 'Moi, mia': 'luc luc A-2' },
    })
  })

  it('a chain moves as far as it can where one of it is refused, even in a reading of what has changed', async () => {
    // «mia» takes the name of «luc», who takes a new one; «zoe» takes that of «mia», with an address that is not ours.
    await becomes('luc', 'lucien')
    await becomes('mia', 'luc')
    await rename('zoe', 'mia')
    await change('mia', 'mail', 'mia@ecologie.gouv.example')
    expect(outcomes(await run({ isWhole: false }))).toEqual([
      'luc updated',
      'lucien updated',
      'mia refused otherDomain',
    ])
    expect(await people()).toEqual({
      ...{ 'Moi, zoe': 'luc luc A-0', 'Moi, luc': 'zoe zoe A-1', 'Moi, mia': 'lucien lucien A-2' },
    })
    await change('mia', 'mail', 'mia@culture.gouv.example')
    expect(outcomes(await run())).toEqual(['mia updated'])
  })

  it('numbers that two people exchange follow them', async () => {
    await change('luc', 'employeeNumber', 'A-2')
    await change('lucien', 'employeeNumber', 'A-0')
    expect(outcomes(await run())).toEqual(['luc updated', 'lucien updated'])
    expect(await people()).toEqual({
      ...{ 'Moi, zoe': 'luc luc A-2', 'Moi, luc': 'mia mia A-1', 'Moi, mia': 'lucien lucien A-0' },
    })
    expect(await run()).toMatchObject({ counts: { unchanged: 3 }, verdicts: [] })
  })

  it('a number that one leaves and another takes goes to them, whoever is heard first', async () => {
    await change('luc', 'employeeNumber')
    await change('mia', 'employeeNumber', 'A-2')
    expect(outcomes(await run())).toEqual(['luc updated', 'mia updated'])
    expect(await people()).toMatchObject({ 'Moi, zoe': 'luc luc null', 'Moi, luc': 'mia mia A-2' })
  })
})

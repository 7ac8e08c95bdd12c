import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setIdleDelays } from '@/lib/accounts/lifeCycle/delays'
import { followDays } from '@/lib/accounts/lifeCycle/ends'
import { lookAfterIdleAccounts } from '@/lib/accounts/lifeCycle/idle'
import { suspendAccount } from '@/lib/accounts/administration/standing'
import { closeDatabase, db, newId } from '@/lib/db'
import { deliverMail } from '@/lib/mail'
import { NotFound } from '@/lib/policy'
import { makeWorld, type Name, type World } from '@/test/world'

let world: World
const day = 86_400_000
const now = new Date()
const after = (days: number) => new Date(now.getTime() + days * day)

beforeAll(async () => {
  world = await makeWorld()
  await db.member.updateMany({ data: { lastSeenAt: now } })
})
afterAll(closeDatabase)
beforeEach(() => db.mail.deleteMany())

const account = (name: Name) => db.member.findUniqueOrThrow({ where: { id: world.ids[name] } })
const mailsTo = async (name: Name) =>
  (await db.mail.findMany({ where: { memberId: world.ids[name] }, orderBy: { createdAt: 'asc' } })).map(
    ({ kind }) => kind,
  )
const sleeping = (name: Name, lastSeenAt: Date) =>
  db.member.update({ where: { id: world.ids[name] }, data: { lastSeenAt, createdAt: lastSeenAt } })

describe('an account that nobody uses', () => {
  it('is warned after twelve months, once more a month later, then suspended: never two letters a month', async () => {
    await sleeping('bob', after(-366))
    expect(await lookAfterIdleAccounts(now)).toEqual({ warned: 1, warnedAgain: 0, suspended: 0 })
    for (const days of [0, 1, 15, 30])
      expect(await lookAfterIdleAccounts(after(days))).toEqual({ warned: 0, warnedAgain: 0, suspended: 0 })
    expect((await lookAfterIdleAccounts(after(31))).warnedAgain).toBe(1)
    expect((await lookAfterIdleAccounts(after(60))).suspended).toBe(0)
    expect((await lookAfterIdleAccounts(after(62))).suspended).toBe(1)
    expect(await mailsTo('bob')).toEqual(['idle', 'idle_last'])
    expect(await account('bob')).toMatchObject({
      ...{ status: 'suspended', statusReason: 'Aucune connexion depuis 12 mois' },
    })
  })

  it('gets no mail ever after', async () => {
    await db.mail.create({
      data: {
        id: newId(),
        memberId: world.ids.bob,
        recipient: 'bob@culture.gouv.example',
        kind: 'idle',
        subject: 'Trop tard',
        text: '',
      },
    })
    expect(await deliverMail(async () => true)).toMatchObject({ sent: 0, cancelled: 1 })
    expect(await lookAfterIdleAccounts(after(200))).toMatchObject({ warnedAgain: 0, suspended: 0 })
    expect(await db.mail.count({ where: { memberId: world.ids.bob, state: 'queued' } })).toBe(0)
  })

  it('is left alone by whoever signs in between the letters', async () => {
    await sleeping('gus', after(-400))
    await lookAfterIdleAccounts(now)
    await db.member.update({ where: { id: world.ids.gus }, data: { lastSeenAt: after(20) } })
    await lookAfterIdleAccounts(after(40))
    await lookAfterIdleAccounts(after(80))
    expect((await account('gus')).status).toBe('active')
    expect(await mailsTo('gus')).toEqual(['idle'])
    expect(await db.idleNotice.count({ where: { memberId: world.ids.gus } })).toBe(0)
  })

  it('is a new one for whoever was let in again, and never a service’s', async () => {
    await sleeping('ben', after(-500))
    await db.member.update({ where: { id: world.ids.ben }, data: { statusAt: after(-2) } })
    await sleeping('rex', after(-500))
    await db.member.update({ where: { id: world.ids.rex }, data: { isService: true } })
    await lookAfterIdleAccounts(now)
    expect([...(await mailsTo('ben')), ...(await mailsTo('rex'))]).toEqual([])
  })

  it('waits as long as DINUM says', async () => {
    const delays = { warnAfterMonths: 6, daysBetween: 60, eraseAfterMonths: 36 }
    await expect(setIdleDelays(await world.as('max'), delays)).rejects.toThrow(NotFound)
    await setIdleDelays(await world.as('ada'), delays)
    await sleeping('ida', after(-190))
    expect((await lookAfterIdleAccounts(now)).warned).toBe(1)
    expect((await lookAfterIdleAccounts(after(40))).warnedAgain).toBe(0)
    expect((await lookAfterIdleAccounts(after(61))).warnedAgain).toBe(1)
  })
})

describe('days', () => {
  it('close the accounts whose last day has passed, and let suspensions end', async () => {
    await db.member.update({ where: { id: world.ids.eve }, data: { accountEndsAt: after(-1) } })
    const max = await world.as('max')
    await suspendAccount(max, { memberId: world.ids.ann, reason: 'Absence', until: '2099-03-31' })
    await followDays(now)
    expect((await account('eve')).status).toBe('expired')
    expect((await account('ann')).status).toBe('suspended')
    await followDays(new Date('2099-04-01T10:00:00Z'))
    expect((await account('ann')).status).toBe('active')
  })

  it('close the account of whoever said they would leave', async () => {
    await db.departure.create({
      data: { memberId: world.ids.gus, leavesAt: after(2), askedById: world.ids.gus },
    })
    await followDays(now)
    expect((await account('gus')).status).toBe('active')
    await followDays(after(2))
    expect((await account('gus')).status).toBe('left')
  })
})

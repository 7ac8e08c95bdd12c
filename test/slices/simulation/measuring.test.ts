import { afterAll, beforeAll, expect, test } from 'vitest'
import { catchUp, openMonths } from '@/lib/activity'
import { closeDatabase, db, newId } from '@/lib/db'
import { lastMeasured } from '@/lib/simulation/measured'
import { measureRates } from '@/lib/simulation'
import { addMonths, startOfDay } from '@/lib/time'
import { spreadOf } from '@/lib/simulation/model/draw'
import type { Rate } from '@/lib/simulation/model/rate'
import type { MeasuredKey } from '@/lib/simulation/model/rates'
import { gather, month, now, rememberLives } from './people'

/** Three ministries, and a fourth too small to be told of. */
beforeAll(async () => {
  await openMonths('activity', startOfDay(addMonths(month, -4)), now)
  const crowds = [
    { name: 'Alpha', members: 40, readers: 12, writers: 12, waiting: 20 },
    { name: 'Beta', members: 60, readers: 20, writers: 12, waiting: 60 },
    { name: 'Gamma', members: 50, readers: 12, writers: 14, waiting: 50 },
    { name: 'Delta', members: 4, readers: 1, writers: 2, waiting: 3 },
  ]
  for (const crowd of crowds) await gather(crowd)
  await catchUp(now)
  await rememberLives()
  await measureRates(now)
})
afterAll(closeDatabase)

const measured = async () => {
  const found = await lastMeasured()
  if (!found) throw new Error('nothing was measured')
  return found
}
const rate = async (key: MeasuredKey) => {
  const found = (await measured()).rates[key]
  if (!found) throw new Error(`${key} is not known`)
  return found
}

test('accounts opened of those invited a month ago or more', async () => {
  const { accounts, month: until } = await measured()
  expect(until).toBe(month)
  expect(accounts).toBe(154 + 133)
  expect((await rate('registration')).value).toBeCloseTo(154 / 287)
})

test('people active in a month, of three months each of them was there', async () => {
  // Writers one month, readers two.
  const active = 40 + 45 * 2
  expect((await rate('activity')).value).toBeCloseTo(active / (154 * 3))
  expect((await rate('contribution')).value).toBeCloseTo(40 / active)
  expect((await rate('messages')).value).toBeCloseTo((40 * 3) / active)
  // Three replies on one day, one day in each of two months.
  expect((await rate('visits')).value).toBeCloseTo(1)
})

test('births per thousand members and month, and survival at a year', async () => {
  expect((await rate('births')).value).toBeCloseTo(12 / ((154 * 3) / 1000))
  expect((await rate('survival')).value).toBeCloseTo(6 / 10)
  // Alive: the three young ones and the six that went on, of each ministry.
  expect((await rate('animators')).value).toBeCloseTo((12 * 3 + 4) / (4 * 9))
})

test('the spread between ministries leaves the small one out', async () => {
  const { between } = await rate('registration')
  expect(between.ministries).toBe(3)
  const taken: Rate = { ...(await rate('registration')), origin: 'measured', source: '' }
  expect(spreadOf('share', taken, 1)).toBeGreaterThan(0.05)
  expect(spreadOf('share', taken, 1)).toBeLessThan(0.4)
})

test('what tells of a few people is not kept: nobody has left, and nobody has deposited', async () => {
  const { rates } = await measured()
  expect(rates.departures).toBeNull()
  expect(rates.bytes).toBeNull()
})

test('it is counted once a month: who comes later is not told of', async () => {
  const before = await measured()
  await db.member.createMany({
    data: Array.from({ length: 30 }, () => {
      const id = newId()
      const createdAt = startOfDay(addMonths(month, -2))
      return { id, email: `${id}@x.example`, name: 'Agent', status: 'invited' as const, createdAt }
    }),
  })
  await measureRates(now)
  expect(await measured()).toEqual(before)
})

test('a platform on which nobody has come measures nothing', async () => {
  await db.simulationRates.deleteMany()
  expect(await lastMeasured()).toBeNull()
  await measureRates(new Date('2020-03-05T12:00:00Z'))
  const { rates, accounts } = await measured()
  expect(accounts).toBeNull()
  expect(Object.values(rates).every((each) => each === null)).toBe(true)
})

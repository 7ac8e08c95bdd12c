import { beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { isAnswering } from '@/lib/platform'
import { makeWorld, type World } from '../world'

let world: World
const now = new Date('2026-03-12T15:00:00Z')
/** Bit 9 is the 10th of the month. */
const tenth = 1 << 9

beforeAll(async () => void (world = await makeWorld()))

/** The figures are kept for an hour: each story asks afresh. */
async function figures() {
  vi.resetModules()
  const { publicFigures } = await import('@/lib/platform/publicFigures')
  return publicFigures(now)
}

const everybody = () => Object.values(world.ids)
const actsOf = (memberIds: string[], pair: string, days = tenth) =>
  db.memberMonth.createMany({
    data: memberIds.map((memberId) => ({
      communityId: world.communities[pair]!.id,
      month: new Date('2026-03-01'),
      memberId,
      contributionDays: days,
    })),
  })

it('answers while the database does', async () => {
  expect(await isAnswering()).toBe(true)
})

it('counts neither secret communities nor imported ones', async () => {
  expect((await figures()).communities).toBe(6)
  await db.community.update({
    where: { id: world.communities['public-free']!.id },
    data: { origin: 'imported' },
  })
  expect((await figures()).communities).toBe(5)
  await db.community.update({
    where: { id: world.communities['public-free']!.id },
    data: { origin: 'local' },
  })
})

it('shows no number of people under eleven, nor what they did', async () => {
  await actsOf(everybody(), 'public-free')
  expect(everybody()).toHaveLength(10)
  expect(await figures()).toEqual({ communities: 6, activePeople: null, contributions: null })
})

it('never counts who acted only in a secret community, or only outside the window', async () => {
  const [outsider, early, eleventh] = await Promise.all(
    ['outsider', 'early', 'eleventh'].map((name) =>
      db.member.create({
        data: {
          id: crypto.randomUUID(),
          email: `${name}@culture.gouv.example`,
          name,
          status: 'active',
        },
      }),
    ),
  )
  await actsOf([outsider!.id], 'secret-managed')
  // The 12th is today, which is not over.
  await actsOf([early!.id], 'public-free', 1 << 11)
  expect((await figures()).activePeople).toBeNull()

  await actsOf([eleventh!.id], 'private-request')
  await db.communityDay.createMany({
    data: [
      ['public-free', '2026-03-10', 30],
      ['public-free', '2026-02-11', 500],
      ['secret-managed', '2026-03-10', 700],
    ].map(([pair, day, contributions]) => ({
      communityId: world.communities[pair as string]!.id,
      day: new Date(day as string),
      contributions: contributions as number,
    })),
  })
  expect(await figures()).toEqual({ communities: 6, activePeople: 11, contributions: 30 })
})

import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { chosenSkill, communitySkillMap, mapAsked, skillMap } from '@/lib/expertise'
import { remakeMap } from '@/lib/expertise/mapping/remake'
import { makeWorld, type World } from '../../world'
import { archives, makeTrades, now } from './trades'

let world: World
let trades: Awaited<ReturnType<typeof makeTrades>>

beforeAll(async () => {
  world = await makeWorld()
  trades = await makeTrades(world)
  await remakeMap({ now })
})
beforeEach(() => db.rateLimit.deleteMany())

const look = async (label: string, ministryId: string | null = null) => {
  const bob = await world.as('bob')
  const asked = mapAsked({ competence: trades.ids[label]! })
  return (await chosenSkill(bob, await skillMap(bob, ministryId), asked)).holders!
}
const counted = async () =>
  (await db.rateLimit.findFirst({ where: { key: { startsWith: 'peopleOfHour:' } } }))?.count ?? 0
const placesOf = (people: { id: string }[]) => people.map(({ id }) => trades.people.indexOf(id))

it('a few of those who show that they have it stand beside the map, and count among the people one is shown', async () => {
  const { people, laterIn } = await look(archives[0]!)
  expect([people.length, laterIn]).toEqual([3, null])
  expect(await counted()).toBe(3)
  // Who keeps it to themselves is not there, nor who wants to learn it.
  expect(placesOf((await look('Empathie')).people).every((place) => place < 12)).toBe(true)
  await db.memberSkill.updateMany({
    where: { skillId: trades.ids.Recruter!, memberId: trades.people[40]! },
    data: { wantsToLearn: true },
  })
  await db.memberSkill.create({ data: { memberId: world.ids.gus, skillId: trades.ids.Recruter! } })
  const found = (await look('Recruter')).people.map(({ id }) => id)
  expect(found).toEqual([world.ids.gus])
})

it('of a ministry they are of that ministry; of a community its own list says who', async () => {
  const { people } = await look(archives[0]!, world.culture)
  expect(placesOf(people).every((place) => place >= 0 && place < 40)).toBe(true)
  expect((await look('Commande publique', world.culture)).people).toEqual([])
  const bob = await world.as('bob')
  const map = await communitySkillMap(bob, world.communities['private-request']!.slug)
  const chosen = await chosenSkill(bob, map, mapAsked({ competence: trades.ids[archives[0]!]! }))
  expect(chosen).toMatchObject({ skill: { label: archives[0] }, holders: null })
})

it('nobody is shown to whoever was shown too many', async () => {
  await look(archives[0]!)
  await db.$executeRaw`UPDATE "rate_limit" SET "count" = 3600 WHERE "key" LIKE 'peopleOfHour:%'`
  expect(await look(archives[0]!)).toEqual({ people: [], laterIn: expect.any(Number) })
})

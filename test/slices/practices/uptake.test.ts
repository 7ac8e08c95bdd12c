import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db, newId } from '@/lib/db'
import { addDays, parisDay, startOfDay } from '@/lib/time'
import { uptake } from '@/lib/practices'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import type { PracticePlace } from '@/prisma/client/enums'
import { community, makeWorld, type World, type WorldCommunity } from '../../world'

const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
let world: World
let rooms: WorldCommunity[]
let practices: string[]

beforeAll(async () => {
  world = await makeWorld()
  await loadStarterPractices(now)
  practices = (await db.practice.findMany({ orderBy: { id: 'asc' }, take: 6 })).map(({ id }) => id)
  rooms = []
  for (let number = 0; number < 12; number += 1)
    rooms.push(await community(world, 'public', 'free', `Lieu ${number}`))
})
beforeEach(async () => {
  await db.practiceOccasion.deleteMany()
  await db.practiceAdoption.deleteMany()
})

interface Shown {
  room: WorldCommunity
  place?: PracticePlace
  days?: number
  candidates?: string[]
  proposed: string[]
  propensity?: number
  opened?: string[]
  adopted?: string[]
}
const shows = ({ room, place = 'dashboard', days = 3, candidates, proposed, ...more }: Shown) =>
  db.practiceOccasion.create({
    data: {
      ...{ id: newId(), place, communityId: room.id, on: ago(days), shownAt: ago(days) },
      candidates: candidates ?? proposed,
      proposals: {
        create: proposed.map((practiceId, rank) => ({
          ...{ practiceId, place: rank + 1, propensity: more.propensity ?? 1 },
          openedAt: more.opened?.includes(practiceId) ? ago(days) : null,
          adoptedAt: more.adopted?.includes(practiceId) ? ago(days) : null,
        })),
      },
    },
  })
const adopts = (room: WorldCommunity, practiceId: string, days: number, more = {}) =>
  db.practiceAdoption.create({
    data: {
      ...{ id: newId(), practiceId, communityId: room.id, adoptedById: world.ids.ann, version: 1 },
      ...{ adoptedAt: ago(days), ...more },
    },
  })
const seen = async () => uptake(await world.as('ada'), now)

describe('how the library is used', () => {
  it('is for the platform’s team alone, and names nobody', async () => {
    for (const name of ['ann', 'max', 'eve'] as const)
      await expect(uptake(await world.as(name), now)).rejects.toThrow()
    await adopts(rooms[0]!, practices[0]!, 3)
    const said = JSON.stringify(await seen())
    for (const id of Object.values(world.ids)) expect(said).not.toContain(id)
  })

  it('counts a community once for a practice, and hides what few of them read', async () => {
    const [one, two] = practices as [string, string]
    for (const days of [1, 2, 3]) await shows({ room: rooms[0]!, days, proposed: [one, two], opened: [one] })
    expect((await seen()).places).toEqual([
      { place: 'dashboard', communities: 1, shown: 2, adopted: 0, opened: null, dismissed: null },
    ])
    for (const room of rooms.slice(1, 11)) await shows({ room, proposed: [one], adopted: [one] })
    await shows({ room: rooms[1]!, days: 400, proposed: [two] })
    expect((await seen()).places).toEqual([
      { place: 'dashboard', communities: 11, shown: 12, opened: 1, adopted: 10, dismissed: 0 },
    ])
  })

  it('says what is still applied after sixty days, what was adapted, given up, and taken up elsewhere', async () => {
    const [one] = practices as [string]
    await db.practice.update({ where: { id: one }, data: { communityId: rooms[0]!.id } })
    const told = (outcome: string, after: number, days: number) => ({ outcome, outcomeAt: ago(days - after) })
    await adopts(rooms[0]!, one, 100, told('kept', 65, 100))
    await adopts(rooms[1]!, one, 100, told('adapted', 61, 100))
    // Said after thirty days only: nobody knows what it is after sixty.
    await adopts(rooms[2]!, one, 100, told('kept', 35, 100))
    await adopts(rooms[3]!, one, 90, told('abandoned', 40, 90))
    for (const room of rooms.slice(4, 10)) await adopts(room, one, 20)
    // Ten communities: nobody is told of so few.
    expect((await seen()).adoptions).toBeNull()
    await adopts(rooms[10]!, one, 20)
    expect((await seen()).adoptions).toEqual({
      ...{ adoptions: 11, communities: 11, told: 4, adapted: 1 },
      ...{ old: 4, applied: 2, abandoned: 1, born: 11, elsewhere: 10 },
    })
    await db.practice.update({ where: { id: one }, data: { communityId: null } })
  })

  it('takes an answer of the sixtieth day for one, at whatever hour it was asked and given', async () => {
    const [one] = practices as [string]
    const day = parisDay(ago(70))
    const [evening, morning] = [20, 8].map((hour) => hour * 3_600_000) as [number, number]
    const adoptedAt = new Date(startOfDay(day).getTime() + evening)
    const answered = (after: number) => ({
      ...{ adoptedAt, outcome: 'kept' },
      outcomeAt: new Date(startOfDay(addDays(day, after)).getTime() + morning),
    })
    await adopts(rooms[0]!, one, 70, answered(60))
    await adopts(rooms[1]!, one, 70, answered(59))
    for (const room of rooms.slice(2, 11)) await adopts(room, one, 20)
    expect((await seen()).adoptions).toMatchObject({ old: 2, applied: 1 })
  })

  it('counts whoever tries several types, on several days, as one person', async () => {
    const month = new Date('2026-10-01T12:00:00Z')
    const tries = async (people: number, months: number) => {
      const kinds = ['practice', 'broadcast', 'project'] as const
      for (let person = 0; person < people; person += 1)
        for (let back = 0; back < months; back += 1) {
          const creatorKey = newId()
          const on = new Date(Date.UTC(2026, 9 - back, 3))
          for (const kind of kinds)
            await db.practiceOccasion.create({
              data: {
                ...{ id: newId(), place: 'creation', kind, creatorKey, on, shownAt: on },
                candidates: [practices[0]!],
                proposals: { create: { practiceId: practices[0]!, place: 1, propensity: 1, openedAt: on } },
              },
            })
        }
    }
    const creation = async () => (await uptake(await world.as('ada'), month)).places
    // Somebody who comes back every month of a year is not twelve people.
    await tries(1, 12)
    expect(await creation()).toEqual([
      { place: 'creation', communities: 12, shown: 12, adopted: 0, opened: null, dismissed: null },
    ])
    await tries(10, 1)
    expect(await creation()).toMatchObject([{ communities: 22, shown: 22, opened: 22 }])
  })

  it('says nothing of animators who are too few', async () => {
    // Olga and Ann alone run anything here.
    expect((await seen()).people).toBeNull()
    const many = Array.from({ length: 12 }, () => newId())
    await db.member.createMany({
      data: many.map((id) => ({
        id,
        email: `${id}@culture.gouv.example`,
        name: 'Zoé Petit',
        status: 'active',
      })),
    })
    await db.membership.createMany({
      data: many.map((memberId) => ({
        ...({ communityId: rooms[0]!.id, memberId, role: 'animator', status: 'member' } as const),
      })),
    })
    await adopts(rooms[0]!, practices[1]!, 5)
    expect((await seen()).people).toEqual({ animators: 14, used: 1, contributed: 0 })
    // Whoever does not want to be counted is on neither side.
    const objection = { memberId: world.ids.ann, countedFrom: new Date('9999-12-31') }
    await db.activityObjection.create({ data: objection })
    expect((await seen()).people).toEqual({ animators: 13, used: 0, contributed: 0 })
    await db.activityObjection.deleteMany()
    await db.membership.deleteMany({ where: { memberId: { in: many } } })
  })
})

describe('the order', () => {
  it('is judged where there was something to choose, beside what a fixed one would have brought', async () => {
    const [a, b, c, d] = practices as [string, string, string, string]
    const candidates = [a, b, c, d]
    await shows({ room: rooms[0]!, proposed: [a, b, c], adopted: [a] })
    expect((await seen()).order).toMatchObject({ seen: null, fixed: null, gain: null, without: 1 })
    // The fixed order never shows the last one, which is the one that is adopted.
    for (const [place, room] of rooms.entries())
      await shows({
        ...{ room, candidates, proposed: [b, c, d], propensity: 0.75 },
        adopted: place % 2 === 0 ? [d] : [],
      })
    const { seen: learnt, fixed, gain } = (await seen()).order
    expect(learnt!.value).toBeCloseTo(0.5)
    expect(fixed!.value).toBe(0)
    expect(gain!.low).toBeGreaterThan(0)
    // What both show is worth as much as it is rare.
    await db.practiceOccasion.deleteMany()
    for (const room of rooms)
      await shows({ room, candidates, proposed: [a, b, d], propensity: 0.5, adopted: [a] })
    expect((await seen()).order).toMatchObject({
      seen: { value: 1 },
      fixed: { value: 2 },
      gain: { value: -1 },
    })
  })
})

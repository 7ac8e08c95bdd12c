import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { adoptionsUnderWay, proposeThere } from '@/lib/practices'
import { adoptPractice, sayOutcome } from '@/lib/practices/commands/adopt'
import { writePractice } from '@/lib/practices/commands/write'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { starterPractices } from '@/lib/practices/starter'
import { addDays, dayNumber, dayOf, parisDay, startOfDay } from '@/lib/time'
import { makeWorld, type World, type WorldCommunity } from '../../world'
import { written } from './written'

let world: World
let room: WorldCommunity
const now = new Date()
const today = parisDay(now)
const ago = (days: number) => startOfDay(dayOf(dayNumber(today) - days))

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  await loadStarterPractices(now)
})
beforeEach(async () => {
  await db.communityFigure.deleteMany()
  await db.communityVitality.deleteMany()
  await db.practiceAdoption.deleteMany()
  await db.practiceOccasion.deleteMany()
})

/** Figures over 28 days, as the night stores them. */
const lives = (figures: Record<string, number | null>, judgedThreads = 10) =>
  db.communityFigure.create({
    data: {
      ...{ communityId: room.id, days: 28, version: 'test', revision: 1, start: ago(28), end: ago(0) },
      ...{ members: 60, active: 30, contributing: 12, contributions: 60, new: 3, reactivated: 0, lost: 0 },
      ...figures,
      dashboard: { windows: [{ figures: { judgedThreads, pairs: 20 } }] },
    },
  })

const sleeps = () =>
  db.communityVitality.create({
    data: {
      ...{
        communityId: room.id,
        version: 'test',
        night: ago(0),
        revision: 1,
        assessedOn: ago(0),
        state: 'watch',
      },
      ...{ since: ago(3), risk90: 0.8, authors: 2, silentOpenDays: 30 },
    },
  })

const proposedTo = async (name: 'ann' | 'olga' | 'ada' | 'bob') =>
  (await proposeThere(await world.as(name), { slug: room.slug, place: 'alert' }, now))!.practices
const titles = async (name: 'ann' | 'olga' | 'ada') => (await proposedTo(name)).map(({ title }) => title)

it('at most three come with the figures that say so, to whoever reads them', async () => {
  await sleeps()
  const ann = await proposedTo('ann')
  expect(ann.length).toBeGreaterThan(0)
  expect(ann.length).toBeLessThanOrEqual(3)
  for (const { because } of ann) expect(because.every(({ value }) => Number.isFinite(value))).toBe(true)
  // Whoever reads its measures may speak of them; others do not know of them.
  expect(await titles('ada')).toHaveLength(ann.length)
  await expect(proposedTo('bob')).rejects.toThrow()
})

it('none comes where all is well, nor where nothing is known', async () => {
  expect(await titles('ann')).toEqual([])
  await lives({ replyRate: 0.9, responseHours: 5, halfCarriedBy: 4, reciprocity: 0.7 })
  expect(await titles('ann')).toEqual([])
})

it('a share of very few says nothing', async () => {
  await lives({ replyRate: 0, responseHours: 90 }, 4)
  expect(await titles('ann')).toEqual([])
  await db.communityFigure.deleteMany()
  await lives({ replyRate: 0, responseHours: 90 }, 5)
  expect(await titles('ann')).not.toEqual([])
})

it('one that is tried there does not come again; what became of it is asked after 30 days, then after 60', async () => {
  await sleeps()
  const ann = await world.as('ann')
  const [first] = await proposedTo('ann')
  const one = { practiceId: first!.id, communityId: room.id }
  await adoptPractice(ann, one)
  expect(await titles('ann')).not.toContain(first!.title)
  const asked = async () => (await adoptionsUnderWay(ann, room.slug, now)).toTell.length
  const adoptedAgo = (days: number, saidAgo: number | null) =>
    db.practiceAdoption.updateMany({
      data: { adoptedAt: ago(days), outcomeAt: saidAgo === null ? null : ago(saidAgo) },
    })
  const times: [number, number | null, number][] = [
    [29, null, 0],
    [30, null, 1],
    [45, 10, 0],
    [61, 20, 1],
    [61, 0, 0],
  ]
  for (const [days, saidAgo, expected] of times) {
    await adoptedAgo(days, saidAgo)
    expect(await asked(), `${days} ${saidAgo}`).toBe(expected)
  }
  // Until then its dashboard says that it is tried, and when it will be asked.
  await adoptedAgo(10, null)
  const { trying } = await adoptionsUnderWay(ann, room.slug, now)
  expect(trying).toMatchObject([{ practiceId: first!.id, nextOn: addDays(today, 20) }])
  expect((await adoptionsUnderWay(await world.as('ada'), room.slug, now)).trying).toEqual([])
  await adoptedAgo(90, null)
  await sayOutcome(ann, { ...one, outcome: 'abandoned', words: '' })
  expect(await asked()).toBe(0)
})

it('the starter library comes once, and leaves what somebody rewrote as they wrote it', async () => {
  expect(await loadStarterPractices(now)).toBe(0)
  expect(await db.practice.count({ where: { starterKey: { not: null } } })).toBe(starterPractices.length)
  const [kept, ours] = await db.practice.findMany({
    where: { starterKey: { not: null } },
    take: 2,
    orderBy: { id: 'asc' },
  })
  await writePractice(
    await world.as('ada'),
    written({ practiceId: kept!.id, knownVersion: '1', title: 'Réécrite ici' }),
  )
  await db.practiceVersion.updateMany({ where: { practiceId: ours!.id }, data: { title: 'Telle qu’hier' } })
  expect(await loadStarterPractices(now)).toBe(1)
  const versions = async (practiceId: string) =>
    (await db.practiceVersion.findMany({ where: { practiceId }, orderBy: { number: 'asc' } })).map(
      ({ title }) => title,
    )
  expect((await versions(kept!.id)).at(-1)).toBe('Réécrite ici')
  expect(await versions(ours!.id)).toEqual([
    'Telle qu’hier',
    starterPractices.find(({ key }) => key === ours!.starterKey)!.title,
  ])
})

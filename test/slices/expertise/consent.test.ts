import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { ownExpertise } from '@/lib/expertise'
import {
  hideSubject,
  limitRequests,
  pauseRequests,
  resumeRequests,
  showSubject,
  startUnderstanding,
  stopUnderstanding,
} from '@/lib/expertise/commands/consent'
import { makeWorld, type World, type WorldCommunity } from '@/test/world'
import { beginAgain, count, counted, past, proposedTo, reasonsFor } from './story'

let world: World
let room: WorldCommunity

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['public-free']!
})
beforeEach(async () => {
  await beginAgain()
  await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Classer des courriels anciens', days: 60 })
  await past(world, room, {
    asks: 'eve',
    answers: ['ann', 'olga'],
    title: 'Trier les courriels du service',
    days: 30,
  })
})

const ann = () => world.as('ann')

describe('what somebody knows', () => {
  it('is understood from their answers only once they have agreed', async () => {
    await count()
    expect(await counted()).toMatchObject({ tallies: [] })
    expect(await proposedTo(world, 'bob', room, 'Que faire de courriels en vrac ?')).toEqual([])
    await startUnderstanding(await ann())
    expect(await proposedTo(world, 'bob', room, 'Que faire de courriels en vrac ?')).toEqual(['Ann'])
    expect(await reasonsFor(world, 'bob', room, 'Que faire de courriels en vrac ?', 'Ann')).toEqual([
      { kind: 'term', word: 'courriels', answers: 2 },
    ])
  })

  it('is shown to themselves with its evidence', async () => {
    await count()
    await startUnderstanding(await ann())
    const own = await ownExpertise(await ann(), new Date())
    expect(own).toMatchObject({ consents: true, isCounted: true, weekly: 3, asked: 0 })
    expect(own.subjects).toMatchObject([{ word: 'courriels', answers: 2 }])
    expect(own.subjects[0]!.threads.map(({ title }) => title)).toEqual([
      'Trier les courriels du service',
      'Classer des courriels anciens',
    ])
  })

  it('is forgotten at once, all of it, when they change their mind, and the whole is as if they had never agreed', async () => {
    await startUnderstanding(await world.as('olga'))
    await count()
    const before = await counted()
    await startUnderstanding(await ann())
    expect((await counted()).tallies.length).toBeGreaterThan(before.tallies.length)
    await stopUnderstanding(await ann())
    expect(await counted()).toEqual(before)
    expect(await db.answeringTally.count({ where: { memberId: world.ids.ann } })).toBe(0)
    expect(await ownExpertise(await ann(), new Date())).toMatchObject({
      consents: false,
      subjects: [],
      hidden: [],
    })
    expect(await proposedTo(world, 'bob', room, 'Trier des courriels')).toEqual(['Olga'])
  })

  it('leaves out the subject they set aside, now and later, until they take it back', async () => {
    await count()
    await startUnderstanding(await ann())
    const [subject] = (await ownExpertise(await ann(), new Date())).subjects
    await hideSubject(await ann(), { term: subject!.term, word: 'courriels' })
    await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Des courriels encore', days: 10 })
    await count()
    expect(await db.answeringTally.count({ where: { kind: 'term', of: subject!.term } })).toBe(0)
    const own = await ownExpertise(await ann(), new Date())
    expect(own.subjects).toEqual([])
    expect(own.hidden).toEqual([{ term: subject!.term, word: 'courriels' }])
    await showSubject(await ann(), { term: subject!.term, word: 'courriels' })
    expect((await ownExpertise(await ann(), new Date())).subjects).toMatchObject([{ answers: 3 }])
  })
})

describe('somebody busy', () => {
  const title = 'Trier des courriels'
  beforeEach(async () => {
    await count()
    await startUnderstanding(await ann())
  })

  it('is not proposed for as long as they say, and is again when they say so', async () => {
    await pauseRequests(await ann(), { days: 7 })
    expect(await proposedTo(world, 'bob', room, title)).toEqual([])
    await resumeRequests(await ann())
    expect(await proposedTo(world, 'bob', room, title)).toEqual(['Ann'])
  })

  it('is never asked when they choose so', async () => {
    await limitRequests(await ann(), { weekly: 0 })
    expect(await proposedTo(world, 'bob', room, title)).toEqual([])
  })
})

it('tells subjects from the other words of the titles, and gives only subjects as a reason', async () => {
  await startUnderstanding(await ann())
  for (const days of [25, 20, 15])
    await past(world, room, {
      asks: 'bob',
      answers: ['ann'],
      title: 'Qui vient au versement des plans',
      days,
    })
  await count()
  const { subjects } = await ownExpertise(await ann(), new Date())
  const kinds = (isSubject: boolean) =>
    subjects.flatMap((each) => (each.isSubject === isSubject ? [each.word] : [])).sort()
  expect(kinds(true)).toEqual(['courriels', 'plans', 'versement'])
  expect(kinds(false)).toEqual(['vient'])
  expect(await reasonsFor(world, 'bob', room, 'Personne ne vient', 'Ann')).toEqual([
    { kind: 'asker', answers: 4 },
  ])
})

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { ownExpertise } from '@/lib/expertise'
import {
  hideInference,
  limitRequests,
  pauseRequests,
  resumeRequests,
  showInference,
  startUnderstanding,
  stopUnderstanding,
} from '@/lib/expertise/commands/consent'
import { ownDataOf } from '@/test/own-data'
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
const subjects = async () =>
  (await ownExpertise(await ann(), new Date())).subjects.filter(({ isSubject }) => isSubject)

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
    expect(await subjects()).toMatchObject([{ word: 'courriels', answers: 2 }])
    expect((await subjects())[0]!.threads.map(({ title }) => title)).toEqual([
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

  it('leaves out what they set aside, now and later, until they take it back', async () => {
    await count()
    await startUnderstanding(await ann())
    const [subject] = await subjects()
    const aside = { kind: 'term' as const, of: subject!.term, word: 'courriels' }
    await hideInference(await ann(), aside)
    await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Des courriels encore', days: 10 })
    await count()
    expect(await db.answeringTally.count({ where: { kind: 'term', of: subject!.term } })).toBe(0)
    expect(await subjects()).toEqual([])
    const own = await ownExpertise(await ann(), new Date())
    expect(own.hidden).toMatchObject([{ kind: 'term', of: subject!.term, name: 'courriels' }])
    await showInference(await ann(), aside)
    expect(await subjects()).toMatchObject([{ answers: 3 }])
  })

  it('remembers what they set aside when they stop, and counts it no more when they start again', async () => {
    await count()
    await startUnderstanding(await ann())
    const [subject] = await subjects()
    await hideInference(await ann(), { kind: 'term', of: subject!.term, word: 'courriels' })
    await stopUnderstanding(await ann())
    const stopped = await ownExpertise(await ann(), new Date())
    expect(stopped).toMatchObject({ consents: false, hidden: [{ name: 'courriels' }] })
    await startUnderstanding(await ann())
    expect(await db.answeringTally.count({ where: { kind: 'term', of: subject!.term } })).toBe(0)
  })

  it('is shown whole: the words met once, the communities, the people, and each may be set aside', async () => {
    await count()
    await startUnderstanding(await ann())
    const own = async () => ownExpertise(await ann(), new Date())
    const { subjects: all, parts, total } = await own()
    const kept = await db.answeringTally.findMany({ where: { memberId: world.ids.ann } })
    expect(all.map(({ term }) => term).sort()).toEqual(
      kept.flatMap(({ kind, of }) => (kind === 'term' ? [of] : [])).sort(),
    )
    expect(total).toBe(2)
    expect(parts.map(({ name, answers }) => [name, answers]).sort()).toEqual(
      [
        ['Bob Martin', 1],
        ['Eve Martin', 1],
        [room.name, 2],
      ].sort(),
    )
    for (const { kind, of } of parts) await hideInference(await ann(), { kind, of, word: 'ceci' })
    await past(world, room, { asks: 'bob', answers: ['ann'], title: 'Autre chose', days: 10 })
    await count()
    expect(await own()).toMatchObject({ parts: [], total: 3 })
    expect((await own()).hidden.map(({ name }) => name).sort()).toEqual(
      ['Bob Martin', 'Eve Martin', room.name].sort(),
    )
    expect(await reasonsFor(world, 'bob', room, 'Autre chose', 'Ann')).toBeUndefined()
  })
})

it('goes whole with the copy of one’s data: what is inferred, since when, and what was set aside', async () => {
  await count()
  await startUnderstanding(await ann())
  await hideInference(await ann(), { kind: 'term', of: 'ancien', word: 'anciens' })
  const { json } = await ownDataOf(await ann())
  const { accord, deductions, ecartes } = json as Record<string, { kind: string; of: string }[]>
  expect(accord).toHaveLength(1)
  expect(deductions).toHaveLength(await db.answeringTally.count({ where: { memberId: world.ids.ann } }))
  expect([...new Set(deductions!.map(({ kind }) => kind))].sort()).toEqual([
    'asker',
    'community',
    'everywhere',
    'term',
  ])
  expect(ecartes).toMatchObject([{ kind: 'term', of: 'ancien', word: 'anciens' }])
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
  const own = await ownExpertise(await ann(), new Date())
  const kinds = (isSubject: boolean) =>
    own.subjects
      .flatMap((each) => (each.isSubject === isSubject && each.answers > 1 ? [each.word] : []))
      .sort()
  expect(kinds(true)).toEqual(['courriels', 'plans', 'versement'])
  expect(kinds(false)).toEqual(['vient'])
  expect(await reasonsFor(world, 'bob', room, 'Personne ne vient', 'Ann')).toEqual([
    { kind: 'asker', answers: 4 },
  ])
})

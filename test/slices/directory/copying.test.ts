import '@/test/own-database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { askDirectory, askProfile, directoryAsked } from '@/lib/directory'
import { peopleToName } from '@/lib/discussions'
import { askingOn, whoKnows, whomToAsk } from '@/lib/expertise'
import { askedFrom, search } from '@/lib/search'
import { addSkill, skillExactlyNamed, skillSheet } from '@/lib/skills'
import { loadStarter } from '@/lib/skills/starter'
import type { Person } from '@/lib/policy'
import { makeWorld, type World } from '@/test/world'
import { past } from '../expertise/story'

/** A directory has many doors: whoever looks for people passes through all of them, whoever copies it through none. */
let world: World
let ann: Person
let archives: string
let skillId: string

beforeAll(async () => {
  await loadStarter()
  world = await makeWorld()
  ann = await world.as('ann')
  archives = world.communities['public-free']!.id
  skillId = (await skillExactlyNamed('Cartographier'))!.id
  await db.member.createMany({
    data: Array.from({ length: 30 }, (_, n) => ({
      ...{ id: newId(), email: `zoe${n}@culture.gouv.example`, name: `Zoé Quinze${n}`, givenName: 'Zoé' },
      ...{ usualName: `Quinze${n}`, status: 'active' as const, organisationId: world.culture },
    })),
  })
  await addSkill(await world.as('bob'), { skillId })
})
afterAll(closeDatabase)
beforeEach(() => db.rateLimit.deleteMany())

const searched = askedFrom((name) => (name === 'q' ? 'quinze3' : undefined))
/** As many as one may be shown in an hour. */
const useUp = () => db.$executeRaw`UPDATE "rate_limit" SET "count" = 3600 WHERE "key" LIKE 'peopleOfHour:%'`
const counted = async () =>
  (await db.rateLimit.findFirst({ where: { key: { startsWith: 'peopleOfHour:' } } }))?.count ?? 0
const bobsPage = () => askProfile(ann, world.ids.bob)

describe('one count', () => {
  it('for the directory, the pages of people, the holders of a skill and the names around a community', async () => {
    const answer = await askDirectory(ann, directoryAsked({ q: 'quinze' }))
    expect(answer.kind === 'found' && answer.directory.people.length).toBe(20)
    expect(await counted()).toBe(20)
    expect((await bobsPage()).kind).toBe('found')
    expect(await counted()).toBe(30)
    expect((await skillSheet(ann, skillId)).people).toHaveLength(1)
    expect(await counted()).toBe(31)
    expect((await peopleToName(ann, archives, 'zoe')).people).toHaveLength(8)
    expect(await counted()).toBe(39)
    expect(await search(ann, searched, new Date())).toMatchObject({ peopleIn: null })
    expect(await counted()).toBeGreaterThan(39)
  })

  it('closes them all at once, says for how long, and leaves what is not the directory', async () => {
    await bobsPage()
    await useUp()
    for (const answer of [await bobsPage(), await askDirectory(ann, directoryAsked({ q: 'quinze' }))])
      expect(answer).toMatchObject({ kind: 'too many', seconds: expect.any(Number) })
    expect(await skillSheet(ann, skillId)).toMatchObject({
      ...{ label: 'Cartographier', holders: 1, people: [], peopleIn: expect.any(Number) },
    })
    expect(await peopleToName(ann, archives, 'zoe')).toEqual({ people: [], laterIn: expect.any(Number) })
    const found = await search(ann, searched, new Date())
    expect(found).toMatchObject({ people: [], peopleNearly: [], peopleIn: expect.any(Number) })
    // One's own page, and those with whom one is in the community, are nothing to copy.
    expect((await askProfile(ann, ann.id)).kind).toBe('found')
    const inside = (await peopleToName(ann, archives, 'martin')).people.map(({ name }) => name)
    expect(inside).toContain('Olga Martin')
    expect((await askProfile(await world.as('eve'), world.ids.bob)).kind).toBe('found')
    await db.$executeRaw`UPDATE "rate_limit" SET "lastRequest" = "lastRequest" - 3600000`
    expect((await bobsPage()).kind).toBe('found')
  })
})

describe('whom to ask', () => {
  let threadId: string
  const slug = () => world.communities['public-free']!.slug
  const names = (people: { name: string }[]) => people.map(({ name }) => name.split(' ')[0]).sort()
  const found = async () => {
    const whom = await whomToAsk(ann, slug(), threadId, '', new Date())
    return [
      await whoKnows(ann, archives, 'Une question de protocole', new Date()),
      { people: whom.people, laterIn: whom.laterIn },
      (await askingOn(ann, slug(), threadId, new Date()))!,
    ]
  }
  beforeAll(async () => {
    const protocol = (await skillExactlyNamed('Protocole'))!.id
    const others = await db.member.findMany({ where: { givenName: 'Zoé' }, take: 2 })
    const helpers = [world.ids.gus, ...others.map(({ id }) => id)]
    await db.memberSkill.createMany({
      data: helpers.map((memberId) => ({ memberId, skillId: protocol, canHelp: true })),
    })
    threadId = await past(world, world.communities['public-free']!, {
      ...{ asks: 'ann', title: 'Une question de protocole', days: 5 },
    })
  })

  it('counts those of outside, wherever they are proposed', async () => {
    for (const { people, laterIn } of await found()) {
      expect(names(people)).toEqual(['Gus', 'Zoé', 'Zoé'])
      expect(laterIn).toBeNull()
    }
    expect(await counted()).toBe(6)
  })

  it('says for how long when they are too many, and goes on proposing those of the community', async () => {
    await bobsPage()
    await useUp()
    for (const { people, laterIn } of await found()) {
      expect(names(people)).toEqual(['Gus'])
      expect(laterIn).toEqual(expect.any(Number))
    }
  })
})

it('is never met by whoever opens a hundred pages in an hour, names forty people, looks for thirty', async () => {
  for (let n = 0; n < 100; n += 1) expect((await bobsPage()).kind).toBe('found')
  for (let n = 0; n < 40; n += 1)
    for (const begun of ['z', 'zo', 'zoe', 'zoe q'])
      expect((await peopleToName(ann, archives, begun)).laterIn).toBeNull()
  for (let n = 0; n < 30; n += 1)
    expect((await askDirectory(ann, directoryAsked({ q: 'quinze' }))).kind).toBe('found')
})

it('counts nobody who is not to be seen: their page is not there, however often it is asked', async () => {
  await expect(askProfile(ann, newId())).rejects.toMatchObject({ status: 404 })
  expect(await counted()).toBe(0)
})

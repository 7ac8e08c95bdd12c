import '@/test/own-database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { askDirectory, directoryAsked } from '@/lib/directory'
import { profileOf } from '@/lib/directory/queries/person'
import { directory } from '@/lib/directory/queries/directory'
import type { Prisma } from '@/prisma/client/client'
import type { Person } from '@/lib/policy'
import { makeWorld, type Name, type World } from '@/test/world'

/** Bob and Ann share communities; Eve shares none with them. Lou shows some fields, to some. */
let world: World
let lou: string
const viewers = {} as Record<Name, Person>

beforeAll(async () => {
  world = await makeWorld()
  for (const name of ['ann', 'bob', 'eve', 'ada', 'max'] as const) viewers[name] = await world.as(name)
  const unit = await db.unit.create({
    data: { id: newId(), organisationId: world.culture, name: 'DRAC Bretagne' },
  })
  lou = await arrive('Lou', 'Quéméner', {
    organisationId: world.culture,
    unitId: unit.id,
    email: 'lou.quemener@culture.gouv.example',
    phone: '02 99 00 00 00',
    city: 'Rennes',
    departement: '35',
    languages: ['br'],
    about: 'Je tiens les fonds sonores.',
  })
  await db.membership.create({
    data: {
      communityId: community('private-request'),
      memberId: lou,
      status: 'member',
      joinedAt: new Date(),
    },
  })
})
beforeEach(() => shows({}))
afterAll(closeDatabase)

const community = (kind: string) => world.communities[kind]!.id
const asked = (address: Record<string, string>) => directoryAsked(address)
const shows = (fieldVisibility: Prisma.InputJsonObject) =>
  db.member.update({ where: { id: lou }, data: { fieldVisibility } })

async function arrive(givenName: string, usualName: string, more: Prisma.MemberUncheckedUpdateInput = {}) {
  const id = newId()
  await db.member.create({
    data: {
      ...{ id, email: `${id}@culture.gouv.example`, name: `${givenName} ${usualName}`, givenName, usualName },
      ...{ status: 'active', ...(more as object) },
    },
  })
  return id
}

async function look(who: Name, address: Record<string, string>) {
  const found = await directory(viewers[who], asked(address))
  if (!found) throw new Error('nothing was asked')
  return found
}

describe('each field is shown to whom its person chose', () => {
  it('everyone: strangers read it, unless a default is narrower', async () => {
    const [found] = (await look('eve', { q: 'quemener' })).people
    expect(found).toMatchObject({
      email: 'lou.quemener@culture.gouv.example',
      city: 'Rennes',
      departement: '35',
      languages: ['br'],
      unit: 'DRAC Bretagne',
      phone: null,
    })
  })

  it('my communities: whoever shares one, and nobody else', async () => {
    expect((await look('bob', { q: 'quemener' })).people[0]?.phone).toBe('02 99 00 00 00')
    await shows({ email: 'communities', city: 'communities' })
    expect((await look('bob', { q: 'quemener' })).people[0]).toMatchObject({ city: 'Rennes' })
    expect((await look('eve', { q: 'quemener' })).people[0]).toMatchObject({ email: null, city: null })
  })

  it('nobody: not even those who share a community, or administer', async () => {
    await shows({
      email: 'nobody',
      phone: 'nobody',
      departement: 'nobody',
      languages: 'nobody',
      about: 'nobody',
    })
    for (const who of ['bob', 'ada', 'max'] as const) {
      const hidden = { email: null, phone: null, departement: null, languages: [] }
      expect((await look(who, { q: 'quemener' })).people[0]).toMatchObject(hidden)
      expect(await profileOf(viewers[who], lou)).toMatchObject({ ...hidden, about: null })
    }
  })

  it('a person who was in a community and left it shares it no more', async () => {
    const key = { communityId_memberId: { communityId: community('private-request'), memberId: lou } }
    await db.membership.update({ where: key, data: { status: 'left' } })
    expect((await look('bob', { q: 'quemener' })).people[0]?.phone).toBeNull()
    await db.membership.update({ where: key, data: { status: 'member' } })
  })
})

describe('a field that is not shown', () => {
  it('narrows no list', async () => {
    const address = { q: 'quemener', departement: '35', langue: 'br' }
    expect((await look('eve', address)).people).toHaveLength(1)
    await shows({ departement: 'communities' })
    expect((await look('eve', address)).people).toHaveLength(0)
    expect((await look('bob', address)).people).toHaveLength(1)
    await shows({ languages: 'nobody' })
    expect((await look('bob', address)).people).toHaveLength(0)
  })

  it('is counted in no facet', async () => {
    const facets = async (who: Name) => (await look(who, { q: 'quemener' })).facets
    expect((await facets('eve')).departement).toEqual([{ id: '35', name: null, count: 1 }])
    await shows({ departement: 'communities', languages: 'nobody' })
    expect(await facets('eve')).toMatchObject({ departement: [], language: [] })
    expect(await facets('bob')).toMatchObject({
      departement: [{ id: '35', name: null, count: 1 }],
      language: [],
    })
  })

  it('is searched by nobody: an address finds only where it is shown', async () => {
    const address = { q: 'Lou.Quemener@culture.gouv.example' }
    expect((await look('eve', address)).people).toHaveLength(1)
    await shows({ email: 'communities' })
    expect((await look('eve', address)).people).toHaveLength(0)
    expect((await look('bob', address)).people).toHaveLength(1)
    expect((await look('bob', { q: 'quemener@culture' })).people).toHaveLength(0)
    expect((await look('bob', { q: '02 99 00 00 00' })).people).toHaveLength(0)
  })
})

describe('what narrows a list', () => {
  it('follows the people found', async () => {
    const { facets, count } = await look('eve', { q: 'martin' })
    expect(count).toBe(10)
    expect(facets.organisation.map(({ id, count: people }) => [id, people])).toEqual([
      [world.culture, 9],
      [world.ecologie, 1],
    ])
    const narrowed = await look('eve', { q: 'martin', administration: world.ecologie })
    expect(narrowed.people.map(({ name }) => name)).toEqual(['Eve Martin'])
    expect(narrowed.names.get(world.ecologie)).toBeTruthy()
  })

  it('holds an administration with those below it', async () => {
    const below = newId()
    await db.organisation.create({
      data: {
        id: below,
        name: 'Musée des sons',
        shortName: 'Musée',
        slug: 'musee',
        kind: 'public_body',
        parentId: world.culture,
      },
    })
    await arrive('Ondine', 'Sauvage', { organisationId: below })
    expect((await look('eve', { q: 'sauvage', administration: world.culture })).people).toHaveLength(1)
    const names = (await look('eve', { administration: world.culture })).people.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Ondine Sauvage', 'Lou Quéméner']))
    expect(names).not.toContain('Eve Martin')
  })

  it('is offered when the words are those of a service', async () => {
    const { places } = await look('eve', { q: 'drac bret' })
    expect(places.map(({ name }) => name)).toEqual(['DRAC Bretagne'])
    expect((await look('eve', { service: places[0]!.id })).people.map(({ name }) => name)).toEqual([
      'Lou Quéméner',
    ])
  })

  it('is not enough alone when it would be half of the State', async () => {
    expect(await directory(viewers.eve, asked({ departement: '35' }))).toBeNull()
  })
})

describe('nobody is copied', () => {
  it('pages hold twenty, go on after the last one, and end after three hundred', async () => {
    await db.member.createMany({
      data: Array.from({ length: 330 }, (_, n) => {
        const usualName = `Zéphyrin${String.fromCharCode(97 + (n % 26))}${String(n)}`
        const email = `z${n}@culture.gouv.example`
        return {
          id: newId(),
          email,
          name: `Zoé ${usualName}`,
          givenName: 'Zoé',
          usualName,
          status: 'active' as const,
        }
      }),
    })
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await look('eve', { q: 'zephyrin', ...(after && { apres: after }) })
      expect(page.people.length).toBeLessThanOrEqual(20)
      expect(page).toMatchObject({ count: 300, isCut: true })
      seen.push(...page.people.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(300)
  })

  it('thirty questions a minute, then the time to wait; a page that asks nothing is free', async () => {
    for (let n = 0; n < 30; n += 1)
      expect((await askDirectory(viewers.ann, asked({ q: 'martin' }))).kind).toBe('found')
    const answer = await askDirectory(viewers.ann, asked({ q: 'martin' }))
    expect(answer).toMatchObject({ kind: 'too many' })
    expect(answer.kind === 'too many' && answer.seconds).toBeLessThanOrEqual(60)
    expect((await askDirectory(viewers.ann, asked({}))).kind).toBe('nothing asked')
    expect((await askDirectory(viewers.bob, asked({ q: 'martin' }))).kind).toBe('found')
  })

  it('a hundred and eighty an hour, whatever the minute', async () => {
    await db.$executeRaw`UPDATE "rate_limit" SET "count" = 180 WHERE "key" LIKE 'directoryOfHour:%'`
    await db.$executeRaw`DELETE FROM "rate_limit" WHERE "key" LIKE 'directoryOfMinute:%'`
    const answer = await askDirectory(viewers.bob, asked({ q: 'martin' }))
    expect(answer.kind === 'too many' && answer.seconds).toBeGreaterThan(60)
    await db.$executeRaw`UPDATE "rate_limit" SET "lastRequest" = "lastRequest" - 3600000`
    expect((await askDirectory(viewers.bob, asked({ q: 'martin' }))).kind).toBe('found')
  })
})

describe('the page of somebody', () => {
  it('names communities in common, never another one, were it public', async () => {
    const seen = async (who: Name) => (await profileOf(viewers[who], lou)).communities.map(({ slug }) => slug)
    await db.membership.create({
      data: {
        communityId: community('secret-managed'),
        memberId: lou,
        status: 'member',
        joinedAt: new Date(),
      },
    })
    expect(await seen('bob')).toEqual(['archives-private-request', 'archives-secret-managed'])
    expect(await seen('eve')).toEqual([])
    expect(await seen('ada')).toEqual([])
  })

  it('shows what they wrote where the viewer may read', async () => {
    for (const kind of ['public-free', 'private-request', 'secret-managed']) {
      await db.thread.create({
        data: {
          id: newId(),
          communityId: community(kind),
          kind: 'discussion',
          title: kind,
          body: '',
          bodyHtml: '',
          authorId: lou,
        },
      })
    }
    const titles = async (who: Name) =>
      (await profileOf(viewers[who], lou)).contributions.map(({ title }) => title).sort()
    expect(await titles('bob')).toEqual(['private-request', 'public-free', 'secret-managed'])
    expect(await titles('eve')).toEqual(['public-free'])
    await db.thread.updateMany({ where: { title: 'public-free' }, data: { removedAt: new Date() } })
    expect(await titles('eve')).toEqual([])
  })

  it.each(['invited', 'suspended', 'left', 'pseudonym'] as const)('is not there once %s', async (status) => {
    const id = await arrive('Alix', 'Absent', { status })
    await expect(profileOf(viewers.eve, id)).rejects.toThrow('not found')
  })

  it('is not there for a service account, nor for what is no key', async () => {
    const robot = await arrive('Robot', 'Discret', { isService: true })
    for (const id of [robot, newId(), 'x', '../..'])
      await expect(profileOf(viewers.eve, id)).rejects.toThrow('not found')
  })

  it('tells its owner what is not shown to everyone, and nobody else', async () => {
    await shows({ about: 'nobody' })
    const own = await profileOf((await (await import('@/lib/auth')).viewerOf(lou))!, lou)
    expect(own).toMatchObject({
      isSelf: true,
      about: 'Je tiens les fonds sonores.',
      kept: { about: 'nobody', phone: 'communities' },
    })
    expect((await profileOf(viewers.bob, lou)).kept).toEqual({})
  })
})

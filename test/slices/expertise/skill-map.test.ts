import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { viewerOf } from '@/lib/auth/viewer'
import { db, newId } from '@/lib/db'
import {
  chosenSkill,
  communitySkillMap,
  mapAsked,
  mapTable,
  mappedMinistries,
  skillMap,
} from '@/lib/expertise'
import { lackOf } from '@/lib/expertise/mapRows'
import { nameCluster, restoreClusterName } from '@/lib/expertise/commands/clusterName'
import { countMonth, forgetFormer, remakeMap, remakeWhenDue } from '@/lib/expertise/mapping/remake'
import { NotFound, type Person } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { archives, buying, makeTrades, now } from './trades'

let world: World
let bob: Person
let ids: Record<string, string>
let people: string[]
const weekAfter = new Date('2026-12-07T04:00:00Z')
const room = () => world.communities['private-request']!

afterEach(() => void vi.unstubAllEnvs())

beforeAll(async () => {
  world = await makeWorld()
  bob = await world.as('bob')
  const made = await makeTrades(world)
  ids = made.ids
  people = made.people
})

const skillIn = async (viewer: Person, label: string, ministryId: string | null = null) =>
  (await skillMap(viewer, ministryId)).skills.find(({ id }) => id === ids[label])
const labelsOf = async (clusterId: string) =>
  (await skillMap(bob, null)).skills
    .filter((skill) => skill.clusterId === clusterId)
    .map(({ label }) => label)
    .sort()

it('before it was ever drawn, there is nothing, and nobody is told otherwise', async () => {
  expect(await skillMap(bob, null)).toMatchObject({ at: null, skills: [], clusters: [], people: null })
})

describe('once drawn', () => {
  beforeAll(async () => void (await remakeMap({ now })))

  it('has a group a trade, named by its skills, and every skill of enough people in its place', async () => {
    const map = await skillMap(bob, null)
    expect(map.clusters).toHaveLength(2)
    const groups = await Promise.all(map.clusters.map(({ id }) => labelsOf(id)))
    expect(groups.map((labels) => labels.filter((label) => label !== 'Empathie')).sort()).toEqual(
      [buying, archives].map((labels) => labels.toSorted()),
    )
    for (const { name } of map.clusters) expect(name.split(' · ')).toHaveLength(3)
    expect(map.people).toBe(80)
    expect(map.skills.filter(({ x }) => x !== null)).toHaveLength(9)
  })

  it('tells to the nearest five, and of one person only that they are fewer than eleven', async () => {
    expect(await skillIn(bob, 'Commande publique')).toMatchObject({ holders: 30, seekers: 15 })
    expect(await skillIn(bob, 'Empathie')).toMatchObject({ holders: 15 })
    expect(await skillIn(bob, 'Recruter')).toMatchObject({ holders: null, recent: null, x: null, gap: null })
    const stored = await db.skillFigure.findMany({ where: { skillId: ids.Recruter } })
    expect(stored.map(({ scope, holders }) => [scope, holders])).toEqual([['platform', null]])
    const file = mapTable(await skillMap(bob, null), mapAsked({ montrer: 'hidden' }), 'fr')
    expect(file.rows).toEqual([['Recruter', null, null, null, 0, null, null]])
  })

  it('speaks of a ministry with the same places and its own numbers', async () => {
    const [all, culture] = await Promise.all([skillMap(bob, null), skillMap(bob, world.culture)])
    expect(culture.name).toBe('Ministère de la Culture')
    const places = (map: typeof all) =>
      map.skills.flatMap(({ label, x, y }) => (x === null ? [] : [[label, x, y]]))
    expect(places(culture)).toEqual(places(all))
    expect(await skillIn(bob, 'Préparer un versement', world.culture)).toMatchObject({ holders: 30 })
    expect(await skillIn(bob, 'Préparer un versement', world.ecologie)).toMatchObject({ holders: null })
    expect((await mappedMinistries(bob)).map(({ id }) => id).sort()).toEqual(
      [world.culture, world.ecologie].sort(),
    )
    // Nothing of what only one person there holds, not even that it is there.
    expect(await skillIn(bob, 'Recruter', world.ecologie)).toBeUndefined()
  })

  it('speaks of a community to those who may see its members, and to nobody else', async () => {
    const map = await communitySkillMap(bob, room().slug)
    expect(map.skills.find(({ id }) => id === ids['Préparer un versement'])).toMatchObject({
      ...{ holders: 15, questions: 1 },
    })
    await expect(communitySkillMap(await world.as('eve'), room().slug)).rejects.toThrow(NotFound)
  })

  it('counts the questions that everybody may read, and tells of no ministry what was asked there', async () => {
    expect(await skillIn(bob, 'Préparer un versement')).toMatchObject({ questions: 1 })
    const culture = await skillMap(bob, world.culture)
    expect(culture.skills.every(({ questions }) => questions === null)).toBe(true)
    expect(mapTable(culture, mapAsked({}), 'fr').header).not.toContain('Fils en un an')
    expect(mapTable(await skillMap(bob, null), mapAsked({}), 'fr').header).toContain('Fils en un an')
  })

  it('sets against who has it, in a ministry, those who want to learn it alone', async () => {
    const { gap } = (await skillIn(bob, 'Commande publique', world.culture)) ?? {}
    expect(gap).toBeNull()
    // Thirty archivists have confirmed it; nobody says there that they want to learn it.
    expect(await skillIn(bob, 'Préparer un versement', world.culture)).toMatchObject({
      ...{ recent: 30, seekers: null, gap: null },
    })
    expect((await skillIn(bob, 'Préparer un versement'))?.gap).toBeCloseTo(Math.log(2 / 31), 12)
  })

  it('tells those who answer for accounts who leaves, and nobody else', async () => {
    const [ada, max] = [await world.as('ada'), await world.as('max')]
    const left = async (viewer: Person, ministryId: string | null) =>
      (await skillIn(viewer, 'Empathie', ministryId))?.leaving
    expect(await left(ada, null)).toBe(15)
    expect(await left(max, world.culture)).toBe(15)
    expect(await left(max, null)).toBeNull()
    expect(await left(bob, null)).toBeNull()
    // Nine or ten of each other skill: too few to be told.
    expect((await skillIn(ada, 'Préparer un versement'))?.leaving).toBeNull()
  })

  it('tells whoever runs a community who of it leaves', async () => {
    const left = async (viewer: Person) =>
      (await communitySkillMap(viewer, room().slug)).skills.find(({ id }) => id === ids.Empathie)?.leaving
    expect(await left(await world.as('ann'))).toBe(15)
    expect(await left(bob)).toBeNull()
  })

  it('counts threads and questions that name a skill as asked for, news not, and what came later not', async () => {
    const questions = async () => (await skillIn(bob, 'Commande publique'))?.questions
    expect(await questions()).toBe(0)
    const tell = (kind: 'discussion' | 'news' | 'question', title: string, body: string, createdAt: string) =>
      db.thread.create({
        data: {
          ...{ id: newId(), communityId: world.communities['public-free']!.id, kind, title, body },
          ...{ bodyHtml: `<p>${body}</p>`, authorId: world.ids.bob, createdAt: new Date(createdAt) },
        },
      })
    await tell('discussion', 'Commande publique : et ailleurs ?', 'Bonjour', '2026-10-01T08:00:00Z')
    await tell('question', 'Par où commencer ?', 'Je découvre la commande publique.', '2026-10-02T08:00:00Z')
    await tell('discussion', 'Autre chose', 'Rien sur la commande publique.', '2026-10-03T08:00:00Z')
    await tell('news', 'Commande publique : la lettre', 'Bonjour', '2026-10-04T08:00:00Z')
    await tell('discussion', 'Commande publique, encore', 'Bonjour', '2026-12-04T08:00:00Z')
    await remakeMap({ now })
    expect(await questions()).toBe(2)
  })

  it('lists in a ministry what may be rare there, whatever the reason it is not told', async () => {
    const labels = async (ministryId: string | null) =>
      mapTable(await skillMap(bob, ministryId), mapAsked({ montrer: 'hidden' }), 'fr').rows.map(
        ([label]) => label,
      )
    expect(await labels(null)).toEqual(['Recruter'])
    expect(await labels(world.ecologie)).toEqual(
      ['Empathie', ...archives].sort((a, b) => a!.localeCompare(b!, 'fr')),
    )
  })

  it('says to each person alone where they belong, most of it first', async () => {
    const archivist = (await viewerOf(people[1]!)) as Person
    const map = await skillMap(archivist, null)
    const groupOf = (label: string) => map.skills.find(({ id }) => id === ids[label])!.clusterId
    expect(map.own[0]!.clusterId).toBe(groupOf('Préparer un versement'))
    expect(map.own.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect((await skillMap(bob, null)).own).toEqual([])
    for (const { steadiness } of map.clusters) expect(steadiness).toBeGreaterThan(0.5)
  })

  it('finds a skill by what one types, and says when it is not there', async () => {
    const map = await skillMap(bob, null)
    const look = (address: Record<string, string>) => chosenSkill(bob, map, mapAsked(address))
    expect((await look({ q: 'versement' })).skill?.label).toBe('Préparer un versement')
    expect((await look({ competence: ids.Recruter! })).skill?.label).toBe('Recruter')
    expect(await look({ q: 'pétanque' })).toMatchObject({ skill: null, isLost: true })
    expect(await look({})).toMatchObject({ skill: null, isLost: false, months: [] })
  })
})

describe('made again', () => {
  it('keeps the name that somebody gave a group; it can be taken back, and is on record', async () => {
    const ada = await world.as('ada')
    const { clusterId } = (await skillIn(ada, 'Préparer un versement'))!
    const cluster = { id: clusterId! }
    const labels = await labelsOf(cluster.id)
    await nameCluster(ada, { clusterId: cluster.id, name: 'Mémoire de l’État' })
    // Three newcomers of the trade, and one of them buys as well.
    const newcomers = Array.from({ length: 3 }, () => newId())
    await db.member.createMany({
      data: newcomers.map((id) => ({ id, email: `${id}@x.example`, name: 'N', status: 'active' as const })),
    })
    await db.memberSkill.createMany({
      data: newcomers.flatMap((memberId, index) =>
        [...archives, ...(index === 0 ? buying.slice(0, 1) : [])].map((label) => ({
          memberId,
          skillId: ids[label]!,
        })),
      ),
    })
    await remakeMap({ now: weekAfter })
    const named = (await skillMap(bob, null)).clusters.find(({ name }) => name === 'Mémoire de l’État')
    expect(named).toMatchObject({ id: cluster.id, isNamed: true, before: null })
    expect(await labelsOf(cluster.id)).toEqual(labels)
    await restoreClusterName(ada, { clusterId: cluster.id })
    expect((await skillMap(bob, null)).clusters.find(({ id }) => id === cluster.id)).toMatchObject({
      isNamed: false,
    })
    await restoreClusterName(ada, { clusterId: cluster.id })
    expect((await skillMap(bob, null)).clusters.find(({ id }) => id === cluster.id)?.name).toBe(
      'Mémoire de l’État',
    )
    const audits = await db.audit.findMany({ where: { subjectId: cluster.id }, orderBy: { at: 'asc' } })
    expect(audits.map(({ actorId, after }) => [actorId, after])).toEqual([
      [ada.id, { name: 'Mémoire de l’État' }],
      [ada.id, { name: null }],
      [ada.id, { name: 'Mémoire de l’État' }],
    ])
    await expect(nameCluster(bob, { clusterId: cluster.id, name: 'Autre' })).rejects.toThrow(NotFound)
  })

  it('follows months, and never counts a finished one again', async () => {
    await countMonth({ now: new Date('2026-10-31T22:00:00Z') })
    await db.memberSkill.deleteMany({
      where: { skillId: ids['Analyser des offres'], memberId: { in: people.slice(40, 60) } },
    })
    await remakeMap({ now: weekAfter })
    const map = await skillMap(bob, null)
    const { months } = await chosenSkill(bob, map, mapAsked({ competence: ids['Analyser des offres']! }))
    expect(months).toEqual([
      { month: '2026-10-01', holders: 30, seekers: null },
      { month: '2026-11-01', holders: 30, seekers: null },
      { month: '2026-12-01', holders: 15, seekers: null },
    ])
  })

  it('says what rises: held by ten more than six months ago', async () => {
    const month = new Date('2026-06-01T00:00:00Z')
    const figure = (label: string, holders: number) => ({
      scope: 'platform',
      month,
      skillId: ids[label]!,
      holders,
    })
    await db.skillCrowd.create({
      data: { scope: 'platform', month, people: 40, minimum: 11, version: 'x', countedAt: now },
    })
    await db.skillFigure.createMany({
      data: [figure('Préparer un versement', 20), figure('Archivage électronique', 30)],
    })
    const map = await skillMap(bob, null)
    expect(map.skills.find(({ id }) => id === ids['Préparer un versement'])?.rise).toBe(15)
    const file = mapTable(map, mapAsked({ montrer: 'rising' }), 'fr')
    expect(file.rows.map(([label]) => label)).toEqual(['Préparer un versement'])
    expect((await skillMap(bob, world.culture)).skills.every(({ rise }) => rise === null)).toBe(true)
    // Told then of fifteen at least: not any more, when twenty have to stand behind a figure.
    vi.stubEnv('DISCLOSURE_MINIMUM', '20')
    expect((await skillIn(bob, 'Préparer un versement'))?.rise).toBeNull()
    vi.unstubAllEnvs()
    await db.skillFigure.deleteMany({ where: { month } })
    await db.skillCrowd.deleteMany({ where: { month } })
  })

  it('hides at once what is not of enough people any more, and is made again the next night', async () => {
    expect(await skillIn(bob, 'Empathie')).toMatchObject({ holders: 15 })
    vi.stubEnv('DISCLOSURE_MINIMUM', '20')
    const [all, culture, room_] = [
      await skillMap(bob, null),
      await skillMap(bob, world.culture),
      await communitySkillMap(bob, room().slug),
    ]
    const of = (map: typeof all, label: string) => map.skills.find(({ id }) => id === ids[label])
    expect(all).toMatchObject({ isStricter: true, ties: [], people: 85, minimum: 20 })
    expect(of(all, 'Empathie')).toMatchObject({ holders: null, seekers: null, recent: null, x: null })
    expect(of(all, 'Préparer un versement')).toMatchObject({ holders: 35, recent: null })
    for (const map of [culture, room_]) {
      expect(map.people).toBeNull()
      expect(map.skills.every(({ holders, seekers, x }) => (holders ?? seekers ?? x) === null)).toBe(true)
    }
    expect(
      (await chosenSkill(bob, all, mapAsked({ competence: ids.Empathie! }))).months.at(-1),
    ).toMatchObject({
      holders: null,
    })
    await remakeWhenDue({ now: new Date('2026-12-08T04:00:00Z') })
    expect(await skillMap(bob, null)).toMatchObject({ isStricter: false })
    expect(await skillIn(bob, 'Définir un besoin d’achat', world.ecologie)).toMatchObject({ holders: 30 })
    vi.unstubAllEnvs()
    await remakeMap({ now: weekAfter })
  })

  it('gives its name back to a group that was away for a week', async () => {
    const cluster = await db.skillClusterName.findFirstOrThrow({ where: { name: 'Mémoire de l’État' } })
    const away = new Set(cluster.skillIds)
    const shown = await db.memberSkill.findMany({ where: { skillId: { in: [...away] } } })
    await db.memberSkill.updateMany({
      where: { skillId: { in: [...away] } },
      data: { visibility: 'nobody' },
    })
    await remakeMap({ now: weekAfter })
    expect((await skillMap(bob, null)).clusters.map(({ id }) => id)).not.toContain(cluster.clusterId)
    for (const { memberId, skillId, visibility } of shown)
      await db.memberSkill.update({
        where: { memberId_skillId: { memberId, skillId } },
        data: { visibility },
      })
    await remakeMap({ now: weekAfter })
    expect((await skillMap(bob, null)).clusters).toContainEqual(
      expect.objectContaining({ id: cluster.clusterId, name: 'Mémoire de l’État', isNamed: true }),
    )
  })

  it('forgets whoever objects to being counted, whatever they show', async () => {
    await db.activityObjection.createMany({
      data: people
        .slice(0, 2)
        .map((memberId) => ({ memberId, countedFrom: new Date('9999-12-31T00:00:00Z') })),
    })
    await remakeMap({ now: weekAfter })
    expect(await skillIn(bob, 'Empathie')).toMatchObject({ holders: null, x: null })
    await db.activityObjection.deleteMany({})
    await remakeMap({ now: weekAfter })
    expect(await skillIn(bob, 'Empathie')).toMatchObject({ holders: 15 })
  })

  it('counts whoever is suspended among those who have it and may be lost, never among those who can answer', async () => {
    const suspend = (status: 'suspended' | 'active') =>
      db.member.updateMany({ where: { id: { in: people.slice(0, 12) } }, data: { status } })
    const empathy = async () => skillIn(await world.as('ada'), 'Empathie')
    expect(await empathy()).toMatchObject({ holders: 15, recent: 15 })
    await suspend('suspended')
    await remakeMap({ now: weekAfter })
    expect(await empathy()).toMatchObject({ holders: 15, recent: null, leaving: 15 })
    await suspend('active')
    await remakeMap({ now: weekAfter })
    expect(await empathy()).toMatchObject({ holders: 15, recent: 15 })
  })

  it('says of a platform that begins that the map will come, and of a ministry that there is nothing to tell', async () => {
    expect(lackOf(await skillMap(bob, null))).toBeNull()
    expect(lackOf(await skillMap(bob, world.culture))).toBeNull()
    vi.stubEnv('DISCLOSURE_MINIMUM', '50')
    // What is hidden until the next count is said otherwise.
    expect(lackOf(await skillMap(bob, null))).toBeNull()
    await remakeMap({ now: weekAfter })
    const young = await skillMap(bob, null)
    expect(young.skills.length).toBeGreaterThan(0)
    expect(lackOf(young)).toBe('map')
    expect(lackOf(await skillMap(bob, world.culture))).toBe('figures')
    vi.unstubAllEnvs()
    await remakeMap({ now: weekAfter })
    expect(lackOf(await skillMap(bob, null))).toBeNull()
  })

  it('comes once a week, so that nobody reads in it who came last night', async () => {
    const last = async () => (await db.skillMap.findFirstOrThrow()).id
    const before = await last()
    await remakeWhenDue({ now: new Date('2026-12-10T04:00:00Z') })
    expect(await last()).toBe(before)
    await remakeWhenDue({ now: new Date('2026-12-14T04:00:00Z') })
    expect(await last()).not.toBe(before)
  })

  it('keeps nothing of a community that is no more', async () => {
    const gone = `community/${newId()}`
    const month = new Date('2026-12-01T00:00:00Z')
    await db.skillFigure.create({ data: { scope: gone, month, skillId: ids.Empathie!, holders: 15 } })
    await db.skillCrowd.create({
      data: { scope: gone, month, people: 20, minimum: 11, version: 'x', countedAt: now },
    })
    const kept = await db.skillFigure.count({ where: { scope: `community/${room().id}` } })
    await forgetFormer()
    expect(await db.skillFigure.count({ where: { scope: gone } })).toBe(0)
    expect(await db.skillCrowd.count({ where: { scope: gone } })).toBe(0)
    expect(await db.skillFigure.count({ where: { scope: `community/${room().id}` } })).toBe(kept)
    expect(kept).toBeGreaterThan(0)
  })
})

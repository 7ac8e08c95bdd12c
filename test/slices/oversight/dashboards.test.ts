import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { closeDatabase, db, newId } from '@/lib/db'
import { ministryOversight, oversightAsked, oversightTable, platformOversight } from '@/lib/oversight'
import { figureId } from '@/lib/oversight/model/breakdown'
import { countWholes } from '@/lib/oversight/night'
import { NotFound } from '@/lib/policy'
import { makeWorld, type World } from '../../world'
import { community, opened } from './crowd'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const now = new Date('2026-03-20T12:00:00Z')
let world: World
let direction: string

const recent = ['2026-03-10', '2026-03-17']
const ago = ['2026-02-10']

beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-06-01'), now)
  const { culture, ecologie } = world
  direction = newId()
  await db.organisation.create({
    data: {
      ...{ id: direction, name: 'Archives', shortName: 'Archives', slug: 'archives' },
      kind: 'administration',
      parentId: culture,
    },
  })
  // Enough who take no part: otherwise those who do would tell of them.
  await db.member.createMany({
    data: [culture, ecologie, direction].flatMap((organisationId) =>
      Array.from({ length: 20 }, (_, place) => ({
        ...{ id: newId(), email: `calme-${place}@${organisationId}.example`, name: `Calme ${place}` },
        ...{ status: 'active' as const, organisationId },
      })),
    ),
  })
  // The communities of the world were born today: they count for nothing yet.
  const practice = await community(
    { organisationId: culture, count: 30, kind: 'practice', days: [...recent, ...ago] },
    culture,
  )
  await community({ organisationId: direction, count: 25, kind: 'practice', days: recent }, direction)
  // Four people only in the project of Culture.
  await community({ organisationId: culture, count: 4, kind: 'project', days: recent }, culture)
  await community({ organisationId: ecologie, count: 20, kind: 'project', days: recent }, ecologie)
  await community({ organisationId: null, count: 15, kind: 'practice', days: recent }, null)
  // Everybody of the first community is in a second one, where they answer too.
  const second = newId()
  await db.community.create({
    data: {
      ...{
        id: second,
        kind: 'practice',
        slug: 'seconde',
        name: 'Seconde',
        createdAt: opened,
        organisationId: culture,
      },
      memberships: {
        create: practice.ids.map((memberId, place) => ({
          ...{ memberId, joinedAt: opened, role: place === 0 ? ('owner' as const) : ('member' as const) },
        })),
      },
    },
  })
  for (const memberId of practice.ids)
    await record(db, { communityId: second, memberId, kind: 'reply', at: new Date('2026-03-18T09:00:00Z') })
  await catchUp(now)
  await countWholes({ now })
})
afterAll(closeDatabase)

const all = oversightAsked({})
const last = <Each>(list: readonly Each[]) => list.at(-1) as Each

describe('the platform', () => {
  test('counts each person once, whoever is in no administration included', async () => {
    const { windows, types, ministries } = await platformOversight(await world.as('ada'), all)
    const { report, end } = last(windows)
    expect(end).toBe('2026-03-20')
    // 30 + 25 + 4 + 20 + 15; the thirty of Culture are in two communities.
    expect(report?.figures).toMatchObject({ members: 94, contributing: 94 })
    // The thirty answered three times in the window, in two communities; the others twice.
    expect(report?.figures.contributions).toBe(30 * 3 + 64 * 2)
    expect(report?.communities).toBe(6)
    // All twenty of Ecologie are in projects: what they leave of the projects, or practices of Culture, are four.
    for (const kind of ['project', 'practice'])
      expect(types.find((each) => each.kind === kind)?.report?.figures.contributing).toBeUndefined()
    const names = ministries.map(({ ministry }) => ministry.name)
    expect(names).toEqual(['Culture', 'Ecologie'])
    expect(ministries.map(({ report: of }) => of.figures.contributing)).toEqual([59, 20])
  })

  test('shows what was said of the windows before, and only whole windows within the dates asked for', async () => {
    const ada = await world.as('ada')
    const { windows } = await platformOversight(ada, all)
    expect(windows).toHaveLength(13)
    expect(windows.at(-2)?.report?.figures.contributing).toBe(30)
    const until = await platformOversight(ada, oversightAsked({ au: '2026-03-01', du: '2025-12-15' }))
    expect(until.windows.map(({ end }) => end)).toEqual(['2026-01-23', '2026-02-20'])
    expect((await platformOversight(ada, oversightAsked({ au: '2020-01-01' }))).windows).toEqual([])
    // A day that ends no window takes the one before: windows shifted by a day would tell of that day.
    const shifted = await platformOversight(ada, oversightAsked({ au: '2026-03-18', jours: '7' }))
    expect(last(shifted.windows).end).toBe('2026-03-13')
  })

  test('never counts again what it has said', async () => {
    const before = await platformOversight(await world.as('ada'), all)
    await community(
      { organisationId: world.culture, count: 12, kind: 'practice', days: recent },
      world.culture,
    )
    await catchUp(now)
    await countWholes({ now })
    expect(await platformOversight(await world.as('ada'), all)).toEqual(before)
  })

  test('is for DINUM alone', async () => {
    for (const persona of ['max', 'olga', 'bob', 'nobody'] as const)
      await expect(platformOversight(await world.as(persona), all)).rejects.toThrow(NotFound)
  })
})

describe('a ministry', () => {
  test('is for DINUM and for whoever administers it, never for another ministry', async () => {
    const max = await world.as('max')
    expect((await ministryOversight(max, world.culture, all)).ministry?.name).toBe('Ministère de la Culture')
    await expect(ministryOversight(max, world.ecologie, all)).rejects.toThrow(NotFound)
    await expect(ministryOversight(await world.as('bob'), world.culture, all)).rejects.toThrow(NotFound)
    await expect(ministryOversight(await world.as('ada'), 'nothing', all)).rejects.toThrow(NotFound)
    // A direction is no ministry.
    await expect(ministryOversight(await world.as('ada'), direction, all)).rejects.toThrow(NotFound)
  })

  test('counts its people wherever they take part, its communities whoever is in them', async () => {
    const { windows, beside } = await ministryOversight(await world.as('max'), world.culture, all)
    const { report } = last(windows)
    expect(report?.figures).toMatchObject({ contributing: 59, contributions: 30 * 3 + 25 * 2 + 4 * 2 })
    expect(report?.communities).toBe(4)
    expect(beside?.figures.contributing).toBe(94)
  })

  test('tells how many of its people take part type by type, and not of the few of one type', async () => {
    const { types } = await ministryOversight(await world.as('max'), world.culture, all)
    const of = (kind: string) => types.find((each) => each.kind === kind)?.report
    // 59 contribute: all but four in practices. What practices leave of them is hidden with them.
    expect(of('project')?.hidden).toEqual(expect.arrayContaining(['members', 'active', 'contributing']))
    expect(of('practice')?.hidden).toContain('contributing')
    const ecologie = await ministryOversight(await world.as('ada'), world.ecologie, all)
    const project = ecologie.types.find(({ kind }) => kind === 'project')?.report
    expect(project?.figures).toMatchObject({ members: 20, active: 20, contributing: 20 })
    expect(oversightTable(ecologie, 'types', 'fr')?.rows[1]?.slice(7, 10)).toEqual([20, 20, 20])
  })

  test('refuses a type in which too few people of it take part, on screen and as a file', async () => {
    const max = await world.as('max')
    const refused = await ministryOversight(max, world.culture, oversightAsked({ type: 'project' }))
    expect(refused.isRefused).toBe(true)
    expect(last(refused.windows).report?.figures).toEqual({})
    for (const what of ['chiffres', 'answers', 'types', 'repartition'])
      expect(oversightTable(refused, what, 'fr')).toBe(null)
    // What is left of the ministry without that type would tell of it: hidden in the table of types, too.
    const whole = await ministryOversight(max, world.culture, all)
    const of = (kind: string) => whole.types.find((each) => each.kind === kind)?.report?.figures.contributions
    expect([of('project'), of('practice')]).toEqual([undefined, undefined])
    expect(oversightTable(whole, 'types', 'fr')?.rows.flat()).toContain('n.\u00a0d.')
  })

  test('stands direction by direction where many are, and not where a few would be found', async () => {
    const { parts } = await ministryOversight(await world.as('max'), world.culture, all)
    const of = (directionId: string | null) =>
      parts?.breakdown[figureId({ by: 'direction', directionId }, 'contributing', 28)]
    expect(parts?.breakdown[figureId({ by: 'all' }, 'contributing', 28)]).toBe(59)
    expect([of(direction), of(null)]).toEqual([25, 34])
    const lines = oversightTable(
      await ministryOversight(await world.as('max'), world.culture, all),
      'repartition',
      'fr',
    )?.rows
    expect(lines?.[0]).toEqual(['Ensemble', 'Tout le ministère', 9 + 59 + 40, 59, 59])
  })
})

test('a ministry keeps its figures when it is renamed; one that joins another counts there from the next count', async () => {
  const { culture, ecologie } = world
  await db.organisation.update({ where: { id: ecologie }, data: { name: 'Ministère du Climat' } })
  const ada = await world.as('ada')
  const renamed = await ministryOversight(ada, ecologie, all)
  expect(renamed.ministry?.name).toBe('Ministère du Climat')
  expect(last(renamed.windows).report?.figures.contributing).toBe(20)

  await db.organisation.update({ where: { id: ecologie }, data: { parentId: culture } })
  const weekLater = new Date('2026-03-27T12:00:00Z')
  const nightOf = (end: string) =>
    db.wholeFigure.findMany({ where: { end: new Date(end) }, orderBy: [{ scope: 'asc' }, { days: 'asc' }] })
  const before = await nightOf('2026-03-20')
  await countWholes({ now: weekLater })
  const after = await ministryOversight(ada, culture, all)
  // Twelve came since the first count, and twenty with the ministry.
  expect(last(after.windows).report?.figures.contributing).toBe(59 + 12 + 20)
  expect(await nightOf('2026-03-20')).toEqual(before)
  await expect(ministryOversight(ada, ecologie, all)).rejects.toThrow(NotFound)
  await db.organisation.update({ where: { id: ecologie }, data: { parentId: null } })
})

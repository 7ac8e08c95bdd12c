import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchUp, flushPresence, openMonths, record, recordPresence } from '@/lib/activity'
import { countAdoption } from '@/lib/adoption'
import { closeDatabase, db, newId } from '@/lib/db'
import { tableOf } from '@/lib/reports/model/document'
import { sectionMakers } from '@/lib/reports/sections'
import { adoptionOver } from '@/lib/reports/sections/adoption'
import { tellFunnel } from '@/lib/reports/sections/funnel/tell'
import type { Scope, Told } from '@/lib/reports/sections/section'
import { makeWorld, type World } from '../../world'
import { seen } from '../../model/reports/people/seen'

/** A quarter of a platform of three ministries; eight people work in the last one. */
const now = new Date('2026-04-02T12:00:00Z')
const createdAt = new Date('2025-11-10T08:00:00Z')
let world: World
let few: string
let communityId: string

const scope: Scope = {
  span: { from: '2026-01-01', until: '2026-04-01' },
  before: { from: '2025-10-01', until: '2026-01-01' },
  ...{ ministry: null, kind: null, target: null, today: '2026-04-02' },
}

interface Colleagues {
  organisationId: string
  count: number
  invited?: number
  reads?: number
  writes?: number
  /** Each leads one colleague, in a unit of their own. */
  teams?: number
}

async function colleagues({
  organisationId,
  count,
  invited = 0,
  reads = 0,
  writes = 0,
  teams = 0,
}: Colleagues) {
  const ids = Array.from({ length: count }, () => newId())
  const units = Array.from({ length: teams }, () => newId())
  await db.unit.createMany({ data: units.map((id) => ({ id, organisationId, name: id })) })
  await db.member.createMany({
    data: ids.map((id, place) => ({
      ...{ id, email: `${id}@x.example`, name: `Agent ${place}`, createdAt, organisationId },
      status: place < count - invited ? ('active' as const) : ('invited' as const),
      level: place < teams ? ('middle_management' as const) : ('agent' as const),
      unitId: units[place % Math.max(1, teams)] ?? null,
      departement: place % 2 === 0 ? '75' : '35',
    })),
  })
  for (const memberId of ids.slice(0, reads))
    recordPresence({ communityId, memberId, at: new Date('2026-03-10T09:00:00Z') })
  // The last of those who read: not those who lead, where these are fewer.
  for (const memberId of ids.slice(reads - writes, reads))
    await record(db, { communityId, memberId, kind: 'reply', at: new Date('2026-03-11T09:00:00Z') })
}

beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-10-01'), now)
  // The world itself came later: only colleagues count.
  await db.member.updateMany({ data: { createdAt: now } })
  communityId = world.communities['public-free']!.id
  few = newId()
  await db.organisation.create({
    data: { id: few, name: 'Ministère discret', shortName: 'Discret', slug: 'discret', kind: 'ministry' },
  })
  await colleagues({
    organisationId: world.culture,
    count: 100,
    invited: 20,
    reads: 50,
    writes: 15,
    teams: 30,
  })
  await colleagues({
    organisationId: world.ecologie,
    count: 90,
    invited: 30,
    reads: 30,
    writes: 15,
    teams: 15,
  })
  await colleagues({ organisationId: few, count: 8, reads: 8, writes: 8, teams: 3 })
  await flushPresence()
  await catchUp(now)
  await countAdoption(now, Infinity)
})
afterAll(closeDatabase)

const funnel = async (of: Partial<Scope> = {}) =>
  tellFunnel(
    { adoption: await adoptionOver({ ...scope, ...of }), eligible: new Map(), departements: [] },
    { ...scope, ...of },
    'fr',
  )
const culture = () => ({ ministry: { id: world.culture, name: 'Ministère de la Culture' } })

describe('the funnel', () => {
  it('counts those invited, registered, activated and contributing, month by month and before', async () => {
    const told = await funnel()
    expect(told.headline).toBe('Sur 100 agents invités, 75 ont ouvert leur compte et 19 ont contribué.')
    expect(seen(told, 'funnel')).toEqual([
      ['Invités', 198, 1, 198],
      ['Compte ouvert', 148, 0.747, 148],
      ['Ont commencé', 88, 0.444, '?'],
      ['Ont contribué', 38, 0.192, 0],
    ])
    expect(seen(told, 'funnel-months').map(([month, , members]) => [month, members])).toEqual([
      ['2026-01-01', 148],
      ['2026-02-01', 148],
      ['2026-03-01', 148],
    ])
    expect(seen(told, 'funnel-growth')[1]).toEqual(['Compte ouvert', 148, 148, 0, '?'])
  })

  it('says nothing of the eight anywhere, and not enough of the others to find them by subtraction', async () => {
    const told = await funnel()
    for (const { key, rows } of told.tables)
      for (const row of rows.filter(([name]) => name === 'Discret'))
        expect([key, row.filter((value) => typeof value === 'number')]).toEqual([key, []])
    // 198 invited in all: with both others shown, eight would be left.
    for (const step of ['invited', 'members', 'activated', 'contributing'])
      expect([step, shownOf(told, step)]).toEqual([step, expect.toSatisfy((shown: number) => shown < 2)])
  })

  function shownOf(told: Told, step: string): number {
    const table = tableOf({ ...told, key: 'funnel', title: '', comment: '' }, 'funnel-ministries')
    const place = table.columns.findIndex(({ key }) => key === step)
    return table.rows.filter((row) => typeof row[place] === 'number').length
  }

  it('is the same of a ministry that was renamed', async () => {
    const before = await funnel(culture())
    await db.organisation.update({
      where: { id: world.culture },
      data: { name: 'Ministère des Arts', shortName: 'Arts' },
    })
    const after = await funnel(culture())
    expect(after.tables).toEqual(before.tables)
    const names = seen(await funnel(), 'funnel-ministries').map(([name]) => name)
    expect(names).toEqual(['Arts', 'Discret', 'Ecologie'])
    expect(seen(after, 'funnel')[0]?.slice(0, 2)).toEqual(['Invités', 100])
  })

  it('begins with the agents of each ministry as they were last entered by then', async () => {
    const enter = (ministryId: string, people: number, countedOn: string) =>
      db.reportHeadcount.create({
        data: {
          ...{
            id: newId(),
            ministryId,
            people,
            countedOn: new Date(countedOn),
            source: 'Rapport social unique',
          },
          ...{ enteredById: world.ids.ada, enteredAt: now },
        },
      })
    await enter(world.culture, 400, '2025-01-01')
    await enter(world.culture, 500, '2025-12-31')
    await enter(world.culture, 900, '2026-12-31')
    await enter(world.ecologie, 480, '2025-12-31')
    const some = await sectionMakers.funnel!.tell(scope, 'fr')
    expect(seen(some, 'funnel')[0]?.[0]).toBe('Invités')
    await enter(few, 10, '2026-03-31')
    const told = await sectionMakers.funnel!.tell(scope, 'fr')
    expect(seen(told, 'funnel').slice(0, 2)).toEqual([
      ['Agents concernés', 990, 1, '?'],
      ['Invités', 198, 0.2, 198],
    ])
  })

  it('has nothing to say of a time before the platform', async () => {
    const told = await funnel({ span: { from: '2020-01-01', until: '2020-04-01' } })
    expect([told.tables, told.notes.length]).toEqual([[], 1])
  })

  it('knows the deeds of one type of communities', async () => {
    const { kind } = await db.community.findUniqueOrThrow({
      where: { id: communityId },
      select: { kind: true },
    })
    expect(seen(await funnel({ kind }), 'funnel-kind')[0]).toEqual(['Toute la plateforme', 88, 38, 0])
    const other = kind === 'project' ? 'broadcast' : 'project'
    expect(seen(await funnel({ kind: other }), 'funnel-kind')[0]).toEqual(['Toute la plateforme', 0, 0, 0])
  })
})

describe('management', () => {
  const management = (of: Partial<Scope> = {}) => sectionMakers.management!.tell({ ...scope, ...of }, 'fr')

  it('says in how many teams those who lead are active, and nothing of three teams', async () => {
    const told = await management()
    expect(told.headline).toBe('Dans 100 équipes sur 100, l’encadrement a été actif en mars 2026.')
    const rows = seen(told, 'management-teams')
    expect(rows[0]?.slice(0, 4)).toEqual(['Toute la plateforme', 48, 48, 1])
    expect(rows.find(([name]) => name === 'Discret')?.slice(1)).toEqual(['×', '×', '×', '×'])
    expect(rows.filter((row) => typeof row[1] === 'number')).toHaveLength(2)
  })

  it('is told month by month, and of one ministry', async () => {
    const told = await management(culture())
    expect(told.tables.map(({ key }) => key)).toEqual([
      ...['management-teams', 'management-months', 'management-levels'],
    ])
    expect(seen(told, 'management-teams')).toHaveLength(1)
    expect(seen(told, 'management-months').map(([month]) => month)).toEqual([
      ...['2026-01-01', '2026-02-01', '2026-03-01'],
    ])
  })
})

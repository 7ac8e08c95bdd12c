import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMonths } from '@/lib/activity'
import { countAdoption, membersByDepartement } from '@/lib/adoption'
import { closeDatabase, db, newId } from '@/lib/db'
import { hidden } from '@/lib/reports/model/document'
import { DEPARTEMENT_TILES } from '@/lib/reports/model/departementTiles'
import { funnel } from '@/lib/reports/sections/funnel'
import { departementsFound } from '../../figures/intervals'
import { someDocument } from '../../figures/published'
import { makeWorld, type World } from '../../world'

/** Where members worked at the end of February. */
const now = new Date('2026-03-20T12:00:00Z')
const february = '2026-02-01'
const long = new Date('2025-06-10T08:00:00Z')
let world: World

const people = (
  many: number,
  departement: string,
  {
    createdAt = long,
    organisationId = world.culture,
  }: { createdAt?: Date; organisationId?: string | null } = {},
) =>
  db.member.createMany({
    data: Array.from({ length: many }, () => {
      const id = newId()
      const account = { status: 'active' as const, organisationId, createdAt, departement }
      return { id, email: `${id}@x.example`, name: id, ...account }
    }),
  })

beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-01-01'), now)
  await db.member.updateMany({ data: { createdAt: now } })
  await people(13, '35')
  await people(2, '35', { createdAt: now })
  await people(14, '14')
  await people(11, '59')
  await people(8, '22')
  // No administration, no ministry: nobody in the funnel, and nobody here.
  await people(20, '29', { organisationId: null })
  await countAdoption(now)
})
afterAll(closeDatabase)

it('is told to the nearest five, never under the fewest, never of a few nor of none', async () => {
  const all = await membersByDepartement(february)
  // Beside the exact number of all outside Paris, the first one with enough people is hidden as the small one is.
  expect(all.filter(({ members }) => members !== null)).toEqual([
    { code: '35', members: 15 },
    { code: '59', members: 15 },
  ])
  for (const code of ['14', '22', '29', '75']) expect(all).toContainEqual({ code, members: null })
})

it('tells of every tile of the map, and of nothing where nobody counted', async () => {
  const codes = (await membersByDepartement(february)).map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(DEPARTEMENT_TILES.map(({ code }) => code)))
  expect(await membersByDepartement('2020-01-01')).toEqual([])
})

it('does not move once the month was counted', async () => {
  const before = await membersByDepartement(february)
  await people(30, '22')
  await countAdoption(now)
  expect(await membersByDepartement(february)).toEqual(before)
})

it('is a map in the report of the platform, and of nobody else', async () => {
  const span = { from: '2026-01-01', until: '2026-03-01' }
  const scope = { span, before: null, ministry: null, kind: null, target: null, today: '2026-03-20' }
  const { charts, tables } = await funnel.tell(scope, 'fr')
  expect(charts.find(({ kind }) => kind === 'map')).toMatchObject({ table: 'funnel-departements' })
  const rows = tables.find(({ key }) => key === 'funnel-departements')?.rows
  expect(rows?.filter((row) => row[2] !== hidden && row[2] !== 0)).toEqual([
    ['Ille-et-Vilaine (35)', '35', 15],
    ['Nord (59)', '59', 15],
  ])
  expect(rows).toContainEqual(['Côtes-d’Armor (22)', '22', hidden])
  const section = { ...someDocument().sections[0]!, charts, tables }
  expect(departementsFound(someDocument({ sections: [section] }))).toEqual([])
  const ministry = { id: world.culture, name: 'Culture' }
  expect((await funnel.tell({ ...scope, ministry }, 'fr')).charts.some(({ kind }) => kind === 'map')).toBe(
    false,
  )
})

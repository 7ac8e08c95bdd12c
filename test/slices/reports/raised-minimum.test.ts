import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMonths } from '@/lib/activity'
import { countAdoption, membersByDepartement, monthsCounted } from '@/lib/adoption'
import { closeDatabase, db, newId } from '@/lib/db'
import { documentOf } from '@/lib/reports/make'
import { makeWorld, type World } from '../../world'

/** Months counted when five people were enough for a figure, read when eleven are needed. */
const now = new Date('2026-03-20T12:00:00Z')
const [january, february] = ['2026-01-01', '2026-02-01'] as const
let world: World

const people = (many: number, departement: string, level: 'agent' | 'direction') =>
  db.member.createMany({
    data: Array.from({ length: many }, () => {
      const id = newId()
      const account = { status: 'active' as const, organisationId: world.culture, departement, level }
      return {
        id,
        email: `${id}@x.example`,
        name: id,
        createdAt: new Date('2025-12-10T08:00:00Z'),
        ...account,
      }
    }),
  })

beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-01-01'), now)
  await db.member.updateMany({ data: { createdAt: now } })
  await people(40, '35', 'agent')
  await people(40, '59', 'agent')
  await people(40, '62', 'agent')
  await people(7, '22', 'direction')
  process.env.DISCLOSURE_MINIMUM = '5'
  await countAdoption(now, 3)
  delete process.env.DISCLOSURE_MINIMUM
  await db.adoptionMonth.update({ where: { month: new Date(january) }, data: { version: 'adoption@1' } })
})
afterAll(closeDatabase)

it('hides what today’s minimum hides, and says that one', async () => {
  const [counted] = await monthsCounted(february, '2026-03-01')
  expect(counted?.minimum).toBe(11)
  const figures = Object.values(counted?.report ?? {})
  expect(figures).toContain(127)
  expect(figures.filter((each) => each < 11)).toEqual([])
  expect(await membersByDepartement(february)).toContainEqual({ code: '22', members: null })
  expect(await membersByDepartement(february)).toContainEqual({ code: '59', members: null })
  expect(await membersByDepartement(february)).toContainEqual({ code: '62', members: 40 })
  process.env.DISCLOSURE_MINIMUM = '5'
  const [then] = await monthsCounted(february, '2026-03-01')
  expect(Object.values(then?.report ?? {})).toContain(7)
  expect(await membersByDepartement(february)).toContainEqual({ code: '59', members: 40 })
  delete process.env.DISCLOSURE_MINIMUM
})

it('names every formula that counted its months', async () => {
  const settings = { from: january, months: 2, comparison: 'none', target: null, foreword: '' } as const
  const sections = (['funnel', 'method'] as const).map((key) => ({ key, comment: '' }))
  const subject = { title: 'Bilan', language: 'fr', ministry: null, kind: null } as const
  const document = await documentOf({ ...subject, settings: { ...settings, sections } }, now)
  expect(document.versions).toEqual({ adoption: 'adoption@1, adoption@3' })
  expect(document.sections.at(-1)?.tables[0]?.rows).toEqual([
    ['Invités, comptes ouverts, actifs, contributeurs', 'adoption@1, adoption@3'],
  ])
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { remakeMap } from '@/lib/expertise/mapping/remake'
import { skillMap } from '@/lib/expertise'
import { hidden } from '@/lib/reports/model/document'
import type { Scope } from '@/lib/reports/sections/section'
import { skills } from '@/lib/reports/sections/skills'
import { expectSound, rowsOf } from '../../model/reports/work/sound'
import { makeWorld, type World } from '../../world'
import { makeTrades, now } from '../expertise/trades'
import { spring } from './scopes'

/** Forty archivists and forty buyers, counted at the end of November. */
const autumn: Scope = {
  ...spring,
  span: { from: '2026-09-01', until: '2026-12-01' },
  ...{ before: { from: '2026-06-01', until: '2026-09-01' }, today: '2026-12-05' },
}
let world: World
beforeAll(async () => {
  world = await makeWorld()
  await makeTrades(world)
  // Wanted by more than hold it.
  const { id: skillId } = await db.skill.findFirstOrThrow({ where: { label: 'Empathie' } })
  const buyers = await db.member.findMany({ where: { organisationId: world.ecologie }, take: 30 })
  await db.memberSkill.createMany({
    data: buyers.map(({ id: memberId }) => ({ memberId, skillId, wantsToLearn: true })),
    skipDuplicates: true,
  })
  await remakeMap({ now })
}, 60_000)
afterAll(closeDatabase)

const ofMinistry = (id: string) => ({ ...autumn, ministry: { id, name: 'Ministère' } })

it('tells the figures of the map, as rounded and hidden as there', async () => {
  const told = await skills.tell(autumn, 'fr')
  expectSound(told)
  const map = await skillMap(await world.as('ada'), null)
  const held = map.skills.filter(({ holders }) => holders !== null)
  const counts = rowsOf(told, 'skills-counts')!
  expect(counts[0]!.slice(1)).toEqual([map.people, hidden].slice(0, counts[0]!.length - 1))
  expect(counts[1]![1]).toBe(held.length)
  const empathy = map.skills.find(({ label }) => label === 'Empathie')!
  expect(rowsOf(told, 'skills-gaps')).toContainEqual([
    ...['Empathie', empathy.holders, empathy.seekers, empathy.questions],
    ...[empathy.seekers! + empathy.questions!, empathy.recent ?? empathy.holders],
    empathy.seekers! + empathy.questions! - (empathy.recent ?? empathy.holders)!,
  ])
  expect(rowsOf(told, 'skills-clusters')).toEqual(
    map.clusters.map(({ name, skills: size, steadiness }) => {
      const [first, ...also] = name.split(' · ')
      return [first, size, steadiness, also.join(', ')]
    }),
  )
  expect(map.clusters.length).toBeGreaterThan(1)
  expect(told.headline).toContain('Empathie')
})

it('names no skill that too few hold, on the platform as in a ministry', async () => {
  const told = await Promise.all([autumn, ofMinistry(world.culture)].map((scope) => skills.tell(scope, 'fr')))
  for (const each of told) {
    expectSound(each)
    expect(JSON.stringify(each)).not.toContain('Recruter')
  }
  const culture = await skillMap(await world.as('ada'), world.culture)
  expect(rowsOf(told[1]!, 'skills-counts')![1]![1]).toBe(
    culture.skills.filter(({ holders }) => holders !== null).length,
  )
})

it('says why there is nothing: a ministry of a few people, a type, a time before the first count', async () => {
  const small = await db.organisation.create({
    data: {
      id: crypto.randomUUID(),
      name: 'Petit ministère',
      shortName: 'Petit',
      slug: 'petit',
      kind: 'ministry',
    },
  })
  const told = await Promise.all([
    skills.tell(ofMinistry(small.id), 'fr'),
    skills.tell({ ...autumn, kind: 'project' }, 'fr'),
    skills.tell({ ...autumn, span: { from: '2025-01-01', until: '2025-04-01' } }, 'fr'),
  ])
  for (const each of told)
    expect(each).toMatchObject({ headline: null, tables: [], charts: [], leading: null })
  expect(told.map(({ notes }) => notes[0])).toEqual([
    expect.stringContaining('il en faut 11'),
    expect.stringContaining('par type'),
    expect.stringContaining('pas encore été comptées'),
  ])
})

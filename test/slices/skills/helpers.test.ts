import { beforeAll, expect, it } from 'vitest'
import { db, newId, sql } from '@/lib/db'
import { helpersWith, skillsSpokenOf } from '@/lib/skills'
import { HELPERS_LOOKED_AT, helpersInSql } from '@/lib/skills/helping'
import { readersInSql, type Person } from '@/lib/policy'
import { makeWorld, type World, type WorldCommunity } from '@/test/world'

let world: World
let room: WorldCommunity
let bob: Person
const common = newId()
const HOLDERS = 4000

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  bob = await world.as('bob')
  const frameworkId = newId()
  await db.skillFramework.create({ data: { id: frameworkId, key: 'helpers', name: 'Essai' } })
  await db.skill.create({
    data: { id: common, frameworkId, code: '1', kind: 'ability', label: 'Conduire une réunion' },
  })
  await db.$executeRaw`SELECT osmose_skill_names(ARRAY[${common}::uuid])`
  // Thousands hold it with the highest level; of those few who read the room, one, with the lowest.
  await db.$executeRaw`
    INSERT INTO "member" ("id", "email", "name", "status", "updatedAt")
    SELECT uuidv7(), 'holder' || n || '@x.example', 'Agent ' || n, 'active', now() FROM generate_series(1, ${HOLDERS}) n`
  await db.$executeRaw`
    INSERT INTO "member_skill" ("memberId", "skillId", "level", "canHelp")
    SELECT "id", ${common}::uuid, 5, TRUE FROM "member" WHERE "email" LIKE 'holder%'`
  await db.memberSkill.create({
    data: { memberId: world.ids.ann, skillId: common, level: 1, canHelp: true },
  })
  await db.$executeRaw`ANALYZE "member", "member_skill", "membership"`
})

const may = () => sql`${readersInSql(room)}`

it('finds the only helper of a small private community, however many hold the skill elsewhere', async () => {
  const found = await helpersWith(bob, [common], { room, may: may(), limit: 12 })
  expect(found.map(({ memberId }) => memberId)).toEqual([world.ids.ann])
})

it('says how many hold a skill that more than a thousand do, as they were last counted', async () => {
  const holders = async () => {
    const [skill] = await skillsSpokenOf(bob, 'Comment conduire une réunion ?', 1)
    return skill!.holders
  }
  // Never counted yet: a thousand at least.
  expect(await holders()).toBe(1000)
  for (const [month, people] of [
    ['2026-10-01', 2500],
    ['2026-11-01', 4000],
  ] as const) {
    const at = { scope: 'platform', month: new Date(month) }
    await db.skillCrowd.create({ data: { ...at, people, minimum: 11, version: 'x', countedAt: new Date() } })
    await db.skillFigure.create({ data: { ...at, skillId: common, holders: people } })
  }
  expect(await holders()).toBe(4000)
})

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Node[]
}

/** Rows that the plan fetched from tables, kept or not. */
function rowsRead(node: Node): number {
  const own = node['Relation Name']
    ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
    : 0
  return own + (node.Plans ?? []).reduce((sum, plan) => sum + rowsRead(plan), 0)
}

it('reads no more of a skill that everybody holds than of any other', async () => {
  const query = helpersInSql(bob, [common], room, may(), 12)
  const [row] = await db.$queryRaw<
    [{ 'QUERY PLAN': [{ Plan: Node }] }]
  >`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`
  // A holder is looked at, themselves and whether they belong there.
  const read = rowsRead(row['QUERY PLAN'][0].Plan)
  expect(read).toBeGreaterThan(HELPERS_LOOKED_AT.holders)
  expect(read).toBeLessThan(4 * HELPERS_LOOKED_AT.holders)
})

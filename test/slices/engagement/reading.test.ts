import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { closeDatabase, db, newId } from '@/lib/db'
import {
  askedPeriod,
  communityEngagement,
  dashboardTable,
  listAsked,
  measuredPage,
  measuredRows,
  refreshAll,
} from '@/lib/engagement'
import { startOfDay } from '@/lib/time'
import { csv } from '@/lib/ui/csv'
import { makeWorld, type Persona, type World } from '../../world'
import { forgetLife, live, now } from './life'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let world: World
let room: { id: string; slug: string }

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request'] as typeof room
  await openMonths('activity', new Date('2025-06-01'), now)
})
beforeEach(forgetLife)
afterAll(closeDatabase)

const team = () => [world.ids.ann, world.ids.bob, world.ids.olga, world.ids.gus, world.ids.eve] as string[]

describe('who may read the measures', () => {
  const reads = async (persona: Persona, slug: string) =>
    communityEngagement(await world.as(persona), slug, askedPeriod({}, now), now).then(
      () => 'reads',
      (error: { status?: number }) => error.status,
    )

  test('those who run the community, DINUM and its ministry; nobody else', async () => {
    for (const [persona, outcome] of [
      ['ann', 'reads'],
      ['olga', 'reads'],
      ['ada', 'reads'],
      ['max', 'reads'],
      ['bob', 403],
      ['gus', 403],
      ['eve', 403],
      ['nobody', 404],
    ] as const)
      expect(await reads(persona, room.slug), persona).toBe(outcome)
    expect(await reads('eve', 'secret-managed')).toBe(404)
    expect(await reads('ann', 'absent')).toBe(404)
  })

  test('an imported community is read by DINUM and ministries’ administrators, and is in the list of nobody else', async () => {
    const id = newId()
    await db.community.create({
      data: {
        id,
        slug: 'irc-raku',
        name: 'irc_raku',
        origin: 'imported',
        access: 'private',
        joining: 'managed',
      },
    })
    for (const persona of ['ada', 'max'] as const) expect(await reads(persona, 'irc-raku')).toBe('reads')
    for (const persona of ['ann', 'olga', 'eve', 'nobody'] as const)
      expect(await reads(persona, 'irc-raku')).toBe(404)
    const listed = async (persona: Persona) =>
      (await measuredRows(await world.as(persona), listAsked({}, now), now)).map(({ slug }) => slug)
    expect(await listed('ada')).toContain('irc-raku')
    expect(await listed('max')).toContain('irc-raku')
    expect(await listed('ann')).not.toContain('irc-raku')
    expect(await listed('eve')).toEqual([])
    await db.community.delete({ where: { id } })
  })
})

describe('the list', () => {
  beforeEach(async () => {
    for (const [index, { id }] of Object.values(world.communities).entries())
      for (let act = 0; act <= index; act += 1)
        await record(db, {
          communityId: id,
          memberId: team()[act % 5] as string,
          kind: 'reply',
          at: new Date('2026-03-10T08:00:00Z'),
        })
    await catchUp(now)
    await refreshAll(now)
  })
  const page = async (persona: Persona, asked: Record<string, string>) =>
    measuredPage(await world.as(persona), listAsked(asked, now), now)

  test('is sorted by any column, filtered, and tells whether a page follows', async () => {
    const { rows, hasNext } = await page('ada', { tri: '-contributions' })
    expect(rows.map(({ contributions }) => contributions).slice(0, 3)).toEqual([7, 6, 5])
    expect(hasNext).toBe(false)
    const least = await page('ada', { tri: 'contributions' })
    expect(least.rows[0]?.contributions).toBe(1)
    expect((await page('ada', { tri: '-name' })).rows[0]?.name).toBe('Archives secret managed')
    expect((await page('ada', { q: 'PRIVATE' })).rows).toHaveLength(3)
    expect((await page('ada', { q: '%' })).rows).toHaveLength(0)
    expect((await page('ada', { origine: 'imported' })).rows).toHaveLength(0)
    expect((await page('ada', { ministere: world.culture })).rows).toHaveLength(7)
    expect((await page('ada', { ministere: world.ecologie })).rows).toHaveLength(0)
    expect((await page('ada', { page: '2' })).rows).toHaveLength(0)
  })

  test('over dates of one’s own, says the same as the dashboards', async () => {
    const asked = { du: '2026-03-01', au: '2026-03-12' }
    const { rows } = await page('ada', asked)
    expect(rows.map(({ name }) => name)).toEqual([...rows.map(({ name }) => name)].sort())
    for (const row of rows) {
      const { dashboard } = await communityEngagement(
        await world.as('ada'),
        row.slug,
        askedPeriod(asked, now),
        now,
      )
      expect(dashboard.windows.at(-1)?.figures).toMatchObject({
        contributions: row.contributions,
        members: row.members,
      })
    }
  })
})

test('a file says what the screen says, with decimal commas, and nothing for what is unknown', async () => {
  const ann = await world.as('ann')
  await live(
    {
      acts: [0, 1, 2].map((who) => ({
        who,
        to: null,
        kind: 'thread',
        at: new Date(startOfDay('2026-03-10').getTime() + who * 1000),
      })),
      threads: [],
      readings: [],
    },
    room.id,
    team(),
  )
  const engagement = await communityEngagement(ann, room.slug, askedPeriod({}, now), now)
  const fileOf = (what: string) => {
    const table = dashboardTable(engagement, what, 'fr')
    return table && csv(table.header, table.rows)
  }
  const figures = fileOf('chiffres') ?? ''
  expect(figures.startsWith('\ufeffChiffre;Unité;')).toBe(true)
  const line = (name: string) =>
    figures
      .split('\r\n')
      .find((each) => each.startsWith(`${name};`))
      ?.split(';')
  expect(line('Contributions')?.slice(1, 15)).toEqual(['contributions', ...Array<string>(12).fill('0'), '3'])
  expect(line('Taux de réponse')?.slice(2, 15)).toEqual(Array<string>(13).fill(''))
  const presence = fileOf('presence') ?? ''
  // Five members: nothing is told of who reads.
  expect(presence).toContain('2026-03-10;2026-03-10;3;0;non')
  expect(presence).toContain('2026-03-20;2026-03-20;0;0;oui')
  expect(fileOf('unheard-of')).toBe(null)
})

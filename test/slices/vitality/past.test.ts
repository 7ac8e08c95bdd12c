import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { closeDatabase, db, execute, newId, sql } from '@/lib/db'
import { addDays, addMonths, parisDay, startOfMonth, type Day } from '@/lib/time'
import { bringUpToDate, lastCalibration } from '@/lib/vitality'
import { judgePast } from '@/lib/vitality/judge'
import { nightOf } from '@/lib/vitality/measures/standings'
import { shipped } from '@/lib/vitality/model/shipped'
import { assessAll } from '@/lib/vitality/night'
import { pastOf } from '@/lib/vitality/past'
import type { ActivityKind } from '@/prisma/client/enums'
import { community, makeWorld, type World, type WorldCommunity } from '../../world'
import { beginAgain } from './sleeper'

/** What is said afterwards of days nobody had assessed, and how verdicts are judged: seeing nothing of what followed. */
const now = new Date()
const today = parisDay(now)
const back = (days: number) => addDays(today, -days)
/** The first of the month, so many months ago. */
const first = (months: number): Day => addMonths(startOfMonth(today), -months)

let world: World
let room: WorldCommunity
let number = 0
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await beginAgain()
  await openMonths('activity', new Date(`${back(1500)}T00:00:00Z`), now)
  await execute(sql`TRUNCATE "vitality_weights", "vitality_calibration"`)
  number += 1
  room = await community(world, 'private', 'request', `Salle du passé ${number}`)
  await db.community.update({
    where: { id: room.id },
    data: { createdAt: new Date(`${back(1500)}T00:00:00Z`) },
  })
})
afterAll(closeDatabase)

async function acted({ id }: { id: string }, from: number, to: number, kind: ActivityKind = 'reply') {
  for (let ago = from; ago >= to; ago -= 7)
    await record(db, {
      communityId: id,
      memberId: world.ids.bob,
      kind,
      at: new Date(`${back(ago)}T10:00:00Z`),
    })
  await catchUp(now)
}
const verdictsOf = async ({ id }: { id: string }) => {
  const rows = await db.vitalityVerdict.findMany({ where: { communityId: id }, orderBy: { on: 'asc' } })
  return rows.map(({ on, ...rest }) => ({ on: on.toISOString().slice(0, 10), ...rest }))
}
async function imported(): Promise<{ id: string }> {
  const id = newId()
  await db.community.create({
    data: { id, slug: `import-${id}`, name: `source${number}_un`, origin: 'imported', access: 'private' },
  })
  return { id }
}

describe('a past that is played again', () => {
  it('is weighed with what had been learnt that day, not with what was learnt since', async () => {
    await acted(room, 500, 1)
    const certain = shipped[90].weights.map((weight, place) => (place === 0 ? 50 : weight))
    const learnt = { version: 'vitality@1', weights: certain, decisions: 500 }
    await db.vitalityWeights.create({ data: { horizon: 90, on: new Date(first(3)), ...learnt } })
    await bringUpToDate(now)
    const verdicts = await verdictsOf(room)
    const [before, after] = [
      verdicts.filter(({ on }) => on < first(3)),
      verdicts.filter(({ on }) => on >= first(3) && on <= first(0)),
    ]
    expect(before.length).toBeGreaterThan(6)
    expect(Math.max(...before.map(({ risk90 }) => risk90))).toBeLessThan(0.5)
    expect(Math.min(...after.map(({ risk90 }) => risk90))).toBeGreaterThan(0.99)
  })

  it('does not leave out who was silent for years, because they came back later', async () => {
    await acted(room, 1400, 1300)
    await acted(room, 60, 1)
    await bringUpToDate(now)
    const verdicts = await verdictsOf(room)
    const then = verdicts.filter(({ on }) => on <= first(6))
    expect(then.length).toBeGreaterThan(10)
    expect(then.every(({ state, lastOn }) => state === 'asleep' && lastOn < new Date(back(1299)))).toBe(true)
    expect(then.some(({ silent }) => silent)).toBe(true)
    expect(verdicts.find(({ on }) => on === first(3))).toMatchObject({ state: 'asleep', silent: false })
  })

  it('is that of imported communities too, as far as their source was seen, and again when a piece of it comes late', async () => {
    const [one, other] = [await imported(), await imported()]
    await db.community.update({ where: { id: other.id }, data: { name: `source${number}_deux` } })
    await acted(one, 700, 500)
    await acted(other, 700, 200)
    await bringUpToDate(now)
    const months = (verdicts: { on: string }[]) => verdicts.filter(({ on }) => on.endsWith('-01'))
    const before = await verdictsOf(one)
    expect(months(before).length).toBeGreaterThan(10)
    expect(before.every(({ on }) => on <= back(199))).toBe(true)
    const at = startOfMonth(back(320))
    expect(before.find(({ on }) => on === at)).toMatchObject({ state: 'asleep', silent: true })
    await acted(one, 499, 210)
    await bringUpToDate(now)
    const after = await verdictsOf(one)
    expect(after.find(({ on }) => on === at)).toMatchObject({
      state: 'alive',
      silent: false,
      isReplayed: true,
    })
  })

  it('what a night said stays as it was said', async () => {
    await acted(room, 400, 1)
    const then = new Date(`${first(2)}T06:00:00Z`)
    await assessAll(then)
    const [said] = await verdictsOf(room)
    await db.vitalityVerdict.updateMany({ where: { communityId: room.id }, data: { risk90: 0.77 } })
    await bringUpToDate(now)
    expect((await verdictsOf(room)).find(({ on }) => on === said!.on)).toMatchObject({
      ...{ risk90: 0.77, isReplayed: false },
    })
  })

  it('reactions are no contribution: neither do they wake a community, nor do they make one', async () => {
    await acted(room, 1000, 900)
    await acted(room, 8, 1, 'react')
    const liked = await community(world, 'private', 'request', `Salle aimée ${number}`)
    await db.community.update({
      where: { id: liked.id },
      data: { createdAt: new Date(`${back(300)}T00:00:00Z`) },
    })
    await acted(liked, 200, 1, 'react')
    await assessAll(now)
    const verdict = ({ id }: { id: string }) =>
      db.communityVitality.findUnique({ where: { communityId: id } })
    expect(await verdict(room)).toMatchObject({ state: 'asleep', contributions: 15 })
    expect(await verdict(liked)).toMatchObject({ state: 'asleep', lastOn: null, risk90: null })
  })
})

describe('a verdict that is judged', () => {
  it('is neither right nor wrong where somebody closed the community: nobody could write any more', async () => {
    await acted(room, 500, 215)
    const { slug, id } = room
    const closed = { status: 'archived' as const, statusAt: new Date(`${back(150)}T10:00:00Z`) }
    await db.community.update({ where: { id }, data: closed })
    await bringUpToDate(now)
    const within = (await verdictsOf(room)).filter(({ on }) => on > back(210) && on < back(150))
    expect(within.length).toBeGreaterThan(0)
    expect(within.map(({ silent }) => silent)).toEqual(within.map(() => null))
    for await (const month of pastOf([id], await nightOf(today)))
      for (const { on, silent } of month) {
        if (on > back(210)) expect(silent[90]).toBeNull()
        if (on < back(300)) expect(silent[90]).toBe(false)
      }
    // Opened again, it was closed then all the same.
    await db.community.update({ where: { id, slug }, data: { status: 'active', statusAt: now } })
    await judgePast(now)
    const still = (await verdictsOf(room)).filter(({ on }) => on > back(210) && on < back(150))
    expect(still.map(({ silent }) => silent)).toEqual(within.map(() => null))
  })

  it('counts however many communities before it had nothing to judge', async () => {
    await acted(room, 500, 1)
    await bringUpToDate(now)
    const alone = (await lastCalibration(await world.as('ada')))!.report
    expect(alone.verdicts).toBeGreaterThan(5)
    await execute(
      sql`INSERT INTO "vitality_verdict" ("communityId", "on", "version", "state", "risk90", "risk365", "lastOn", "silent")
          SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ${first(5)}::date, 'vitality@1', 'closed', 0.5, 0.5,
                 ${first(9)}::date, true FROM generate_series(1, 2100) n`,
    )
    await db.vitalityCalibration.deleteMany()
    await judgePast(now)
    expect((await lastCalibration(await world.as('ada')))?.report).toEqual(alone)
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { monthTable, statesByMonth } from '@/lib/vitality'
import { countMonths } from '@/lib/vitality/months'
import type { CommunityKind, VitalityState } from '@/prisma/client/enums'
import { makeWorld, type Name, type World } from '../../world'

/** Seven communities of Culture: how many lived, month after month, as was said then. */
const now = new Date()
const first = (months: number) => addMonths(startOfMonth(parisDay(now)), -months)

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const ids = Object.values(world.communities).map(({ id }) => id)
  await db.community.update({ where: { id: ids[0]! }, data: { kind: 'project' } })
  const say = (id: string, months: number, state: VitalityState) => ({
    ...{ communityId: id, on: new Date(first(months)), lastOn: new Date(first(months + 1)) },
    ...{ version: 'vitality@1', state, risk90: 0.2, risk365: 0.1 },
  })
  const lives = ids.flatMap((id, place) =>
    Array.from({ length: 30 }, (_, months) => say(id, months, months < place ? 'asleep' : 'alive')),
  )
  await db.vitalityVerdict.createMany({ data: lives })
  await db.vitalityVerdict.updateMany({
    where: { communityId: ids[6]!, on: new Date(first(0)) },
    data: { state: 'closed' },
  })
  // Said in the middle of a month: no point of the line.
  await db.vitalityVerdict.create({
    data: { ...say(ids[1]!, 0, 'watch'), on: new Date(`${first(2).slice(0, 8)}15`) },
  })
})
afterAll(closeDatabase)

const seenBy = async (who: Name, kind: CommunityKind | null = null) =>
  statesByMonth(await world.as(who), kind, now)

it('tells of two years at most, the same to who sees all as to who sees the same communities one by one', async () => {
  expect(await seenBy('ada')).toEqual([])
  await countMonths(now)
  await countMonths(now)
  const months = await seenBy('ada')
  expect(months).toHaveLength(24)
  expect(months[0]).toEqual({ on: first(23), alive: 7, watch: 0, asleep: 0, closed: 0 })
  expect(months.at(-1)).toEqual({ on: first(0), alive: 1, watch: 0, asleep: 5, closed: 1 })
  expect(months.at(-3)).toMatchObject({ alive: 3, asleep: 4 })
  expect(await seenBy('max')).toEqual(months)
  expect(await seenBy('ann')).toEqual(months)
})

it('follows the type, says nothing where there are too few to speak of a trend, nor to who may read no measure', async () => {
  const months = await seenBy('ada', 'practice')
  expect(months.at(-1)).toMatchObject({ alive: 0, asleep: 5, closed: 1 })
  expect(await seenBy('max', 'practice')).toEqual(months)
  expect(await seenBy('ada', 'project')).toEqual([])
  expect(await seenBy('bob')).toEqual([])
  expect(await seenBy('eve')).toEqual([])
})

it('leaves as a file with the same figures', async () => {
  const months = await seenBy('ada')
  const { header, rows } = monthTable(months, 'fr')
  expect(header).toEqual(['Date', 'vivantes', 'à surveiller', 'en sommeil', 'closes'])
  expect(rows.at(-1)).toEqual([first(0), 1, 0, 5, 1])
})

it('forgets with its community', async () => {
  const gone = world.communities['secret-managed']!
  await db.community.update({ where: { id: gone.id }, data: { status: 'deleted', statusAt: now } })
  await countMonths(now)
  const [last] = (await seenBy('ada')).slice(-1)
  expect(last!.alive + last!.asleep + last!.closed).toBe(6)
})

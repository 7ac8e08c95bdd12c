import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { flushPresence, markPresence, recordPresence } from '@/lib/activity'
import { forgetOldPresence } from '@/lib/activity/presence'
import { closeDatabase, db, newId } from '@/lib/db'
import { parisDay, startOfMonth } from '@/lib/time'
import { makeWorld, type World } from '../world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => db.presenceMonth.deleteMany())
afterAll(closeDatabase)

test('a day of reading is one mark, however often one comes back', async () => {
  const [communityId, memberId] = [newId(), newId()]
  for (const at of [
    '2026-03-02T08:00:00Z',
    '2026-03-02T21:59:00Z',
    '2026-03-03T22:30:00Z',
    '2026-04-30T22:30:00Z',
  ])
    recordPresence({ communityId, memberId, at: new Date(at) })
  await flushPresence()
  recordPresence({ communityId, memberId, at: new Date('2026-03-31T10:00:00Z') })
  recordPresence({ communityId, memberId, at: new Date('2026-03-02T10:00:00Z') })
  await flushPresence()
  expect(await db.presenceMonth.findMany({ orderBy: { month: 'asc' } })).toEqual([
    // The 2nd, the 3rd and the 31st; 22:30 UTC on the 3rd is still the 3rd in winter.
    { communityId, memberId, month: new Date('2026-03-01'), days: 0b110 | (1 << 30) },
    { communityId, memberId, month: new Date('2026-05-01'), days: 1 },
  ])
})

test('Bob’s reading counts where he belongs; Eve’s nowhere, and she is not told why', async () => {
  const { id } = world.communities['public-free'] as { id: string }
  const secret = (world.communities['secret-managed'] as { id: string }).id
  await markPresence(await world.as('bob'), { communities: [id, newId()] })
  await markPresence(await world.as('eve'), { communities: [id, secret] })
  await markPresence(await world.as('rex'), { communities: [id] })
  await flushPresence()
  const marks = await db.presenceMonth.findMany()
  expect(marks).toMatchObject([{ communityId: id, memberId: world.ids.bob }])
  expect(marks[0]?.month).toEqual(new Date(startOfMonth(parisDay(new Date()))))
})

test('marks of many people on several days end up in their month', async () => {
  const communityId = newId()
  const members = Array.from({ length: 200 }, newId)
  for (const day of ['2026-03-02', '2026-03-05']) {
    for (const memberId of day.endsWith('2') ? members : members.toReversed())
      recordPresence({ communityId, memberId, at: new Date(`${day}T10:00:00Z`) })
    await flushPresence()
  }
  const marks = await db.presenceMonth.findMany()
  expect(marks).toHaveLength(200)
  expect(new Set(marks.map(({ days }) => days))).toEqual(new Set([0b10010]))
})

test('nothing older than thirteen months is kept', async () => {
  const [communityId, memberId] = [newId(), newId()]
  for (const at of ['2025-10-31T10:00:00Z', '2025-11-01T10:00:00Z', '2026-11-01T10:00:00Z'])
    recordPresence({ communityId, memberId, at: new Date(at) })
  await flushPresence()
  await forgetOldPresence(new Date('2026-11-23T10:00:00Z'))
  const months = (await db.presenceMonth.findMany({ orderBy: { month: 'asc' } })).map(({ month }) => month)
  expect(months).toEqual([new Date('2025-11-01'), new Date('2026-11-01')])
})

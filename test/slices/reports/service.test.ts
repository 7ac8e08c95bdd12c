import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db } from '@/lib/db'
import { keepAnswers } from '@/lib/platform/answering/keep'
import { AnswerTimes } from '@/lib/platform/model/answerTimes'
import { SINCE } from '@/lib/platform/outages'
import { service } from '@/lib/reports/sections/service'
import { expectSound, rowsOf } from '../../model/reports/work/sound'
import { spring } from './scopes'

beforeAll(async () => {
  for (const day of ['2026-03-31', '2026-04-01', '2026-04-02', '2026-02-10']) {
    const times = new AnswerTimes()
    times.add('page', 80, false, 99)
    times.add('page', 900, false, 1)
    times.add('page', 3, true)
    times.add('file', 4_000, false, 5)
    // Kept twice, as by two processes.
    await keepAnswers(day, times.take())
    times.add('page', 80, false, 100)
    await keepAnswers(day, times.take())
  }
  await db.platformSetting.create({ data: { key: SINCE, value: '2026-01-31T23:00:00.000Z' } })
  await db.platformOutage.createMany({
    data: [
      // Over midnight of Paris, from March to April.
      { from: new Date('2026-03-31T21:00:00Z'), to: new Date('2026-03-31T23:00:00Z') },
      { from: new Date('2026-06-05T08:00:00Z'), to: new Date('2026-06-05T09:00:00Z') },
    ],
  })
})
afterAll(closeDatabase)

it('adds days and processes up by month, and parts an outage between the months it touches', async () => {
  const told = await service.tell(spring, 'fr')
  expectSound(told)
  expect(
    rowsOf(told, 'service-times')!.map(([month, answers, , , failed, unmeasured]) => [
      ...[month, answers, failed, unmeasured],
    ]),
  ).toEqual([
    ['2026-03-01', 200, 1 / 201, 30],
    ['2026-04-01', 400, 2 / 402, 28],
    ['2026-05-01', null, null, 31],
  ])
  expect(rowsOf(told, 'service-availability')!.map(([, , , down, outages]) => [down, outages])).toEqual([
    ...[
      [1, 1],
      [1, 1],
      [0, 0],
    ],
  ])
  const [page, file] = rowsOf(told, 'service-kinds')!
  expect(Math.abs((page![2] as number) - 80)).toBeLessThanOrEqual(4.5)
  expect(Math.abs((file![3] as number) - 4_000)).toBeLessThanOrEqual(200.5)
  // The period before: a single day of February.
  expect(page!.slice(5)).toEqual(page!.slice(2, 4))
  expect(told.headline).toMatch(/99,9\s% du temps \(2\sh d’arrêt\)/)
})

it('is of the whole platform only, and has nothing to say of a time when nobody looked', async () => {
  for (const part of [{ kind: 'project' as const }, { ministry: { id: '0', name: 'Culture' } }])
    expect(await service.tell({ ...spring, ...part }, 'fr')).toMatchObject({ headline: null, tables: [] })
  const early = { ...spring, span: { from: '2025-03-01', until: '2025-06-01' }, before: null }
  expect(await service.tell(early, 'fr')).toMatchObject({ headline: null, tables: [], leading: null })
})

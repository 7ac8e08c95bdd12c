import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { sleeping } from '@/lib/reports/sections/sleeping'
import type { Scope } from '@/lib/reports/sections/section'
import { countMonths } from '@/lib/vitality/months'
import type { VitalityReviewOutcome, VitalityState } from '@/prisma/client/enums'
import { expectSound, rowsOf } from '../../model/reports/work/sound'
import { community, makeWorld, type World } from '../../world'
import { spring } from './scopes'

/** Seven communities of Culture and one of Écologie, judged on the firsts of the months and in between. */
let world: World
let ids: string[]
let other: string

const say = (communityId: string, on: string, state: VitalityState) => ({
  ...{ communityId, on: new Date(on), lastOn: new Date(on), version: 'vitality@1' },
  ...{ state, risk90: 0.2, risk365: 0.1 },
})
const review = (communityId: string, opened: string, ended: string | null, more: object = {}) => ({
  ...{ id: newId(), communityId, openedAt: new Date(opened), stateAt: new Date(ended ?? opened) },
  ...{ state: ended ? ('ended' as const) : ('asked' as const), endedAt: ended && new Date(ended) },
  ...more,
})

beforeAll(async () => {
  world = await makeWorld()
  ids = Object.values(world.communities).map(({ id }) => id)
  other = (await community(world, 'public', 'free', 'Écologie')).id
  await db.community.update({ where: { id: other }, data: { organisationId: world.ecologie } })
  await db.community.update({ where: { id: ids[0]! }, data: { kind: 'project' } })
  const firsts = [
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
    '2026-04-01',
    '2026-05-01',
    '2026-06-01',
  ]
  const states = (place: number, on: string): VitalityState => {
    // The first falls asleep in March and wakes in May; the second in April; the third had before.
    if (place === 0) return on === '2026-04-01' || on === '2026-05-01' ? 'asleep' : 'alive'
    if (place === 1) return on >= '2026-05-01' ? 'asleep' : 'watch'
    return place === 2 && on >= '2026-02-01' ? 'asleep' : 'alive'
  }
  await db.vitalityVerdict.createMany({
    data: [...ids, other].flatMap((id, place) => firsts.map((on) => say(id, on, states(place, on)))),
  })
  // It fell on the 20th, was said asleep again on the first, and fell twice: one community.
  await db.vitalityVerdict.createMany({
    data: [say(ids[0]!, '2026-03-20', 'asleep'), say(ids[0]!, '2026-03-25', 'alive')],
  })
  // Said on the first of March: of February, which is not of this time.
  await db.vitalityVerdict.update({
    where: { communityId_on: { communityId: ids[3]!, on: new Date('2026-03-01') } },
    data: { state: 'asleep' },
  })
  const outcome = (of: VitalityReviewOutcome) => ({ outcome: of, answeredById: world.ids.olga })
  await db.vitalityReview.createMany({
    data: [
      review(ids[0]!, '2026-03-20T05:00:00Z', '2026-05-20T08:00:00Z', outcome('relaunched')),
      review(ids[1]!, '2026-05-02T05:00:00Z', null),
      review(ids[2]!, '2026-01-20T05:00:00Z', '2026-03-02T08:00:00Z', outcome('closed')),
      review(ids[3]!, '2026-02-28T05:00:00Z', '2026-02-28T08:00:00Z', { outcome: 'woke' }),
      review(other, '2026-04-01T05:00:00Z', '2026-05-31T21:59:00Z', { outcome: 'archived' }),
    ],
  })
  await db.closingLesson.create({
    data: {
      ...{ id: newId(), communityId: ids[2]!, authorId: world.ids.olga, lesson: 'Commencer à trois.' },
      at: new Date('2026-03-02T08:00:00Z'),
    },
  })
  await db.vitalityCalibration.create({
    data: {
      ...{ on: new Date('2026-06-09'), version: 'vitality@1' },
      report: {
        ...{ from: '2025-03-01', to: '2026-03-01', communities: 8, verdicts: 90, replayed: 0 },
        ...{ alarms: 30, right: 24, silences: 30, missed: 6, falseAlarmsPerYear: 0.5, lead: [1, 40, 60] },
        ...{ brier: 0.1, bins: [] },
      },
    },
  })
  await countMonths(new Date('2026-06-10T02:00:00Z'))
})
afterAll(closeDatabase)

const told = (changes: Partial<Scope> = {}) => sleeping.tell({ ...spring, ...changes }, 'fr')
const ofCulture = () => ({ ministry: { id: world.culture, name: 'Culture' } })

it('counts each community that fell or woke once a month, and what was done in the time', async () => {
  const all = await told()
  expectSound(all)
  expect(all.headline).toBe(
    '2 communautés se sont endormies en 3 mois\u00a0; dans le même temps, parmi toutes celles qui étaient en sommeil, une a été relancée, une a été close par qui l’animait et une a été archivée.',
  )
  expect(rowsOf(all, 'sleeping-moves')).toEqual([
    ['2026-03-01', 1, 2],
    ['2026-04-01', 1, 0],
    ['2026-05-01', 0, 1],
  ])
  expect(rowsOf(all, 'sleeping-done')!.map((row) => row.slice(1))).toEqual([
    ...[
      [2, 2],
      [3, 0],
      [3, 2],
      [1, 1],
    ],
    ...[
      [1, 0],
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ],
  ])
  expect(all.notes.at(-1)).toContain('8 alertes sur 10 étaient justifiées')
})

it('shows the states on the firsts of the month, the last of which is the end', async () => {
  expect(rowsOf(await told(), 'sleeping-states')).toEqual([
    ['2026-03-01', 5, 1, 2, 0],
    ['2026-04-01', 5, 1, 2, 0],
    ['2026-05-01', 5, 0, 3, 0],
    ['2026-06-01', 6, 0, 2, 0],
  ])
})

it('tells a ministry and a type of theirs alone, with the same figures where they are all there is', async () => {
  const culture = await told(ofCulture())
  expectSound(culture)
  expect(rowsOf(culture, 'sleeping-states')!.at(-1)).toEqual(['2026-06-01', 5, 0, 2, 0])
  expect(rowsOf(culture, 'sleeping-done')!.at(-1)!.slice(1)).toEqual([0, 0])
  expect(culture.notes.at(-1)).toContain('toute la plateforme')
  const ecologie = await told({ ministry: { id: world.ecologie, name: 'Écologie' } })
  expect(rowsOf(ecologie, 'sleeping-states')!.at(-1)).toEqual(['2026-06-01', 1, 0, 0, 0])
  const projects = await told({ kind: 'project' })
  expect(rowsOf(projects, 'sleeping-states')!.map(([, ...states]) => states)).toEqual([
    ...[
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [1, 0, 0, 0],
    ],
  ])
  expect(projects.headline).toContain('Une communauté s’est endormie')
  expect(await told({ ...ofCulture(), kind: 'project' })).toEqual({ ...projects, notes: expect.anything() })
})

it('has nothing to say of a time before anybody was judged', async () => {
  const early = await told({ span: { from: '2020-01-01', until: '2020-04-01' }, before: null })
  expect(early).toMatchObject({ headline: null, tables: [], charts: [], leading: null })
  expect(early.notes[0]).toContain('Aucun verdict')
})

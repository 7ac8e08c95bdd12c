import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { practices } from '@/lib/reports/sections/practices'
import type { Scope } from '@/lib/reports/sections/section'
import type { PracticeOutcome, PracticeVerdict } from '@/prisma/client/enums'
import { expectSound, rowsOf } from '../../model/reports/work/sound'
import { community, makeWorld, type World } from '../../world'
import { spring } from './scopes'

let world: World
let shared: { id: string; title: string }[]

const adopted = (practiceId: string, pair: string, at: string, more: object = {}) => ({
  ...{ id: newId(), practiceId, communityId: world.communities[pair]!.id, adoptedById: world.ids.ann },
  ...{ version: 1, adoptedAt: new Date(at), ...more },
})
const outcome = (of: PracticeOutcome, at: string) => ({ outcome: of, outcomeAt: new Date(at) })
const effect = (practiceId: string, on: string, verdict: PracticeVerdict | null, more: object = {}) => ({
  ...{ practiceId, on: new Date(on), version: 'effect@1', publishedAt: new Date(on), verdict },
  ...{ estimate: 0.2, low: 0.1, high: 0.3, share: 0.22, shareLow: 0.11, shareHigh: 0.35 },
  ...{ placeboP: 0.01, adjustedP: 0.03, adopters: 12, together: 0, controls: 44, aside: {}, ...more },
})

beforeAll(async () => {
  world = await makeWorld()
  const created = { createdAt: new Date('2025-01-10T08:00:00Z') }
  await db.community.updateMany({ data: created })
  const other = await community(world, 'public', 'free', 'Écologie')
  await db.community.update({ where: { id: other.id }, data: { organisationId: world.ecologie, ...created } })
  world.communities.other = other
  await loadStarterPractices(new Date('2025-02-01T08:00:00Z'))
  const found = await db.practice.findMany({
    where: { sharedAt: { not: null } },
    select: {
      ...{ id: true, isFailure: true },
      versions: { select: { title: true }, orderBy: { number: 'desc' }, take: 1 },
    },
    orderBy: { starterKey: 'asc' },
  })
  shared = found.map(({ id, versions }) => ({ id, title: versions[0]!.title }))
  const [helps, idle, retired, unshared] = shared.map(({ id }) => id) as [string, string, string, string]
  const failure = found.slice(4).find(({ isFailure }) => isFailure)
  await db.practice.update({ where: { id: retired }, data: { retiredAt: new Date('2026-04-01T08:00:00Z') } })
  await db.practice.update({ where: { id: unshared }, data: { sharedAt: null } })
  await db.practiceAdoption.createMany({
    data: [
      adopted(helps, 'public-free', '2026-03-31T21:59:00Z'),
      adopted(helps, 'private-free', '2026-03-31T22:00:00Z', outcome('kept', '2026-05-05T08:00:00Z')),
      adopted(helps, 'other', '2026-01-10T08:00:00Z'),
      // Given up before the end, and after it.
      adopted(idle, 'public-request', '2026-02-10T08:00:00Z', outcome('abandoned', '2026-04-10T08:00:00Z')),
      adopted(idle, 'private-request', '2026-02-10T08:00:00Z', outcome('abandoned', '2026-06-02T08:00:00Z')),
      // Taken up again: the first time counts.
      adopted(idle, 'private-free', '2026-05-10T08:00:00Z', { firstAt: new Date('2025-12-10T08:00:00Z') }),
      // Of which nothing is told.
      adopted(helps, 'secret-managed', '2026-04-10T08:00:00Z'),
      adopted(retired, 'public-free', '2026-04-10T08:00:00Z'),
      adopted(unshared, 'public-free', '2026-04-10T08:00:00Z'),
      // Kept in mind, not applied.
      adopted(failure!.id, 'public-managed', '2026-04-10T08:00:00Z'),
    ],
  })
  await db.practiceEffect.createMany({
    data: [
      effect(helps, '2026-06-01', 'inconclusive'),
      effect(helps, '2026-06-09', 'favourable'),
      effect(helps, '2026-06-10', 'unfavourable', { publishedAt: null }),
      effect(idle, '2026-06-09', null, { withheld: 'few-adopters', share: null }),
      ...[effect(retired, '2026-06-09', 'favourable'), effect(unshared, '2026-06-09', 'favourable')],
    ],
  })
  const programme = (name: string, drawnAt: string | null, more: object = {}) =>
    db.practiceProgramme.create({
      data: {
        ...{ id: newId(), name, purpose: 'Aider.', places: 4, fingerprint: 'x', openedById: world.ids.ada },
        ...{
          closesAt: new Date('2026-03-10'),
          laterOn: new Date('2026-05-20'),
          openedAt: new Date('2026-03-01'),
        },
        ...{ drawnAt: drawnAt && new Date(drawnAt), asked: drawnAt ? 9 : null, ...more },
      },
    })
  await programme('Compagnonnage', '2026-03-11T08:00:00Z', {
    comparison: {
      create: {
        ...{ on: new Date('2026-05-12'), version: 'draw@1', chosen: 4, waiting: 5, difference: 0.1, p: 0.2 },
        ...{ low: -0.1, high: 0.3, share: 0.1, shareLow: -0.1, shareHigh: 0.35 },
      },
    },
  })
  await programme('Plus tôt', '2026-02-11T08:00:00Z')
  await programme('Annulé', null, { cancelledAt: new Date('2026-03-12') })
})
afterAll(closeDatabase)

const told = (changes: Partial<Scope> = {}) => practices.tell({ ...spring, ...changes }, 'fr')
const counts = async (changes: Partial<Scope> = {}) =>
  rowsOf(await told(changes), 'practices-library')!.map((row) => row.slice(1))

it('counts what was taken up at first in the time, by whom, and what is kept at its end', async () => {
  const all = await told()
  expectSound(all)
  const inUse = shared.length - 2
  expect(await counts()).toEqual([
    ...[
      [inUse, inUse],
      [7, 7],
    ],
    // Those in March and April; Écologie and the request that gave up later; one gave up before the end.
    ...[
      [4, 4],
      [2, 4],
      [2, 4],
    ],
  ])
  expect(rowsOf(all, 'practices-adoptions')).toEqual([
    ...[
      ['2026-03-01', 1, 1],
      ['2026-04-01', 1, 1],
      ['2026-05-01', 0, 0],
    ],
  ])
  expect(rowsOf(all, 'practices-used')).toEqual([[shared[0]!.title, 2, 3]])
})

it('tells the last effect published of what is still shared, and counts what may not be said', async () => {
  const all = await told()
  expect(rowsOf(all, 'practices-effects')).toEqual([
    [shared[0]!.title, 0.22, 0.11, 0.35, 0.03, 0.01, 12, 44, 'Plutôt favorable', '2026-06-09'],
  ])
  expect(all.headline).toBe(
    '4 communautés sur 7 appliquent au moins une bonne pratique\u00a0; du seul effet mesuré, un est plutôt favorable.',
  )
  expect(all.notes.join(' ')).toContain('Une autre pratique est adoptée')
})

it('tells of programmes drawn in the time, on the platform alone', async () => {
  const all = await told()
  expect(rowsOf(all, 'practices-programmes')).toEqual([
    ['Compagnonnage', '2026-03-11', 9, 4, 4, 5, 0.1, -0.1, 0.35, 0.2],
  ])
  expect(all.notes.join(' ')).toContain('Compagnonnage\u00a0»\u00a0: on ne peut pas conclure')
  // Drawn too late for those who waited to wait eight weeks: whatever was compared proves nothing.
  await db.practiceProgramme.updateMany({ data: { laterOn: new Date('2026-05-05') } })
  const late = await told()
  await db.practiceProgramme.updateMany({ data: { laterOn: new Date('2026-05-20') } })
  expect(rowsOf(late, 'practices-programmes')).toEqual([
    ['Compagnonnage', '2026-03-11', 9, 4, null, null, null, null, null, null],
  ])
  expect(late.notes.join(' ')).toContain('tiré trop tard')
  const part = await told({ kind: 'practice' })
  expectSound(part)
  expect(rowsOf(part, 'practices-programmes')).toBeUndefined()
})

it('counts a ministry apart, and names neither a secret community nor what is not shared', async () => {
  const ecologie = await told({ ministry: { id: world.ecologie, name: 'Écologie' } })
  expectSound(ecologie)
  expect(
    rowsOf(ecologie, 'practices-library')!
      .map(([, now]) => now)
      .slice(1),
  ).toEqual([1, 1, 0, 0])
  const everything = JSON.stringify([await told(), ecologie])
  for (const { title } of shared.slice(2, 4)) expect(everything).not.toContain(title)
  expect(everything).not.toContain(world.communities['secret-managed']!.name)
  expect(everything).not.toContain(world.communities['secret-managed']!.id)
})

it('has nothing to say of a time before anything was shared', async () => {
  const early = await told({ span: { from: '2024-01-01', until: '2024-04-01' }, before: null })
  expect(early).toMatchObject({ headline: null, tables: [], charts: [], leading: null })
})

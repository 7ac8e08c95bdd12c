import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase, db, newId } from '@/lib/db'
import { lastFirstToldUpTo, livesUntil, standingsOnFirsts } from '@/lib/vitality'
import type { CommunityKind, CommunityOrigin, CommunityStatus, VitalityState } from '@/prisma/client/enums'
import { makeWorld, type World } from '../../world'

/** Communities from their opening to their last contribution, on the first of March and of April 2026. */
const [march, april] = ['2026-03-01', '2026-04-01']
const everywhere = { ministryId: null, kind: null }

let world: World
let direction: string

interface Opening {
  organisationId?: string
  kind?: CommunityKind
  origin?: CommunityOrigin
  status?: CommunityStatus
  statusAt?: Date
}

const opens = async (on: string, more: Opening = {}) => {
  const id = newId()
  await db.community.create({
    data: {
      ...{ id, slug: id, name: id, createdAt: new Date(`${on}T09:00:00Z`), ...more },
      memberships: { create: { memberId: world.ids.olga, role: 'owner', joinedAt: new Date() } },
    },
  })
  return id
}
const said = (communityId: string, on: string, state: VitalityState, lastOn: string) =>
  db.vitalityVerdict.create({
    data: {
      ...{ communityId, state, version: 'vitality@1', risk90: 0.2, risk365: 0.1 },
      ...{ on: new Date(on), lastOn: new Date(lastOn) },
    },
  })

beforeAll(async () => {
  world = await makeWorld()
  await db.community.deleteMany()
  direction = newId()
  await db.organisation.create({
    data: {
      ...{ id: direction, name: 'Archives', shortName: 'Archives', slug: 'archives' },
      ...{ kind: 'administration', parentId: world.culture },
    },
  })
  const alive = await opens('2025-11-01', { organisationId: direction })
  await said(alive, march, 'alive', '2026-02-27')
  await said(alive, april, 'watch', '2026-03-02')
  const asleep = await opens('2025-11-10', { organisationId: world.culture, kind: 'project' })
  await said(asleep, march, 'alive', '2025-12-20')
  await said(asleep, april, 'asleep', '2025-12-20')
  // Nobody ever contributed there: no verdict, but an age.
  await opens('2025-11-20', { organisationId: world.ecologie })
  await opens('2026-03-10', { organisationId: world.ecologie })
  await opens('2025-12-01', { status: 'archived', statusAt: new Date('2026-03-15T09:00:00Z') })
  // Said in the middle of a month: no first.
  await said(alive, '2026-03-15', 'asleep', '2026-03-02')
  const deleted = { organisationId: world.culture, members: 3, threads: 2, deposits: 0 }
  await db.formerCommunity.create({
    data: {
      ...{ id: newId(), kind: 'practice', origin: 'local', ...deleted },
      createdAt: new Date('2025-12-05T09:00:00Z'),
      lastActivityAt: new Date('2026-03-08T09:00:00Z'),
      deletedAt: new Date('2026-03-10T09:00:00Z'),
      erasedAt: new Date('2026-04-12T09:00:00Z'),
    },
  })
  await opens('2025-11-01', { origin: 'imported' })
})
afterAll(closeDatabase)

it('counts created and living communities on each first of which something was said', async () => {
  const standings = await standingsOnFirsts(everywhere, ['2026-02-01', march, april, '2026-05-01'])
  expect(standings).toEqual([
    // The one without any contribution is a hundred days old; the archived one, ninety; the deleted one still wrote.
    { on: march, created: 5, newborn: 0, alive: 3, watch: 0, asleep: 2, closed: 0 },
    { on: april, created: 6, newborn: 1, alive: 0, watch: 1, asleep: 2, closed: 2 },
  ])
  for (const { created, ...states } of standings.map(({ on: _, ...each }) => each))
    expect(Object.values(states).reduce((sum, each) => sum + each, 0)).toBe(created)
})

it('looks at the communities that a ministry carries, with its directions, and at those of one type', async () => {
  const [culture, project, both] = await Promise.all([
    standingsOnFirsts({ ministryId: world.culture, kind: null }, [april]),
    standingsOnFirsts({ ministryId: null, kind: 'project' }, [april]),
    standingsOnFirsts({ ministryId: world.ecologie, kind: 'project' }, [april]),
  ])
  expect(culture[0]).toMatchObject({ created: 3, watch: 1, asleep: 1, closed: 1 })
  expect(project[0]).toMatchObject({ created: 1, asleep: 1 })
  expect(both[0]).toMatchObject({ created: 0, newborn: 0, asleep: 0 })
})

it('knows how long each has lived, the deleted ones too, and keeps its figures when its ministry is renamed', async () => {
  await db.organisation.update({ where: { id: world.culture }, data: { name: 'Ministère des Arts' } })
  const lives = await livesUntil({ ministryId: world.culture, kind: null }, april)
  expect(lives).toEqual([
    { openedIn: '2025-11-01', days: 40, isOver: true, communities: 1 },
    { openedIn: '2025-11-01', days: 151, isOver: false, communities: 1 },
    { openedIn: '2025-12-01', days: 93, isOver: true, communities: 1 },
  ])
  const all = await livesUntil(everywhere, april)
  expect(all.reduce((sum, { communities }) => sum + communities, 0)).toBe(6)
  // Empty from the first day.
  expect(all.filter(({ days, isOver }) => days === 0 && isOver)).toHaveLength(2)
})

it('knows the last first that was told', async () => {
  const told = (on: string) => lastFirstToldUpTo(on)
  expect(await Promise.all(['2026-02-28', march, '2026-03-20', '2027-01-01'].map(told))).toEqual([
    ...[null, march, march, april],
  ])
})

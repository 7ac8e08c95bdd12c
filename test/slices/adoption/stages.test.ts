import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchUp, flushPresence, openMonths, record, recordPresence } from '@/lib/activity'
import { countAdoption, monthsCounted } from '@/lib/adoption'
import { crowdOf } from '@/lib/adoption/crowd'
import type { Alike } from '@/lib/adoption/model/report'
import { closeDatabase, db, newId } from '@/lib/db'
import type { MemberLevel, MemberStatus } from '@/prisma/client/enums'
import { makeWorld, type World } from '../../world'

/** Invited, registered, activated, led: people of Écologie, one by one, at the end of February and of October. */
const now = new Date('2026-03-20T12:00:00Z')
const long = new Date('2025-06-10T08:00:00Z')
const [february, october] = ['2026-02-01', '2025-10-01']

let world: World
let organisationId: string
let units: string[]
let communityId: string

interface Someone {
  unitId?: string
  level?: MemberLevel
  status?: MemberStatus
  statusAt?: string
  lastSeenAt?: string
  createdAt?: Date
  departement?: string
  isService?: boolean
}

async function someone({ statusAt, lastSeenAt, ...who }: Someone = {}): Promise<string> {
  const id = newId()
  await db.member.create({
    data: {
      ...{
        id,
        email: `${id}@x.example`,
        name: id,
        status: 'active',
        createdAt: long,
        organisationId,
        ...who,
      },
      statusAt: statusAt ? new Date(statusAt) : null,
      lastSeenAt: lastSeenAt ? new Date(lastSeenAt) : null,
    },
  })
  return id
}
const joins = (memberId: string, joinedAt: string) =>
  db.membership.create({ data: { communityId, memberId, joinedAt: new Date(joinedAt) } })
const reads = (memberId: string, on: string) =>
  recordPresence({ communityId, memberId, at: new Date(`${on}T10:00:00Z`) })
const writes = (memberId: string, on: string) =>
  record(db, { communityId, memberId, kind: 'reply', at: new Date(`${on}T10:00:00Z`) })

beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-01-01'), now)
  await db.member.updateMany({ data: { createdAt: now } })
  organisationId = newId()
  await db.organisation.create({
    data: {
      ...{ id: organisationId, name: 'Eau', shortName: 'Eau', slug: 'eau', kind: 'administration' },
      parentId: world.ecologie,
    },
  })
  units = [newId(), newId(), newId()]
  await db.unit.createMany({
    data: units.map((id, place) => ({ id, organisationId, name: `Bureau ${place}` })),
  })
  communityId = world.communities['public-free']!.id
})
afterAll(closeDatabase)

const people = (crowd: readonly Alike[], counts: (who: Alike) => boolean) =>
  crowd
    .filter((who) => who.ministryId === world.ecologie && counts(who))
    .reduce((sum, each) => sum + each.people, 0)

describe('what is counted of a month', () => {
  beforeAll(async () => {
    await someone({ departement: '92' })
    await someone({ status: 'invited' })
    // Came in January, then left in March; closed before they ever came.
    await someone({ status: 'left', statusAt: '2026-03-05T10:00:00Z', lastSeenAt: '2026-01-09T10:00:00Z' })
    await someone({ status: 'expired', statusAt: '2026-03-05T10:00:00Z' })
    // Came for the first time in December: invited only, in October.
    await someone({ statusAt: '2025-12-05T10:00:00Z', departement: '35' })
    await someone({ createdAt: new Date('2026-03-02T08:00:00Z') })
    await someone({ isService: true })
  })

  it('is who was invited, whatever became of them, and whose account was open that day', async () => {
    const [then, before] = [await crowdOf(february), await crowdOf(october)]
    expect([people(then, () => true), people(then, ({ isOpen }) => isOpen)]).toEqual([5, 3])
    expect([people(before, () => true), people(before, ({ isOpen }) => isOpen)]).toEqual([5, 2])
    expect(people(then, ({ isOpen, at }) => isOpen && at === 'elsewhere')).toBe(1)
    expect(people(then, ({ isOpen, at }) => isOpen && at === 'capital')).toBe(1)
  })

  it('is who did something within fourteen days of joining, or in the last twelve months', async () => {
    const [soon, late, lately, early] = [await someone(), await someone(), await someone(), await someone()]
    for (const who of [soon, late, early]) await joins(who, '2025-01-20T10:00:00Z')
    // Over a month's end: the 3rd of February is fourteen days after, the 4th is not.
    await writes(soon, '2025-02-03')
    await writes(late, '2025-02-04')
    await writes(lately, '2025-09-01')
    await writes(early, '2025-01-19')
    await catchUp(now)
    const activated = ({ isActivated }: Alike) => isActivated
    expect(people(await crowdOf(february), activated)).toBe(2)
    // Nobody had written in September yet, and February was within the last twelve months.
    expect(people(await crowdOf('2025-08-01'), activated)).toBe(3)
  })

  it('is one team for each unit where somebody leads a colleague, led if one of them was active', async () => {
    const [led, quiet, alone] = units as [string, string, string]
    await someone({ unitId: alone, level: 'direction' })
    await someone({ unitId: quiet, level: 'middle_management' })
    await someone({ unitId: quiet })
    await someone({ unitId: led, level: 'direction' })
    const reader = await someone({ unitId: led, level: 'middle_management' })
    reads(reader, '2026-02-11')
    await flushPresence()
    const crowd = await crowdOf(february)
    const leading = crowd.filter(({ leads, ministryId }) => leads && ministryId === world.ecologie)
    expect(people(leading, () => true)).toBe(2)
    expect(people(leading, ({ active }) => active !== 0)).toBe(1)
    expect(leading.find(({ active }) => active !== 0)?.level).toBe('middle_management')
    expect(people(leading, ({ contributing }) => contributing !== 0)).toBe(0)
  })
})

describe('months that nobody counted', () => {
  it('are counted afterwards, some a night, the latest first, and said to be', async () => {
    const counted = async () => (await monthsCounted('2020-01-01', '2030-01-01')).map(({ month }) => month)
    await countAdoption(now)
    expect(await counted()).toEqual(['2025-12-01', '2026-01-01', '2026-02-01'])
    const [first] = await monthsCounted('2025-12-01', '2026-01-01')
    await countAdoption(new Date('2026-03-21T12:00:00Z'), Infinity)
    // From the month of the first account on.
    expect(await counted()).toEqual([
      ...['2025-06-01', '2025-07-01', '2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01'],
      ...['2025-12-01', '2026-01-01', '2026-02-01'],
    ])
    expect(first).toMatchObject({ version: 'adoption@3', countedOn: '2026-03-20' })
    expect((await monthsCounted('2025-12-01', '2026-01-01'))[0]).toEqual(first)
  })

  it('leave a month counted by the first formulas as it was', async () => {
    const month = new Date('2025-06-01')
    await db.adoptionMonth.update({
      where: { month },
      data: { version: 'adoption@1', report: { 'members//': 12 } },
    })
    await countAdoption(now, Infinity)
    expect((await monthsCounted('2025-06-01', '2025-07-01'))[0]).toMatchObject({
      ...{ version: 'adoption@1', report: { 'members//': 12 } },
    })
  })
})

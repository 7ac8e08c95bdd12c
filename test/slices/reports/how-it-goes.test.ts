import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { closeDatabase, db, newId } from '@/lib/db'
import { countWholes } from '@/lib/oversight/night'
import { sectionMakers } from '@/lib/reports/sections'
import type { Scope } from '@/lib/reports/sections/section'
import { bringUpToDate } from '@/lib/vitality'
import { seen } from '../../model/reports/people/seen'
import { makeWorld, type World } from '../../world'
import { community, opened } from '../oversight/crowd'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

/** Two ministries that answer each other in one community of practice; four people in a project of Écologie. */
const now = new Date('2026-04-02T12:00:00Z')
const scope: Scope = {
  span: { from: '2026-01-01', until: '2026-04-01' },
  before: { from: '2025-10-01', until: '2026-01-01' },
  ...{ ministry: null, kind: null, target: null, today: '2026-04-02' },
}
let world: World

const tell = (key: 'participation' | 'newcomers' | 'communities', of: Partial<Scope> = {}) =>
  sectionMakers[key]!.tell({ ...scope, ...of }, 'fr')

async function asks(communityId: string, [asker, other]: [string, string], on: string) {
  const id = newId()
  const at = new Date(`${on}T08:00:00Z`)
  await db.thread.create({
    data: {
      ...{
        communityId,
        id,
        kind: 'question',
        authorId: asker,
        title: 'Une question',
        body: '?',
        bodyHtml: '?',
      },
      createdAt: at,
    },
  })
  const firstReplyAt = new Date(`${on}T10:00:00Z`)
  await db.threadCounter.create({
    data: { communityId, threadId: id, replies: 1, firstReplyAt, lastActivityAt: firstReplyAt },
  })
  await record(db, { communityId, memberId: asker, kind: 'thread', subjectId: id, at })
  await record(db, {
    communityId,
    memberId: other,
    otherId: asker,
    kind: 'reply',
    at: new Date(`${on}T10:00:00Z`),
  })
}

beforeAll(async () => {
  world = await makeWorld()
  const { culture, ecologie } = world
  await openMonths('activity', new Date('2025-06-01'), now)
  await db.member.createMany({
    data: [culture, ecologie].flatMap((organisationId) =>
      Array.from({ length: 30 }, (_, place) => ({
        ...{ id: newId(), email: `calme-${place}@${organisationId}.example`, name: `Calme ${place}` },
        ...{ status: 'active' as const, organisationId },
      })),
    ),
  })
  const practice = await community(
    {
      ...{ organisationId: culture, count: 30, kind: 'practice' },
      days: ['2025-11-03', '2025-12-08', '2026-01-12', '2026-02-09', '2026-03-09', '2026-03-16'],
    },
    culture,
  )
  const others = await community(
    { organisationId: ecologie, count: 20, kind: 'practice', days: ['2025-12-10', '2026-03-10'] },
    ecologie,
  )
  await community({ organisationId: ecologie, count: 4, kind: 'project', days: ['2026-03-11'] }, ecologie)
  for (const [place, other] of others.ids.entries())
    await asks(practice.id, [practice.ids[place]!, other], '2026-03-05')
  await catchUp(now)
  await countWholes({ now })
  await bringUpToDate(now)
})
afterAll(closeDatabase)

describe('participation', () => {
  it('tells of windows end to end in the span, beside those of before', async () => {
    const told = await tell('participation')
    expect(seen(told, 'participation-people').map(([until]) => until)).toEqual([
      ...['2026-02-04', '2026-03-04', '2026-04-01'],
    ])
    expect(told.headline).toMatch(/^54 personnes ont contribué en 28 jours/)
    const answers = seen(told, 'participation-answers').at(-1)!
    expect([answers[1], answers[2]]).toEqual([20, 1])
    // Every pair is of two ministries, far more than by chance.
    expect(seen(told, 'participation-bridging').at(-1)?.[1]).toBe(20)
    expect(told.notes[0]).toContain('plus souvent')
    expect(told.notes.join()).not.toContain('manque')
  })

  it('hides of one ministry and one type what would tell of four people', async () => {
    const told = await tell('participation', {
      ...{ ministry: { id: world.ecologie, name: 'Écologie' }, kind: 'project' },
    })
    const [, active, , contributing] = seen(told, 'participation-people').at(-1)!
    expect([active, contributing]).toEqual(['×', '×'])
    expect(seen(told, 'participation-answers').at(-1)?.slice(1, 3)).toEqual(['×', '×'])
    expect(told.headline).toBe(null)
  })

  it('says nothing of a time that nobody counted', async () => {
    const told = await tell('participation', { span: { from: '2021-01-01', until: '2021-04-01' } })
    expect([told.tables, told.notes.length]).toEqual([[], 1])
  })
})

describe('newcomers', () => {
  it('are followed over the longest window of the span, with how many they are', async () => {
    const told = await tell('newcomers')
    const [, answered] = seen(told, 'newcomers-path')
    expect(answered?.[0]).toBe('Accueillies par une réponse')
    expect(typeof answered?.[1]).toBe('number')
    expect(seen(told, 'newcomers-months')).toHaveLength(3)
  })

  it('say nothing of a time that nobody counted', async () => {
    const told = await tell('newcomers', { span: { from: '2021-01-01', until: '2021-04-01' } })
    expect([told.tables, told.notes.length]).toEqual([[], 1])
  })
})

describe('communities', () => {
  it('are counted created and alive on each first, and their lives drawn', async () => {
    const told = await tell('communities')
    const months = seen(told, 'communities-months')
    expect(months.map(([on, created]) => [on, created])).toEqual([
      ...[
        ['2026-01-01', 3],
        ['2026-02-01', 3],
        ['2026-03-01', 3],
        ['2026-04-01', 3],
      ],
    ])
    // The project was empty for long, and Écologie’s community silent all winter: both woke up in March.
    expect(months.map(([, , , living]) => living)).toEqual([2, 2, 1, 3])
    expect(told.headline).toBe('3 communautés vivent, sur 3 créées depuis l’ouverture.')
    expect(seen(told, 'communities-survival').at(-1)?.slice(0, 2)).toEqual([6, 1])
    expect(opened < now).toBe(true)
  })

  it('of a ministry are those that it carries; before the platform there is nothing to say', async () => {
    const carried = await tell('communities', { ministry: { id: world.culture, name: 'Culture' } })
    expect(seen(carried, 'communities-months').at(-1)?.slice(0, 4)).toEqual(['2026-04-01', 1, 0, 1])
    const early = await tell('communities', { span: { from: '2021-01-01', until: '2021-04-01' } })
    expect([early.tables, early.notes.length]).toEqual([[], 1])
  })
})

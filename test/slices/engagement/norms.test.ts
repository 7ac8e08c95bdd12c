import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catchUp, openMonths, record } from '@/lib/activity'
import { closeDatabase, db, execute, idAt, newId, sql } from '@/lib/db'
import { askedPeriod, communityEngagement, computeNorms, dashboardTable, refreshAll } from '@/lib/engagement'
import { chartsOf } from '@/lib/engagement/model/charts'
import { makeWorld, type World } from '../../world'
import { forgetLife, now } from './life'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let world: World
let members: string[]

beforeAll(async () => {
  world = await makeWorld()
  await openMonths('activity', new Date('2025-06-01'), now)
  await forgetLife()
  // The communities of the world were born today; these have lived.
  members = Array.from({ length: 20 }, () => newId())
  await db.member.createMany({
    data: members.map((id, index) => ({
      id,
      email: `m${index}@culture.gouv.example`,
      name: `M${index}`,
      status: 'active' as const,
      organisationId: world.culture,
    })),
  })
})
afterAll(closeDatabase)

/** A community of twenty in which the first so many answer each other every week since a year. */
async function made(index: number, busy: number) {
  const id = newId()
  const slug = `normale-${index}`
  const long = new Date('2025-09-01T08:00:00Z')
  await db.community.create({
    data: {
      ...{ id, slug, name: slug, createdAt: long, organisationId: world.culture, createdById: members[0] },
      memberships: {
        create: members.map((memberId, place) => ({
          ...{ memberId, joinedAt: long, role: place === 0 ? 'owner' : 'member' },
        })),
      },
    },
  })
  for (let week = 0; week < 16; week += 1)
    for (let who = 0; who < busy; who += 1) {
      const at = new Date(Date.parse('2025-12-01T09:00:00Z') + week * 7 * 86_400_000 + who * 60_000)
      const otherId = members[(who + 1) % busy] as string
      await record(db, { communityId: id, memberId: members[who] as string, otherId, kind: 'reply', at })
    }
  const openedAt = new Date('2026-03-03T09:00:00Z')
  const threadId = idAt(openedAt)
  await db.thread.create({
    data: {
      ...{ communityId: id, id: threadId, title: 'x', body: 'x', bodyHtml: 'x' },
      ...{ authorId: members[1] as string, createdAt: openedAt },
    },
  })
  const firstReplyAt = new Date(openedAt.getTime() + 3_600_000)
  await db.threadCounter.create({
    data: {
      ...{ communityId: id, threadId, lastActivityAt: openedAt },
      ...(busy % 2 ? { firstReplyAt, firstReplyById: members[2] } : {}),
    },
  })
  return slug
}

const seen = async (slug: string, address: Record<string, string> = {}) =>
  communityEngagement(await world.as('ada'), slug, askedPeriod(address, now), now)

test('norms wait for twenty comparable communities; then they say what is usual, and where one stands', async () => {
  const slugs = []
  for (let index = 0; index < 19; index += 1) slugs.push(await made(index, 2 + (index % 6)))
  await catchUp(now)
  await refreshAll(now)
  await computeNorms(now)
  const alone = await seen(slugs[0] as string)
  expect(alone.norms?.of.size).toBe(0)
  expect(alone.health).toMatchObject({ index: null })

  slugs.push(await made(19, 7))
  await catchUp(now)
  await refreshAll(now)
  await computeNorms(now)
  const [few, many] = [await seen(slugs[0] as string), await seen(slugs[19] as string)]
  expect(few.norms?.of.get('contributing')).toMatchObject({ communities: 20 })
  expect(few.norms?.of.get('contributing')?.percentiles[0]).toBe(2)
  expect(few.norms?.of.get('contributing')?.percentiles[20]).toBe(7)
  const rankOf = (engagement: typeof few, key: string) =>
    engagement.health?.factors.find((factor) => factor.key === key)?.quantile ?? 0
  expect(rankOf(few, 'activeRate')).toBeLessThan(0.2)
  expect(rankOf(many, 'activeRate')).toBeGreaterThan(0.8)

  // The band stands behind the people active; the file says it too.
  const chart = chartsOf(few.dashboard, null, few.norms?.activeAt).find(({ key }) => key === 'participation')
  const norm = chart?.points.at(-1)?.norm
  expect(norm?.low).toBeLessThan(norm?.high ?? 0)
  expect(dashboardTable(few, 'participation', 'fr')?.header).toContain('D’habitude, de')
  const index = dashboardTable(many, 'chiffres', 'fr')?.rows.find(([name]) => name === 'Indice de santé')
  expect(index?.join(' ')).toContain('health@1')

  // Nothing is compared over dates of one's own, nor with formulas that have changed.
  expect((await seen(slugs[0] as string, { du: '2026-03-01', au: '2026-03-12' })).norms).toBe(null)
  await execute(sql`UPDATE "community_norm" SET "version" = 'norms@0'`)
  expect((await seen(slugs[0] as string)).norms?.of.size).toBe(0)
})

import { beforeAll, expect, test } from 'vitest'
import { openMonths } from '@/lib/activity'
import { jobs as activityJobs } from '@/lib/activity/jobs'
import { forgetInvitations } from '@/lib/communities/forgotten'
import { db, newId } from '@/lib/db'
import { jobs as figuresJobs } from '@/lib/openFigures/jobs'
import { makeWorld, type World } from '@/test/world'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

test('the journal of security keeps a year, whatever its rows refuse', async () => {
  await openMonths('audit', daysAgo(500), new Date())
  const act = { actorId: world.ids.ada, action: 'community_archive', subjectKind: 'community' }
  const before = await db.audit.count()
  for (const age of [1, 300, 450]) await db.audit.create({ data: { ...act, id: newId(), at: daysAgo(age) } })
  const months = activityJobs.find(({ name }) => name === 'activity.months')
  await months?.run({ now: new Date(), signal: new AbortController().signal })
  expect(await db.audit.count()).toBe(before + 2)
})

test('invitations go a month after they ended, were withdrawn or accepted; those that wait stay', async () => {
  const room = world.communities['private-request']!
  const line = { communityId: room.id, createdById: world.ids.olga, expiresAt: daysAgo(-5) }
  const ends = [
    {},
    { expiresAt: daysAgo(10) },
    { expiresAt: daysAgo(40) },
    { acceptedAt: daysAgo(31) },
    { revokedAt: daysAgo(31) },
    { revokedAt: daysAgo(3) },
  ]
  const data = ends.map((end) => ({ ...line, ...end, id: newId(), tokenHash: newId() }))
  await db.invitation.createMany({ data })
  expect(await forgetInvitations(new Date())).toBe(3)
  const left = await db.invitation.findMany({ where: { id: { in: data.map(({ id }) => id) } } })
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set([0, 1, 5].map((index) => data[index]!.id)))
})

test('tokens of figures go thirteen months after they expired or were revoked, and who answered for them', async () => {
  const ends = {
    open: { expiresAt: daysAgo(-5) },
    expiredLately: { expiresAt: daysAgo(380) },
    expired: { expiresAt: daysAgo(400) },
    revokedLately: { expiresAt: daysAgo(100), revokedAt: daysAgo(380) },
    revoked: { expiresAt: daysAgo(100), revokedAt: daysAgo(400) },
  }
  for (const [name, end] of Object.entries(ends)) {
    const token = { purpose: 'Suivre l’adoption', responsible: 'Sami, DINUM', hash: newId() }
    await db.figuresToken.create({ data: { id: newId(), name, ...token, ...end } })
  }
  const forget = figuresJobs.find(({ name }) => name === 'figures.forget')
  await forget?.run({ now: new Date(), signal: new AbortController().signal })
  const left = await db.figuresToken.findMany({ select: { name: true }, orderBy: { name: 'asc' } })
  expect(left.map(({ name }) => name)).toEqual(['expiredLately', 'open', 'revokedLately'])
})

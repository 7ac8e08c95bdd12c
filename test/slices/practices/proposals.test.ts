import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCommunity } from '@/lib/communities/commands/create'
import { eraseCommunities } from '@/lib/communities/erasing'
import { acceptOwnership, offerOwnership } from '@/lib/communities/commands/ownership'
import { changeRole } from '@/lib/communities/commands/people'
import { db } from '@/lib/db'
import {
  openProposal,
  proposeAtCreation,
  proposeInAlert,
  proposeThere,
  practicesWaiting,
} from '@/lib/practices'
import { adoptPractice } from '@/lib/practices/commands/adopt'
import { dismissPractice, restoreDismissed } from '@/lib/practices/commands/propose'
import type { PlaceThere } from '@/lib/practices/proposing/candidates'
import { forgetPractices } from '@/lib/practices/forgetting'
import { tallyProposals } from '@/lib/practices/proposing/tally'
import { loadStarterPractices } from '@/lib/practices/starter/load'
import { makeWorld, type Name, type World, type WorldCommunity } from '../../world'

const now = new Date()
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
let world: World
let room: WorldCommunity
let other: WorldCommunity

/** Silent, with few people and few answers: several practices wait for that. */
const quiet = async (communityId: string) => {
  await db.communityFigure.create({
    data: {
      ...{ communityId, days: 28, version: 'test', revision: 1, start: days(-28), end: now, members: 60 },
      ...{ active: 20, contributing: 3, contributions: 20, new: 2, reactivated: 0, lost: 5 },
      ...{ replyRate: 0.2, responseHours: 90, halfCarriedBy: 1, reciprocity: 0.1 },
      dashboard: { windows: [{ figures: { judgedThreads: 10, pairs: 20 } }] },
    },
  })
  await db.communityVitality.create({
    data: {
      ...{
        communityId,
        version: 'test',
        night: now,
        revision: 1,
        assessedOn: now,
        state: 'watch',
        since: now,
      },
      ...{ risk90: 0.8, authors: 2, silentOpenDays: 30 },
    },
  })
}

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  other = world.communities['public-free']!
  await loadStarterPractices(now)
  await Promise.all([quiet(room.id), quiet(other.id)])
})
beforeEach(async () => {
  await db.practiceOccasion.deleteMany()
  await db.practiceAdoption.deleteMany()
  await db.practiceDismissal.deleteMany()
  await db.practiceTally.deleteMany()
})

const to = async (name: Name, at = now, place: PlaceThere = 'dashboard') =>
  (await proposeThere(await world.as(name), { slug: room.slug, place }, at))!
const idsOf = ({ practices }: { practices: { id: string }[] }) => practices.map(({ id }) => id)
const logged = () =>
  db.practiceOccasion.findMany({
    include: { proposals: { orderBy: { place: 'asc' } } },
    // At the same moment, as they came.
    orderBy: [{ shownAt: 'asc' }, { id: 'asc' }],
  })

describe('what is proposed', () => {
  it('stays as it is for the day, however many times one looks and in however many tabs', async () => {
    const ann = await world.as('ann')
    const asked = { slug: room.slug, place: 'dashboard' as const }
    const seen = await Promise.all(Array.from({ length: 5 }, () => proposeThere(ann, asked, now)))
    expect(new Set(seen.map((each) => idsOf(each!).join())).size).toBe(1)
    const [occasion, ...more] = await logged()
    expect(more).toEqual([])
    expect(occasion).toMatchObject({ place: 'dashboard', communityId: room.id, viewerId: world.ids.ann })
    expect(occasion!.proposals.map(({ practiceId }) => practiceId)).toEqual(idsOf(seen[0]!))
    await to('ann', days(1))
    await to('olga')
    expect(await logged()).toHaveLength(3)
  })

  it('is written with all that judges it: what could have been, and how likely each was', async () => {
    await to('ann')
    const { candidates, proposals } = (await logged())[0]!
    expect(candidates.length).toBeGreaterThan(3)
    expect(proposals).toHaveLength(3)
    for (const { practiceId, propensity } of proposals) {
      expect(candidates).toContain(practiceId)
      expect(propensity).toBeGreaterThan(0)
      expect(propensity).toBeLessThanOrEqual(1)
    }
  })

  it('is read by the platform’s team, who could not take it up there, without being a proposal', async () => {
    const ada = await to('ada')
    expect(ada).toMatchObject({ occasionId: null, mayDismiss: false })
    expect(ada.practices).toHaveLength(3)
    await proposeAtCreation(await world.as('ada'), 'practice', now)
    expect(await logged()).toEqual([])
    await to('ann')
    expect(await logged()).toHaveLength(1)
    // What was counted of somebody who is no longer there is not learnt from.
    await tallyProposals()
    expect(await db.practiceTally.count()).toBe(3)
    await db.practiceOccasion.deleteMany()
    await tallyProposals()
    expect(await db.practiceTally.count()).toBe(0)
  })

  it('comes in the order that adoptions teach', async () => {
    await to('ann')
    const { candidates } = (await logged())[0]!
    const loved = candidates.at(-1)!
    await db.practiceTally.createMany({
      data: candidates.map((practiceId) => ({
        ...{ place: 'dashboard' as const, practiceId, shown: 400, adopted: practiceId === loved ? 300 : 4 },
      })),
    })
    const seen = await Promise.all(Array.from({ length: 20 }, (_, day) => to('ann', days(day + 1))))
    // One time in ten the order is pure chance: it may be missing then, and only then.
    expect(seen.filter((each) => idsOf(each).includes(loved)).length).toBeGreaterThanOrEqual(14)
  })
})

it('warnings, seldom taken up, come as often as there are of them', async () => {
  await to('ann')
  const { candidates } = (await logged())[0]!
  const failures = await db.practice.findMany({ where: { id: { in: candidates }, isFailure: true } })
  expect(failures.length).toBeGreaterThan(0)
  const warns = new Set(failures.map(({ id }) => id))
  await db.practiceTally.createMany({
    data: candidates.map((practiceId) => ({
      ...{ place: 'dashboard' as const, practiceId, shown: 400, adopted: warns.has(practiceId) ? 4 : 300 },
    })),
  })
  const seen = await Promise.all(Array.from({ length: 40 }, (_, day) => to('ann', days(day + 1))))
  const shown = seen.flatMap(idsOf)
  // By adoptions alone they would come one time in ten of a share, when the order is pure chance.
  const share = shown.filter((id) => warns.has(id)).length / shown.length
  expect(share).toBeGreaterThan(0.4 * (warns.size / candidates.length))
})

describe('what comes of it', () => {
  it('is opened by whom it was shown to, and by nobody else', async () => {
    const { occasionId, practices } = await to('ann')
    const one = { practiceId: practices[0]!.id, occasionId: occasionId! }
    await openProposal(await world.as('olga'), one, now)
    expect((await logged())[0]!.proposals.every(({ openedAt }) => openedAt === null)).toBe(true)
    // Nor is it written down of whoever does not want to be counted.
    const countedFrom = new Date('9999-12-31')
    await db.activityObjection.create({ data: { memberId: world.ids.ann, countedFrom } })
    await openProposal(await world.as('ann'), one, now)
    expect((await logged())[0]!.proposals.every(({ openedAt }) => openedAt === null)).toBe(true)
    await db.activityObjection.deleteMany()
    await openProposal(await world.as('ann'), one, now)
    await openProposal(await world.as('ann'), one, days(1))
    expect((await logged())[0]!.proposals[0]!.openedAt).toEqual(now)
  })

  it('an adoption goes to one proposal, the last one that was opened, and counts its community once', async () => {
    const first = await to('ann', days(-3))
    const practiceId = idsOf(first)[0]!
    await openProposal(await world.as('ann'), { practiceId, occasionId: first.occasionId! }, days(-3))
    for (const ago of [-2, -1])
      await db.practiceOccasion.create({
        data: {
          ...{ id: crypto.randomUUID(), place: 'dashboard', communityId: room.id, viewerId: world.ids.olga },
          ...{ on: days(ago), shownAt: days(ago), candidates: [practiceId] },
          proposals: { create: { practiceId, place: 1, propensity: 1 } },
        },
      })
    await adoptPractice(await world.as('olga'), { practiceId, communityId: room.id })
    const adopted = (await logged()).filter(({ proposals }) => proposals.some(({ adoptedAt }) => adoptedAt))
    expect(adopted.map(({ id }) => id)).toEqual([first.occasionId])
    await tallyProposals()
    expect(await db.practiceTally.findMany({ where: { practiceId } })).toEqual([
      { place: 'dashboard', practiceId, shown: 1, adopted: 1 },
    ])
    // What it tries is no longer proposed to it; elsewhere it is.
    expect(idsOf(await to('ann', days(-3)))).not.toContain(practiceId)
  })

  it('is put aside for one community, by who runs it, and comes back when they say so', async () => {
    const practiceId = idsOf(await to('ann'))[0]!
    const here = { practiceId, communityId: room.id }
    await expect(dismissPractice(await world.as('bob'), here)).rejects.toThrow()
    await Promise.all([
      dismissPractice(await world.as('ann'), here),
      dismissPractice(await world.as('olga'), here),
    ])
    for (const name of ['ann', 'olga'] as const)
      for (const ahead of [0, 1, 2, 3]) expect(idsOf(await to(name, days(ahead)))).not.toContain(practiceId)
    expect((await to('ann')).dismissed).toBe(1)
    expect((await logged())[0]!.proposals[0]!.dismissedAt).not.toBeNull()
    const waiting = await practicesWaiting(await world.as('ada'), [room.id, other.id], now)
    expect([...waiting.values()]).toEqual([3, 3])
    await restoreDismissed(await world.as('olga'), { communityId: room.id })
    expect((await to('ann')).dismissed).toBe(0)
    expect(idsOf(await to('ann'))).toContain(practiceId)
  })
})

describe('where it comes', () => {
  it('in the alert of a community, for all who read it', async () => {
    const carried = await db.$transaction((tx) => proposeInAlert(tx, room.id, now))
    expect(carried!.practices).toHaveLength(3)
    const one = { practiceId: carried!.practices[0]!.id, occasionId: carried!.occasionId }
    await openProposal(await world.as('eve'), one, now)
    expect((await logged())[0]!.proposals[0]!.openedAt).toBeNull()
    await openProposal(await world.as('olga'), one, now)
    expect((await logged())[0]!.proposals[0]!.openedAt).toEqual(now)
  })

  it('while a community is created, by its type; and an adoption there goes to it', async () => {
    const eve = await world.as('eve')
    const asked = await Promise.all(
      (['practice', 'broadcast'] as const).map((kind) => proposeAtCreation(eve, kind, now)),
    )
    for (const each of asked) {
      expect(each!.practices.length).toBeLessThanOrEqual(3)
      const texts = await db.practiceVersion.findMany({
        where: { practiceId: { in: idsOf(each!) }, number: 1 },
      })
      expect(texts.every(({ stages }) => stages.length === 0 || stages.includes('launch'))).toBe(true)
    }
    expect(await logged()).toHaveLength(2)
    // Two types that one person looks at, in one instant: shown to one. Another person is another one.
    await proposeAtCreation(await world.as('bob'), 'practice', now)
    const keys = (await logged()).map(({ viewerId, creatorKey }) => [viewerId, creatorKey] as const)
    expect(new Set(keys.map(([, key]) => key)).size).toBe(2)
    expect(new Set(keys.filter(([viewer]) => viewer === eve.id).map(([, key]) => key)).size).toBe(1)
    await tallyProposals()
    for (const { shown } of await db.practiceTally.findMany()) expect(shown).toBeLessThanOrEqual(2)
    await db.practiceOccasion.deleteMany({ where: { viewerId: world.ids.bob } })
    const rights = { thread: 'member', news: 'animator', file: 'member', comment: 'guest' } as const
    const words = { name: 'Voisins', purpose: 'S’aider', description: '', welcome: '', organisationId: null }
    const made = await createCommunity(eve, { ...words, ...rights, kind: 'practice', opening: 'public-free' })
    const practiceId = idsOf(asked[0]!)[0]!
    await adoptPractice(await world.as('eve'), { practiceId, communityId: made.id })
    const credited = (await logged()).flatMap(({ kind, proposals }) =>
      proposals.some((each) => each.practiceId === practiceId && each.adoptedAt) ? [kind] : [],
    )
    expect(credited).toHaveLength(1)
  })

  it('before one closes a community, or wakes it: how to, whatever its figures say, and never once it is closed', async () => {
    const found = await to('ann', now, 'closing')
    expect(found.practices).toHaveLength(3)
    const { candidates } = (await logged())[0]!
    const could = await db.practiceVersion.findMany({ where: { practiceId: { in: candidates }, number: 1 } })
    const isClosing = ({ stages }: { stages: string[] }) => stages.includes('close')
    for (const text of could.filter((each) => !isClosing(each))) {
      expect(text.stages).toContain('relaunch')
      expect(['silence', 'purpose', 'end']).toContain(text.problem)
    }
    expect(could.filter(isClosing).length).toBeGreaterThan(2)
    expect(found.practices.every(({ because }) => because.length === 0)).toBe(true)
    expect(await logged()).toMatchObject([{ place: 'closing', communityId: room.id }])
    await expect(to('bob', now, 'closing')).rejects.toThrow('engagement.read')
    await db.community.update({ where: { id: room.id }, data: { status: 'archived' } })
    expect((await to('ann', days(1), 'closing')).practices).toEqual([])
    await db.community.update({ where: { id: room.id }, data: { status: 'active' } })
  })

  it('in the first weeks of whoever begins to run it', async () => {
    await db.membership.updateMany({ where: { communityId: room.id }, data: { joinedAt: days(-100) } })
    const begins = async (name: Name) =>
      proposeThere(await world.as(name), { slug: room.slug, place: 'first_weeks' }, now)
    expect(await begins('ann')).toBeNull()
    const role = { slug: room.slug, memberId: world.ids.bob, role: 'animator' as const }
    await changeRole(await world.as('olga'), role)
    const found = await begins('bob')
    expect(found!.practices.length).toBeGreaterThan(0)
    await changeRole(await world.as('olga'), { ...role, role: 'member' })
  })

  it('in the first weeks of a member who takes a community on, not of whoever ran it already', async () => {
    await db.membership.updateMany({ where: { communityId: room.id }, data: { joinedAt: days(-100) } })
    const begins = async (name: Name) =>
      proposeThere(await world.as(name), { slug: room.slug, place: 'first_weeks' }, now)
    const takesOn = async (name: Name) => {
      const offer = { slug: room.slug, memberId: world.ids[name], formerRole: 'owner' as const }
      await offerOwnership(await world.as('olga'), offer)
      const { id: transferId } = await db.ownershipTransfer.findFirstOrThrow({
        where: { toId: world.ids[name], acceptedAt: null },
      })
      await acceptOwnership(await world.as(name), { transferId })
    }
    await takesOn('ann')
    expect(await begins('ann')).toBeNull()
    await takesOn('gus')
    expect((await begins('gus'))!.practices.length).toBeGreaterThan(0)
    const former = { ann: 'animator', gus: 'guest' } as const
    for (const name of ['ann', 'gus'] as const)
      await db.membership.updateMany({
        where: { communityId: room.id, memberId: world.ids[name] },
        data: { role: former[name] },
      })
  })

  it('where it is for every moment, at the creation and in first weeks; where it is for growing, once one has begun', async () => {
    const [everywhere, growing] = await db.practice.findMany({ orderBy: { id: 'asc' }, take: 2 })
    const known = await db.practiceVersion.findMany()
    await db.practiceVersion.updateMany({ data: { stages: ['close'] } })
    const becomesFor = (practiceId: string, stages: string[]) =>
      db.practiceVersion.updateMany({
        where: { practiceId },
        data: { stages, kinds: [], fewestMembers: null, mostMembers: null },
      })
    await becomesFor(everywhere!.id, [])
    await becomesFor(growing!.id, ['grow'])
    const sortedIds = async (proposed: Promise<{ practices: { id: string }[] } | null>) =>
      idsOf((await proposed)!).toSorted()
    expect(await sortedIds(proposeAtCreation(await world.as('eve'), 'practice', now))).toEqual([
      everywhere!.id,
    ])
    const begin = async (name: Name) => {
      await db.membership.updateMany({
        where: { communityId: other.id, memberId: world.ids[name] },
        data: { joinedAt: now },
      })
      return proposeThere(await world.as(name), { slug: other.slug, place: 'first_weeks' }, now)
    }
    const createdAt = (ahead: number) =>
      db.community.update({ where: { id: other.id }, data: { createdAt: days(ahead) } })
    await createdAt(-200)
    expect(await sortedIds(begin('olga'))).toEqual([everywhere!.id])
    await db.communityVitality.update({ where: { communityId: other.id }, data: { risk90: 0.1 } })
    await db.practiceOccasion.deleteMany()
    expect(await sortedIds(begin('olga'))).toEqual([everywhere!.id, growing!.id].toSorted())
    await createdAt(-10)
    await db.practiceOccasion.deleteMany()
    expect(await sortedIds(begin('olga'))).toEqual([everywhere!.id])
    for (const { practiceId, number, stages, kinds, fewestMembers, mostMembers } of known)
      await db.practiceVersion.updateMany({
        where: { practiceId, number },
        data: { stages, kinds, fewestMembers, mostMembers },
      })
    await db.communityVitality.update({ where: { communityId: other.id }, data: { risk90: 0.8 } })
  })
})

it('whom it was shown to is forgotten after a month, the rest after thirteen, and all of it with a community', async () => {
  await to('ann', days(-31))
  await to('ann', days(-30))
  await to('ann', days(-420))
  const { communityId } = await to('olga')
  await forgetPractices({ now })
  const kept = await logged()
  expect(kept.map(({ viewerId }) => viewerId)).toEqual([null, world.ids.ann, world.ids.olga])
  await dismissPractice(await world.as('ann'), { practiceId: kept[0]!.candidates[0]!, communityId })
  await db.community.update({ where: { id: communityId }, data: { status: 'deleted', statusAt: days(-40) } })
  await eraseCommunities({ now })
  await forgetPractices({ now })
  expect(await db.practiceOccasion.count({ where: { communityId } })).toBe(0)
  expect(await db.practiceDismissal.count({ where: { communityId } })).toBe(0)
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { leaveCommunity } from '@/lib/communities/commands/entry'
import { reopenCommunity } from '@/lib/communities/commands/lifecycle'
import { closeDatabase, db, newId } from '@/lib/db'
import { drainOutbox } from '@/lib/notifications/drain'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import { NotFound, Refused } from '@/lib/policy'
import { mergesInto, reviewPage } from '@/lib/vitality'
import { answerReview } from '@/lib/vitality/commands/answer'
import { decideMerge, undoMerge } from '@/lib/vitality/commands/merge'
import { conductReviews } from '@/lib/vitality/reviews/clock'
import { AnswerReview } from '@/lib/vitality/schema'
import type { CommunityRole, MembershipStatus } from '@/prisma/client/enums'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '../../world'
import { oneNight } from '../communities/eraser'
import { beginAgain, fallAsleep, later, now, reviewOf } from './sleeper'

/** Olga's sleeping room, another of hers, and one that Eve answers for, where Olga is a member. */
let world: World
let from: WorldCommunity
let own: WorldCommunity
let theirs: WorldCommunity
let number = 0
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await beginAgain()
  number += 1
  from = await community(world, 'private', 'request', `Salle endormie ${number}`)
  own = await empty(`Salle voisine ${number}`, 'olga')
  theirs = await empty(`Salle lointaine ${number}`, 'eve')
  await place(theirs, 'olga', 'member')
  await db.community.updateMany({ data: { createdAt: later(-500) } })
  await fallAsleep(world, from)
})
afterAll(closeDatabase)

async function place(
  { id }: WorldCommunity,
  who: Name,
  role: CommunityRole,
  status: MembershipStatus = 'member',
) {
  await db.membership.create({
    data: { communityId: id, memberId: world.ids[who], role, status, joinedAt: now },
  })
}

async function empty(name: string, owner: Name): Promise<WorldCommunity> {
  const made = await community(world, 'private', 'request', name)
  await db.$transaction(async (tx) => {
    await tx.membership.deleteMany({ where: { communityId: made.id } })
    await tx.membership.create({
      data: { communityId: made.id, memberId: world.ids[owner], role: 'owner', joinedAt: now },
    })
    await tx.communityCounter.update({ where: { communityId: made.id }, data: { members: 1 } })
  })
  return made
}

const merge = async (who: Name, into: WorldCommunity) =>
  answerReview(
    await world.as(who),
    AnswerReview.parse({ slug: from.slug, choice: 'merge', intoId: into.id, help: '', lesson: '' }),
  )
const peopleOf = async ({ id }: WorldCommunity) => {
  const rows = await db.membership.findMany({ where: { communityId: id, status: 'member' } })
  const nameOf = (memberId: string) => Object.entries(world.ids).find(([, each]) => each === memberId)?.[0]
  return rows.map(({ memberId, role }) => `${nameOf(memberId)} ${role}`).sort()
}
const countOf = async ({ id }: WorldCommunity) =>
  (await db.communityCounter.findUnique({ where: { communityId: id } }))?.members

describe('a community joins another of the same owner', () => {
  it('brings its members over once, as members, and never whoever left or was kept out, nor guests', async () => {
    await place(own, 'ann', 'contributor')
    const extra = newId()
    await db.member.create({
      data: { id: extra, email: `${extra}@culture.gouv.example`, name: 'Léo Parti', status: 'active' },
    })
    await db.membership.createMany({
      data: [
        { communityId: from.id, memberId: extra, status: 'member', joinedAt: now },
        { communityId: own.id, memberId: extra, status: 'left', joinedAt: now, leftAt: now },
      ],
    })
    expect(await merge('olga', own)).toMatchObject({ outcome: 'merged' })
    expect(await peopleOf(own)).toEqual(['ann contributor', 'bob member', 'olga owner'])
    expect(await countOf(own)).toBe(2)
    expect(await db.community.findUnique({ where: { id: from.id } })).toMatchObject({
      status: 'archived',
      statusReason: `A rejoint « ${own.name} »`.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»'),
    })
    const [note] = await db.thread.findMany({ where: { communityId: from.id } })
    expect(note).toMatchObject({ kind: 'news', authorId: world.ids.olga })
    expect(note!.bodyHtml).toContain(`/communautes/${own.slug}`)
    expect(note!.pinnedUntil!.getTime()).toBeGreaterThan(later(300).getTime())
    await expect(merge('olga', own)).rejects.toThrow(Refused)
    await drainOutbox({ now })
    const heard = await db.notification.findMany({ where: { kind: 'news', communityId: from.id } })
    expect(heard.map(({ memberId }) => memberId)).toContain(world.ids.bob)
  })

  it('can be taken back within seven days, and whoever rose there meanwhile stays', async () => {
    await merge('olga', own)
    await db.membership.update({
      where: { communityId_memberId: { communityId: own.id, memberId: world.ids.ann } },
      data: { role: 'animator' },
    })
    expect((await reviewPage(await world.as('olga'), from.slug, now)).undoUntil).not.toBeNull()
    await expect(world.as('ann').then((ann) => undoMerge(ann, { slug: from.slug }))).rejects.toThrow(Refused)
    await undoMerge(await world.as('olga'), { slug: from.slug })
    expect(await peopleOf(own)).toEqual(['ann animator', 'olga owner'])
    expect(await db.community.findUnique({ where: { id: from.id } })).toMatchObject({ status: 'active' })
    expect(await reviewOf(from)).toMatchObject({ state: 'asked', endedAt: null, intoId: null })
    expect((await db.thread.findFirst({ where: { communityId: from.id } }))?.removedAt).not.toBeNull()
    await expect(undoMerge(await world.as('olga'), { slug: from.slug })).rejects.toThrow(Mistake)
  })

  it('taken back, leaves who had asked to come in waiting for an answer, as before', async () => {
    const asked = { communityId: own.id, memberId: world.ids.bob }
    await db.membership.create({
      data: { ...asked, status: 'requested', requestedAt: now, message: 'Bonjour' },
    })
    await merge('olga', own)
    expect(await peopleOf(own)).toContain('bob member')
    await undoMerge(await world.as('olga'), { slug: from.slug })
    expect(await db.membership.findUnique({ where: { communityId_memberId: asked } })).toMatchObject({
      ...{ status: 'requested', message: 'Bonjour', joinedAt: null, leftAt: null },
    })
  })

  it('asked again, brings the same people again, but nobody who has left by themselves meanwhile', async () => {
    await merge('olga', own)
    await undoMerge(await world.as('olga'), { slug: from.slug })
    await conductReviews({ now: later(15) })
    await merge('olga', own)
    expect(await peopleOf(own)).toEqual(['ann member', 'bob member', 'olga owner'])
    await leaveCommunity(await world.as('bob'), { slug: own.slug })
    await undoMerge(await world.as('olga'), { slug: from.slug })
    await merge('olga', own)
    expect(await peopleOf(own)).toEqual(['ann member', 'olga owner'])
    await undoMerge(await world.as('olga'), { slug: from.slug })
    await answerReview(
      await world.as('olga'),
      AnswerReview.parse({ slug: from.slug, choice: 'close', lesson: 'Commencer plus petit.' }),
    )
    await conductReviews({ now: later(1) })
    expect(await db.mergedMember.count()).toBe(0)
  })

  it('can be taken back after somebody has opened it again, even if the question was asked anew', async () => {
    await merge('olga', own)
    await reopenCommunity(await world.as('olga'), { slug: from.slug })
    const anew = { stateAt: later(1), openedAt: later(1), dueAt: later(22) }
    const { id } = await db.vitalityReview.create({ data: { id: newId(), communityId: from.id, ...anew } })
    await undoMerge(await world.as('olga'), { slug: from.slug })
    expect(await peopleOf(own)).toEqual(['olga owner'])
    expect(await reviewOf(from)).toMatchObject({ id, state: 'asked' })
    const withdrawn = { communityId: from.id, outcome: 'withdrawn' as const }
    expect(await db.vitalityReview.count({ where: withdrawn })).toBe(1)
    await expect(undoMerge(await world.as('olga'), { slug: from.slug })).rejects.toThrow(Mistake)
  })

  it('later, it is settled, and who came along is kept nowhere', async () => {
    await merge('olga', own)
    expect(await db.mergedMember.count()).toBeGreaterThan(0)
    await conductReviews({ now: later(8) })
    expect(await db.mergedMember.count()).toBe(0)
    await db.vitalityReview.updateMany({ data: { endedAt: later(-8) } })
    await expect(undoMerge(await world.as('olga'), { slug: from.slug })).rejects.toThrow(Mistake)
  })
})

it('what was asked, answered and learnt is forgotten with the community', async () => {
  await merge('olga', own)
  const review = (await reviewOf(from))!
  const lesson = { id: newId(), communityId: from.id, reviewId: review.id, authorId: world.ids.olga }
  await db.closingLesson.create({ data: { ...lesson, lesson: 'Commencer plus petit.', at: now } })
  await db.community.update({ where: { id: from.id }, data: { status: 'deleted', statusAt: later(-40) } })
  await oneNight()
  const ofIt = { where: { communityId: from.id } }
  expect([await db.vitalityReview.count(ofIt), await db.closingLesson.count(ofIt)]).toEqual([0, 0])
  expect(await db.mergedMember.count(ofIt)).toBe(0)
  expect(await peopleOf(own)).toContain('bob member')
})

describe('a community asks to join one that somebody else answers for', () => {
  const reviewId = async () => (await reviewOf(from))!.id

  it('nobody moves before that person accepts, who sees how many would come', async () => {
    expect(await merge('olga', theirs)).toMatchObject({ outcome: 'merging' })
    await drainOutbox({ now })
    const [line] = await db.notification.findMany({ where: { kind: 'merge' } })
    expect(line).toMatchObject({ memberId: world.ids.eve, communityId: theirs.id })
    expect(await peopleOf(theirs)).toEqual(['eve owner', 'olga member'])
    expect(await mergesInto(await world.as('eve'), theirs.slug)).toMatchObject([
      { name: from.name, coming: 2 },
    ])
    await expect(mergesInto(await world.as('olga'), theirs.slug)).rejects.toThrow(Refused)
    const accept = { reviewId: await reviewId(), decision: 'accept' as const }
    for (const who of ['olga', 'bob', 'ada'] as const)
      await expect(world.as(who).then((viewer) => decideMerge(viewer, accept))).rejects.toThrow(NotFound)
    const eve = await world.as('eve')
    const twice = await Promise.allSettled([decideMerge(eve, accept), decideMerge(eve, accept)])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await peopleOf(theirs)).toEqual(['ann member', 'bob member', 'eve owner', 'olga member'])
    expect(await db.activity.count({ where: { communityId: theirs.id, kind: 'join' } })).toBe(2)
    expect(await reviewOf(from)).toMatchObject({ outcome: 'merged', answeredById: world.ids.olga })
  })

  it('is asked once, however often she sends it', async () => {
    await Promise.all([merge('olga', theirs), merge('olga', theirs)])
    await merge('olga', theirs)
    await drainOutbox({ now })
    expect(await db.mail.count({ where: { kind: 'merge' } })).toBe(1)
  })

  it('refused, or left without an answer, the question is asked again', async () => {
    await merge('olga', theirs)
    await decideMerge(await world.as('eve'), { reviewId: await reviewId(), decision: 'refuse' })
    expect(await reviewOf(from)).toMatchObject({ state: 'asked', intoId: null })
    await merge('olga', theirs)
    await conductReviews({ now: later(22) })
    expect(await reviewOf(from)).toMatchObject({ state: 'asked', intoId: null })
    await drainOutbox({ now })
    const steps = await db.notification.findMany({ where: { kind: 'review', memberId: world.ids.ann } })
    expect(steps.map(({ detail }) => (detail as { step: string }).step)).toEqual([
      'asked',
      'refused',
      'refused',
    ])
  })

  it('that has become a secret meanwhile: its name is told to nobody, and it is asked again', async () => {
    await merge('olga', theirs)
    await drainOutbox({ now })
    const [mail] = await db.mail.findMany({ where: { kind: 'merge' } })
    const leaving = { memberId: world.ids.eve, kind: 'merge', about: mail!.about } as never
    expect(await stillAllowed(leaving)).toBe(true)
    await db.community.update({ where: { id: from.id }, data: { access: 'secret', joining: 'managed' } })
    expect(await mergesInto(await world.as('eve'), theirs.slug)).toEqual([])
    expect(await stillAllowed(leaving)).toBe(false)
    await db.mail.deleteMany()
    const told = { reviewId: await reviewId(), actorId: world.ids.olga }
    await db.$transaction((tx) => tell(tx, 'review.merge', theirs.id, told))
    await drainOutbox({ now })
    expect(await db.mail.count({ where: { kind: 'merge' } })).toBe(0)
    await conductReviews({ now: later(1) })
    expect(await reviewOf(from)).toMatchObject({ state: 'asked', intoId: null })
  })

  it('is not overruled by who only animates it', async () => {
    await merge('olga', theirs)
    const relaunch = AnswerReview.parse({ slug: from.slug, choice: 'relaunch' })
    await expect(answerReview(await world.as('ann'), relaunch)).rejects.toThrow(Mistake)
    expect((await reviewPage(await world.as('ann'), from.slug, now)).may.relaunch).toBe(false)
    expect(await reviewOf(from)).toMatchObject({ state: 'merging', intoId: theirs.id })
    await answerReview(await world.as('olga'), relaunch)
    expect(await reviewOf(from)).toMatchObject({ state: 'relaunching', intoId: null })
  })

  it('cannot, where it is secret, closed, or not one of theirs', async () => {
    await expect(merge('olga', await empty(`Salle des autres ${number}`, 'eve'))).rejects.toThrow(Mistake)
    await expect(merge('olga', world.communities['secret-managed']!)).rejects.toThrow(Mistake)
    await db.community.update({ where: { id: own.id }, data: { status: 'archived' } })
    await expect(merge('olga', own)).rejects.toThrow(Mistake)
    await expect(merge('ann', theirs)).rejects.toThrow(Refused)
    expect((await reviewOf(from))?.state).toBe('asked')
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptOwnership, offerOwnership } from '@/lib/communities/commands/ownership'
import { closeDatabase, db } from '@/lib/db'
import { drainOutbox } from '@/lib/notifications/drain'
import { answerReview } from '@/lib/vitality/commands/answer'
import { conductSome } from '@/lib/vitality/commands/conduct'
import { conductReviews } from '@/lib/vitality/reviews/clock'
import { welcomeNewOwners } from '@/lib/vitality/reviews/handedOver'
import { AnswerReview, ConductReviews } from '@/lib/vitality/schema'
import { community, makeWorld, type Name, type World, type WorldCommunity } from '../../world'
import { beginAgain, fallAsleep, later, reviewOf } from './sleeper'

/** Olga hands on a room that sleeps. */
let world: World
let room: WorldCommunity
let number = 0
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await beginAgain()
  number += 1
  room = await community(world, 'private', 'request', `Salle à confier ${number}`)
  await db.community.update({ where: { id: room.id }, data: { createdAt: later(-500) } })
  await fallAsleep(world, room)
})
afterAll(closeDatabase)

async function handOn(to: Name): Promise<void> {
  await offerOwnership(await world.as('olga'), {
    ...{ slug: room.slug, memberId: world.ids[to], formerRole: 'animator' },
  })
  const offer = await db.ownershipTransfer.findFirstOrThrow({
    where: { communityId: room.id, acceptedAt: null },
  })
  await acceptOwnership(await world.as(to), { transferId: offer.id })
}
const told = async (who: Name) => {
  await drainOutbox({ now: new Date() })
  const ofThem = { memberId: world.ids[who], kind: 'review' }
  const lines = await db.notification.findMany({ where: ofThem, orderBy: { at: 'asc' } })
  const mails = await db.mail.count({ where: ofThem })
  return [...lines.map(({ detail }) => (detail as { step: string }).step), `${mails} mails`]
}

describe('a sleeping community changes hands', () => {
  it('its new owner hears of the question at once, once, whatever runs twice', async () => {
    await told('olga')
    await handOn('bob')
    const turn = { now: new Date() }
    await Promise.all([welcomeNewOwners(turn), welcomeNewOwners(turn)])
    await welcomeNewOwners({ now: new Date() })
    expect(await told('bob')).toEqual(['inherited', '1 mails'])
    expect(await told('olga')).toEqual(['asked', '1 mails'])
    expect(await db.audit.count({ where: { communityId: room.id, action: 'review.handOver' } })).toBe(1)
    const [mail] = await db.mail.findMany({ where: { memberId: world.ids.bob, kind: 'review' } })
    expect(mail!.subject).toContain('Vous répondez désormais')
    expect(mail!.text).toContain(`/communautes/${room.slug}/sommeil`)
  })

  it('nobody gets the first message twice: neither who animated it, nor who came before it left', async () => {
    await handOn('bob')
    await welcomeNewOwners({ now: new Date() })
    expect(await told('bob')).toEqual(['asked', '1 mails'])
    await offerOwnership(await world.as('bob'), {
      ...{ slug: room.slug, memberId: world.ids.ann, formerRole: 'animator' },
    })
    const offer = await db.ownershipTransfer.findFirstOrThrow({ where: { toId: world.ids.ann } })
    await acceptOwnership(await world.as('ann'), { transferId: offer.id })
    await welcomeNewOwners({ now: new Date() })
    expect(await told('ann')).toEqual(['asked', '1 mails'])
  })

  it('the delays begin again: a proposal that was due is not carried out over their head', async () => {
    await conductReviews({ now: later(21) })
    await conductReviews({ now: later(42) })
    const past = { stateAt: later(-22), dueAt: later(-1) }
    await db.vitalityReview.updateMany({ where: { communityId: room.id }, data: past })
    await handOn('bob')
    await welcomeNewOwners({ now: new Date() })
    const archive = ConductReviews.parse({ act: 'archive', ids: [room.id] })
    expect(await conductSome(await world.as('ada'), archive)).toMatchObject({ done: 0, tooEarly: 1 })
    await conductReviews({ now: later(20) })
    expect(await reviewOf(room)).toMatchObject({ state: 'asked' })
    await conductReviews({ now: later(22) })
    expect(await reviewOf(room)).toMatchObject({ state: 'reminded' })
  })

  it('an answer given stands, and nothing is asked of a community that does not sleep', async () => {
    await answerReview(await world.as('olga'), AnswerReview.parse({ slug: room.slug, choice: 'relaunch' }))
    await handOn('bob')
    await welcomeNewOwners({ now: new Date() })
    expect(await reviewOf(room)).toMatchObject({ state: 'relaunching' })
    await db.vitalityReview.deleteMany()
    await welcomeNewOwners({ now: new Date() })
    expect(await told('bob')).toEqual(['0 mails'])
  })
})

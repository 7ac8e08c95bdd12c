import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchUp } from '@/lib/activity'
import { archiveCommunity } from '@/lib/communities/commands/lifecycle'
import { closeDatabase, db } from '@/lib/db'
import { Mistake } from '@/lib/auth'
import { drainOutbox } from '@/lib/notifications/drain'
import { NotFound, Refused } from '@/lib/policy'
import { sleepingTimeline } from '@/lib/vitality'
import { answerReview } from '@/lib/vitality/commands/answer'
import { assessAll } from '@/lib/vitality/night'
import { conductReviews } from '@/lib/vitality/reviews/clock'
import { ArchiveCommunity } from '@/lib/communities/schema'
import { AnswerReview } from '@/lib/vitality/schema'
import { makeWorld, type Name, type World, type WorldCommunity } from '../../world'
import { answerIn, beginAgain, fallAsleep, later, now, reviewOf, saidIn, wrote } from './sleeper'

let world: World
let room: WorldCommunity
let other: WorldCommunity
beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!
  other = world.communities['public-free']!
})
beforeEach(beginAgain)
afterAll(closeDatabase)

const said = () => saidIn(world)
const answer = (who: Name, choice: string, more: object = {}) => answerIn(world, room, who, choice, more)

describe('a community falls asleep', () => {
  it('its people are asked once what becomes of it, by whatever number of nights', async () => {
    await fallAsleep(world, room)
    expect(await reviewOf(room)).toMatchObject({ state: 'asked', openedById: null })
    await Promise.all([assessAll(later(1)), assessAll(later(1))])
    expect(await db.vitalityReview.count()).toBe(1)
    expect(await said()).toEqual(['ann review asked', 'olga review asked'])
    const mails = await db.mail.findMany({ where: { kind: 'review' } })
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'ann@culture.gouv.example',
      'olga@culture.gouv.example',
    ])
    expect(mails[0]!.text).toContain(`/communautes/${room.slug}/sommeil`)
  })

  it('then a second time, then archiving is proposed: each once, with two workers at every hour', async () => {
    await fallAsleep(world, room)
    const at = async (days: number) => {
      await Promise.all([conductReviews({ now: later(days) }), conductReviews({ now: later(days) })])
      return (await reviewOf(room))?.state
    }
    expect([await at(20), await at(21), await at(22), await at(42), await at(43), await at(400)]).toEqual([
      'asked',
      'reminded',
      'reminded',
      'proposed',
      'proposed',
      'proposed',
    ])
    expect(await said()).toEqual(
      ['ann', 'olga'].flatMap((who) =>
        ['asked', 'proposed', 'reminded'].map((step) => `${who} review ${step}`),
      ),
    )
    expect((await db.community.findUnique({ where: { id: room.id } }))?.status).toBe('active')
  })

  it('and nothing more is asked when it wakes up by itself', async () => {
    await fallAsleep(world, room)
    await wrote(world, room, 'bob', [1, 2])
    await catchUp(later(3))
    await assessAll(later(3))
    await conductReviews({ now: later(30) })
    expect(await reviewOf(room)).toMatchObject({ state: 'ended', outcome: 'woke' })
    expect(await said()).toEqual([])
  })

  it('a work that is stopped at any moment goes on the next time', async () => {
    await fallAsleep(world, room)
    await conductReviews({ now: later(21), signal: AbortSignal.abort() })
    expect((await reviewOf(room))?.state).toBe('asked')
    await conductReviews({ now: later(21) })
    expect((await reviewOf(room))?.state).toBe('reminded')
  })

  it('closed in its settings meanwhile, it is asked nothing either', async () => {
    await fallAsleep(world, room)
    await said()
    await db.notification.deleteMany()
    await archiveCommunity(await world.as('olga'), { slug: room.slug, reason: '', lesson: '' })
    await conductReviews({ now: later(1) })
    expect(await reviewOf(room)).toMatchObject({ outcome: 'archived' })
    // Nobody is told that it was for want of an answer: it was not.
    expect(await said()).toEqual([])
  })
})

describe('its owner answers', () => {
  it('late, that she wants to wake it: those who administer hear what help she needs', async () => {
    await fallAsleep(world, room)
    await conductReviews({ now: later(21) })
    await conductReviews({ now: later(42) })
    await said()
    await db.notification.deleteMany()
    await answer('olga', 'relaunch', { help: 'Un premier sujet' })
    expect(await reviewOf(room)).toMatchObject({ state: 'relaunching', help: 'Un premier sujet' })
    expect(await said()).toEqual(['ada help', 'max help'])
    const [mail] = await db.mail.findMany({ where: { kind: 'help' } })
    expect(mail!.text).toContain('Un premier sujet')
  })

  it('twice by a double click, and it is told once; in other words, and the day of the judgement stays', async () => {
    await fallAsleep(world, room)
    await said()
    await Promise.all([
      answer('ann', 'relaunch', { help: 'Un sujet' }),
      answer('ann', 'relaunch', { help: 'Un sujet' }),
    ])
    const first = await reviewOf(room)
    await answer('olga', 'relaunch', { help: 'Un coanimateur' })
    expect(await reviewOf(room)).toMatchObject({ help: 'Un coanimateur', dueAt: first!.dueAt })
    await drainOutbox({ now })
    expect(await db.mail.count({ where: { kind: 'help', memberId: world.ids.ada } })).toBe(2)
  })

  it('and is judged two months later on what several people wrote', async () => {
    await fallAsleep(world, room, other)
    await answer('ann', 'relaunch')
    await answerReview(await world.as('olga'), AnswerReview.parse({ slug: other.slug, choice: 'relaunch' }))
    await wrote(world, room, 'ann', [5, 12])
    await wrote(world, room, 'bob', [6])
    await wrote(world, other, 'ann', [5, 6, 7, 8])
    await catchUp(later(15))
    await assessAll(later(15))
    await conductReviews({ now: later(59) })
    expect((await reviewOf(room))?.state).toBe('relaunching')
    await conductReviews({ now: later(61) })
    expect(await reviewOf(room)).toMatchObject({ outcome: 'relaunched' })
    expect(await reviewOf(other)).toMatchObject({ state: 'proposed' })
    expect(await said()).toContain('olga review sleepsOn')
  })

  it('that she closes it: a lesson is asked, and kept', async () => {
    await fallAsleep(world, room)
    expect(
      AnswerReview.safeParse({ slug: room.slug, choice: 'close', lesson: 'rien' }).error?.issues[0],
    ).toMatchObject({ path: ['lesson'], message: 'vitality.mistake.noLesson' })
    await expect(answer('ann', 'close', { lesson: 'Commencer par une question.' })).rejects.toThrow(Refused)
    await answer('olga', 'close', { lesson: 'Commencer par une question.' })
    expect(await db.community.findUnique({ where: { id: room.id } })).toMatchObject({ status: 'archived' })
    const review = await reviewOf(room)
    expect(review).toMatchObject({ outcome: 'closed', answeredById: world.ids.olga })
    expect(await db.closingLesson.findMany()).toMatchObject([
      { reviewId: review!.id, authorId: world.ids.olga, lesson: 'Commencer par une question.' },
    ])
    await expect(answer('olga', 'relaunch')).rejects.toThrow(Refused)
  })

  it('in its settings: the same lesson is asked, not demanded, and kept in the same place', async () => {
    await fallAsleep(world, room)
    const parsed = (lesson: string) => ArchiveCommunity.safeParse({ slug: room.slug, reason: 'Fini', lesson })
    expect(parsed('').success).toBe(true)
    expect(parsed('rien').error?.issues[0]).toMatchObject({ path: ['lesson'] })
    const olga = await world.as('olga')
    await archiveCommunity(olga, parsed('Commencer par une question.').data!)
    await archiveCommunity(olga, parsed('Commencer par une question.').data!)
    const review = await reviewOf(room)
    const [lesson, ...more] = await db.closingLesson.findMany()
    expect(more).toEqual([])
    expect(lesson).toMatchObject({ reviewId: review!.id, authorId: world.ids.olga })
    await archiveCommunity(olga, {
      slug: other.slug,
      reason: '',
      lesson: 'Réunir moins souvent, plus longtemps.',
    })
    expect((await sleepingTimeline(await world.as('ada'), other.slug)).lessons).toMatchObject([
      { lesson: 'Réunir moins souvent, plus longtemps.' },
    ])
  })

  it('before she is asked, or not at all where nothing sleeps; others do not answer for her', async () => {
    await expect(answer('olga', 'relaunch')).rejects.toThrow(Mistake)
    await wrote(world, room, 'bob', [-300])
    await assessAll(now)
    expect(await reviewOf(room)).toBeNull()
    for (const who of ['bob', 'gus', 'eve', 'ada'] as const)
      await expect(answer(who, 'relaunch')).rejects.toThrow(NotFound)
    await answer('olga', 'relaunch')
    expect(await reviewOf(room)).toMatchObject({ state: 'relaunching', openedById: world.ids.olga })
    expect((await said()).filter((line) => line.includes('review'))).toEqual([])
  })
})

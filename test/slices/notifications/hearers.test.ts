import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, newId } from '@/lib/db'
import { notificationsOf, saveChoices } from '@/lib/notifications'
import { SaveChoices } from '@/lib/notifications/schema'
import { makeWorld, type World } from '../../world'
import { drain, forgetAll, heard, openThread, reply, say } from './told'

let world: World
let room: string
let open: string
const both = (kind: string) => `${kind}, ${kind} by mail`

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request']!.id
  open = world.communities['public-free']!.id
})
beforeEach(forgetAll)

test('a reply is heard by who opened the thread and who wrote in it, never by its author', async () => {
  const { ann, bob, olga } = world.ids
  const thread = await openThread(room, ann)
  await reply(room, thread, bob)
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: both('reply') })
  await forgetAll()
  await reply(room, thread, olga)
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: both('reply'), bob: both('reply') })
})

test('following: watching hears all, tracking only what answers me, muted nothing at all', async () => {
  const { ann, bob, olga, gus } = world.ids
  const thread = await openThread(room, ann)
  await reply(room, thread, bob)
  await forgetAll()
  const follow = (memberId: string, level: 'watching' | 'tracking' | 'muted') =>
    db.threadFollow.create({ data: { communityId: room, threadId: thread, memberId, level } })
  await follow(gus, 'watching')
  await follow(bob, 'tracking')
  await follow(ann, 'muted')
  const said = await reply(room, thread, olga, { mentionedIds: [ann] })
  await drain()
  expect(await heard(world.ids)).toEqual({ gus: both('reply') })
  await db.notification.deleteMany()
  await db.mail.deleteMany()
  const bobs = await db.reply.findFirstOrThrow({ where: { threadId: thread, authorId: bob } })
  await reply(room, thread, olga, { parentId: bobs.id })
  await drain()
  expect(await heard(world.ids)).toEqual({ gus: both('reply'), bob: both('reply') })
  expect(said).toBeTruthy()
})

test('somebody named hears of it once, as named, and then follows the thread', async () => {
  const { ann, bob, olga } = world.ids
  const thread = await openThread(room, ann)
  await drain()
  await forgetAll()
  await reply(room, thread, bob, { mentionedIds: [olga, ann, bob] })
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: both('mention'), olga: both('mention') })
  await db.notification.deleteMany()
  await db.mail.deleteMany()
  await reply(room, thread, ann)
  await drain()
  expect((await heard(world.ids)).olga).toBe(both('reply'))
})

test('naming in an edit tells the new names only', async () => {
  const { ann, bob, olga } = world.ids
  const thread = await openThread(room, ann)
  await forgetAll()
  await say('text.edited', room, { threadId: thread, authorId: ann, newlyMentionedIds: [bob] })
  await say('text.edited', room, { threadId: thread, authorId: olga, newlyMentionedIds: [] })
  await drain()
  expect(await heard(world.ids)).toEqual({ bob: both('mention') })
})

test('nobody is told of what they may not read: strangers, the banned, the invited, who has left', async () => {
  const { ann, bob, eve, ben, ida, rex, ada, max } = world.ids
  for (const pair of Object.keys(world.communities)) {
    await forgetAll()
    const place = world.communities[pair]!
    await openThread(place.id, ann, { mentionedIds: [eve, ben, ida, rex, ada, max, bob, newId()] })
    await drain()
    const told = Object.keys(await heard(world.ids)).sort()
    const everybody = ['ada', 'ben', 'bob', 'eve', 'ida', 'max', 'rex']
    expect(told, pair).toEqual(place.access === 'public' ? everybody : ['bob'])
  }
  await forgetAll()
  await db.member.update({ where: { id: bob }, data: { status: 'suspended' } })
  await openThread(open, ann, { mentionedIds: [bob] })
  await drain()
  expect(await heard(world.ids)).toEqual({})
  await db.member.update({ where: { id: bob }, data: { status: 'active' } })
})

test('a text taken away before anybody was told is told to nobody', async () => {
  const { ann, bob } = world.ids
  const thread = await openThread(room, ann)
  const said = await reply(room, thread, bob)
  await db.reply.updateMany({ where: { id: said }, data: { removedAt: new Date() } })
  await drain()
  expect(await heard(world.ids)).toEqual({})
})

test('news reach the members on the site; new threads only those who asked, or where that is the point', async () => {
  const { ann, bob, olga } = world.ids
  await openThread(room, ann, { kind: 'news' })
  await drain()
  expect(await heard(world.ids)).toEqual({ olga: 'news', bob: 'news', gus: 'news' })
  await forgetAll()
  await openThread(room, ann)
  await drain()
  expect(await heard(world.ids)).toEqual({})
  await saveChoices(await world.as('bob'), SaveChoices.parse({ onSite: 'thread', byMail: ['thread'] }))
  await openThread(room, ann)
  await drain()
  expect(await heard(world.ids)).toEqual({ bob: both('thread') })
  await forgetAll()
  await db.community.update({ where: { id: room }, data: { kind: 'information' } })
  await openThread(room, ann, { mentionedIds: [olga] })
  await drain()
  expect(await heard(world.ids)).toEqual({ bob: 'thread', gus: 'thread', olga: both('mention') })
  await db.community.update({ where: { id: room }, data: { kind: 'practice' } })
  expect(bob).toBeTruthy()
})

test('requests call those who run the place; the person hears what was decided', async () => {
  const { ann, rex } = world.ids
  await say('membership.requested', room, { memberId: rex })
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: both('request'), olga: both('request') })
  expect(await db.notification.findFirst()).toMatchObject({ level: 'action', actorId: rex })
  await forgetAll()
  await say('membership.decided', room, {
    ...{ memberId: rex, accepted: false, reason: 'Réservée aux juristes', actorId: ann },
  })
  await drain()
  expect(await heard(world.ids)).toEqual({ rex: both('decision') })
  const { text } = await db.mail.findFirstOrThrow()
  expect(text).toContain('n’ont pas donné suite')
  expect(text).toContain('Réservée aux juristes')
  const { told } = await notificationsOf(await world.as('rex'), null, new Date())
  expect(told[0]).toMatchObject({ kind: 'decision', accepted: false, reason: 'Réservée aux juristes' })
})

test('an accepted answer thanks who wrote it; a remark on a file tells who deposited it', async () => {
  const { ann, bob, olga } = world.ids
  const thread = await openThread(room, ann, { kind: 'question' })
  const answer = await reply(room, thread, bob)
  await forgetAll()
  await say('answer.accepted', room, { threadId: thread, replyId: answer, actorId: ann })
  await drain()
  expect(await heard(world.ids)).toEqual({ bob: both('answer') })
  await forgetAll()
  const [depositId, commentId] = [newId(), newId()]
  await db.deposit.create({
    data: {
      communityId: room,
      id: depositId,
      name: 'Guide.odt',
      currentVersionId: newId(),
      createdById: bob,
    },
  })
  await db.comment.create({
    data: {
      communityId: room,
      id: commentId,
      subjectKind: 'deposit',
      subjectId: depositId,
      body: 'Merci',
      bodyHtml: '',
      authorId: olga,
    },
  })
  const about = { subjectKind: 'deposit' as const, subjectId: depositId, commentId, authorId: olga }
  await say('comment.created', room, { ...about, mentionedIds: [ann] })
  await say('file.added', room, { depositId, versionId: newId(), authorId: bob })
  await drain()
  expect(await heard(world.ids)).toEqual({ bob: both('comment'), ann: both('mention') })
})

test('an invitation goes to an address; a member finds it on the site too, who left gets nothing', async () => {
  const { olga, ida, eve } = world.ids
  const invite = async (email: string, more = {}) => {
    const id = newId()
    await db.invitation.deleteMany()
    await db.invitation.create({
      data: {
        ...{ id, communityId: room, email, tokenHash: id, createdById: olga, message: 'Viens <b>voir</b>' },
        expiresAt: new Date(Date.now() + 86_400_000),
        ...more,
      },
    })
    await say('membership.invited', room, { invitationId: id, token: 'jeton-secret' })
    await drain()
  }
  await invite('ida@culture.gouv.example')
  expect(await heard(world.ids)).toEqual({ ida: both('invitation') })
  expect((await db.mail.findFirstOrThrow()).text).toContain('/invitation/jeton-secret')
  expect((await db.mail.findFirstOrThrow()).html).toContain('Viens &lt;b&gt;voir&lt;/b&gt;')
  expect(JSON.stringify(await db.notification.findMany())).not.toContain('jeton-secret')
  await forgetAll()
  await invite('nouvelle@culture.gouv.example')
  expect(await heard(world.ids)).toEqual({ 'nouvelle@culture.gouv.example': 'invitation by mail' })
  await forgetAll()
  await invite('autre@culture.gouv.example', { revokedAt: new Date() })
  await db.member.update({ where: { id: eve }, data: { status: 'left' } })
  await invite('eve@ecologie.gouv.example')
  expect(await heard(world.ids)).toEqual({})
  await db.member.update({ where: { id: eve }, data: { status: 'active' } })
  expect(ida).toBeTruthy()
})

test('ownership is offered to one person, once it is still offered', async () => {
  const { olga, ann } = world.ids
  const transfer = {
    communityId: room,
    fromId: olga,
    toId: ann,
    expiresAt: new Date(Date.now() + 86_400_000),
  }
  const id = newId()
  await db.ownershipTransfer.create({ data: { id, ...transfer } })
  await say('ownership.offered', room, { transferId: id })
  await drain()
  expect(await heard(world.ids)).toEqual({ ann: both('ownership') })
  await forgetAll()
  await db.ownershipTransfer.update({ where: { id }, data: { withdrawnAt: new Date() } })
  await say('ownership.offered', room, { transferId: id })
  await drain()
  expect(await heard(world.ids)).toEqual({})
})

import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, newId } from '@/lib/db'
import { addDays, parisDay } from '@/lib/time'
import { addComment, removeComment, restoreComment } from '@/lib/comments'
import { acceptOwnership, offerOwnership, refuseOwnership } from '@/lib/communities/commands/ownership'
import { banMember, liftBan, removeMember } from '@/lib/communities/commands/people'
import { removeText, restoreText } from '@/lib/discussions/commands/remove'
import { removeFile, restoreFile } from '@/lib/files/commands/lifecycle'
import {
  keyOf,
  notificationsOf,
  openNotification,
  rulingTold,
  saveChoices,
  unreadCount,
} from '@/lib/notifications'
import { SaveChoices } from '@/lib/notifications/schema'
import { stillAllowed } from '@/lib/notifications/stillAllowed'
import { makeWorld, type World, type WorldCommunity } from '../../world'
import { drain, forgetAll, heard, openThread, reply } from './told'

let world: World
let secret: WorldCommunity
let room: WorldCommunity
const reason = 'Propos <b>blessants</b> & répétés'

beforeAll(async () => {
  world = await makeWorld()
  secret = world.communities['secret-managed'] as WorldCommunity
  room = world.communities['private-request'] as WorldCommunity
})
beforeEach(async () => {
  await forgetAll()
  await db.membership.updateMany({
    where: { communityId: { in: [secret.id, room.id] }, memberId: world.ids.bob },
    data: { status: 'member', role: 'member', banEndsAt: null },
  })
})

const centre = async (name: 'bob' | 'ann' | 'olga') =>
  (await notificationsOf(await world.as(name), null, new Date())).told

async function ban(until: string | null) {
  await banMember(await world.as('ann'), {
    ...{ slug: secret.slug, memberId: world.ids.bob, reason, until: until as never },
  })
  await drain()
}

test('Bob, banned from a secret community he can no longer see, learns it, why and until when', async () => {
  const until = addDays(parisDay(new Date()), 20)
  await ban(until)
  expect(await heard(world.ids)).toEqual({ bob: 'exclusion, exclusion by mail' })
  const bob = await world.as('bob')
  expect(await unreadCount(bob)).toBe(1)
  const [line] = await centre('bob')
  expect(line).toMatchObject({ kind: 'exclusion', outcome: 'banned', level: 'alert', title: secret.name })
  // No address of the place: it would lead to a 404.
  expect(line!.place).toMatchObject({ slug: null, name: secret.name })
  const path = await openNotification(bob, line!)
  expect(path).toBe(`/notifications/decisions/${keyOf(line!)}`)
  const told = await rulingTold(bob, line!)
  expect(told).toMatchObject({ path: null, ruling: { reason, until, community: secret.name } })
  const other = await world.as('eve')
  await expect(rulingTold(other, line!)).rejects.toThrow('not found')
})

test('the mail says the reason escaped, names nobody, and leaves although he can no longer see the place', async () => {
  await ban(null)
  const mail = await db.mail.findFirstOrThrow()
  expect(mail.html).toContain('Propos &lt;b&gt;blessants&lt;/b&gt; &amp; répétés')
  expect(mail.html).not.toContain('<b>blessants')
  expect(mail.text).toContain('aucune date de fin')
  expect(`${mail.text}${mail.html}`).not.toMatch(/Ann Martin|Olga Martin/)
  expect(`${mail.text}${mail.html}`).not.toContain(`/communautes/${secret.slug}`)
  const about = { communityId: secret.id, subjectKind: 'membership', subjectId: world.ids.bob } as const
  const leaving = { memberId: world.ids.bob, kind: 'exclusion', about: { ...about, threadId: null } }
  expect(await stillAllowed(leaving)).toBe(true)
})

test('what the place is called later stays unknown to who was banned', async () => {
  await ban(null)
  await db.community.update({ where: { id: secret.id }, data: { name: 'Nom nouveau' } })
  const [line] = await centre('bob')
  expect(line).toMatchObject({ title: secret.name, place: { name: secret.name } })
  await db.community.update({ where: { id: secret.id }, data: { name: secret.name } })
})

test('a ban that is lifted is good news; a removal without a reason says that none was given', async () => {
  await ban(null)
  await liftBan(await world.as('ann'), { slug: secret.slug, memberId: world.ids.bob })
  await drain()
  const [latest] = await centre('bob')
  expect(latest).toMatchObject({ outcome: 'lifted', level: 'information' })
  await forgetAll()
  await removeMember(await world.as('olga'), { slug: room.slug, memberId: world.ids.bob, reason: '' })
  await drain()
  const [removed] = await centre('bob')
  expect(removed).toMatchObject({ outcome: 'removed', place: { slug: room.slug } })
  const told = await rulingTold(await world.as('bob'), removed!)
  expect(told).toMatchObject({ path: `/communautes/${room.slug}`, ruling: { reason: null } })
})

test('a decision about me is said on the site even where I asked for quiet; its mail follows my choice', async () => {
  const bob = await world.as('bob')
  await saveChoices(
    bob,
    SaveChoices.parse({ muted: [secret.id], shownByMail: 'exclusion', shownOnSite: 'exclusion' }),
  )
  await ban(null)
  expect(await heard(world.ids)).toEqual({ bob: 'exclusion' })
})

test('the author of a reply hears that it was taken away, why, and that it is back; its author alone is told', async () => {
  const thread = await openThread(room.id, world.ids.olga)
  const said = await reply(room.id, thread, world.ids.bob)
  await forgetAll()
  const place = { communityId: room.id, threadId: thread, replyId: said }
  await removeText(await world.as('ann'), { ...place, reason })
  await drain()
  expect(await heard(world.ids)).toEqual({ bob: 'moderation, moderation by mail' })
  const [line] = await centre('bob')
  expect(line).toMatchObject({ outcome: 'removed', title: 'Versement des courriels', subjectKind: 'reply' })
  expect((await db.mail.findFirstOrThrow()).subject).toContain(
    'Votre réponse à «\u00a0Versement des courriels',
  )
  await restoreText(await world.as('ann'), place)
  await drain()
  const [back, before] = await centre('bob')
  expect(back).toMatchObject({ outcome: 'restored', level: 'information' })
  const told = await rulingTold(await world.as('bob'), back!)
  expect(told.path).toContain(`/fils/${thread}?reponse=${said}`)
  // Reading one decision leaves the other unread.
  await openNotification(await world.as('bob'), back!)
  expect((await centre('bob')).find(({ id }) => id === before!.id)).toMatchObject({ isUnread: true })
})

test('whoever was banned since hears of their text, not of its title', async () => {
  const thread = await openThread(secret.id, world.ids.olga)
  const said = await reply(secret.id, thread, world.ids.bob)
  await ban(null)
  await forgetAll()
  await db.thread.updateMany({ where: { id: thread }, data: { title: 'Titre changé depuis' } })
  const place = { communityId: secret.id, threadId: thread, replyId: said, reason }
  await removeText(await world.as('ann'), place)
  await drain()
  expect(await centre('bob')).toMatchObject([{ kind: 'moderation', title: secret.name }])
})

test('one’s own removal is told to nobody', async () => {
  const thread = await openThread(room.id, world.ids.bob)
  await forgetAll()
  const place = { communityId: room.id, threadId: thread, replyId: null }
  await removeText(await world.as('bob'), { ...place, reason: '' })
  await restoreText(await world.as('bob'), place)
  await drain()
  expect(await heard(world.ids)).toEqual({})
})

test('a comment taken away by an animator takes a reason, which its author reads', async () => {
  const [depositId, commentId] = [newId(), newId()]
  await db.deposit.create({
    data: {
      ...{ communityId: room.id, id: depositId, name: 'Guide.odt' },
      ...{ currentVersionId: newId(), createdById: world.ids.olga },
    },
  })
  const community = await db.community.findUniqueOrThrow({ where: { id: room.id } })
  const facts = { community, authorId: world.ids.olga, removedAt: null }
  const subject = { kind: 'deposit', id: depositId, facts } as const
  const [ann, bob] = [await world.as('ann'), await world.as('bob')]
  await addComment(bob, subject, { commentId, body: 'Bravo', confirmed: false })
  await forgetAll()
  await expect(removeComment(ann, subject, commentId, '')).rejects.toThrow('comments.mistake.noReason')
  await removeComment(ann, subject, commentId, reason)
  await drain()
  const [line] = await centre('bob')
  expect(line).toMatchObject({ kind: 'moderation', subjectKind: 'comment', title: 'Guide.odt' })
  expect(await db.audit.count({ where: { action: 'comment.removed', subjectId: commentId, reason } })).toBe(1)
  // What an animator took away, its author does not put back alone.
  await expect(restoreComment(bob, subject, commentId)).rejects.toThrow()
  await restoreComment(ann, subject, commentId)
  await drain()
  expect((await centre('bob'))[0]).toMatchObject({ outcome: 'restored' })
})

test('Bob’s file, taken away by Ann with a reason, then put back: he hears both; his own bin tells nobody', async () => {
  const [ann, bob] = [await world.as('ann'), await world.as('bob')]
  const depositId = newId()
  const key = { communityId: room.id, depositId }
  await db.deposit.create({
    data: {
      ...{ communityId: room.id, id: depositId, name: 'Annuaire.ods', currentVersionId: newId() },
      createdById: world.ids.bob,
    },
  })
  await expect(removeFile(ann, { ...key, reason: '' })).rejects.toThrow('comments.mistake.noReason')
  await removeFile(ann, { ...key, reason })
  await drain()
  expect(await heard(world.ids)).toEqual({ bob: 'moderation, moderation by mail' })
  const [line] = await centre('bob')
  expect(line).toMatchObject({ outcome: 'removed', subjectKind: 'deposit', title: 'Annuaire.ods' })
  expect((await rulingTold(bob, line!)).ruling).toMatchObject({ reason, title: 'Annuaire.ods' })
  expect((await db.mail.findFirstOrThrow()).subject).toContain('Votre fichier')
  expect(await db.audit.count({ where: { action: 'file.removed', subjectId: depositId, reason } })).toBe(1)
  await restoreFile(ann, key)
  await drain()
  const [back] = await centre('bob')
  expect((await rulingTold(bob, back!)).path).toBe(`/communautes/${room.slug}/fichiers/${depositId}`)
  await forgetAll()
  await removeFile(bob, { ...key, reason: '' })
  await drain()
  expect(await heard(world.ids)).toEqual({})
})

test('whoever offered ownership hears that it was refused, then accepted', async () => {
  const olga = await world.as('olga')
  const answer = async (say: typeof acceptOwnership) => {
    await offerOwnership(olga, { slug: room.slug, memberId: world.ids.ann, formerRole: 'animator' })
    await drain()
    await forgetAll()
    const { id } = await db.ownershipTransfer.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    await say(await world.as('ann'), { transferId: id })
    await drain()
    expect(await heard(world.ids)).toEqual({ olga: 'handover, handover by mail' })
    return (await db.mail.findFirstOrThrow()).text
  }
  expect(await answer(refuseOwnership)).toContain('Ann Martin a décliné votre proposition')
  expect(await answer(acceptOwnership)).toContain('Ann Martin a accepté')
})

import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, newId } from '@/lib/db'
import { addComment, commentsOn, editComment } from '@/lib/comments'
import { makeWorld, type World, type WorldCommunity } from '../world'
import { drain, forgetAll, heard } from './notifications/told'

let world: World
let room: WorldCommunity
const depositId = newId()

beforeAll(async () => {
  world = await makeWorld()
  room = world.communities['private-request'] as WorldCommunity
  await db.deposit.create({
    data: {
      ...{ communityId: room.id, id: depositId, name: 'Guide.odt' },
      ...{ currentVersionId: newId(), createdById: world.ids.olga },
    },
  })
})
beforeEach(forgetAll)

async function guide() {
  const community = await db.community.findUniqueOrThrow({ where: { id: room.id } })
  return {
    kind: 'deposit',
    id: depositId,
    facts: { community, authorId: world.ids.olga, removedAt: null },
  } as const
}

async function say(body: string, confirmed = false) {
  const commentId = newId()
  const unknown = await addComment(await world.as('ann'), await guide(), { commentId, body, confirmed })
  return { commentId, unknown }
}

test('somebody named in a comment hears of it as named; the depositor as of a comment', async () => {
  const { commentId, unknown } = await say('Qu’en dit @Bob Martin ?')
  expect(unknown).toEqual([])
  await drain()
  expect(await heard(world.ids)).toEqual({
    bob: 'mention, mention by mail',
    olga: 'comment, comment by mail',
  })
  const lines = await commentsOn(await world.as('bob'), await guide())
  expect(lines.find(({ id }) => id === commentId)?.html).toContain('<span class="mention">@Bob Martin</span>')
})

test('who may not see the file is neither told nor said to exist', async () => {
  const { commentId, unknown } = await say('Et @Eve Martin ? Et @Xavier Personne ?')
  expect(unknown).toEqual(['Eve Martin', 'Xavier Personne'])
  await drain()
  expect(await heard(world.ids)).toEqual({ olga: 'comment, comment by mail' })
  const { bodyHtml } = await db.comment.findUniqueOrThrow({
    where: { communityId_id: { communityId: room.id, id: commentId } },
  })
  expect(bodyHtml).not.toContain('mention')
})

test('an edit tells only whom it newly names', async () => {
  const { commentId } = await say('Merci @Bob Martin')
  await forgetAll()
  const edit = { body: 'Merci @Bob Martin et @Gus Martin', confirmed: false }
  await editComment(await world.as('ann'), await guide(), commentId, edit)
  await drain()
  expect(await heard(world.ids)).toEqual({ gus: 'mention, mention by mail' })
})

test('naming a crowd is asked about once', async () => {
  const crowd = Array.from({ length: 51 }, (_, index) => ({
    id: newId(),
    email: `foule${index}@culture.gouv.example`,
    name: `Foule N${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`,
    status: 'active' as const,
  }))
  await db.member.createMany({ data: crowd })
  await db.membership.createMany({
    data: crowd.map(({ id }) => ({
      ...{ communityId: room.id, memberId: id, role: 'member' as const },
      ...{ status: 'member' as const, joinedAt: new Date() },
    })),
  })
  const body = crowd.map(({ name }) => `@${name}`).join(', ')
  await expect(say(body)).rejects.toThrow('ui.naming.many')
  await say(body, true)
  await drain()
  expect(await db.notification.count({ where: { kind: 'mention' } })).toBe(51)
})

const times = (body: string) => db.comment.count({ where: { communityId: room.id, body } })

test('a form sent twice at the very same moment makes one comment', async () => {
  const comment = { commentId: newId(), body: 'Merci pour ce guide.', confirmed: false }
  const [ann, subject] = [await world.as('ann'), await guide()]
  const press = () => addComment(ann, subject, comment)
  expect(await Promise.all([press(), press()])).toEqual([[], []])
  expect(await times(comment.body)).toBe(1)
  expect(await press()).toEqual([])
})

test('a form sent, corrected, and sent again says that the first text is published, and keeps it', async () => {
  const ann = await world.as('ann')
  const send = async (commentId: string, body: string) =>
    addComment(ann, await guide(), { commentId, body, confirmed: false })
  const again = { key: 'comments.mistake.alreadyWritten' }
  const first = newId()
  await send(first, 'Il manque la page 3.')
  await expect(send(first, 'Il manque la page 4.')).rejects.toMatchObject(again)
  expect([await times('Il manque la page 3.'), await times('Il manque la page 4.')]).toEqual([1, 0])

  // The correction may come while the first is still on its way: whichever is second is told.
  const atOnce = newId()
  const answers = await Promise.allSettled([send(atOnce, 'Page 5 ?'), send(atOnce, 'Page 6 ?')])
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(refused).toMatchObject([again])
  expect((await times('Page 5 ?')) + (await times('Page 6 ?'))).toBe(1)
})

test('a comment under the key of somebody else’s is refused, and nothing of theirs is said', async () => {
  const { commentId } = await say('De Ann.')
  const taken = { commentId, body: 'De Ann.', confirmed: false }
  await expect(addComment(await world.as('bob'), await guide(), taken)).rejects.toMatchObject({ status: 404 })
  expect(await times('De Ann.')).toBe(1)
})

import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { db, newId } from '@/lib/db'
import type { Person } from '@/lib/policy'
import type { World, WorldCommunity } from '../world'

/** What stands in a room for the access table: a thread with a reply, and a file with its version. */
export interface Furniture {
  threadId: string
  replyId: string
  depositId: string
  versionId: string
  /** Ann's, on the file. */
  commentId: string
  /** Bob's, for accounts in his ministry: deposited, nothing more. */
  requestId: string
}

/** Furnishes a room, by the very commands that people use. */
export async function furnish(world: World, room: WorldCommunity): Promise<Furniture> {
  process.env.FILES_DIR ??= join(tmpdir(), `osmose-access-${process.pid}`)
  const bob = await world.as('bob')
  const { uploadFile } = await import('@/lib/files')
  const versionId = newId()
  const uploaded = await uploadFile(
    bob,
    { communityId: room.id, uploadId: versionId, name: 'guide.txt', sameName: 'ask', note: '' },
    new Blob(['Bonjour']).stream() as ReadableStream<Uint8Array>,
  )
  if (uploaded.state !== 'stored') throw new Error(uploaded.state)
  const commentId = newId()
  const { commentOnFile } = await import('@/lib/files')
  const said = {
    communityId: room.id,
    depositId: uploaded.depositId,
    commentId,
    body: 'Utile',
    confirmed: false,
  }
  await commentOnFile(await world.as('ann'), said)
  const requestId = await requestAccounts(world, bob)
  return { ...(await talk(world, room, bob)), depositId: uploaded.depositId, versionId, commentId, requestId }
}

async function requestAccounts(world: World, bob: Person) {
  const { depositList } = await import('@/lib/imports')
  const importId = newId()
  await depositList(
    bob,
    { importId, name: 'liste.csv', organisationId: world.culture, request: 'oui' },
    new Blob(['email;nom;prenom\nzoe@culture.gouv.example;Petit;Zoé']).stream() as ReadableStream<Uint8Array>,
  )
  return importId
}

async function talk(world: World, room: WorldCommunity, bob: Person) {
  const threadId = newId()
  const replyId = newId()
  const at = new Date()
  await db.thread.create({
    data: {
      communityId: room.id,
      id: threadId,
      kind: 'question',
      title: 'Où ranger les bordereaux ?',
      body: 'Bonjour à tous',
      bodyHtml: '<p>Bonjour à tous</p>',
      authorId: bob.id,
    },
  })
  await db.reply.create({
    data: {
      communityId: room.id,
      id: replyId,
      threadId,
      number: 1,
      body: 'Au dépôt',
      bodyHtml: '<p>Au dépôt</p>',
      authorId: world.ids.ann,
    },
  })
  await db.threadCounter.create({
    data: {
      communityId: room.id,
      threadId,
      replies: 1,
      lastNumber: 1,
      lastActivityAt: at,
      firstReplyAt: at,
      firstReplyById: world.ids.ann,
    },
  })
  return { threadId, replyId }
}

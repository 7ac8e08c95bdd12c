import type { z } from 'zod'
import { tell } from '@/lib/activity'
import { Mistake } from '@/lib/auth'
import { db, type Transaction } from '@/lib/db'
import { renderMarkdown } from '@/lib/markdown'
import { authorize, type Person } from '@/lib/policy'
import { draftPlace } from '../drafts'
import { replyFacts, threadFacts, type Room } from '../facts'
import { pageOfReply } from '../model/pages'
import { confirmCrowd, peopleNamed } from '@/lib/markdown/naming'
import type { EditReply, EditThread } from '../schema'

/**
 * Corrects a thread's title or text; what it was stays in its history.
 * @throws Mistake when it was changed meanwhile, unless the author says to replace that too
 */
export async function editThread(viewer: Person, input: z.output<typeof EditThread>) {
  const thread = await threadFacts(input.communityId, input.threadId)
  authorize(viewer, 'thread.edit', thread)
  const key = { communityId_id: { communityId: input.communityId, id: input.threadId } }
  const current = await db.thread.findUniqueOrThrow({ where: key })
  const edit = await prepare(viewer, thread.community, current, input)
  if (current.body !== input.body || current.title !== input.title) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.thread.updateMany({
        where: { communityId: input.communityId, id: input.threadId, version: current.version },
        data: {
          title: input.title,
          body: input.body,
          bodyHtml: edit.bodyHtml,
          editedAt: edit.at,
          version: { increment: 1 },
        },
      })
      if (count === 0) throw changedMeanwhile()
      await keepHistory(tx, viewer, 'thread', { ...current, title: current.title })
      await tell(tx, 'text.edited', input.communityId, {
        threadId: input.threadId,
        authorId: viewer.id,
        newlyMentionedIds: edit.newlyMentionedIds,
      })
    })
  }
  return {
    slug: thread.community.slug,
    threadId: thread.id,
    page: 1,
    replyId: null,
    unknownNames: edit.unknownNames,
  }
}

/** The same, for a reply. */
export async function editReply(viewer: Person, input: z.output<typeof EditReply>) {
  const reply = await replyFacts(input.communityId, input.replyId)
  authorize(viewer, 'thread.read', reply?.thread)
  authorize(viewer, 'reply.edit', reply)
  const key = { communityId_id: { communityId: input.communityId, id: input.replyId } }
  const current = await db.reply.findUniqueOrThrow({ where: key })
  const edit = await prepare(viewer, reply.community, current, input)
  if (current.body !== input.body) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.reply.updateMany({
        where: { communityId: input.communityId, id: input.replyId, version: current.version },
        data: { body: input.body, bodyHtml: edit.bodyHtml, editedAt: edit.at, version: { increment: 1 } },
      })
      if (count === 0) throw changedMeanwhile()
      await keepHistory(tx, viewer, 'reply', { ...current, title: null })
      await tell(tx, 'text.edited', input.communityId, {
        threadId: reply.thread.id,
        replyId: reply.id,
        authorId: viewer.id,
        newlyMentionedIds: edit.newlyMentionedIds,
      })
    })
  }
  return {
    slug: reply.community.slug,
    threadId: reply.thread.id,
    page: pageOfReply(reply.number),
    replyId: reply.id,
    unknownNames: edit.unknownNames,
  }
}

const changedMeanwhile = () =>
  new Mistake('discussions.mistake.changedMeanwhile', { field: 'overwrite', status: 409 })

interface Current {
  communityId: string
  id: string
  version: number
  title: string | null
  body: string
  createdAt: Date
  editedAt: Date | null
  authorId: string
}

/** Refuses to cover a version that the author has not seen, then makes what the new text becomes. */
async function prepare(
  viewer: Person,
  room: Room,
  current: { version: number; body: string },
  input: { version: number; overwrite: boolean; body: string; confirmed: boolean },
) {
  if (current.version !== input.version && !input.overwrite) throw changedMeanwhile()
  const [named, before] = await Promise.all([peopleNamed(room, input.body), peopleNamed(room, current.body)])
  const newlyMentionedIds = named.ids.filter((id) => !before.ids.includes(id) && id !== viewer.id)
  confirmCrowd({ ...named, ids: newlyMentionedIds }, input.confirmed)
  const bodyHtml = renderMarkdown(input.body, { mentions: named.mentions })
  return { bodyHtml, newlyMentionedIds, unknownNames: named.unknown, at: new Date() }
}

async function keepHistory(
  tx: Transaction,
  viewer: Person,
  subjectKind: 'thread' | 'reply',
  current: Current,
) {
  await tx.revision.create({
    data: {
      communityId: current.communityId,
      subjectKind,
      subjectId: current.id,
      version: current.version,
      title: current.title,
      body: current.body,
      writtenAt: current.editedAt ?? current.createdAt,
      writtenById: current.authorId,
    },
  })
  await tx.draft.deleteMany({
    where: { memberId: viewer.id, place: draftPlace('edit', current.communityId, current.id) },
  })
}

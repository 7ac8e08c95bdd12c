import { tell, type Tellable } from '@/lib/activity'
import { db, newId } from '@/lib/db'
import { drainOutbox } from '@/lib/notifications/drain'
import type { ThreadKind } from '@/prisma/client/enums'

/** Writes texts straight into the tables, and says so, as the discussions do. */
export async function openThread(
  communityId: string,
  authorId: string,
  {
    title = 'Versement des courriels',
    body = 'Comment **faites**-vous ?',
    kind = 'discussion' as ThreadKind,
    mentionedIds = [] as string[],
  } = {},
): Promise<string> {
  const id = newId()
  await db.$transaction(async (tx) => {
    await tx.thread.create({ data: { communityId, id, kind, title, body, bodyHtml: body, authorId } })
    await tx.threadCounter.create({ data: { communityId, threadId: id, lastActivityAt: new Date() } })
    await tell(tx, 'thread.created', communityId, { threadId: id, authorId, mentionedIds })
  })
  return id
}

export async function reply(
  communityId: string,
  threadId: string,
  authorId: string,
  { body = 'Avec un bordereau.', parentId = null as string | null, mentionedIds = [] as string[] } = {},
): Promise<string> {
  const id = newId()
  await db.$transaction(async (tx) => {
    await tx.reply.create({ data: { communityId, id, threadId, parentId, body, bodyHtml: body, authorId } })
    await tell(tx, 'reply.created', communityId, { threadId, replyId: id, authorId, mentionedIds })
  })
  return id
}

export const say = <Kind extends keyof Tellable>(kind: Kind, communityId: string, payload: Tellable[Kind]) =>
  db.$transaction((tx) => tell(tx, kind, communityId, payload))

export const drain = () => drainOutbox({ now: new Date() })

/** Who has been told what, on the site and by mail, by persona. */
export async function heard(ids: Record<string, string>): Promise<Record<string, string>> {
  const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]))
  const [lines, mails] = await Promise.all([
    db.notification.findMany(),
    db.mail.findMany({ where: { state: 'queued' } }),
  ])
  const told: Record<string, string[]> = {}
  for (const { memberId, kind } of lines) (told[names[memberId] ?? memberId] ??= []).push(kind)
  for (const { memberId, recipient, kind } of mails)
    (told[names[memberId ?? ''] ?? recipient] ??= []).push(`${kind} by mail`)
  return Object.fromEntries(Object.entries(told).map(([name, kinds]) => [name, kinds.sort().join(', ')]))
}

export async function forgetAll() {
  await db.outbox.deleteMany()
  await db.notification.deleteMany()
  await db.mail.deleteMany()
  await db.notificationChoice.deleteMany()
  await db.threadFollow.deleteMany()
}

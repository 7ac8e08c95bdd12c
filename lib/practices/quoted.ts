import { db } from '@/lib/db'
import type { SubjectKind } from '@/prisma/client/enums'

interface Where {
  communityId: string
  subjectKind: SubjectKind
  subjectId: string
}

/** The message, as it is now; null when it was taken away. */
export async function bodyOf({ communityId, subjectKind, subjectId: id }: Where): Promise<string | null> {
  const at = { where: { communityId_id: { communityId, id } }, select: { body: true, removedAt: true } }
  const message = subjectKind === 'reply' ? await db.reply.findUnique(at) : await db.thread.findUnique(at)
  return message && message.removedAt === null ? message.body : null
}

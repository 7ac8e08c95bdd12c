import { z } from 'zod'
import { select, sql } from '@/lib/db'
import type { SubjectKind } from '@/prisma/client/enums'

interface Where {
  communityId: string
  subjectKind: SubjectKind
  subjectId: string
}
const Message = z.object({ body: z.string() })

/** The message, as it is now; null when it was taken away, or its thread was. */
export async function bodyOf({ communityId, subjectKind, subjectId }: Where): Promise<string | null> {
  const of = sql`m."communityId" = ${communityId}::uuid AND m."id" = ${subjectId}::uuid AND m."removedAt" IS NULL`
  const [message] = await select(
    Message,
    subjectKind === 'reply'
      ? sql`SELECT m."body" FROM "reply" m
              JOIN "thread" t ON t."communityId" = m."communityId" AND t."id" = m."threadId" AND t."removedAt" IS NULL
             WHERE ${of}`
      : sql`SELECT m."body" FROM "thread" m WHERE ${of}`,
  )
  return message?.body ?? null
}

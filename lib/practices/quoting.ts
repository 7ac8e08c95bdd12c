import { z } from 'zod'
import { tell } from '@/lib/activity'
import { newId, select, sql, type Transaction } from '@/lib/db'
import type { Person } from '@/lib/policy'

interface Asked {
  practiceId: string
  communityId: string
  threadId: string
  subjectIds: readonly string[]
}

const Message = z.object({
  subjectKind: z.enum(['thread', 'reply']),
  subjectId: z.string(),
  authorId: z.string(),
})

/**
 * Asks the authors of messages of a thread whether their words may be quoted, once; oneself, a machine or nobody is not
 * asked.
 */
export async function askToQuote(
  tx: Transaction,
  viewer: Person,
  { practiceId, communityId, threadId, subjectIds }: Asked,
  askedAt: Date,
): Promise<void> {
  if (subjectIds.length === 0) return
  const messages = await select(
    Message,
    sql`SELECT x.* FROM (
          SELECT 'thread' AS "subjectKind", t."id" AS "subjectId", t."authorId" FROM "thread" t
           WHERE t."communityId" = ${communityId}::uuid AND t."id" = ${threadId}::uuid AND t."removedAt" IS NULL
          UNION ALL
          SELECT 'reply', r."id", r."authorId" FROM "reply" r
           WHERE r."communityId" = ${communityId}::uuid AND r."threadId" = ${threadId}::uuid AND r."removedAt" IS NULL
             AND r."id" = ANY(${[...subjectIds]}::uuid[])) x
          JOIN "member" m ON m."id" = x."authorId" AND m."status" = 'active' AND NOT m."isService"
         WHERE x."subjectId" = ANY(${[...subjectIds]}::uuid[]) AND x."authorId" <> ${viewer.id}::uuid
           AND NOT EXISTS (SELECT FROM "practice_quotation" q
                            WHERE q."practiceId" = ${practiceId}::uuid AND q."subjectId" = x."subjectId")`,
    tx,
  )
  for (const message of messages) {
    const id = newId()
    await tx.practiceQuotation.create({
      data: { id, practiceId, communityId, threadId, askedById: viewer.id, askedAt, ...message },
    })
    await tell(tx, 'quotation.asked', communityId, { quotationId: id })
  }
}

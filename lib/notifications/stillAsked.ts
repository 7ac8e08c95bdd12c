import { z } from 'zod'
import { selectOne, sql, type Transaction } from '@/lib/db'
import { stillAskedInSql } from '@/lib/policy'

/** Does somebody who was asked to answer a thread still have to be told? */
export async function stillAsked(
  { communityId, threadId, memberId }: { communityId: string; threadId: string; memberId: string },
  tx?: Transaction,
): Promise<boolean> {
  const { isAsked } = await selectOne(
    z.object({ isAsked: z.boolean() }),
    sql`SELECT EXISTS (
          SELECT FROM "answer_request" r JOIN "thread" t ON t."communityId" = r."communityId" AND t."id" = r."threadId"
           WHERE r."communityId" = ${communityId}::uuid AND r."threadId" = ${threadId}::uuid
             AND r."memberId" = ${memberId}::uuid AND ${stillAskedInSql}) AS "isAsked"`,
    tx,
  )
  return isAsked
}

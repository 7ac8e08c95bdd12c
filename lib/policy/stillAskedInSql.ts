import { Prisma } from '@/prisma/client/client'

/**
 * The request `r` to answer the thread `t` still waits: neither declined nor passed on, nor answered since; and the thread
 * is there, open, one that is answered, and nothing has been accepted in it.
 */
export const stillAskedInSql = Prisma.sql`(r."answer" IS NULL AND t."kind" IN ('question', 'discussion')
  AND t."removedAt" IS NULL AND t."lockedAt" IS NULL AND t."acceptedReplyId" IS NULL
  AND NOT EXISTS (SELECT FROM "reply" w WHERE w."communityId" = r."communityId" AND w."threadId" = r."threadId"
                     AND w."authorId" = r."memberId" AND w."removedAt" IS NULL AND w."createdAt" >= r."at"))`

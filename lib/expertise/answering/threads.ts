import { z } from 'zod'
import { isCountedInSql } from '@/lib/activity'
import { select, sql, type Sql, type Transaction } from '@/lib/db'
import { stemsOf } from '@/lib/text'
import { CommunityAccess } from '@/prisma/client/enums'
import type { Question } from './considering'

const Row = z.object({
  id: z.string(),
  communityId: z.string(),
  access: z.enum(CommunityAccess),
  title: z.string(),
  authorId: z.string(),
  createdAt: z.date(),
  isCounted: z.boolean(),
  /**
   * Others who answered, and are people: whether they consent, and whether it helped. `at`, in seconds since 1970: when the
   * question was asked, or, for an answer that came later than most, when it was given.
   */
  answerers: z.array(
    z.object({ memberId: z.string(), consents: z.boolean(), isHelpful: z.boolean(), at: z.number() }),
  ),
})
export type AnsweredThread = z.infer<typeof Row>

/** Threads of one transaction: a process that dies loses no more. */
export const AT_ONCE = 200

/** By then most of those who answer a thread have done so. */
export const SETTLED_DAYS = 7

/** Who objects to being counted asks as nobody: whom they are answered by is not kept. Nor do their answers count. */
export const NOBODY = ''

/** Questions and discussions that are there, in a community of ours, asked by somebody. */
const isCounted = sql`(t."kind" IN ('question', 'discussion') AND t."removedAt" IS NULL AND c."origin" = 'local'
  AND c."status" <> 'deleted' AND NOT a."isService")`

/**
 * Threads `t` with those who answered them; `which` and `order` choose among them. Their communities are held: whoever opens
 * or closes one waits until what was read here is written, then takes it back.
 */
export const answeredThreads = (tx: Transaction, which: Sql, order: Sql): Promise<AnsweredThread[]> =>
  select(
    Row,
    sql`SELECT t."id", t."communityId", c."access", t."title", t."createdAt", ${isCounted} AS "isCounted",
               CASE WHEN ${isCountedInSql(sql`t."authorId"`, sql`t."createdAt"`)} THEN t."authorId"::text ELSE ${NOBODY} END AS "authorId",
               coalesce((SELECT json_agg(json_build_object('memberId', r."authorId", 'isHelpful', r."isHelpful",
                                  'at', extract(epoch FROM CASE WHEN r."first" > t."createdAt" + make_interval(days => ${SETTLED_DAYS})
                                                                THEN r."first" ELSE t."createdAt" END)::float8,
                                  'consents', EXISTS (SELECT FROM "answering_consent" k
                                                       WHERE k."memberId" = r."authorId" AND k."countedAt" IS NOT NULL))
                                  ORDER BY r."authorId")
                           FROM (SELECT r."authorId", coalesce(bool_or(r."useful" > 0 OR r."id" = t."acceptedReplyId"), FALSE) AS "isHelpful",
                                        min(r."createdAt") AS "first"
                                   FROM "reply" r JOIN "member" m ON m."id" = r."authorId" AND NOT m."isService"
                                  WHERE r."communityId" = t."communityId" AND r."threadId" = t."id"
                                    AND r."authorId" <> t."authorId" AND r."removedAt" IS NULL
                                    AND ${isCountedInSql(sql`r."authorId"`, sql`r."createdAt"`)}
                                  GROUP BY r."authorId") r
                          WHERE ${isCounted}), '[]') AS "answerers"
          FROM "thread" t JOIN "community" c ON c."id" = t."communityId" JOIN "member" a ON a."id" = t."authorId"
         WHERE ${which} ORDER BY ${order} FOR SHARE OF c`,
    tx,
  )

/** As the model sees it. */
export const questionFrom = ({
  communityId,
  access,
  title,
  authorId,
  createdAt,
}: AnsweredThread): Question => ({
  place: { id: communityId, access },
  community: communityId,
  terms: stemsOf(title),
  asker: authorId,
  at: createdAt.getTime() / 1000,
})

import { execute, sql, type Transaction } from '@/lib/db'

/** How long an adoption is due to what was shown, in days. */
export const creditDays = 30

/**
 * An adoption goes to one proposal: the last one there that was opened, else the last one that was shown. What somebody
 * saw while they created their community counts for it too.
 */
export async function creditAdoption(
  tx: Transaction,
  adopted: { practiceId: string; communityId: string; viewerId: string },
  now: Date,
): Promise<void> {
  const { practiceId, communityId, viewerId } = adopted
  await execute(
    sql`UPDATE "practice_proposal" u SET "adoptedAt" = ${now}
          FROM (SELECT p."occasionId", p."practiceId" FROM "practice_proposal" p JOIN "practice_occasion" o ON o."id" = p."occasionId"
                 WHERE p."practiceId" = ${practiceId}::uuid AND p."adoptedAt" IS NULL
                   AND o."shownAt" > ${now}::timestamptz - make_interval(days => ${creditDays}) AND o."shownAt" <= ${now}
                   AND (o."communityId" = ${communityId}::uuid OR (o."communityId" IS NULL AND o."viewerId" = ${viewerId}::uuid
                        AND EXISTS (SELECT FROM "community" c WHERE c."id" = ${communityId}::uuid AND c."createdAt" >= o."shownAt")))
                 ORDER BY p."openedAt" IS NULL, o."shownAt" DESC, o."id" LIMIT 1) last
         WHERE u."occasionId" = last."occasionId" AND u."practiceId" = last."practiceId"`,
    tx,
  )
}

/** What a community puts aside: of what it was shown lately, so that the draw can be judged. */
export async function noteDismissal(
  tx: Transaction,
  { practiceId, communityId }: { practiceId: string; communityId: string },
  now: Date,
): Promise<void> {
  await execute(
    sql`UPDATE "practice_proposal" p SET "dismissedAt" = ${now} FROM "practice_occasion" o
         WHERE o."id" = p."occasionId" AND p."practiceId" = ${practiceId}::uuid AND o."communityId" = ${communityId}::uuid
           AND p."dismissedAt" IS NULL AND o."shownAt" > ${now}::timestamptz - make_interval(days => ${creditDays})`,
    tx,
  )
}

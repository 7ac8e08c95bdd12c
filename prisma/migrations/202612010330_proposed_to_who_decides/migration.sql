-- What was shown to somebody who could not take it up there is no proposal: the order is not learnt from it.
DELETE FROM "practice_occasion" o
 WHERE o."communityId" IS NOT NULL AND o."viewerId" IS NOT NULL
   AND NOT EXISTS (SELECT FROM "membership" m WHERE m."communityId" = o."communityId" AND m."memberId" = o."viewerId"
                      AND m."status" = 'member' AND m."role" IN ('owner', 'animator'));
DELETE FROM "practice_occasion" o USING "member" m
 WHERE o."communityId" IS NULL AND m."id" = o."viewerId" AND m."platformRole" = 'dinum';

-- Whoever creates a community looks at several types, on several days: they are one, and not as many communities.
ALTER TABLE "practice_occasion" ADD COLUMN "creatorKey" uuid;

-- Of one month, those who are forgotten may all be one.
WITH k AS MATERIALIZED (
  SELECT "viewerId", date_trunc('month', "on") AS "month", gen_random_uuid() AS "key"
    FROM "practice_occasion" WHERE "communityId" IS NULL GROUP BY 1, 2)
UPDATE "practice_occasion" o SET "creatorKey" = k."key" FROM k
 WHERE o."communityId" IS NULL AND k."viewerId" IS NOT DISTINCT FROM o."viewerId" AND k."month" = date_trunc('month', o."on");

ALTER TABLE "practice_occasion" ADD CONSTRAINT "practice_occasion_of_one"
  CHECK (("communityId" IS NULL) = ("creatorKey" IS NOT NULL));

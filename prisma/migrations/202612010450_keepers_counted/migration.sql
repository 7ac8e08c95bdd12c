-- How many communities keep a practice, so that no list counts them all again; secret ones count for nothing.
ALTER TABLE "practice" ADD COLUMN "keepers" INTEGER NOT NULL DEFAULT 0;

UPDATE "practice" p SET "keepers" = k."count"
  FROM (SELECT a."practiceId", count(*)::int AS "count"
          FROM "practice_adoption" a JOIN "community" c ON c."id" = a."communityId"
         WHERE a."outcome" IS DISTINCT FROM 'abandoned'
           AND c."origin" = 'local' AND c."status" <> 'deleted' AND c."access" <> 'secret'
         GROUP BY 1) k
 WHERE k."practiceId" = p."id";

-- Those that tried it, the latest first, a page at a time.
CREATE INDEX "practice_adoption_practiceId_adoptedAt_id_idx" ON "practice_adoption"("practiceId", "adoptedAt", "id");

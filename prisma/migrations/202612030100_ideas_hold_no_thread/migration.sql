-- A thread is held by whoever first proposes a practice drawn from it: what somebody still writes for themselves takes it from nobody.
DROP INDEX "practice_threadId_key";
CREATE INDEX "practice_threadId_idx" ON "practice"("threadId");
CREATE UNIQUE INDEX "practice_holds_thread" ON "practice" ("threadId") WHERE "proposedAt" IS NOT NULL;

-- Passages that an idea had taken, or one that is gone since, come back to those who sift them.
UPDATE "practice_candidate" k SET "verdict" = NULL, "decidedById" = NULL, "decidedAt" = NULL, "practiceId" = NULL
 WHERE k."verdict" = 'taken'
   AND NOT EXISTS (SELECT FROM "practice" p WHERE p."id" = k."practiceId" AND p."proposedAt" IS NOT NULL);

-- A community may leave a lesson without ever having slept.
ALTER TABLE "closing_lesson" ALTER COLUMN "reviewId" DROP NOT NULL;

-- Who left only because a merge was taken back comes along again the next time.
ALTER TABLE "merged_member" ADD COLUMN "takenBackAt" TIMESTAMPTZ(3);
CREATE INDEX "merged_member_communityId_idx" ON "merged_member"("communityId");

-- «/mesures/sommeil/export» is a file: a community called so had no timeline.
UPDATE "community" SET "slug" = 'communaute-export'
 WHERE "slug" = 'export' AND NOT EXISTS (SELECT FROM "community" WHERE "slug" = 'communaute-export');

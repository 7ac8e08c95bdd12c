-- Any list that closes too many accounts waits for a second administrator, a request that one of them has examined as well.
ALTER TABLE "account_import" ADD COLUMN "awaitsSecond" BOOLEAN NOT NULL DEFAULT false;

UPDATE "account_import" SET "awaitsSecond" = true
 WHERE "state" = 'ready' AND "fullList" AND "confirmedById" IS NOT NULL;

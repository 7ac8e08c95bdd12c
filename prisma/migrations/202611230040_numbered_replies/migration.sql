-- A reply has a number in its thread: pages of twenty are found without counting, and a permalink never moves.
ALTER TABLE "reply" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "reply" ADD COLUMN "reactions" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "thread_counter" ADD COLUMN "lastNumber" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "thread_counter" ADD COLUMN "reactions" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "thread_follow" ADD COLUMN "readNumber" INTEGER NOT NULL DEFAULT 0;

UPDATE "reply" r SET "number" = n."number" FROM (
  SELECT "communityId", "id", row_number() OVER (PARTITION BY "communityId", "threadId" ORDER BY "createdAt", "id") AS "number"
    FROM "reply") n
 WHERE n."communityId" = r."communityId" AND n."id" = r."id";
UPDATE "thread_counter" k SET "lastNumber" = n."last" FROM (
  SELECT "communityId", "threadId", max("number") AS "last" FROM "reply" GROUP BY 1, 2) n
 WHERE n."communityId" = k."communityId" AND n."threadId" = k."threadId";

DROP INDEX "reply_communityId_threadId_id_idx";
CREATE UNIQUE INDEX "reply_communityId_threadId_number_key" ON "reply" ("communityId", "threadId", "number");

-- Few threads are pinned, and every list begins with them.
CREATE INDEX "thread_pinned_idx" ON "thread" ("communityId") WHERE "pinnedUntil" IS NOT NULL;

-- The command that writes a reply takes the next number from the counter it increments anyway. Whoever loads many
-- at once (the demonstration, an import) leaves the number at 0, and it is given here, in the order of arrival.
CREATE FUNCTION osmose_number_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "thread_counter" SET "lastNumber" = "lastNumber" + 1
   WHERE "communityId" = NEW."communityId" AND "threadId" = NEW."threadId"
   RETURNING "lastNumber" INTO NEW."number";
  IF NOT FOUND THEN
    SELECT coalesce(max("number"), 0) + 1 INTO NEW."number" FROM "reply"
     WHERE "communityId" = NEW."communityId" AND "threadId" = NEW."threadId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "reply_has_a_number" BEFORE INSERT ON "reply"
  FOR EACH ROW WHEN (NEW."number" = 0) EXECUTE FUNCTION osmose_number_reply();

-- A counter that comes after its replies goes on from the last of them.
CREATE FUNCTION osmose_count_after_replies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(max("number"), 0) INTO NEW."lastNumber" FROM "reply"
   WHERE "communityId" = NEW."communityId" AND "threadId" = NEW."threadId";
  RETURN NEW;
END $$;
CREATE TRIGGER "thread_counter_goes_on" BEFORE INSERT ON "thread_counter"
  FOR EACH ROW WHEN (NEW."lastNumber" = 0) EXECUTE FUNCTION osmose_count_after_replies();

-- What was counted of threads whose title or doors had changed since was never taken back: all is counted anew.
TRUNCATE "answering_tally", "answering_context", "answering_answer", "answering_thread", "answering_due";
DELETE FROM "answering_state";

-- A thread is taken back as it was counted, whatever it says now. No `at`: the question itself is forgotten, an answer
-- that came later is not.
ALTER TABLE "answering_thread" ADD COLUMN "title" TEXT NOT NULL, ADD COLUMN "realm" UUID NOT NULL,
  ADD COLUMN "asker" TEXT NOT NULL, ALTER COLUMN "at" DROP NOT NULL;

DROP TRIGGER "thread_answering_due" ON "thread";
CREATE TRIGGER "thread_answering_due" AFTER UPDATE OF "acceptedReplyId", "removedAt", "kind", "title", "authorId" ON "thread"
  FOR EACH ROW
  WHEN (OLD."acceptedReplyId" IS DISTINCT FROM NEW."acceptedReplyId" OR OLD."removedAt" IS DISTINCT FROM NEW."removedAt"
        OR OLD."kind" <> NEW."kind" OR OLD."title" <> NEW."title" OR OLD."authorId" <> NEW."authorId")
  EXECUTE FUNCTION osmose_answering_due_of_thread();

-- A community that others may read than before, or nobody: its questions are counted anew as well, in its own realm. Who
-- counts holds the community meanwhile: what they write is there to be emptied. Younger threads are not counted yet.
CREATE OR REPLACE FUNCTION osmose_answering_of_community() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "answering_consent" SET "countedAt" = NULL WHERE "memberId" IN (
    SELECT t."memberId" FROM "answering_tally" t WHERE t."kind" = 'community' AND t."of" = NEW."id"::text);
  INSERT INTO "answering_due" ("communityId", "threadId")
  SELECT t."communityId", t."id" FROM "thread" t
   WHERE t."communityId" = NEW."id" AND t."kind" IN ('question', 'discussion') AND t."createdAt" < now() - interval '6 days';
  RETURN NULL;
END $$;

-- Whoever objects is no longer counted among those who ask, at once: a count under way is waited for, then what it wrote
-- goes with the rest. Their questions are counted anew, as nobody's.
CREATE OR REPLACE FUNCTION osmose_answering_of_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM "answering_state" FOR UPDATE;
    DELETE FROM "answering_tally" WHERE "kind" = 'asker' AND "of" = NEW."memberId"::text;
    DELETE FROM "answering_context" WHERE "kind" = 'asker' AND "of" = NEW."memberId"::text;
    INSERT INTO "answering_due" ("communityId", "threadId")
    SELECT t."communityId", t."id" FROM "thread" t
     WHERE t."authorId" = NEW."memberId" AND t."kind" IN ('question', 'discussion')
       AND t."createdAt" < now() - interval '6 days';
  END IF;
  UPDATE "answering_consent" SET "countedAt" = NULL WHERE "memberId" = NEW."memberId";
  RETURN NULL;
END $$;

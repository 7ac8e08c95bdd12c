-- CreateTable
CREATE TABLE "answering_thread" (
    "communityId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answering_thread_pkey" PRIMARY KEY ("communityId","threadId")
);

-- CreateTable
CREATE TABLE "answering_answer" (
    "communityId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "isHelpful" BOOLEAN NOT NULL,

    CONSTRAINT "answering_answer_pkey" PRIMARY KEY ("communityId","threadId","memberId")
);

-- CreateTable
CREATE TABLE "answering_due" (
    "id" BIGSERIAL NOT NULL,
    "communityId" UUID NOT NULL,
    "threadId" UUID NOT NULL,

    CONSTRAINT "answering_due_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "answering_thread_at_idx" ON "answering_thread"("at");

-- CreateIndex
CREATE INDEX "answering_answer_memberId_idx" ON "answering_answer"("memberId");

-- CreateIndex
CREATE INDEX "answering_answer_at_idx" ON "answering_answer"("at");

-- AddForeignKey
ALTER TABLE "answering_answer" ADD CONSTRAINT "answering_answer_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "answering_consent"("memberId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Threads are counted when they are a week old. What happens to one of them later is told here; a row that tells of a
-- thread not counted yet is one look for nothing.
CREATE FUNCTION osmose_answering_late_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "answering_due" ("communityId", "threadId")
  SELECT t."communityId", t."id" FROM "thread" t
   WHERE t."communityId" = NEW."communityId" AND t."id" = NEW."threadId" AND t."createdAt" < NEW."createdAt" - interval '6 days';
  RETURN NULL;
END $$;
CREATE TRIGGER "reply_answering_late" AFTER INSERT ON "reply" FOR EACH ROW EXECUTE FUNCTION osmose_answering_late_reply();

CREATE FUNCTION osmose_answering_due_of_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "answering_due" ("communityId", "threadId") VALUES (NEW."communityId", NEW."threadId");
  RETURN NULL;
END $$;
CREATE TRIGGER "reply_answering_due" AFTER UPDATE OF "useful", "removedAt" ON "reply" FOR EACH ROW
  WHEN ((OLD."useful" > 0) <> (NEW."useful" > 0) OR OLD."removedAt" IS DISTINCT FROM NEW."removedAt")
  EXECUTE FUNCTION osmose_answering_due_of_reply();

CREATE FUNCTION osmose_answering_due_of_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "answering_due" ("communityId", "threadId") VALUES (NEW."communityId", NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "thread_answering_due" AFTER UPDATE OF "acceptedReplyId", "removedAt", "kind" ON "thread" FOR EACH ROW
  WHEN (OLD."acceptedReplyId" IS DISTINCT FROM NEW."acceptedReplyId" OR OLD."removedAt" IS DISTINCT FROM NEW."removedAt"
        OR OLD."kind" <> NEW."kind")
  EXECUTE FUNCTION osmose_answering_due_of_thread();

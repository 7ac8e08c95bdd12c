-- CreateEnum
CREATE TYPE "AnsweringKind" AS ENUM ('everywhere', 'community', 'asker', 'term');

-- CreateEnum
CREATE TYPE "AnswerRequestAnswer" AS ENUM ('declined', 'passed');

-- CreateTable
CREATE TABLE "answering_consent" (
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "countedAt" TIMESTAMPTZ(3),

    CONSTRAINT "answering_consent_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "answering_hidden" (
    "memberId" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answering_hidden_pkey" PRIMARY KEY ("memberId","term")
);

-- CreateTable
CREATE TABLE "answering_choice" (
    "memberId" UUID NOT NULL,
    "weekly" SMALLINT NOT NULL DEFAULT 3,
    "pausedUntil" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answering_choice_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "answering_context" (
    "kind" "AnsweringKind" NOT NULL,
    "of" TEXT NOT NULL,
    "realm" UUID NOT NULL,
    "fast" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "slow" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "questions" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "answering_context_pkey" PRIMARY KEY ("kind","of","realm")
);

-- CreateTable
CREATE TABLE "answering_tally" (
    "kind" "AnsweringKind" NOT NULL,
    "of" TEXT NOT NULL,
    "realm" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "fast" DOUBLE PRECISION NOT NULL,
    "slow" DOUBLE PRECISION NOT NULL,
    "helpful" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "answers" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answering_tally_pkey" PRIMARY KEY ("kind","of","realm","memberId")
);

-- CreateTable
CREATE TABLE "answering_state" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "version" TEXT NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,
    "countedId" UUID NOT NULL,
    "weights" DOUBLE PRECISION[],
    "squares" DOUBLE PRECISION[],
    "members" INTEGER NOT NULL DEFAULT 0,
    "membersAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answering_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answering_asked" (
    "memberId" UUID NOT NULL,
    "count" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answering_asked_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "answer_request" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "AnswerRequestAnswer",
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "answer_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "answering_context_realm_idx" ON "answering_context"("realm");

-- CreateIndex
CREATE INDEX "answering_tally_memberId_kind_idx" ON "answering_tally"("memberId", "kind");

-- CreateIndex
CREATE INDEX "answer_request_memberId_at_idx" ON "answer_request"("memberId", "at");

-- CreateIndex
CREATE INDEX "answer_request_askedById_idx" ON "answer_request"("askedById");

-- CreateIndex
CREATE UNIQUE INDEX "answer_request_communityId_threadId_memberId_key" ON "answer_request"("communityId", "threadId", "memberId");

-- AddForeignKey
ALTER TABLE "answering_hidden" ADD CONSTRAINT "answering_hidden_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "answering_consent"("memberId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answering_tally" ADD CONSTRAINT "answering_tally_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "answering_consent"("memberId") ON DELETE CASCADE ON UPDATE CASCADE;

-- The first people of a context: of all time, and, in a community, of late.
CREATE INDEX "answering_tally_slow_idx" ON "answering_tally" ("kind", "of", "realm", "slow" DESC, "memberId");
CREATE INDEX "answering_tally_fast_idx" ON "answering_tally" ("of", "realm", "fast" DESC, "memberId") WHERE "kind" = 'community';
-- Who waits to be counted again.
CREATE INDEX "answering_consent_stale_idx" ON "answering_consent" ("at") WHERE "countedAt" IS NULL;

-- Threads of everywhere, in the order of time: each is counted once.
CREATE INDEX "thread_time_idx" ON "thread" ("createdAt", "id");

-- What goes of somebody's goes from the whole, whoever takes it away: a consent withdrawn, an account erased.
CREATE FUNCTION osmose_answering_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "answering_context" c
     SET "fast" = greatest(0, c."fast" - g."fast"), "slow" = greatest(0, c."slow" - g."slow"),
         "people" = greatest(0, c."people" - g."people")
    FROM (SELECT "kind", "of", "realm", sum("fast") AS "fast", sum("slow") AS "slow", count(*)::int AS "people"
            FROM gone GROUP BY "kind", "of", "realm") g
   WHERE c."kind" = g."kind" AND c."of" = g."of" AND c."realm" = g."realm";
  RETURN NULL;
END $$;
CREATE TRIGGER "answering_tally_taken" AFTER DELETE ON "answering_tally"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION osmose_answering_taken();

-- An answer that is taken away, put back or given to another account: its author is counted again.
CREATE FUNCTION osmose_answering_of_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "answering_consent" SET "countedAt" = NULL WHERE "memberId" IN (OLD."authorId", NEW."authorId");
  RETURN NULL;
END $$;
CREATE TRIGGER "reply_answering" AFTER UPDATE OF "removedAt", "authorId" ON "reply" FOR EACH ROW
  WHEN (OLD."removedAt" IS DISTINCT FROM NEW."removedAt" OR OLD."authorId" <> NEW."authorId")
  EXECUTE FUNCTION osmose_answering_of_reply();

-- A thread that is taken away or put back: all who answered it.
CREATE FUNCTION osmose_answering_of_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "answering_consent" SET "countedAt" = NULL WHERE "memberId" IN (
    SELECT r."authorId" FROM "reply" r WHERE r."communityId" = NEW."communityId" AND r."threadId" = NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "thread_answering" AFTER UPDATE OF "removedAt", "title", "kind" ON "thread" FOR EACH ROW
  WHEN (OLD."removedAt" IS DISTINCT FROM NEW."removedAt" OR OLD."title" <> NEW."title" OR OLD."kind" <> NEW."kind")
  EXECUTE FUNCTION osmose_answering_of_thread();

-- A community that others may read than before, or nobody: what was learnt there of those who answered is not used again
-- before it has been counted anew, in its own realm.
CREATE FUNCTION osmose_answering_of_community() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "answering_consent" SET "countedAt" = NULL WHERE "memberId" IN (
    SELECT t."memberId" FROM "answering_tally" t WHERE t."kind" = 'community' AND t."of" = NEW."id"::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "community_answering" AFTER UPDATE OF "access", "status" ON "community" FOR EACH ROW
  WHEN (OLD."access" <> NEW."access" OR (OLD."status" = 'deleted') <> (NEW."status" = 'deleted'))
  EXECUTE FUNCTION osmose_answering_of_community();

-- Who objects to being counted, or takes it back: what they answered is counted anew, as they chose.
CREATE FUNCTION osmose_answering_of_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "answering_consent" SET "countedAt" = NULL WHERE "memberId" = NEW."memberId";
  RETURN NULL;
END $$;
CREATE TRIGGER "objection_answering" AFTER INSERT OR UPDATE ON "activity_objection" FOR EACH ROW
  EXECUTE FUNCTION osmose_answering_of_objection();

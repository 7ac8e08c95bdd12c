-- CreateEnum
CREATE TYPE "PracticeState" AS ENUM ('idea', 'proposed', 'reviewed', 'replicated', 'measured', 'to_revise', 'retired');

-- CreateEnum
CREATE TYPE "PracticeOutcome" AS ENUM ('kept', 'adapted', 'abandoned');

-- CreateTable
CREATE TABLE "practice" (
    "id" UUID NOT NULL,
    "authorId" UUID,
    "starterKey" TEXT,
    "state" "PracticeState" NOT NULL DEFAULT 'idea',
    "stateAt" TIMESTAMPTZ(3) NOT NULL,
    "isFailure" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "communityId" UUID,
    "threadId" UUID,
    "lessonId" UUID,
    "proposedAt" TIMESTAMPTZ(3),
    "sharedAt" TIMESTAMPTZ(3),
    "reviseOn" DATE NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "retiredById" UUID,
    "retiredWhy" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_version" (
    "practiceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "kinds" "CommunityKind"[] DEFAULT ARRAY[]::"CommunityKind"[],
    "stages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "fewestMembers" INTEGER,
    "mostMembers" INTEGER,
    "trigger" JSONB NOT NULL DEFAULT '[]',
    "steps" JSONB NOT NULL,
    "whenTo" TEXT NOT NULL,
    "whenNot" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "result" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "searchVector" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('osmose_french', osmose_text("title")), 'A')
      || setweight(to_tsvector('osmose_french', osmose_text("situation")), 'B')
      || setweight(to_tsvector('osmose_french', osmose_text("whenTo" || ' ' || "whenNot" || ' ' || "result")), 'C')
      || setweight(to_tsvector('osmose_french', osmose_text("steps"::text)), 'D')) STORED,

    CONSTRAINT "practice_version_pkey" PRIMARY KEY ("practiceId","number")
);

-- CreateTable
CREATE TABLE "practice_author" (
    "practiceId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practice_author_pkey" PRIMARY KEY ("practiceId","memberId")
);

-- CreateTable
CREATE TABLE "practice_review" (
    "practiceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reviewerId" UUID NOT NULL,
    "isReady" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "practice_review_pkey" PRIMARY KEY ("practiceId","version","reviewerId")
);

-- CreateTable
CREATE TABLE "practice_adoption" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "adoptedById" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "adoptedAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "PracticeOutcome",
    "outcomeAt" TIMESTAMPTZ(3),
    "outcomeById" UUID,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "practice_adoption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_remark" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "isCounterExample" BOOLEAN NOT NULL DEFAULT false,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredIn" INTEGER,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,

    CONSTRAINT "practice_remark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "practice_starterKey_key" ON "practice"("starterKey");

-- CreateIndex
CREATE UNIQUE INDEX "practice_threadId_key" ON "practice"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "practice_lessonId_key" ON "practice"("lessonId");

-- CreateIndex
CREATE INDEX "practice_state_stateAt_idx" ON "practice"("state", "stateAt");

-- CreateIndex
CREATE INDEX "practice_authorId_idx" ON "practice"("authorId");

-- CreateIndex
CREATE INDEX "practice_communityId_idx" ON "practice"("communityId");

-- CreateIndex
CREATE INDEX "practice_version_authorId_idx" ON "practice_version"("authorId");

-- CreateIndex
CREATE INDEX "practice_author_memberId_idx" ON "practice_author"("memberId");

-- CreateIndex
CREATE INDEX "practice_review_reviewerId_idx" ON "practice_review"("reviewerId");

-- CreateIndex
CREATE INDEX "practice_adoption_communityId_idx" ON "practice_adoption"("communityId");

-- CreateIndex
CREATE INDEX "practice_adoption_adoptedById_idx" ON "practice_adoption"("adoptedById");

-- CreateIndex
CREATE UNIQUE INDEX "practice_adoption_practiceId_communityId_key" ON "practice_adoption"("practiceId", "communityId");

-- CreateIndex
CREATE INDEX "practice_remark_practiceId_at_idx" ON "practice_remark"("practiceId", "at");

-- CreateIndex
CREATE INDEX "practice_remark_authorId_idx" ON "practice_remark"("authorId");

-- AddForeignKey
ALTER TABLE "practice_version" ADD CONSTRAINT "practice_version_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_author" ADD CONSTRAINT "practice_author_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_review" ADD CONSTRAINT "practice_review_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adoption" ADD CONSTRAINT "practice_adoption_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_remark" ADD CONSTRAINT "practice_remark_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What one looks for in the library.
CREATE INDEX "practice_version_search_idx" ON "practice_version" USING gin ("searchVector");

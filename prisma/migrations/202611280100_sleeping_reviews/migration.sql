-- CreateEnum
CREATE TYPE "VitalityReviewState" AS ENUM ('asked', 'reminded', 'proposed', 'relaunching', 'merging', 'ended');

-- CreateEnum
CREATE TYPE "VitalityReviewOutcome" AS ENUM ('woke', 'relaunched', 'merged', 'closed', 'archived', 'withdrawn');

-- CreateTable
CREATE TABLE "vitality_review" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "state" "VitalityReviewState" NOT NULL DEFAULT 'asked',
    "stateAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "answeredById" UUID,
    "help" TEXT NOT NULL DEFAULT '',
    "intoId" UUID,
    "noteId" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" "VitalityReviewOutcome",

    CONSTRAINT "vitality_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "merged_member" (
    "reviewId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "merged_member_pkey" PRIMARY KEY ("reviewId","memberId")
);

-- CreateTable
CREATE TABLE "closing_lesson" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "lesson" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closing_lesson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vitality_review_communityId_openedAt_idx" ON "vitality_review"("communityId", "openedAt");

-- CreateIndex
CREATE INDEX "vitality_review_intoId_idx" ON "vitality_review"("intoId");

-- CreateIndex
CREATE INDEX "merged_member_memberId_idx" ON "merged_member"("memberId");

-- CreateIndex
CREATE INDEX "merged_member_mergedAt_idx" ON "merged_member"("mergedAt");

-- CreateIndex
CREATE INDEX "closing_lesson_communityId_idx" ON "closing_lesson"("communityId");

-- One review of a community at a time, whoever opens it, however many do.
CREATE UNIQUE INDEX "vitality_review_open_idx" ON "vitality_review" ("communityId") WHERE "endedAt" IS NULL;

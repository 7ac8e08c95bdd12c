-- CreateEnum
CREATE TYPE "PracticeCandidateVerdict" AS ENUM ('taken', 'dismissed');

-- CreateEnum
CREATE TYPE "QuotationAnswer" AS ENUM ('named', 'unnamed', 'refused');

-- AlterEnum
ALTER TYPE "SubjectKind" ADD VALUE 'practice';

-- AlterTable
ALTER TABLE "practice_adoption" ADD COLUMN     "asked" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "askedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "practice_remark" ADD COLUMN     "removedWhy" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "practice_candidate" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "seal" TEXT NOT NULL,
    "signs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "nearestId" UUID,
    "likeness" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "verdict" "PracticeCandidateVerdict",
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "practiceId" UUID,

    CONSTRAINT "practice_candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_scan" (
    "communityId" UUID NOT NULL,
    "lastId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_scan_pkey" PRIMARY KEY ("communityId")
);

-- CreateTable
CREATE TABLE "practice_quotation" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" "QuotationAnswer",
    "answeredAt" TIMESTAMPTZ(3),
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "practice_quotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_draft" (
    "memberId" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "fields" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_draft_pkey" PRIMARY KEY ("memberId","practiceId")
);

-- CreateTable
CREATE TABLE "course_progress" (
    "memberId" UUID NOT NULL,
    "lesson" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "course_progress_pkey" PRIMARY KEY ("memberId","lesson")
);

-- CreateIndex
CREATE UNIQUE INDEX "practice_candidate_subjectId_key" ON "practice_candidate"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "practice_candidate_communityId_seal_key" ON "practice_candidate"("communityId", "seal");

-- CreateIndex
CREATE INDEX "practice_candidate_communityId_verdict_score_idx" ON "practice_candidate"("communityId", "verdict", "score");

-- CreateIndex
CREATE INDEX "practice_candidate_authorId_idx" ON "practice_candidate"("authorId");

-- CreateIndex
CREATE INDEX "practice_candidate_decidedById_idx" ON "practice_candidate"("decidedById");

-- CreateIndex
CREATE INDEX "practice_quotation_authorId_idx" ON "practice_quotation"("authorId");

-- CreateIndex
CREATE INDEX "practice_quotation_askedById_idx" ON "practice_quotation"("askedById");

-- CreateIndex
CREATE INDEX "practice_quotation_communityId_idx" ON "practice_quotation"("communityId");

-- CreateIndex
CREATE UNIQUE INDEX "practice_quotation_practiceId_subjectId_key" ON "practice_quotation"("practiceId", "subjectId");

-- AddForeignKey
ALTER TABLE "practice_quotation" ADD CONSTRAINT "practice_quotation_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "MergeState" AS ENUM ('moving', 'done', 'undoing', 'undone');

-- CreateEnum
CREATE TYPE "MergeStep" AS ENUM ('moved', 'removed', 'combined');

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "statusUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "departure" (
    "memberId" UUID NOT NULL,
    "leavesAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "departure_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "idle_notice" (
    "memberId" UUID NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "secondAt" TIMESTAMPTZ(3),
    "suspendedAt" TIMESTAMPTZ(3),

    CONSTRAINT "idle_notice_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "erasure" (
    "memberId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "account_change" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "ownTokenHash" TEXT NOT NULL,
    "otherTokenHash" TEXT NOT NULL,
    "ownProvenAt" TIMESTAMPTZ(3),
    "otherProvenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "account_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_merge" (
    "id" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "closedId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "motive" TEXT NOT NULL DEFAULT '',
    "state" "MergeState" NOT NULL DEFAULT 'moving',
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "account_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_merge_row" (
    "mergeId" UUID NOT NULL,
    "n" BIGSERIAL NOT NULL,
    "part" TEXT NOT NULL,
    "step" "MergeStep" NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "account_merge_row_pkey" PRIMARY KEY ("mergeId","n")
);

-- CreateIndex
CREATE INDEX "departure_leavesAt_idx" ON "departure"("leavesAt");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_tokenHash_key" ON "erasure"("tokenHash");

-- CreateIndex
CREATE INDEX "erasure_dueAt_idx" ON "erasure"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "account_change_ownTokenHash_key" ON "account_change"("ownTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "account_change_otherTokenHash_key" ON "account_change"("otherTokenHash");

-- CreateIndex
CREATE INDEX "account_change_memberId_idx" ON "account_change"("memberId");

-- CreateIndex
CREATE INDEX "account_merge_keptId_idx" ON "account_merge"("keptId");

-- CreateIndex
CREATE INDEX "account_merge_closedId_idx" ON "account_merge"("closedId");

-- CreateIndex
CREATE INDEX "account_merge_row_mergeId_part_idx" ON "account_merge_row"("mergeId", "part");

-- AddForeignKey
ALTER TABLE "account_merge_row" ADD CONSTRAINT "account_merge_row_mergeId_fkey" FOREIGN KEY ("mergeId") REFERENCES "account_merge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was done about somebody's account, shown on its page.
CREATE INDEX "audit_subjectId_at_idx" ON "audit"("subjectId", "at");

-- Who administers accounts looks for one by the beginning of its address.
CREATE INDEX "member_email_prefix_idx" ON "member" ("email" text_pattern_ops);

-- Who has not come for long: looked for each night, among those who may come.
CREATE INDEX "member_idle_idx" ON "member" (coalesce("lastSeenAt", "createdAt")) WHERE "status" = 'active' AND NOT "isService";
CREATE INDEX "member_ends_idx" ON "member" ("accountEndsAt") WHERE "accountEndsAt" IS NOT NULL;
CREATE INDEX "member_suspended_until_idx" ON "member" ("statusUntil") WHERE "statusUntil" IS NOT NULL;

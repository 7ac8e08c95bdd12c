-- CreateEnum
CREATE TYPE "DirectoryKind" AS ENUM ('scim', 'ldap');

-- CreateEnum
CREATE TYPE "DirectoryState" AS ENUM ('active', 'paused');

-- CreateEnum
CREATE TYPE "DirectoryRunState" AS ENUM ('asked', 'running', 'done', 'refused', 'failed');

-- CreateTable
CREATE TABLE "directory" (
    "id" UUID NOT NULL,
    "kind" "DirectoryKind" NOT NULL,
    "name" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "state" "DirectoryState" NOT NULL DEFAULT 'active',
    "closePercent" INTEGER NOT NULL DEFAULT 10,
    "ldap" JSONB,
    "everyHours" INTEGER NOT NULL DEFAULT 24,
    "readUpTo" TEXT,
    "readWholeAt" TIMESTAMPTZ(3),
    "calledAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "directory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_token" (
    "id" UUID NOT NULL,
    "directoryId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "directory_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_account" (
    "id" UUID NOT NULL,
    "directoryId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "externalId" TEXT,
    "said" JSONB NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "directory_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_group" (
    "id" UUID NOT NULL,
    "directoryId" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "externalId" TEXT,
    "unitId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "directory_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_group_member" (
    "groupId" UUID NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "directory_group_member_pkey" PRIMARY KEY ("groupId","accountId")
);

-- CreateTable
CREATE TABLE "directory_run" (
    "id" UUID NOT NULL,
    "directoryId" UUID NOT NULL,
    "isTrial" BOOLEAN NOT NULL DEFAULT false,
    "isWhole" BOOLEAN NOT NULL DEFAULT true,
    "state" "DirectoryRunState" NOT NULL DEFAULT 'asked',
    "askedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "aliveAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "error" TEXT,

    CONSTRAINT "directory_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_verdict" (
    "runId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "userName" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "changed" TEXT[],

    CONSTRAINT "directory_verdict_pkey" PRIMARY KEY ("runId","number")
);

-- CreateIndex
CREATE INDEX "directory_organisationId_idx" ON "directory"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "directory_token_hash_key" ON "directory_token"("hash");

-- CreateIndex
CREATE INDEX "directory_token_directoryId_idx" ON "directory_token"("directoryId");

-- CreateIndex
CREATE INDEX "directory_account_directoryId_externalId_idx" ON "directory_account"("directoryId", "externalId");

-- CreateIndex
CREATE INDEX "directory_account_memberId_idx" ON "directory_account"("memberId");

-- CreateIndex
CREATE INDEX "directory_group_directoryId_externalId_idx" ON "directory_group"("directoryId", "externalId");

-- CreateIndex
CREATE INDEX "directory_group_member_accountId_idx" ON "directory_group_member"("accountId");

-- CreateIndex
CREATE INDEX "directory_run_directoryId_createdAt_idx" ON "directory_run"("directoryId", "createdAt");

-- AddForeignKey
ALTER TABLE "directory" ADD CONSTRAINT "directory_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_token" ADD CONSTRAINT "directory_token_directoryId_fkey" FOREIGN KEY ("directoryId") REFERENCES "directory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_account" ADD CONSTRAINT "directory_account_directoryId_fkey" FOREIGN KEY ("directoryId") REFERENCES "directory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_account" ADD CONSTRAINT "directory_account_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_group" ADD CONSTRAINT "directory_group_directoryId_fkey" FOREIGN KEY ("directoryId") REFERENCES "directory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_group_member" ADD CONSTRAINT "directory_group_member_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "directory_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_group_member" ADD CONSTRAINT "directory_group_member_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "directory_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_run" ADD CONSTRAINT "directory_run_directoryId_fkey" FOREIGN KEY ("directoryId") REFERENCES "directory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_verdict" ADD CONSTRAINT "directory_verdict_runId_fkey" FOREIGN KEY ("runId") REFERENCES "directory_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One directory answers for an account; in a directory a userName is one account's, without regard to case (RFC 7643 §4.1.1).
CREATE UNIQUE INDEX "directory_account_one_directory" ON "directory_account" ("memberId") WHERE "removedAt" IS NULL;
CREATE UNIQUE INDEX "directory_account_userName" ON "directory_account" ("directoryId", lower("userName")) WHERE "removedAt" IS NULL;
CREATE UNIQUE INDEX "directory_group_name" ON "directory_group" ("directoryId", lower("displayName"));
-- One run at a time for a directory.
CREATE UNIQUE INDEX "directory_run_one_at_a_time" ON "directory_run" ("directoryId") WHERE "state" IN ('asked', 'running');

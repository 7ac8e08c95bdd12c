-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('columns', 'reading', 'ready', 'requested', 'applying', 'done', 'undoing', 'undone', 'declined', 'abandoned', 'failed');

-- CreateEnum
CREATE TYPE "ImportVerdict" AS ENUM ('created', 'updated', 'unchanged', 'attached', 'deactivated', 'to_check', 'to_validate', 'duplicate', 'refused', 'left_out');

-- CreateTable
CREATE TABLE "account_import" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "createdById" UUID NOT NULL,
    "motive" TEXT,
    "fileName" TEXT NOT NULL,
    "fileKey" TEXT,
    "fileSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'columns',
    "reading" JSONB NOT NULL DEFAULT '{}',
    "mapping" JSONB NOT NULL DEFAULT '[]',
    "fullList" BOOLEAN NOT NULL DEFAULT false,
    "invites" BOOLEAN NOT NULL DEFAULT true,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "problem" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "confirmedById" UUID,
    "secondById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "outcome" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_import_row" (
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "said" JSONB NOT NULL,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "email" TEXT,
    "externalId" TEXT,
    "namesake" TEXT,
    "decision" TEXT,
    "verdict" "ImportVerdict" NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "difference" JSONB NOT NULL DEFAULT '{}',
    "memberId" UUID,
    "undo" JSONB,

    CONSTRAINT "account_import_row_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "account_import_absent" (
    "importId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "account_import_absent_pkey" PRIMARY KEY ("importId","memberId")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "memberId" UUID NOT NULL,
    "columns" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "account_invitation" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "importId" UUID,
    "invitedBy" UUID,
    "expiresAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_import_createdById_createdAt_idx" ON "account_import"("createdById", "createdAt");

-- CreateIndex
CREATE INDEX "account_import_organisationId_createdAt_idx" ON "account_import"("organisationId", "createdAt");

-- CreateIndex
CREATE INDEX "account_import_state_idx" ON "account_import"("state");

-- CreateIndex
CREATE INDEX "account_import_row_importId_position_idx" ON "account_import_row"("importId", "position");

-- CreateIndex
CREATE INDEX "account_import_row_importId_verdict_line_idx" ON "account_import_row"("importId", "verdict", "line");

-- CreateIndex
CREATE INDEX "account_import_row_importId_email_idx" ON "account_import_row"("importId", "email");

-- CreateIndex
CREATE INDEX "account_import_row_importId_externalId_idx" ON "account_import_row"("importId", "externalId");

-- CreateIndex
CREATE INDEX "account_import_row_importId_namesake_idx" ON "account_import_row"("importId", "namesake");

-- CreateIndex
CREATE INDEX "account_invitation_memberId_idx" ON "account_invitation"("memberId");

-- CreateIndex
CREATE INDEX "account_invitation_sentAt_createdAt_idx" ON "account_invitation"("sentAt", "createdAt");

-- AddForeignKey
ALTER TABLE "account_import_row" ADD CONSTRAINT "account_import_row_importId_fkey" FOREIGN KEY ("importId") REFERENCES "account_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Namesakes in an administration, whatever the case: a list may know somebody under another address.
CREATE INDEX "member_namesake_idx" ON "member" ("organisationId", lower("usualName"), lower("givenName"));
-- Said again at each invitation that waits: a list of a million names makes a million of them.
CREATE INDEX "account_invitation_waiting_idx" ON "account_invitation" ("createdAt") WHERE "sentAt" IS NULL;

-- Search in French: accents, elisions and ligatures do not hide a word.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TEXT SEARCH CONFIGURATION osmose_french (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION osmose_french
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- «l’école» is about the school: the elided article goes, whatever the apostrophe.
CREATE FUNCTION osmose_text(written text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(
    translate(written, '’ʼ', ''''''),
    '\m(l|m|t|qu|n|s|j|d|c|jusqu|quoiqu|lorsqu|puisqu)''', '', 'gi');

-- A name as one types it in a hurry: no accent, no capital.
CREATE FUNCTION osmose_plain(written text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(unaccent('unaccent'::regdictionary, written));

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ActivityKind" AS ENUM ('react', 'thread', 'reply', 'comment', 'file_version', 'page_edit', 'answer', 'event_organised', 'join', 'leave', 'message', 'commit', 'merge', 'integrate', 'coauthor', 'mission_start', 'mission_end', 'bot');

-- CreateEnum
CREATE TYPE "CommunityKind" AS ENUM ('practice', 'project', 'information', 'broadcast');

-- CreateEnum
CREATE TYPE "CommunityAccess" AS ENUM ('public', 'private', 'secret');

-- CreateEnum
CREATE TYPE "CommunityJoining" AS ENUM ('free', 'request', 'managed');

-- CreateEnum
CREATE TYPE "CommunityStatus" AS ENUM ('active', 'locked', 'archived', 'deleted');

-- CreateEnum
CREATE TYPE "CommunityOrigin" AS ENUM ('local', 'imported');

-- CreateEnum
CREATE TYPE "CommunityRole" AS ENUM ('owner', 'animator', 'contributor', 'member', 'guest');

-- CreateEnum
CREATE TYPE "MembershipStatus" AS ENUM ('invited', 'requested', 'member', 'refused', 'left', 'banned');

-- CreateEnum
CREATE TYPE "ThreadKind" AS ENUM ('discussion', 'question', 'news', 'poll', 'idea');

-- CreateEnum
CREATE TYPE "ReactionKind" AS ENUM ('useful', 'thanks', 'agree', 'insightful', 'celebrate');

-- CreateEnum
CREATE TYPE "FollowLevel" AS ENUM ('watching', 'tracking', 'normal', 'muted');

-- CreateEnum
CREATE TYPE "ThreadEventKind" AS ENUM ('pinned', 'unpinned', 'locked', 'unlocked', 'answer_accepted', 'answer_withdrawn', 'removed', 'restored');

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('community', 'member', 'thread', 'reply', 'deposit', 'comment', 'invitation', 'membership');

-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('not_scanned', 'pending', 'clean', 'suspicious');

-- CreateEnum
CREATE TYPE "NotificationLevel" AS ENUM ('information', 'action', 'alert');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('ministry', 'administration', 'public_body');

-- CreateEnum
CREATE TYPE "MemberStatus" AS ENUM ('invited', 'active', 'suspended', 'expired', 'left', 'pseudonym');

-- CreateEnum
CREATE TYPE "PlatformRole" AS ENUM ('agent', 'support', 'ministry_administrator', 'dinum');

-- CreateEnum
CREATE TYPE "MemberLevel" AS ENUM ('agent', 'middle_management', 'direction');

-- CreateEnum
CREATE TYPE "MemberType" AS ENUM ('agent', 'public_partner', 'private_partner', 'contractor', 'intern');

-- CreateTable
CREATE TABLE "activity" (
    "communityId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "id" UUID NOT NULL,
    "memberId" UUID,
    "kind" "ActivityKind" NOT NULL,
    "subjectId" UUID,
    "otherId" UUID,
    "transactionId" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("communityId","at","id")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "communityId" UUID,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "id" UUID NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID,
    "communityId" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("at","id")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "community" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "kind" "CommunityKind" NOT NULL DEFAULT 'practice',
    "access" "CommunityAccess" NOT NULL DEFAULT 'private',
    "joining" "CommunityJoining" NOT NULL DEFAULT 'request',
    "status" "CommunityStatus" NOT NULL DEFAULT 'active',
    "origin" "CommunityOrigin" NOT NULL DEFAULT 'local',
    "organisationId" UUID,
    "createdById" UUID,
    "postingRights" JSONB NOT NULL DEFAULT '{}',
    "welcome" TEXT NOT NULL DEFAULT '',
    "statusReason" TEXT,
    "statusById" UUID,
    "statusAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "searchVector" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('osmose_french', osmose_text("name")), 'A')
      || setweight(to_tsvector('osmose_french', osmose_text("purpose")), 'B')
      || setweight(to_tsvector('osmose_french', osmose_text("description")), 'C')) STORED,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community_counter" (
    "communityId" UUID NOT NULL,
    "members" INTEGER NOT NULL DEFAULT 0,
    "threads" INTEGER NOT NULL DEFAULT 0,
    "deposits" INTEGER NOT NULL DEFAULT 0,
    "storedBytes" BIGINT NOT NULL DEFAULT 0,
    "lastActivityAt" TIMESTAMPTZ(3),

    CONSTRAINT "community_counter_pkey" PRIMARY KEY ("communityId")
);

-- CreateTable
CREATE TABLE "membership" (
    "communityId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "role" "CommunityRole" NOT NULL DEFAULT 'member',
    "status" "MembershipStatus" NOT NULL DEFAULT 'member',
    "joinedAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),
    "message" TEXT,
    "requestedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,
    "invitedById" UUID,
    "sponsorId" UUID,
    "endsAt" TIMESTAMPTZ(3),
    "banEndsAt" TIMESTAMPTZ(3),
    "lastVisitAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("communityId","memberId")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "email" TEXT,
    "role" "CommunityRole" NOT NULL DEFAULT 'member',
    "tokenHash" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "maxUses" INTEGER NOT NULL DEFAULT 1,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ownership_transfer" (
    "id" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ownership_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "communityId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ThreadKind" NOT NULL DEFAULT 'discussion',
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "pinnedUntil" TIMESTAMPTZ(3),
    "lockedAt" TIMESTAMPTZ(3),
    "lockReason" TEXT,
    "acceptedReplyId" UUID,
    "acceptedById" UUID,
    "acceptedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,
    "removalReason" TEXT,
    "searchVector" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('osmose_french', osmose_text("title")), 'A')
      || setweight(to_tsvector('osmose_french', osmose_text("body")), 'C')) STORED,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("communityId","id")
);

-- CreateTable
CREATE TABLE "thread_counter" (
    "communityId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "replies" INTEGER NOT NULL DEFAULT 0,
    "useful" INTEGER NOT NULL DEFAULT 0,
    "lastActivityAt" TIMESTAMPTZ(3) NOT NULL,
    "lastReplyById" UUID,
    "firstReplyAt" TIMESTAMPTZ(3),
    "firstReplyById" UUID,

    CONSTRAINT "thread_counter_pkey" PRIMARY KEY ("communityId","threadId")
);

-- CreateTable
CREATE TABLE "reply" (
    "communityId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "parentId" UUID,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "useful" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,
    "removalReason" TEXT,
    "searchVector" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('osmose_french', osmose_text("body")), 'C')) STORED,

    CONSTRAINT "reply_pkey" PRIMARY KEY ("communityId","id")
);

-- CreateTable
CREATE TABLE "revision" (
    "communityId" UUID NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT,
    "body" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenById" UUID NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("communityId","subjectId","version")
);

-- CreateTable
CREATE TABLE "reaction" (
    "communityId" UUID NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "ReactionKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaction_pkey" PRIMARY KEY ("communityId","subjectId","memberId","kind")
);

-- CreateTable
CREATE TABLE "draft" (
    "memberId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "communityId" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("memberId","place")
);

-- CreateTable
CREATE TABLE "thread_follow" (
    "communityId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "level" "FollowLevel" NOT NULL DEFAULT 'normal',
    "readUntil" TIMESTAMPTZ(3),

    CONSTRAINT "thread_follow_pkey" PRIMARY KEY ("communityId","threadId","memberId")
);

-- CreateTable
CREATE TABLE "thread_event" (
    "communityId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ThreadEventKind" NOT NULL,
    "actorId" UUID NOT NULL,
    "reason" TEXT,
    "subjectId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_event_pkey" PRIMARY KEY ("communityId","threadId","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "communityId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "parentId" UUID,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,
    "removalReason" TEXT,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("communityId","id")
);

-- CreateTable
CREATE TABLE "folder" (
    "communityId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "folder_pkey" PRIMARY KEY ("communityId","id")
);

-- CreateTable
CREATE TABLE "deposit" (
    "communityId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "folderId" UUID,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "currentVersionId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,
    "searchVector" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('osmose_french', osmose_text("name")), 'A')
      || setweight(to_tsvector('osmose_french', osmose_text("description")), 'C')) STORED,

    CONSTRAINT "deposit_pkey" PRIMARY KEY ("communityId","id")
);

-- CreateTable
CREATE TABLE "deposit_version" (
    "communityId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "depositId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "scan" "ScanState" NOT NULL DEFAULT 'not_scanned',
    "downloads" INTEGER NOT NULL DEFAULT 0,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deposit_version_pkey" PRIMARY KEY ("communityId","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "id" UUID NOT NULL,
    "level" "NotificationLevel" NOT NULL DEFAULT 'information',
    "kind" TEXT NOT NULL,
    "communityId" UUID,
    "actorId" UUID,
    "subjectKind" "SubjectKind",
    "subjectId" UUID,
    "threadId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("memberId","at","id")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "notification_choice" (
    "memberId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "byMail" BOOLEAN NOT NULL,
    "onSite" BOOLEAN NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("memberId","scope","kind")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "memberId" UUID,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "about" JSONB NOT NULL DEFAULT '{}',
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "notBefore" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "parentId" UUID,
    "siret" TEXT,
    "domains" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "givenName" TEXT NOT NULL DEFAULT '',
    "usualName" TEXT NOT NULL DEFAULT '',
    "pseudonym" TEXT,
    "status" "MemberStatus" NOT NULL DEFAULT 'invited',
    "type" "MemberType" NOT NULL DEFAULT 'agent',
    "level" "MemberLevel" NOT NULL DEFAULT 'agent',
    "platformRole" "PlatformRole" NOT NULL DEFAULT 'agent',
    "administersOrganisationId" UUID,
    "organisationId" UUID,
    "unitId" UUID,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "departement" TEXT,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "isService" BOOLEAN NOT NULL DEFAULT false,
    "externalId" TEXT,
    "accountEndsAt" TIMESTAMPTZ(3),
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "lastSeenAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "method" TEXT NOT NULL DEFAULT 'password',
    "idToken" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_identity" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "idpId" TEXT NOT NULL,
    "sub" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "uid" TEXT,
    "siret" TEXT,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_proposal" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "idpId" TEXT NOT NULL,
    "sub" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "claims" JSONB NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,
    "id" TEXT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "outbox_notBefore_idx" ON "outbox"("notBefore");

-- CreateIndex
CREATE INDEX "audit_communityId_at_idx" ON "audit"("communityId", "at");

-- CreateIndex
CREATE INDEX "audit_actorId_at_idx" ON "audit"("actorId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "community_slug_key" ON "community"("slug");

-- CreateIndex
CREATE INDEX "community_organisationId_idx" ON "community"("organisationId");

-- CreateIndex
CREATE INDEX "community_status_name_idx" ON "community"("status", "name");

-- CreateIndex
CREATE INDEX "community_counter_lastActivityAt_idx" ON "community_counter"("lastActivityAt");

-- CreateIndex
CREATE INDEX "membership_memberId_status_idx" ON "membership"("memberId", "status");

-- CreateIndex
CREATE INDEX "membership_communityId_status_joinedAt_idx" ON "membership"("communityId", "status", "joinedAt");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_tokenHash_key" ON "invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "invitation_communityId_createdAt_idx" ON "invitation"("communityId", "createdAt");

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "ownership_transfer_communityId_idx" ON "ownership_transfer"("communityId");

-- CreateIndex
CREATE INDEX "ownership_transfer_toId_idx" ON "ownership_transfer"("toId");

-- CreateIndex
CREATE INDEX "thread_communityId_kind_createdAt_idx" ON "thread"("communityId", "kind", "createdAt");

-- CreateIndex
CREATE INDEX "thread_authorId_idx" ON "thread"("authorId");

-- CreateIndex
CREATE INDEX "thread_counter_communityId_lastActivityAt_threadId_idx" ON "thread_counter"("communityId", "lastActivityAt", "threadId");

-- CreateIndex
CREATE INDEX "reply_communityId_threadId_id_idx" ON "reply"("communityId", "threadId", "id");

-- CreateIndex
CREATE INDEX "reply_authorId_idx" ON "reply"("authorId");

-- CreateIndex
CREATE INDEX "thread_follow_memberId_idx" ON "thread_follow"("memberId");

-- CreateIndex
CREATE INDEX "comment_communityId_subjectId_id_idx" ON "comment"("communityId", "subjectId", "id");

-- CreateIndex
CREATE INDEX "comment_authorId_idx" ON "comment"("authorId");

-- CreateIndex
CREATE INDEX "folder_communityId_parentId_idx" ON "folder"("communityId", "parentId");

-- CreateIndex
CREATE INDEX "deposit_communityId_folderId_name_idx" ON "deposit"("communityId", "folderId", "name");

-- CreateIndex
CREATE INDEX "deposit_communityId_updatedAt_idx" ON "deposit"("communityId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "deposit_version_communityId_depositId_number_key" ON "deposit_version"("communityId", "depositId", "number");

-- CreateIndex
CREATE INDEX "mail_state_notBefore_idx" ON "mail"("state", "notBefore");

-- CreateIndex
CREATE INDEX "mail_memberId_createdAt_idx" ON "mail"("memberId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_siret_key" ON "organisation"("siret");

-- CreateIndex
CREATE INDEX "organisation_parentId_idx" ON "organisation"("parentId");

-- CreateIndex
CREATE INDEX "unit_organisationId_idx" ON "unit"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "member_pseudonym_key" ON "member"("pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "member_externalId_key" ON "member"("externalId");

-- CreateIndex
CREATE INDEX "member_organisationId_idx" ON "member"("organisationId");

-- CreateIndex
CREATE INDEX "member_unitId_idx" ON "member"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_memberId_idx" ON "session"("memberId");

-- CreateIndex
CREATE INDEX "session_expiresAt_idx" ON "session"("expiresAt");

-- CreateIndex
CREATE INDEX "credential_memberId_idx" ON "credential"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "credential_providerId_accountId_key" ON "credential"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "external_identity_memberId_idx" ON "external_identity"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "external_identity_issuer_idpId_sub_key" ON "external_identity"("issuer", "idpId", "sub");

-- CreateIndex
CREATE UNIQUE INDEX "identity_proposal_tokenHash_key" ON "identity_proposal"("tokenHash");

-- CreateIndex
CREATE INDEX "identity_proposal_memberId_idx" ON "identity_proposal"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_id_key" ON "rate_limit"("id");

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_counter" ADD CONSTRAINT "community_counter_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_identity" ADD CONSTRAINT "external_identity_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Names, found from their first letters, and then with typing errors.
CREATE INDEX "member_name_prefix_idx" ON "member" (osmose_plain("name") text_pattern_ops);
CREATE INDEX "member_name_trigram_idx" ON "member" USING gin (osmose_plain("name") gin_trgm_ops);
CREATE INDEX "community_name_trigram_idx" ON "community" USING gin (osmose_plain("name") gin_trgm_ops);

CREATE INDEX "community_search_idx" ON "community" USING gin ("searchVector");
CREATE INDEX "thread_search_idx" ON "thread" USING gin ("searchVector");
CREATE INDEX "reply_search_idx" ON "reply" USING gin ("searchVector");
CREATE INDEX "deposit_search_idx" ON "deposit" USING gin ("searchVector");

-- The roll-ups ask «what was written since transaction N?»: rows of one moment lie together, so a BRIN answers.
CREATE INDEX "activity_transaction_idx" ON "activity" USING brin ("transactionId") WITH (pages_per_range = 16);

-- Only what has not been read yet is counted on every page.
CREATE INDEX "notification_unread_idx" ON "notification" ("memberId") WHERE "readAt" IS NULL;

-- Tables cut by month (UTC). The worker opens months ahead; an import opens the months it needs.
CREATE FUNCTION osmose_open_months(parent regclass, first_month date, last_month date) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  month date := date_trunc('month', first_month)::date;
  part text;
BEGIN
  WHILE month <= last_month LOOP
    part := parent::text || '_' || to_char(month, 'YYYY_MM');
    IF to_regclass(part) IS NULL THEN
      -- Two processes opening the same month wait for each other here.
      PERFORM pg_advisory_xact_lock(hashtext('osmose_open_months'));
      EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)',
        part, parent, month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
    END IF;
    month := (month + interval '1 month')::date;
  END LOOP;
END $$;

SELECT osmose_open_months('activity', (now() - interval '2 months')::date, (now() + interval '12 months')::date);
SELECT osmose_open_months('audit', (now() - interval '2 months')::date, (now() + interval '12 months')::date);
SELECT osmose_open_months('notification', (now() - interval '2 months')::date, (now() + interval '12 months')::date);

-- A community always has an active owner: checked when the transaction commits, whoever changed what.
CREATE FUNCTION osmose_check_owner(community uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "community" c
    WHERE c."id" = community AND c."origin" = 'local' AND c."status" <> 'deleted'
      AND NOT EXISTS (
        SELECT 1 FROM "membership" s JOIN "member" m ON m."id" = s."memberId"
        WHERE s."communityId" = c."id" AND s."role" = 'owner' AND s."status" = 'member' AND m."status" = 'active'))
  THEN
    RAISE EXCEPTION 'community % would have no active owner', community
      USING ERRCODE = 'check_violation', CONSTRAINT = 'community_has_an_active_owner';
  END IF;
END $$;

CREATE FUNCTION osmose_owner_after_community() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM osmose_check_owner(NEW."id"); RETURN NULL; END $$;

CREATE FUNCTION osmose_owner_after_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM osmose_check_owner(OLD."communityId"); RETURN NULL; END $$;

CREATE FUNCTION osmose_owner_after_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM osmose_check_owner(s."communityId") FROM "membership" s WHERE s."memberId" = OLD."id" AND s."role" = 'owner';
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "community_has_an_active_owner" AFTER INSERT OR UPDATE OF "origin", "status" ON "community"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION osmose_owner_after_community();
CREATE CONSTRAINT TRIGGER "membership_leaves_an_active_owner" AFTER UPDATE OR DELETE ON "membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."role" = 'owner') EXECUTE FUNCTION osmose_owner_after_membership();
CREATE CONSTRAINT TRIGGER "member_leaves_an_active_owner" AFTER UPDATE OF "status" ON "member"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD."status" = 'active' AND NEW."status" <> 'active')
  EXECUTE FUNCTION osmose_owner_after_member();

-- Secret communities are never joined freely nor by request.
ALTER TABLE "community" ADD CONSTRAINT "community_secret_is_managed"
  CHECK ("access" <> 'secret' OR "joining" = 'managed');

-- The audit log is only ever added to.
CREATE FUNCTION osmose_audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
CREATE TRIGGER "audit_is_append_only" BEFORE UPDATE OR DELETE ON "audit"
  FOR EACH ROW EXECUTE FUNCTION osmose_audit_is_append_only();

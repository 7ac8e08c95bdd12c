-- CreateEnum
CREATE TYPE "SkillKind" AS ENUM ('knowledge', 'ability', 'attitude');

-- CreateEnum
CREATE TYPE "SkillState" AS ENUM ('current', 'retired', 'proposed', 'refused', 'merged');

-- CreateEnum
CREATE TYPE "SkillVisibility" AS ENUM ('everyone', 'communities', 'nobody');

-- CreateEnum
CREATE TYPE "SkillSource" AS ENUM ('declared', 'suggested', 'imported');

-- CreateEnum
CREATE TYPE "SuggestionAnswer" AS ENUM ('refused', 'hidden');

-- CreateTable
CREATE TABLE "skill_framework" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "sourceUrl" TEXT NOT NULL DEFAULT '',
    "licence" TEXT NOT NULL DEFAULT '',
    "version" TEXT NOT NULL DEFAULT '',
    "levels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skill_framework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_framework_version" (
    "id" UUID NOT NULL,
    "frameworkId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedById" UUID,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "retired" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,
    "changes" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "skill_framework_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill" (
    "id" UUID NOT NULL,
    "frameworkId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "SkillKind" NOT NULL,
    "label" TEXT NOT NULL,
    "synonyms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "description" TEXT NOT NULL DEFAULT '',
    "levels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "isHeading" BOOLEAN NOT NULL DEFAULT false,
    "state" "SkillState" NOT NULL DEFAULT 'current',
    "proposedById" UUID,
    "reviewedById" UUID,
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewReason" TEXT NOT NULL DEFAULT '',
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_parent" (
    "skillId" UUID NOT NULL,
    "parentId" UUID NOT NULL,

    CONSTRAINT "skill_parent_pkey" PRIMARY KEY ("skillId","parentId")
);

-- CreateTable
CREATE TABLE "skill_ancestor" (
    "ancestorId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "depth" SMALLINT NOT NULL,

    CONSTRAINT "skill_ancestor_pkey" PRIMARY KEY ("ancestorId","skillId")
);

-- CreateTable
CREATE TABLE "skill_name" (
    "skillId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "isLabel" BOOLEAN NOT NULL,

    CONSTRAINT "skill_name_pkey" PRIMARY KEY ("skillId","name")
);

-- CreateTable
CREATE TABLE "member_skill" (
    "memberId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "level" SMALLINT,
    "canHelp" BOOLEAN NOT NULL DEFAULT false,
    "wantsToLearn" BOOLEAN NOT NULL DEFAULT false,
    "visibility" "SkillVisibility" NOT NULL DEFAULT 'everyone',
    "source" "SkillSource" NOT NULL DEFAULT 'declared',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_skill_pkey" PRIMARY KEY ("memberId","skillId")
);

-- CreateTable
CREATE TABLE "removed_member_skill" (
    "memberId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "kept" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "removed_member_skill_pkey" PRIMARY KEY ("memberId","skillId")
);

-- CreateTable
CREATE TABLE "skill_endorsement" (
    "memberId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "endorserId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skill_endorsement_pkey" PRIMARY KEY ("memberId","skillId","endorserId")
);

-- CreateTable
CREATE TABLE "endorsement_request" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "askedId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "endorsement_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_suggestion_answer" (
    "memberId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "answer" "SuggestionAnswer" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skill_suggestion_answer_pkey" PRIMARY KEY ("memberId","skillId")
);

-- CreateTable
CREATE TABLE "skill_model" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" TEXT NOT NULL,
    "lambda" DOUBLE PRECISION NOT NULL,
    "people" INTEGER NOT NULL,
    "skillIds" UUID[],
    "holders" INTEGER[],

    CONSTRAINT "skill_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_model_row" (
    "modelId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "weights" BYTEA NOT NULL,

    CONSTRAINT "skill_model_row_pkey" PRIMARY KEY ("modelId","skillId")
);

-- CreateIndex
CREATE UNIQUE INDEX "skill_framework_key_key" ON "skill_framework"("key");

-- CreateIndex
CREATE INDEX "skill_framework_version_frameworkId_at_idx" ON "skill_framework_version"("frameworkId", "at");

-- CreateIndex
CREATE INDEX "skill_proposedById_idx" ON "skill"("proposedById");

-- CreateIndex
CREATE INDEX "skill_mergedIntoId_idx" ON "skill"("mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "skill_frameworkId_code_key" ON "skill"("frameworkId", "code");

-- CreateIndex
CREATE INDEX "skill_parent_parentId_idx" ON "skill_parent"("parentId");

-- CreateIndex
CREATE INDEX "skill_ancestor_skillId_idx" ON "skill_ancestor"("skillId");

-- CreateIndex
CREATE INDEX "removed_member_skill_at_idx" ON "removed_member_skill"("at");

-- CreateIndex
CREATE INDEX "skill_endorsement_endorserId_idx" ON "skill_endorsement"("endorserId");

-- CreateIndex
CREATE INDEX "endorsement_request_askedId_idx" ON "endorsement_request"("askedId");

-- CreateIndex
CREATE UNIQUE INDEX "endorsement_request_memberId_skillId_askedId_key" ON "endorsement_request"("memberId", "skillId", "askedId");

-- AddForeignKey
ALTER TABLE "skill_framework_version" ADD CONSTRAINT "skill_framework_version_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "skill_framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill" ADD CONSTRAINT "skill_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "skill_framework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill" ADD CONSTRAINT "skill_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "skill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_parent" ADD CONSTRAINT "skill_parent_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_parent" ADD CONSTRAINT "skill_parent_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_ancestor" ADD CONSTRAINT "skill_ancestor_ancestorId_fkey" FOREIGN KEY ("ancestorId") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_ancestor" ADD CONSTRAINT "skill_ancestor_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_name" ADD CONSTRAINT "skill_name_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_skill" ADD CONSTRAINT "member_skill_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_skill" ADD CONSTRAINT "member_skill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_endorsement" ADD CONSTRAINT "skill_endorsement_memberId_skillId_fkey" FOREIGN KEY ("memberId", "skillId") REFERENCES "member_skill"("memberId", "skillId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_endorsement" ADD CONSTRAINT "skill_endorsement_endorserId_fkey" FOREIGN KEY ("endorserId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_model_row" ADD CONSTRAINT "skill_model_row_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "skill_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A name as a row of words, each after a space: no accent, no capital, no apostrophe; «C++» and «C#» keep their signs.
CREATE FUNCTION osmose_words(written text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN ' ' || trim(regexp_replace(osmose_plain(written), '[^[:alnum:]+#]+', ' ', 'g'));

ALTER TABLE "skill_name" ADD COLUMN "words" text GENERATED ALWAYS AS (osmose_words("name")) STORED;
-- Found from the first letters, then from those of any word, then with typing errors.
CREATE INDEX "skill_name_prefix_idx" ON "skill_name" ("words" text_pattern_ops);
CREATE INDEX "skill_name_trigram_idx" ON "skill_name" USING gin ("words" gin_trgm_ops);

-- Two people who propose the same words propose one skill.
CREATE UNIQUE INDEX "skill_proposed_once" ON "skill" (osmose_words("label")) WHERE "state" = 'proposed';
CREATE INDEX "skill_waiting_idx" ON "skill" ("createdAt") WHERE "state" = 'proposed';

-- The holders of a skill: those who offer to help first, then the most expert.
CREATE INDEX "member_skill_holders_idx" ON "member_skill" ("skillId", "canHelp" DESC, "level" DESC NULLS LAST, "memberId");

ALTER TABLE "member_skill" ADD CONSTRAINT "member_skill_level" CHECK ("level" BETWEEN 1 AND 5);
ALTER TABLE "skill_endorsement" ADD CONSTRAINT "skill_endorsement_by_others" CHECK ("endorserId" <> "memberId");
ALTER TABLE "skill_parent" ADD CONSTRAINT "skill_parent_other" CHECK ("parentId" <> "skillId");

-- Everything above each of these skills, whatever the path; a ring in a badly made framework ends by itself.
CREATE FUNCTION osmose_skill_ancestors(framework uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "skill_ancestor" a USING "skill" s WHERE s."id" = a."skillId" AND s."frameworkId" = framework;
  WITH RECURSIVE up AS (
    SELECT s."id" AS "skillId", s."id" AS "ancestorId", 0 AS "depth" FROM "skill" s WHERE s."frameworkId" = framework
    UNION
    SELECT up."skillId", p."parentId", up."depth" + 1
      FROM up JOIN "skill_parent" p ON p."skillId" = up."ancestorId" WHERE up."depth" < 12)
  INSERT INTO "skill_ancestor" ("ancestorId", "skillId", "depth")
  SELECT "ancestorId", "skillId", min("depth") FROM up GROUP BY 1, 2;
$$;

-- The names one may type for these skills, from their labels and synonyms.
CREATE FUNCTION osmose_skill_names(skills uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "skill_name" WHERE "skillId" = ANY(skills);
  INSERT INTO "skill_name" ("skillId", "name", "isLabel")
  SELECT s."id", named."name", bool_or(named."isLabel")
    FROM "skill" s CROSS JOIN LATERAL (
      SELECT s."label" AS "name", TRUE AS "isLabel"
      UNION ALL SELECT synonym, FALSE FROM unnest(s."synonyms") AS synonym) named
   WHERE s."id" = ANY(skills) AND trim(osmose_words(named."name")) <> ''
   GROUP BY 1, 2;
$$;

-- CreateEnum
CREATE TYPE "PracticeVerdict" AS ENUM ('favourable', 'unfavourable', 'entangled', 'slight', 'inconclusive');

-- CreateEnum
CREATE TYPE "PracticePlace" AS ENUM ('alert', 'dashboard', 'creation', 'first_weeks');

-- AlterTable
ALTER TABLE "practice_adoption" ADD COLUMN     "firstAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "practice_effect" (
    "practiceId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "withheld" TEXT,
    "estimate" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "share" DOUBLE PRECISION,
    "shareLow" DOUBLE PRECISION,
    "shareHigh" DOUBLE PRECISION,
    "placeboP" DOUBLE PRECISION,
    "adjustedP" DOUBLE PRECISION,
    "verdict" "PracticeVerdict",
    "adopters" INTEGER NOT NULL,
    "together" INTEGER NOT NULL,
    "controls" INTEGER NOT NULL,
    "aside" JSONB NOT NULL,
    "settledOn" DATE,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "practice_effect_pkey" PRIMARY KEY ("practiceId","on")
);

-- CreateTable
CREATE TABLE "practice_occasion" (
    "id" UUID NOT NULL,
    "place" "PracticePlace" NOT NULL,
    "communityId" UUID,
    "kind" "CommunityKind",
    "viewerId" UUID,
    "on" DATE NOT NULL,
    "shownAt" TIMESTAMPTZ(3) NOT NULL,
    "candidates" UUID[],

    CONSTRAINT "practice_occasion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_proposal" (
    "occasionId" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "propensity" DOUBLE PRECISION NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "adoptedAt" TIMESTAMPTZ(3),
    "dismissedAt" TIMESTAMPTZ(3),

    CONSTRAINT "practice_proposal_pkey" PRIMARY KEY ("occasionId","practiceId")
);

-- CreateTable
CREATE TABLE "practice_tally" (
    "place" "PracticePlace" NOT NULL,
    "practiceId" UUID NOT NULL,
    "shown" INTEGER NOT NULL,
    "adopted" INTEGER NOT NULL,

    CONSTRAINT "practice_tally_pkey" PRIMARY KEY ("place","practiceId")
);

-- CreateTable
CREATE TABLE "practice_dismissal" (
    "practiceId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "dismissedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_dismissal_pkey" PRIMARY KEY ("communityId","practiceId")
);

-- CreateTable
CREATE TABLE "practice_programme" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "practiceId" UUID,
    "places" INTEGER NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "laterOn" DATE NOT NULL,
    "seed" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "drawnAt" TIMESTAMPTZ(3),
    "asked" INTEGER,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "cancelledWhy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "practice_programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_request" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "communityId" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "ticket" TEXT,
    "rank" INTEGER,
    "isChosen" BOOLEAN,

    CONSTRAINT "programme_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_comparison" (
    "programmeId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "chosen" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "difference" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "share" DOUBLE PRECISION,
    "shareLow" DOUBLE PRECISION,
    "shareHigh" DOUBLE PRECISION,
    "p" DOUBLE PRECISION,

    CONSTRAINT "programme_comparison_pkey" PRIMARY KEY ("programmeId")
);

-- CreateIndex
CREATE INDEX "practice_effect_on_idx" ON "practice_effect"("on");

-- CreateIndex
CREATE INDEX "practice_occasion_communityId_idx" ON "practice_occasion"("communityId");

-- CreateIndex
CREATE INDEX "practice_occasion_on_idx" ON "practice_occasion"("on");

-- CreateIndex
CREATE INDEX "practice_proposal_practiceId_idx" ON "practice_proposal"("practiceId");

-- CreateIndex
CREATE INDEX "practice_dismissal_dismissedById_idx" ON "practice_dismissal"("dismissedById");

-- CreateIndex
CREATE INDEX "practice_programme_closesAt_idx" ON "practice_programme"("closesAt");

-- CreateIndex
CREATE INDEX "practice_programme_openedById_idx" ON "practice_programme"("openedById");

-- CreateIndex
CREATE UNIQUE INDEX "programme_request_programmeId_communityId_key" ON "programme_request"("programmeId", "communityId");

-- CreateIndex
CREATE INDEX "programme_request_communityId_idx" ON "programme_request"("communityId");

-- CreateIndex
CREATE INDEX "programme_request_requestedById_idx" ON "programme_request"("requestedById");

-- AddForeignKey
ALTER TABLE "practice_effect" ADD CONSTRAINT "practice_effect_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_proposal" ADD CONSTRAINT "practice_proposal_occasionId_fkey" FOREIGN KEY ("occasionId") REFERENCES "practice_occasion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_proposal" ADD CONSTRAINT "practice_proposal_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_dismissal" ADD CONSTRAINT "practice_dismissal_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_request" ADD CONSTRAINT "programme_request_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "practice_programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_comparison" ADD CONSTRAINT "programme_comparison_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "practice_programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Once a day, a person, a place and a community; whom is forgotten after a month.
CREATE UNIQUE INDEX "practice_occasion_once" ON "practice_occasion" ("viewerId", "on", "place", "communityId", "kind") NULLS NOT DISTINCT
  WHERE "viewerId" IS NOT NULL;

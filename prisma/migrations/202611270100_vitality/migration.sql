-- CreateEnum
CREATE TYPE "VitalityState" AS ENUM ('newborn', 'alive', 'watch', 'asleep', 'closed');

-- CreateTable
CREATE TABLE "community_vitality" (
    "communityId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "night" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "assessedOn" DATE NOT NULL,
    "state" "VitalityState" NOT NULL,
    "since" DATE NOT NULL,
    "risk90" DOUBLE PRECISION,
    "risk365" DOUBLE PRECISION,
    "risk90Alone" DOUBLE PRECISION,
    "lastOn" DATE,
    "silentOpenDays" DOUBLE PRECISION,
    "level" DOUBLE PRECISION,
    "authors" INTEGER,
    "activeMonths" INTEGER,
    "ageDays" INTEGER,
    "contributions" INTEGER,
    "changedOn" DATE,
    "levelBefore" DOUBLE PRECISION,
    "levelAfter" DOUBLE PRECISION,
    "isReplayed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "community_vitality_pkey" PRIMARY KEY ("communityId")
);

-- CreateTable
CREATE TABLE "vitality_verdict" (
    "communityId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "state" "VitalityState" NOT NULL,
    "risk90" DOUBLE PRECISION NOT NULL,
    "risk365" DOUBLE PRECISION NOT NULL,
    "lastOn" DATE NOT NULL,
    "isReplayed" BOOLEAN NOT NULL DEFAULT false,
    "silent" BOOLEAN,

    CONSTRAINT "vitality_verdict_pkey" PRIMARY KEY ("communityId","on")
);

-- CreateTable
CREATE TABLE "vitality_calibration" (
    "on" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "vitality_calibration_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "vitality_weights" (
    "horizon" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "weights" DOUBLE PRECISION[],
    "decisions" INTEGER NOT NULL,

    CONSTRAINT "vitality_weights_pkey" PRIMARY KEY ("horizon","on")
);

-- CreateIndex
CREATE INDEX "community_vitality_state_risk90_idx" ON "community_vitality"("state", "risk90" DESC);

-- CreateIndex
CREATE INDEX "vitality_verdict_on_idx" ON "vitality_verdict"("on");

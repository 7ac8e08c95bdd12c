-- CreateEnum
CREATE TYPE "GainFigure" AS ENUM ('answered', 'from_elsewhere', 'documents', 'skills');

-- CreateEnum
CREATE TYPE "FirstStep" AS ENUM ('profile', 'skills', 'communities', 'follow', 'hello');

-- CreateTable
CREATE TABLE "manager_delegate" (
    "managerId" UUID NOT NULL,
    "delegateId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "manager_delegate_pkey" PRIMARY KEY ("managerId","delegateId")
);

-- CreateTable
CREATE TABLE "unit_gain" (
    "month" DATE NOT NULL,
    "placeId" UUID NOT NULL,
    "figure" "GainFigure" NOT NULL,
    "value" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "unit_gain_pkey" PRIMARY KEY ("placeId","month","figure")
);

-- CreateTable
CREATE TABLE "gain_month" (
    "month" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "minimum" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gain_month_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "gain_letter" (
    "memberId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gain_letter_pkey" PRIMARY KEY ("memberId","month")
);

-- CreateTable
CREATE TABLE "first_steps" (
    "memberId" UUID NOT NULL,
    "skipped" "FirstStep"[] DEFAULT ARRAY[]::"FirstStep"[],
    "dismissedAt" TIMESTAMPTZ(3),

    CONSTRAINT "first_steps_pkey" PRIMARY KEY ("memberId")
);

-- CreateIndex
CREATE INDEX "manager_delegate_delegateId_idx" ON "manager_delegate"("delegateId");

-- Who asked for the monthly mail: a handful among everybody's choices.
CREATE INDEX "notification_choice_unit_idx" ON "notification_choice"("memberId") WHERE "kind" = 'unit' AND "byMail";

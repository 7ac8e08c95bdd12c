-- AlterTable
ALTER TABLE "rollup_mark" ADD COLUMN     "keptFrom" DATE;

-- CreateTable
CREATE TABLE "activity_objection" (
    "memberId" UUID NOT NULL,
    "countedFrom" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "activity_objection_pkey" PRIMARY KEY ("memberId","countedFrom")
);

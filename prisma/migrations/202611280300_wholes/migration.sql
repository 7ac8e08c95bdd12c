-- CreateTable
CREATE TABLE "whole_figure" (
    "scope" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "end" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "whole_figure_pkey" PRIMARY KEY ("scope","days","end")
);

-- CreateTable
CREATE TABLE "ministry_breakdown" (
    "ministryId" UUID NOT NULL,
    "end" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "minimum" INTEGER NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "ministry_breakdown_pkey" PRIMARY KEY ("ministryId")
);

-- CreateIndex
CREATE INDEX "whole_figure_days_end_idx" ON "whole_figure"("days", "end");

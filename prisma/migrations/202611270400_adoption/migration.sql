-- CreateTable
CREATE TABLE "adoption_month" (
    "month" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "minimum" INTEGER NOT NULL,
    "report" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "adoption_month_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "platform_outage" (
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "platform_outage_pkey" PRIMARY KEY ("from")
);

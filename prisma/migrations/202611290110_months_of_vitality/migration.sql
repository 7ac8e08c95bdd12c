-- CreateTable
CREATE TABLE "vitality_month" (
    "month" DATE NOT NULL,
    "kind" "CommunityKind" NOT NULL,
    "state" "VitalityState" NOT NULL,
    "communities" INTEGER NOT NULL,

    CONSTRAINT "vitality_month_pkey" PRIMARY KEY ("month","kind","state")
);

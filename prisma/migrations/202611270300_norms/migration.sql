-- CreateTable
CREATE TABLE "community_norm" (
    "kind" "CommunityKind" NOT NULL,
    "days" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "communities" INTEGER NOT NULL,
    "percentiles" DOUBLE PRECISION[],
    "computedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_norm_pkey" PRIMARY KEY ("kind","days","size","figure")
);

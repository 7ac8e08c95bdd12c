-- CreateTable
CREATE TABLE "former_community" (
    "id" UUID NOT NULL,
    "kind" "CommunityKind" NOT NULL,
    "origin" "CommunityOrigin" NOT NULL,
    "organisationId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastActivityAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,
    "members" INTEGER NOT NULL,
    "threads" INTEGER NOT NULL,
    "deposits" INTEGER NOT NULL,

    CONSTRAINT "former_community_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "former_community_erasedAt_idx" ON "former_community"("erasedAt");

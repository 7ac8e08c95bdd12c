-- CreateTable
CREATE TABLE "community_address" (
    "slug" TEXT NOT NULL,
    "communityId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_address_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "community_address_communityId_idx" ON "community_address"("communityId");

-- AddForeignKey
ALTER TABLE "community_address" ADD CONSTRAINT "community_address_communityId_fkey" FOREIGN KEY ("communityId") REFERENCES "community"("id") ON DELETE CASCADE ON UPDATE CASCADE;

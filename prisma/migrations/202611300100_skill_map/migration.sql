-- CreateTable
CREATE TABLE "skill_map" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" TEXT NOT NULL,
    "minimum" INTEGER NOT NULL,
    "width" DOUBLE PRECISION NOT NULL,
    "height" DOUBLE PRECISION NOT NULL,
    "agreement" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "skill_map_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_cluster" (
    "mapId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "skillIds" UUID[],
    "steadiness" DOUBLE PRECISION NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "skill_cluster_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "mapped_skill" (
    "mapId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "clusterId" UUID,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "radius" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "mapped_skill_pkey" PRIMARY KEY ("mapId","skillId")
);

-- CreateTable
CREATE TABLE "skill_tie" (
    "mapId" UUID NOT NULL,
    "skillId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "strength" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "skill_tie_pkey" PRIMARY KEY ("mapId","skillId","otherId")
);

-- CreateTable
CREATE TABLE "skill_cluster_name" (
    "clusterId" UUID NOT NULL,
    "name" TEXT,
    "before" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "skill_cluster_name_pkey" PRIMARY KEY ("clusterId")
);

-- CreateTable
CREATE TABLE "skill_crowd" (
    "scope" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "version" TEXT NOT NULL,
    "people" INTEGER,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "skill_crowd_pkey" PRIMARY KEY ("scope","month")
);

-- CreateTable
CREATE TABLE "skill_figure" (
    "scope" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "skillId" UUID NOT NULL,
    "holders" INTEGER,
    "seekers" INTEGER,
    "recent" INTEGER,
    "leaving" INTEGER,
    "questions" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "skill_figure_pkey" PRIMARY KEY ("scope","month","skillId")
);

-- CreateIndex
CREATE INDEX "mapped_skill_skillId_idx" ON "mapped_skill"("skillId");

-- CreateIndex
CREATE INDEX "skill_figure_skillId_idx" ON "skill_figure"("skillId");

-- CreateIndex
CREATE INDEX "skill_figure_month_idx" ON "skill_figure"("month");

-- AddForeignKey
ALTER TABLE "skill_cluster" ADD CONSTRAINT "skill_cluster_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "skill_map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapped_skill" ADD CONSTRAINT "mapped_skill_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "skill_map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapped_skill" ADD CONSTRAINT "mapped_skill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_tie" ADD CONSTRAINT "skill_tie_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "skill_map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_figure" ADD CONSTRAINT "skill_figure_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

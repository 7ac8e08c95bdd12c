-- Figures are counted in SQL, some skills at a time, and wait here until all of them are counted. What is lost when the
-- server falls is begun again anyway.
CREATE UNLOGGED TABLE "skill_figure_counted" (
    "runId" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "skillId" UUID NOT NULL,
    "holders" INTEGER,
    "seekers" INTEGER,
    "recent" INTEGER,
    "leaving" INTEGER,
    "questions" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "skill_figure_counted_pkey" PRIMARY KEY ("runId","scope","skillId")
);

-- The fewest people behind a figure when it was counted; what is stored so far was counted at eleven, or as the map says.
ALTER TABLE "skill_crowd" ADD COLUMN "minimum" INTEGER NOT NULL DEFAULT 11;
UPDATE "skill_crowd" SET "minimum" = m."minimum" FROM "skill_map" m;
ALTER TABLE "skill_crowd" ALTER COLUMN "minimum" DROP DEFAULT;

-- A group that is hidden for a week finds its name again.
ALTER TABLE "skill_cluster_name" ADD COLUMN "skillIds" UUID[] NOT NULL DEFAULT '{}';
UPDATE "skill_cluster_name" n SET "skillIds" = (
  SELECT coalesce(array_agg(k."skillId" ORDER BY k."skillId"), '{}') FROM "mapped_skill" k WHERE k."clusterId" = n."clusterId");

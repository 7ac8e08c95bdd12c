-- The list of all communities reads a few numbers of each: beside the key, so that it never opens the rows, which hold
-- whole dashboards.
DROP INDEX "community_figure_days_idx";
CREATE INDEX "community_figure_days_communityId_idx" ON "community_figure" ("days", "communityId")
  INCLUDE ("version", "start", "end", "members", "active", "contributing", "contributions", "engaged", "new", "reactivated",
           "lost", "replyRate", "responseHours", "halfCarriedBy", "gini", "reciprocity");

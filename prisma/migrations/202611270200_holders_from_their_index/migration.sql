-- Whom a skill is shown to stands beside it in the index: holders are read in order, a hundred at a time, without going to
-- fetch the row of each. The entries are no longer for it: these four bytes fill what alignment left empty.
DROP INDEX "member_skill_holders_idx";
CREATE INDEX "member_skill_holders_idx" ON "member_skill"
  ("skillId", "canHelp" DESC, "level" DESC NULLS LAST, "memberId") INCLUDE ("visibility");

DROP INDEX "member_skill_administration_idx";
CREATE INDEX "member_skill_administration_idx" ON "member_skill"
  ("skillId", "organisationId", "canHelp" DESC, "level" DESC NULLS LAST, "memberId") INCLUDE ("visibility");

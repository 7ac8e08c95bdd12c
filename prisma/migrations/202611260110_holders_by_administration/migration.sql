-- Who knows how, within one administration in forty: found there, rather than among all those who know how.
ALTER TABLE "member_skill" ADD COLUMN "organisationId" UUID;
UPDATE "member_skill" h SET "organisationId" = m."organisationId" FROM "member" m WHERE m."id" = h."memberId";

CREATE INDEX "member_skill_administration_idx" ON "member_skill"
  ("skillId", "organisationId", "canHelp" DESC, "level" DESC NULLS LAST, "memberId");

-- FOR SHARE: whoever moves them elsewhere at this moment comes first.
CREATE FUNCTION osmose_place_skill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT m."organisationId" INTO NEW."organisationId" FROM "member" m WHERE m."id" = NEW."memberId" FOR SHARE;
  RETURN NEW;
END $$;
CREATE TRIGGER "member_skill_comes" BEFORE INSERT OR UPDATE OF "memberId" ON "member_skill"
  FOR EACH ROW EXECUTE FUNCTION osmose_place_skill();

CREATE FUNCTION osmose_skills_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "member_skill" SET "organisationId" = NEW."organisationId" WHERE "memberId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "member_skills_follow" AFTER UPDATE OF "organisationId" ON "member"
  FOR EACH ROW WHEN (OLD."organisationId" IS DISTINCT FROM NEW."organisationId") EXECUTE FUNCTION osmose_skills_follow();

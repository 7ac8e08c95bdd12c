-- Whoever comes back keeps having been there before: «members» of a past window must not change afterwards.
ALTER TABLE "membership" ADD COLUMN "formerStays" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[];

-- By whatever door: a request accepted, an invitation, a list, a merge of accounts.
CREATE FUNCTION osmose_keep_former_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."formerStays" := coalesce(NEW."formerStays", '{}') || ARRAY[OLD."joinedAt", OLD."leftAt"];
  RETURN NEW;
END $$;
CREATE TRIGGER "membership_former_stay" BEFORE UPDATE OF "status" ON "membership" FOR EACH ROW
  WHEN (NEW."status" = 'member' AND OLD."status" <> 'member' AND OLD."joinedAt" IS NOT NULL AND OLD."leftAt" IS NOT NULL)
  EXECUTE FUNCTION osmose_keep_former_stay();

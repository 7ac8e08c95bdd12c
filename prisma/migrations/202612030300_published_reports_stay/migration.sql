-- What was published does not go either; reports are put away, never deleted. It is withdrawn once, with its reason, for good.
CREATE OR REPLACE FUNCTION "keep_published_report"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a published report is not deleted'; END IF;
  IF (NEW."reportId", NEW."number", NEW."document", NEW."settings", NEW."fingerprint", NEW."publishedAt")
     IS DISTINCT FROM (OLD."reportId", OLD."number", OLD."document", OLD."settings", OLD."fingerprint", OLD."publishedAt")
  THEN RAISE EXCEPTION 'a published report does not change';
  END IF;
  IF (NEW."withdrawnAt", NEW."withdrawnWhy") IS DISTINCT FROM (OLD."withdrawnAt", OLD."withdrawnWhy")
     AND (OLD."withdrawnAt" IS NOT NULL OR NEW."withdrawnAt" IS NULL)
  THEN RAISE EXCEPTION 'a published report is withdrawn once, for good';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "scale_report_version_is_kept" ON "scale_report_version";
CREATE TRIGGER "scale_report_version_is_kept" BEFORE UPDATE OR DELETE ON "scale_report_version"
  FOR EACH ROW EXECUTE FUNCTION "keep_published_report"();

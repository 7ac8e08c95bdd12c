CREATE TABLE "scale_report" (
  "id"          uuid PRIMARY KEY,
  "title"       text NOT NULL,
  "language"    text NOT NULL DEFAULT 'fr',
  "ministryId"  uuid,
  "kind"        "CommunityKind",
  "settings"    jsonb NOT NULL,
  "revision"    integer NOT NULL DEFAULT 0,
  "createdById" uuid NOT NULL,
  "createdAt"   timestamptz(3) NOT NULL,
  "updatedAt"   timestamptz(3) NOT NULL,
  "isMonthly"   boolean NOT NULL DEFAULT false,
  "archivedAt"  timestamptz(3)
);
CREATE INDEX "scale_report_ministryId_idx" ON "scale_report" ("ministryId");

CREATE TABLE "scale_report_version" (
  "reportId"      uuid NOT NULL REFERENCES "scale_report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "number"        integer NOT NULL,
  "document"      jsonb NOT NULL,
  "settings"      jsonb NOT NULL,
  "fingerprint"   text NOT NULL,
  "publishedAt"   timestamptz(3) NOT NULL,
  "publishedById" uuid,
  "withdrawnAt"   timestamptz(3),
  "withdrawnWhy"  text NOT NULL DEFAULT '',
  PRIMARY KEY ("reportId", "number")
);

CREATE TABLE "scale_report_reader" (
  "reportId"  uuid NOT NULL REFERENCES "scale_report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "memberId"  uuid NOT NULL,
  "mayEdit"   boolean NOT NULL DEFAULT false,
  "addedById" uuid,
  "addedAt"   timestamptz(3) NOT NULL,
  PRIMARY KEY ("reportId", "memberId")
);
CREATE INDEX "scale_report_reader_memberId_idx" ON "scale_report_reader" ("memberId");

-- What was published does not change: not by us either.
CREATE FUNCTION "keep_published_report"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."reportId", NEW."number", NEW."document", NEW."settings", NEW."fingerprint", NEW."publishedAt")
     IS DISTINCT FROM (OLD."reportId", OLD."number", OLD."document", OLD."settings", OLD."fingerprint", OLD."publishedAt")
  THEN RAISE EXCEPTION 'a published report does not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "scale_report_version_is_kept" BEFORE UPDATE ON "scale_report_version"
  FOR EACH ROW EXECUTE FUNCTION "keep_published_report"();

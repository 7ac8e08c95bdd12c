-- A file is made once, however many ask for it: each of them waits for it, and is told.
CREATE TABLE "report_export_asker" (
  "exportId" uuid NOT NULL REFERENCES "report_export" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "memberId" uuid NOT NULL,
  "toldAt"   timestamptz(3),
  PRIMARY KEY ("exportId", "memberId")
);
CREATE INDEX "report_export_asker_memberId_idx" ON "report_export_asker" ("memberId");

INSERT INTO "report_export_asker" ("exportId", "memberId", "toldAt")
SELECT "id", "askedById", "toldAt" FROM "report_export";

ALTER TABLE "report_export" DROP COLUMN "askedById", DROP COLUMN "toldAt";

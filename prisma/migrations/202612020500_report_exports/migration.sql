CREATE TYPE "ReportExportFormat" AS ENUM ('pdf', 'ods', 'xlsx', 'csv', 'images', 'json', 'zip');
CREATE TYPE "ReportExportState" AS ENUM ('waiting', 'running', 'done', 'cancelled', 'failed');

CREATE TABLE "report_export" (
  "id"          uuid PRIMARY KEY,
  "reportId"    uuid NOT NULL REFERENCES "scale_report" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "number"      integer,
  "fingerprint" text NOT NULL,
  "format"      "ReportExportFormat" NOT NULL,
  "state"       "ReportExportState" NOT NULL DEFAULT 'waiting',
  "document"    jsonb,
  "step"        text NOT NULL DEFAULT 'waiting',
  "progress"    integer NOT NULL DEFAULT 0,
  "attempts"    integer NOT NULL DEFAULT 0,
  "error"       jsonb,
  "askedById"   uuid NOT NULL,
  "askedAt"     timestamptz(3) NOT NULL,
  "startedAt"   timestamptz(3),
  "endedAt"     timestamptz(3),
  "toldAt"      timestamptz(3),
  "fileKey"     text,
  "bytes"       integer,
  "sha256"      text
);
CREATE INDEX "report_export_reportId_number_idx" ON "report_export" ("reportId", "number");
CREATE INDEX "report_export_state_askedAt_idx" ON "report_export" ("state", "askedAt");
CREATE INDEX "report_export_askedById_idx" ON "report_export" ("askedById");

-- The same words and figures as the same kind of file are one file, however many ask for it, and however close together.
CREATE UNIQUE INDEX "report_export_once" ON "report_export" ("reportId", "number", "fingerprint", "format")
  NULLS NOT DISTINCT WHERE "state" IN ('waiting', 'running', 'done');

CREATE TYPE "ReportCostKind" AS ENUM ('hosting', 'team', 'support', 'development', 'training', 'other');

CREATE TABLE "report_cost" (
  "id"          uuid PRIMARY KEY,
  "kind"        "ReportCostKind" NOT NULL,
  "detail"      text NOT NULL DEFAULT '',
  "euros"       numeric(14,2) NOT NULL CHECK ("euros" > 0),
  "from"        date NOT NULL,
  "until"       date NOT NULL,
  "source"      text NOT NULL,
  "enteredById" uuid NOT NULL,
  "enteredAt"   timestamptz(3) NOT NULL,
  "removedAt"   timestamptz(3),
  CHECK ("from" <= "until")
);
CREATE INDEX "report_cost_from_until_idx" ON "report_cost" ("from", "until");
CREATE INDEX "report_cost_enteredById_idx" ON "report_cost" ("enteredById");

CREATE TABLE "report_headcount" (
  "id"          uuid PRIMARY KEY,
  "ministryId"  uuid NOT NULL,
  "people"      integer NOT NULL CHECK ("people" > 0),
  "countedOn"   date NOT NULL,
  "source"      text NOT NULL,
  "enteredById" uuid NOT NULL,
  "enteredAt"   timestamptz(3) NOT NULL,
  "removedAt"   timestamptz(3)
);
CREATE INDEX "report_headcount_ministryId_countedOn_idx" ON "report_headcount" ("ministryId", "countedOn");
CREATE INDEX "report_headcount_enteredById_idx" ON "report_headcount" ("enteredById");

CREATE TABLE "report_forecast" (
  "series"     text NOT NULL,
  "origin"     date NOT NULL,
  "ahead"      smallint NOT NULL,
  "point"      double precision NOT NULL,
  "low"        double precision NOT NULL,
  "high"       double precision NOT NULL,
  "version"    text NOT NULL,
  "madeAt"     timestamptz(3) NOT NULL,
  "isReplayed" boolean NOT NULL,
  PRIMARY KEY ("series", "origin", "ahead")
);

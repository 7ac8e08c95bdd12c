CREATE TABLE "simulation_rates" (
  "month"   date PRIMARY KEY,
  "version" text NOT NULL,
  "rates"   jsonb NOT NULL,
  "at"      timestamptz(3) NOT NULL
);

CREATE TABLE "simulation" (
  "id"          uuid PRIMARY KEY,
  "name"        text NOT NULL,
  "ministryId"  uuid,
  "inputs"      jsonb NOT NULL,
  "createdById" uuid NOT NULL,
  "createdAt"   timestamptz(3) NOT NULL,
  "isShared"    boolean NOT NULL DEFAULT false,
  "deletedAt"   timestamptz(3)
);
CREATE INDEX "simulation_createdById_idx" ON "simulation" ("createdById");
CREATE INDEX "simulation_ministryId_idx" ON "simulation" ("ministryId");

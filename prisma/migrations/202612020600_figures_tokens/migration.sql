CREATE TABLE "figures_token" (
  "id"          uuid PRIMARY KEY,
  "name"        text NOT NULL,
  "purpose"     text NOT NULL,
  "responsible" text NOT NULL,
  "ministryId"  uuid REFERENCES "organisation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "hash"        text NOT NULL,
  "createdById" uuid,
  "createdAt"   timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expiresAt"   timestamptz(3) NOT NULL,
  "lastUsedAt"  timestamptz(3),
  "pausedAt"    timestamptz(3),
  "revokedAt"   timestamptz(3),
  CONSTRAINT "figures_token_holds_a_year_at_most" CHECK ("expiresAt" <= "createdAt" + interval '366 days')
);
CREATE UNIQUE INDEX "figures_token_hash_key" ON "figures_token" ("hash");
CREATE INDEX "figures_token_ministryId_idx" ON "figures_token" ("ministryId");

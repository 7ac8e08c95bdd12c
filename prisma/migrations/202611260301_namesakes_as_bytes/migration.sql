-- Namesakes are looked for by their whole names: compared as bytes, for the reason that addresses are.
DROP INDEX "member_namesake_idx";
CREATE INDEX "member_namesake_idx" ON "member"
  ("organisationId", (lower("usualName") COLLATE "C"), (lower("givenName") COLLATE "C")) WHERE "organisationId" IS NOT NULL;

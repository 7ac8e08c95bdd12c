-- A number given by an administration is unique there, not everywhere.
DROP INDEX "member_externalId_key";

ALTER TABLE "member" ADD COLUMN     "about" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "city" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "externalIdScope" UUID,
ADD COLUMN     "fieldVisibility" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "managerId" UUID,
ADD COLUMN     "photoKey" TEXT,
ADD COLUMN     "provenance" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "statusAt" TIMESTAMPTZ(3),
ADD COLUMN     "statusReason" TEXT;

CREATE INDEX "member_managerId_idx" ON "member"("managerId");
CREATE UNIQUE INDEX "member_externalIdScope_externalId_key" ON "member"("externalIdScope", "externalId");

-- An account must be able to close at once, whatever its owner runs: a community that loses its last active owner so
-- is declared an orphan, and DINUM is told, in the same transaction. Whoever leaves by themselves is still refused.
ALTER TABLE "community" ADD COLUMN "orphanedAt" TIMESTAMPTZ(3);
CREATE INDEX "community_orphan_idx" ON "community" ("orphanedAt") WHERE "orphanedAt" IS NOT NULL;

-- A key in the order of time, as the application makes them (UUIDv7); PostgreSQL makes its own from 18 on.
CREATE FUNCTION osmose_new_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

CREATE FUNCTION osmose_has_owner(community uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "membership" s JOIN "member" m ON m."id" = s."memberId"
     WHERE s."communityId" = community AND s."role" = 'owner' AND s."status" = 'member' AND m."status" = 'active')
$$;

CREATE OR REPLACE FUNCTION osmose_check_owner(community uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "community" c WHERE c."id" = community FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM "community" c
     WHERE c."id" = community AND c."origin" = 'local' AND c."status" <> 'deleted' AND c."orphanedAt" IS NULL)
    AND NOT osmose_has_owner(community)
  THEN
    RAISE EXCEPTION 'community % would have no active owner', community
      USING ERRCODE = 'check_violation', CONSTRAINT = 'community_has_an_active_owner';
  END IF;
END $$;

-- In the order of the keys, so that two people who own the same communities never wait for each other in a ring.
CREATE OR REPLACE FUNCTION osmose_owner_after_member() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owned uuid;
BEGIN
  FOR owned IN
    SELECT s."communityId" FROM "membership" s
     WHERE s."memberId" = OLD."id" AND s."role" = 'owner' AND s."status" = 'member' ORDER BY 1
  LOOP
    PERFORM 1 FROM "community" c WHERE c."id" = owned FOR NO KEY UPDATE;
    UPDATE "community" c SET "orphanedAt" = now()
     WHERE c."id" = owned AND c."origin" = 'local' AND c."status" <> 'deleted' AND c."orphanedAt" IS NULL
       AND NOT osmose_has_owner(owned);
    IF FOUND THEN
      INSERT INTO "outbox" ("id", "kind", "communityId", "payload")
      VALUES (osmose_new_id(), 'community.orphaned', owned, jsonb_build_object('formerOwnerId', OLD."id"));
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- Somebody answers for it again: a new owner, or the former one whose account opens again.
CREATE FUNCTION osmose_owner_comes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "community" SET "orphanedAt" = NULL
   WHERE "id" = NEW."communityId" AND "orphanedAt" IS NOT NULL AND osmose_has_owner(NEW."communityId");
  RETURN NULL;
END $$;
CREATE TRIGGER "owner_comes" AFTER INSERT OR UPDATE OF "role", "status" ON "membership"
  FOR EACH ROW WHEN (NEW."role" = 'owner' AND NEW."status" = 'member') EXECUTE FUNCTION osmose_owner_comes();

CREATE FUNCTION osmose_owner_comes_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "community" c SET "orphanedAt" = NULL FROM "membership" s
   WHERE s."memberId" = NEW."id" AND s."role" = 'owner' AND s."status" = 'member'
     AND c."id" = s."communityId" AND c."orphanedAt" IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "owner_comes_back" AFTER UPDATE OF "status" ON "member"
  FOR EACH ROW WHEN (OLD."status" <> 'active' AND NEW."status" = 'active') EXECUTE FUNCTION osmose_owner_comes_back();

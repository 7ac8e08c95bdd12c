-- Two owners who leave at the same moment each saw the other still there: whoever checks now waits for the other
-- one's end, on the community's own row, and only then looks.
CREATE OR REPLACE FUNCTION osmose_check_owner(community uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "community" c WHERE c."id" = community FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT 1 FROM "community" c
    WHERE c."id" = community AND c."origin" = 'local' AND c."status" <> 'deleted'
      AND NOT EXISTS (
        SELECT 1 FROM "membership" s JOIN "member" m ON m."id" = s."memberId"
        WHERE s."communityId" = c."id" AND s."role" = 'owner' AND s."status" = 'member' AND m."status" = 'active'))
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
    SELECT s."communityId" FROM "membership" s WHERE s."memberId" = OLD."id" AND s."role" = 'owner' ORDER BY 1
  LOOP
    PERFORM osmose_check_owner(owned);
  END LOOP;
  RETURN NULL;
END $$;

-- Who runs a community: asked on each of its pages, and for each request at its door.
CREATE INDEX "membership_runners_idx" ON "membership" ("communityId", "role")
  WHERE "status" = 'member' AND "role" IN ('owner', 'animator');

-- What the former owner becomes once the other accepts: animator, or still owner beside them.
ALTER TABLE "ownership_transfer" ADD COLUMN "formerRole" "CommunityRole" NOT NULL DEFAULT 'animator';
ALTER TABLE "ownership_transfer" ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "ownership_transfer_pending_idx" ON "ownership_transfer" ("communityId", "toId")
  WHERE "acceptedAt" IS NULL AND "refusedAt" IS NULL AND "withdrawnAt" IS NULL;

-- A person from outside the State stays until a day, from the invitation on.
ALTER TABLE "invitation" ADD COLUMN "guestEndsAt" TIMESTAMPTZ(3);
-- One invitation at a time for one address, however fast one presses the button.
CREATE UNIQUE INDEX "invitation_pending_idx" ON "invitation" ("communityId", "email")
  WHERE "email" IS NOT NULL AND "acceptedAt" IS NULL AND "revokedAt" IS NULL;

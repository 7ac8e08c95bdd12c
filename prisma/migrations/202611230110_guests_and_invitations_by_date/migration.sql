-- Whose stay is over? Few memberships have an end.
CREATE INDEX "membership_ends_idx" ON "membership" ("endsAt") WHERE "endsAt" IS NOT NULL AND "status" = 'member';

-- How many invitations has this person sent since yesterday?
CREATE INDEX "invitation_author_idx" ON "invitation" ("createdById", "createdAt");

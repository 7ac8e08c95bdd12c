-- Ties are read from the acts that answer somebody: most don't, and imports never do.
CREATE INDEX "activity_tie_idx" ON "activity" ("transactionId") WHERE "otherId" IS NOT NULL;

-- Every run of the roll-ups asks who is a bot: few are.
CREATE INDEX "member_service_idx" ON "member" ("id") WHERE "isService";

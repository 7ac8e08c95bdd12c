-- Why whoever runs the community took the file away: its author reads it.
ALTER TABLE "deposit" ADD COLUMN "removalReason" TEXT;

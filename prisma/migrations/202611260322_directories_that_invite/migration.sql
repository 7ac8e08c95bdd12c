-- Whether a directory sends an invitation to whom it opens an account for: some administrations tell their people themselves.
ALTER TABLE "directory" ADD COLUMN "invites" BOOLEAN NOT NULL DEFAULT true;

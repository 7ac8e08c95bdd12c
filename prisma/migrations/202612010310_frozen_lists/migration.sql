-- Who takes part in a draw is fixed, and its fingerprint published, before the seed is; until then the seed is sealed
-- with a key that is not in the database.
ALTER TABLE "practice_programme"
  ADD COLUMN "frozenAt" TIMESTAMPTZ(3),
  ADD COLUMN "list" TEXT,
  ADD COLUMN "listFingerprint" TEXT,
  ADD COLUMN "sealedSeed" TEXT,
  ALTER COLUMN "seed" DROP NOT NULL;

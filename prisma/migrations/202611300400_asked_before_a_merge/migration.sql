-- Who had asked to come in and was brought along by a merge waits for an answer again once it is taken back.
ALTER TABLE "merged_member" ADD COLUMN "wasAsking" BOOLEAN NOT NULL DEFAULT false;

-- What somebody set aside is never counted for them, whether they agree today or not; and a community or a person they
-- answered may be set aside as a word is.
ALTER TABLE "answering_hidden" DROP CONSTRAINT "answering_hidden_memberId_fkey";
ALTER TABLE "answering_hidden" ADD COLUMN "kind" "AnsweringKind" NOT NULL DEFAULT 'term';
ALTER TABLE "answering_hidden" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "answering_hidden" RENAME COLUMN "term" TO "of";
ALTER TABLE "answering_hidden" DROP CONSTRAINT "answering_hidden_pkey",
  ADD CONSTRAINT "answering_hidden_pkey" PRIMARY KEY ("memberId", "kind", "of");

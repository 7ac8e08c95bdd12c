-- One ordered index of names serves the list of accounts, who is being named, and namesakes in an administration: every
-- account of a long list wrote two.
DROP INDEX "member_name_prefix_idx";
DROP INDEX "member_namesake_idx";
CREATE INDEX "member_name_idx" ON "member" (osmose_plain("name") text_pattern_ops, "organisationId")
  WHERE "status" <> 'pseudonym';

-- The words of a name are cut at its spaces and hyphens: the parser of texts, which looks for addresses and numbers, takes
-- longer over a name than everything else.
DROP INDEX "member_name_words_idx";
CREATE OR REPLACE FUNCTION osmose_words_of_name(written text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(array_remove(
    string_to_array(translate(osmose_plain(left(written, 500)), '-/''’.,@', '       '), ' '), ''));
CREATE INDEX "member_name_words_idx" ON "member" USING gin (osmose_words_of_name("name")) WHERE "status" <> 'pseudonym';

-- An invitation that has not left stands in `account_invitation_waiting_idx` already.
DROP INDEX "account_invitation_sentAt_createdAt_idx";
CREATE INDEX "account_invitation_sent_idx" ON "account_invitation" ("sentAt") WHERE "sentAt" IS NOT NULL;

-- A list may say the language of people who are here, but not over their own choice. Until now nobody wrote down whose it
-- was: where it is not what everybody begins with, whoever has come chose it, and a list gave it to whoever has not.
UPDATE "member"
   SET "provenance" = "provenance" || jsonb_build_object('locale', CASE WHEN "lastSeenAt" IS NULL THEN 'import' ELSE 'self' END)
 WHERE "locale" <> 'fr' AND "status" <> 'pseudonym' AND NOT "provenance" ? 'locale';

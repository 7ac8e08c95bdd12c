-- The address of a secret community says nothing of its name, nor does it keep that name's address from others: whoever
-- opened a community of the same name would learn from theirs that it exists.
UPDATE "community" SET "slug" = 'communaute-' || right(gen_random_uuid()::text, 12)
 WHERE "access" = 'secret' AND "origin" = 'local' AND "slug" <> "id"::text;

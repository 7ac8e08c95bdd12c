-- The first people of a list serve to recognise its columns, and nothing else: once these are chosen, they are forgotten.
UPDATE "account_import" SET "reading" = jsonb_set("reading", '{sample}', '[]')
 WHERE "state" <> 'columns' AND "reading" ? 'sample';

-- Among millions of people, a name is found by ranges of one ordered list of keys, and a typing error is mended in the
-- list of words that names are made of. "C": ranges follow the bytes, on every server.
CREATE TABLE "name_key" (
    "key" TEXT COLLATE "C" NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "name_key_pkey" PRIMARY KEY ("key","memberId")
);

CREATE TABLE "name_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "name_word_pkey" PRIMARY KEY ("word")
);

-- «Jean-Pierre» is two words, as «de l’Étoile» is three.
CREATE FUNCTION osmose_name_words(written text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_remove(regexp_split_to_array(osmose_plain(coalesce(written, '')), '[^[:alnum:]]+'), '');

-- A particle alone says nobody's name: «de La Tour» is found under «tour», «latour» and «delatour».
CREATE FUNCTION osmose_without_particles(words text[]) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN words && ARRAY['de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'von', 'van', 'der', 'den', 'el', 'al']
    THEN coalesce(
      (SELECT array_agg(word ORDER BY place) FROM unnest(words) WITH ORDINALITY AS w(word, place)
        WHERE word <> ALL (ARRAY['de', 'du', 'des', 'd', 'l', 'la', 'le', 'les', 'von', 'van', 'der', 'den', 'el', 'al'])),
      words)
    ELSE words END;

-- Every key of a name: each word first, the words of the other side next, its own companions last.
CREATE FUNCTION osmose_name_keys(given text, usual text) RETURNS SETOF text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  given_line text := osmose_plain(given);
  usual_line text := osmose_plain(usual);
  given_all text[];
  usual_all text[];
  given_words text[];
  usual_words text[];
BEGIN
  -- Nine names in ten: one word on each side, five times faster this way.
  IF given_line <> '' AND usual_line <> '' AND (given_line || usual_line) !~ '[^a-z]' THEN
    RETURN NEXT usual_line || ' ' || given_line;
    RETURN NEXT given_line || ',' || usual_line;
    RETURN;
  END IF;
  given_all := osmose_name_words(given);
  usual_all := osmose_name_words(usual);
  given_words := osmose_without_particles(given_all);
  usual_words := osmose_without_particles(usual_all);
  given_line := array_to_string(given_words, ' ');
  usual_line := array_to_string(usual_words, ' ');
  IF cardinality(usual_words) = 1 THEN
    RETURN NEXT usual_line || ' ' || given_line;
  ELSE
    RETURN QUERY SELECT concat_ws(' ', word, given_line, array_to_string(array_remove(usual_words, word), ' '))
                   FROM unnest(usual_words) AS word;
  END IF;
  IF cardinality(given_words) = 1 THEN
    RETURN NEXT given_line || ',' || usual_line;
  ELSE
    RETURN QUERY SELECT word || ',' || concat_ws(' ', usual_line, array_to_string(array_remove(given_words, word), ' '))
                   FROM unnest(given_words) AS word;
  END IF;
  IF cardinality(usual_all) > 1 THEN
    RETURN QUERY SELECT array_to_string(usual_all[place:], '') || ' ' || given_line
                   FROM generate_series(1, cardinality(usual_all) - 1) AS place;
  END IF;
  IF cardinality(given_all) > 1 THEN
    RETURN NEXT array_to_string(given_all, '') || ',' || usual_line;
  END IF;
END $$;

-- A name of which only the whole is known («Nadia Benali», without saying which is which) is all usual name.
CREATE FUNCTION osmose_member_keys(given text, usual text, whole text) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN osmose_name_keys(CASE WHEN usual = '' THEN '' ELSE given END, CASE WHEN usual = '' THEN whole ELSE usual END);

CREATE FUNCTION osmose_name_word(key text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN split_part(split_part(key, ',', 1), ' ', 1);

-- A word, and what it becomes without each of its letters: two words that are one typing error apart (a letter more,
-- less, another, or two exchanged) have one of these in common.
CREATE FUNCTION osmose_deletions(word text) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  all_forms text[] := ARRAY[word];
BEGIN
  FOR place IN 1..length(word) LOOP
    all_forms := all_forms || overlay(word PLACING '' FROM place FOR 1);
  END LOOP;
  RETURN all_forms;
END $$;

CREATE INDEX "name_word_deletion_idx" ON "name_word" USING gin (osmose_deletions("word"))
  WITH (fastupdate = off);

-- Only people who are here are found: not who has not come yet, not who has gone, not a service account.
CREATE FUNCTION osmose_follow_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."status" = 'active' AND NOT OLD."isService" THEN
    DELETE FROM "name_key" k
     USING osmose_member_keys(OLD."givenName", OLD."usualName", OLD."name") AS gone("key")
     WHERE k."key" = gone."key" AND k."memberId" = OLD."id";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."status" = 'active' AND NOT NEW."isService" THEN
    INSERT INTO "name_key" ("key", "memberId")
    SELECT "key", NEW."id" FROM osmose_member_keys(NEW."givenName", NEW."usualName", NEW."name") AS come("key")
        ON CONFLICT DO NOTHING;
    INSERT INTO "name_word" ("word")
    SELECT DISTINCT osmose_name_word("key")
      FROM osmose_member_keys(NEW."givenName", NEW."usualName", NEW."name") AS come("key") ORDER BY 1
        ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "member_names_come" AFTER INSERT ON "member" FOR EACH ROW
  WHEN (NEW."status" = 'active' AND NOT NEW."isService") EXECUTE FUNCTION osmose_follow_names();
CREATE TRIGGER "member_names_change" AFTER UPDATE OF "name", "givenName", "usualName", "status", "isService" ON "member"
  FOR EACH ROW WHEN (
    (OLD."name", OLD."givenName", OLD."usualName", OLD."status", OLD."isService")
      IS DISTINCT FROM (NEW."name", NEW."givenName", NEW."usualName", NEW."status", NEW."isService"))
  EXECUTE FUNCTION osmose_follow_names();
CREATE TRIGGER "member_names_go" AFTER DELETE ON "member" FOR EACH ROW EXECUTE FUNCTION osmose_follow_names();

-- The people who were here before.
INSERT INTO "name_key" ("key", "memberId")
SELECT keys."key", m."id"
  FROM "member" m,
       LATERAL (SELECT DISTINCT "key" FROM osmose_member_keys(m."givenName", m."usualName", m."name") AS k("key")) keys
 WHERE m."status" = 'active' AND NOT m."isService";
INSERT INTO "name_word" ("word", "people") SELECT osmose_name_word("key"), count(*) FROM "name_key" GROUP BY 1;

-- Everybody of an administration, by name; administrations and services by a part of their name.
CREATE INDEX "member_directory_idx" ON "member" ("organisationId", osmose_plain("usualName"), osmose_plain("givenName"), "id")
 WHERE "status" = 'active' AND NOT "isService";
CREATE INDEX "unit_name_trigram_idx" ON "unit" USING gin (osmose_plain("name") gin_trgm_ops);

-- A face of a few kilobytes, kept beside its person: it goes in the same instant as they take it away.
CREATE TABLE "member_photo" (
    "memberId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "image" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_photo_pkey" PRIMARY KEY ("memberId")
);
ALTER TABLE "member_photo" ADD CONSTRAINT "member_photo_memberId_fkey"
  FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- «versem*»: words are kept as their stems, so «versement» (vers) would be missed by its own beginning. The stems of
-- what the beginning may become are looked for too, as long as the beginning starts with them.
CREATE FUNCTION osmose_beginning(written text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN (
    SELECT to_tsquery('simple', string_agg(DISTINCT word, ' | '))
      FROM (SELECT regexp_replace(osmose_plain(written), '[^[:alnum:]]', '', 'g') AS start) s,
           LATERAL (
             SELECT start || ':*' AS word
             UNION ALL
             SELECT stem FROM unnest(ARRAY['', 'e', 'er', 'es', 'ent', 'ement', 'ment', 'ation', 'ition', 'ité', 'eur',
                                           'ique', 'if', 'al', 'age', 'ance', 'able', 'iste']) AS ending,
                             unnest(tsvector_to_array(to_tsvector('osmose_french', start || ending))) AS stem
              WHERE length(stem) > 2 AND start LIKE stem || '%') words
     WHERE start <> '');

-- Nearly the same word, in the titles: for typing errors.
CREATE INDEX "thread_title_trigram_idx" ON "thread" USING gin (osmose_plain("title") gin_trgm_ops);

-- The latest texts first, whatever the words: a frequent word is then found by walking back from the end, a rare one
-- through the words' own index.
CREATE INDEX "thread_recent_idx" ON "thread" ("id");
CREATE INDEX "reply_recent_idx" ON "reply" ("id");

-- «Guide_du_versement.v3.odt» is read as words, not as the address of a machine.
DROP INDEX "deposit_search_idx";
ALTER TABLE "deposit" DROP COLUMN "searchVector";
ALTER TABLE "deposit" ADD COLUMN "searchVector" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('osmose_french', osmose_text(translate("name", '._-', '   '))), 'A')
  || setweight(to_tsvector('osmose_french', osmose_text("description")), 'C')) STORED;
CREATE INDEX "deposit_search_idx" ON "deposit" USING gin ("searchVector");

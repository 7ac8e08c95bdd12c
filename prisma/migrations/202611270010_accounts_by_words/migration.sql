-- The list of accounts is searched by the beginnings of the words of a name: two words a person where trigrams were
-- fifteen, which every long list of accounts paid for.
CREATE FUNCTION osmose_words_of_name(written text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('simple', translate(osmose_plain(written), '-/''’.,@', '       '));

-- «nad ben» finds Nadia Benali. Nothing typed is no question: it finds nobody.
CREATE FUNCTION osmose_names_begun(typed text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(string_agg(quote_literal(word) || ':*', ' & '), '')::tsquery
            FROM unnest(tsvector_to_array(osmose_words_of_name(typed))) AS word);

DROP INDEX "member_name_trigram_idx";
CREATE INDEX "member_name_words_idx" ON "member" USING gin (osmose_words_of_name("name")) WHERE "status" <> 'pseudonym';

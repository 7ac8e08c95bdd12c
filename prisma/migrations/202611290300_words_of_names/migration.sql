-- The words of a name are cut at brackets, quotes and no-break spaces too: «Martin (Dupont)» is found by «dupont». A
-- backslash, left in a word, made a question that the database could not read. Cut once made plain: a letter may become
-- three, and a word of two thousand bytes is too long to be asked for.
CREATE OR REPLACE FUNCTION osmose_words_of_name(written text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(array_remove(string_to_array(translate(
    left(osmose_plain(left(written, 500)), 500), E'-/''’.,@()"\\;:_+&<>\u00a0\u202f\t\n', repeat(' ', 22)), ' '), ''));
REINDEX INDEX "member_name_words_idx";

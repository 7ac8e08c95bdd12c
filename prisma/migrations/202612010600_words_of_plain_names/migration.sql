-- A name of letters and spaces alone, as most are, is cut at its spaces: looking in it for twenty signs took as long as the
-- rest of its index. Every word stays what it was.
CREATE OR REPLACE FUNCTION osmose_words_of_name(written text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(array_remove(string_to_array(
    CASE WHEN written ~ '^[[:alpha:] ]{0,200}$' THEN osmose_plain(written)
         ELSE translate(left(osmose_plain(left(written, 500)), 500), E'-/''’.,@()"\\;:_+&<>\u00a0\u202f\t\n', repeat(' ', 22))
    END, ' '), ''));

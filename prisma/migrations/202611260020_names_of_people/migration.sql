-- A name is looked for among people. The pseudonyms of an import come by tens of thousands, and nobody looks them up:
-- kept out of these two indexes, they are written in a third of the time.
DROP INDEX "member_name_prefix_idx";
DROP INDEX "member_name_trigram_idx";
CREATE INDEX "member_name_prefix_idx" ON "member" (osmose_plain("name") text_pattern_ops) WHERE "status" <> 'pseudonym';
CREATE INDEX "member_name_trigram_idx" ON "member" USING gin (osmose_plain("name") gin_trgm_ops) WHERE "status" <> 'pseudonym';

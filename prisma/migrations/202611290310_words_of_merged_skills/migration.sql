-- The words of a free skill that was merged are another name of its target, whatever the target's framework says next:
-- kept among its synonyms, they went with the next version.
CREATE OR REPLACE FUNCTION osmose_skill_names(skills uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "skill_name" WHERE "skillId" = ANY(skills);
  INSERT INTO "skill_name" ("skillId", "name", "isLabel")
  SELECT s."id", named."name", bool_or(named."isLabel")
    FROM "skill" s CROSS JOIN LATERAL (
      SELECT s."label" AS "name", TRUE AS "isLabel"
      UNION ALL SELECT synonym, FALSE FROM unnest(s."synonyms") AS synonym) named
   WHERE s."id" = ANY(skills) AND trim(osmose_words(named."name")) <> ''
   GROUP BY 1, 2;
  INSERT INTO "skill_name" ("skillId", "name", "isLabel")
  SELECT DISTINCT ON (m."mergedIntoId", osmose_words(m."label")) m."mergedIntoId", m."label", FALSE
    FROM "skill" m
   WHERE m."mergedIntoId" = ANY(skills) AND m."state" = 'merged' AND trim(osmose_words(m."label")) <> ''
     AND NOT EXISTS (SELECT FROM "skill_name" n
                      WHERE n."skillId" = m."mergedIntoId" AND n."words" = osmose_words(m."label"))
   ORDER BY m."mergedIntoId", osmose_words(m."label"), m."reviewedAt";
$$;

UPDATE "skill" s SET "synonyms" = array(
    SELECT synonym FROM unnest(s."synonyms") WITH ORDINALITY AS u(synonym, place)
     WHERE NOT EXISTS (SELECT FROM "skill" m WHERE m."mergedIntoId" = s."id" AND m."label" = synonym)
     ORDER BY place)
 WHERE s."id" IN (SELECT m."mergedIntoId" FROM "skill" m WHERE m."state" = 'merged');
SELECT osmose_skill_names(array(SELECT DISTINCT "mergedIntoId" FROM "skill" WHERE "mergedIntoId" IS NOT NULL));

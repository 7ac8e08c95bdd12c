-- A model learns what is held beyond chance: beside the weights stands what it says of each skill by itself. The model of
-- last night goes on saying what it said: a hundredth of the share of people who hold it.
ALTER TABLE "skill_model" ADD COLUMN "base" DOUBLE PRECISION[];
UPDATE "skill_model" SET "base" = ARRAY(
  SELECT 0.01 * h."count" / greatest(1, "people")
    FROM unnest("holders") WITH ORDINALITY AS h("count", "place") ORDER BY h."place");
ALTER TABLE "skill_model" DROP COLUMN "holders";

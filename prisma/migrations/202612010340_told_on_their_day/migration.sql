-- Those who waited for a place are told once that their day has come.
ALTER TABLE "practice_programme" ADD COLUMN "laterToldAt" TIMESTAMPTZ(3);
UPDATE "practice_programme" SET "laterToldAt" = now() WHERE "drawnAt" IS NOT NULL AND "laterOn" <= CURRENT_DATE;

-- From which revision on nobody but the last author has changed a report: who has not seen what came before it would write over it.
ALTER TABLE "scale_report" ADD COLUMN "ownSince" integer NOT NULL DEFAULT 0;

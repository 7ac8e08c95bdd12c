-- The month with which a report should have left by itself and has not, why, and whether its author was told.
ALTER TABLE "scale_report"
  ADD COLUMN "lateFor" date,
  ADD COLUMN "lateWhy" text,
  ADD COLUMN "lateTold" boolean NOT NULL DEFAULT FALSE;

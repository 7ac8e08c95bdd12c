-- How many times a practice that waits to be read has called other readers: a job that is run again asks nobody twice.
ALTER TABLE "practice" ADD COLUMN "calls" INTEGER NOT NULL DEFAULT 0;

-- What is taken for a lesson has changed: what nobody has judged yet is looked for again, the next night. What somebody
-- took or set aside stays so.
DELETE FROM "practice_candidate" WHERE "verdict" IS NULL;
DELETE FROM "practice_scan";

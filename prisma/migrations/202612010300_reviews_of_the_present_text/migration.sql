-- Since which version a practice says the same: reviews of what it said before no longer speak for it.
ALTER TABLE "practice" ADD COLUMN "sameSince" INTEGER NOT NULL DEFAULT 1;

UPDATE "practice" p SET "sameSince" = last."number"
  FROM (SELECT v."practiceId", max(v."number") AS "number"
          FROM "practice_version" v JOIN "practice_version" b ON b."practiceId" = v."practiceId" AND b."number" = v."number" - 1
         WHERE (v."problem", v."situation", v."kinds", v."stages", v."fewestMembers", v."mostMembers", v."trigger", v."steps", v."whenTo", v."whenNot", v."result")
               IS DISTINCT FROM
               (b."problem", b."situation", b."kinds", b."stages", b."fewestMembers", b."mostMembers", b."trigger", b."steps", b."whenTo", b."whenNot", b."result")
         GROUP BY v."practiceId") last
 WHERE last."practiceId" = p."id" AND p."starterKey" IS NULL AND p."proposedAt" IS NOT NULL;

-- Those that too few have read as they are today wait for readers again.
UPDATE "practice" p SET "state" = 'proposed', "stateAt" = now(), "proposedAt" = now(), "calls" = 0
 WHERE p."sameSince" > 1 AND p."state" IN ('reviewed', 'replicated', 'measured', 'to_revise')
   AND (SELECT count(*) FROM (SELECT DISTINCT ON (r."reviewerId") r."isReady" FROM "practice_review" r
         WHERE r."practiceId" = p."id" AND r."version" >= p."sameSince" ORDER BY r."reviewerId", r."version" DESC) said
         WHERE said."isReady") < 2;

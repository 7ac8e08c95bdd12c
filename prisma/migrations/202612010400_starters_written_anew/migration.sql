-- A practice of the platform that somebody here has written anew speaks for itself since that version, as any other does.
UPDATE "practice" p SET "sameSince" = last."number"
  FROM (SELECT v."practiceId", max(v."number") AS "number"
          FROM "practice_version" v JOIN "practice_version" b ON b."practiceId" = v."practiceId" AND b."number" = v."number" - 1
         WHERE v."authorId" IS NOT NULL
           AND (v."problem", v."situation", v."kinds", v."stages", v."fewestMembers", v."mostMembers", v."trigger", v."steps", v."whenTo", v."whenNot", v."result")
               IS DISTINCT FROM
               (b."problem", b."situation", b."kinds", b."stages", b."fewestMembers", b."mostMembers", b."trigger", b."steps", b."whenTo", b."whenNot", b."result")
         GROUP BY v."practiceId") last
 WHERE last."practiceId" = p."id" AND p."starterKey" IS NOT NULL AND p."sameSince" = 1;

UPDATE "practice" p SET "state" = 'proposed', "stateAt" = now()
 WHERE p."starterKey" IS NOT NULL AND p."sameSince" > 1 AND p."state" IN ('reviewed', 'replicated', 'measured', 'to_revise')
   AND (SELECT count(*) FROM (SELECT DISTINCT ON (r."reviewerId") r."isReady" FROM "practice_review" r
         WHERE r."practiceId" = p."id" AND r."version" >= p."sameSince"
           AND NOT EXISTS (SELECT FROM "practice_author" w WHERE w."practiceId" = p."id" AND w."memberId" = r."reviewerId")
         ORDER BY r."reviewerId", r."version" DESC) said
         WHERE said."isReady") < 2;

-- Those that wait for readers, and had called nobody since, call them now.
INSERT INTO "outbox" ("id", "kind", "communityId", "payload")
SELECT osmose_new_id(), 'practice.proposed', NULL, jsonb_build_object('practiceId', p."id") FROM "practice" p
 WHERE p."state" = 'to_revise' OR (p."state" = 'proposed' AND p."starterKey" IS NOT NULL);

UPDATE "practice" SET "proposedAt" = now(), "calls" = 0
 WHERE "state" = 'to_revise' OR ("state" = 'proposed' AND "starterKey" IS NOT NULL);

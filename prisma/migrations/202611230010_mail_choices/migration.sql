-- A mail being sent is somebody's for a while: a worker that dies lets it go when the lease ends.
ALTER TABLE "mail" ADD COLUMN "leasedUntil" TIMESTAMPTZ(3);

-- «How many did this person get since yesterday?», asked before each mail.
CREATE INDEX "mail_sent_idx" ON "mail" ("memberId", "sentAt") WHERE "state" = 'sent';

-- A choice about mail says nothing about the site, and the other way round: what was not chosen follows the defaults.
ALTER TABLE "notification_choice" ALTER COLUMN "byMail" DROP NOT NULL, ALTER COLUMN "onSite" DROP NOT NULL;

-- Raw acts are read by community for about a year; what is older only comes from imports, community after community,
-- and is read as a whole. So recent months keep the key as an index, and everything before them lies in one piece
-- without it: an import of the past then goes at half the speed of a bare COPY instead of a fifth.
ALTER TABLE "activity" DROP CONSTRAINT "activity_pkey";

DO $$
DECLARE
  first_month date;
  part regclass;
BEGIN
  FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'activity'::regclass LOOP
    EXECUTE format('ALTER TABLE %s ADD PRIMARY KEY ("communityId", "at", "id")', part);
  END LOOP;
  SELECT min(to_date(right(c.relname, 7), 'YYYY_MM')) INTO first_month
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'activity'::regclass;
  first_month := least(coalesce(first_month, 'infinity'), date_trunc('month', now() - interval '13 months')::date);
  EXECUTE format('CREATE TABLE "activity_past" PARTITION OF "activity" FOR VALUES FROM (%L) TO (%L)',
    timestamp '1970-01-01' AT TIME ZONE 'UTC', first_month::timestamp AT TIME ZONE 'UTC');
END $$;

-- As before, and: months of the past are open already; a month is prepared aside, then attached, so that nobody who
-- writes in the meantime has to wait.
CREATE OR REPLACE FUNCTION osmose_open_months(parent regclass, first_month date, last_month date) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  month date := date_trunc('month', first_month::timestamp)::date;
  part text;
  past_ends date;
BEGIN
  SELECT ((regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \(''([^'']+)'''))[1]::timestamptz AT TIME ZONE 'UTC')::date
    INTO past_ends FROM pg_class c WHERE c.oid = to_regclass(parent::text || '_past');
  WHILE month <= last_month LOOP
    part := parent::text || '_' || to_char(month, 'YYYY_MM');
    IF to_regclass(part) IS NULL AND (past_ends IS NULL OR month >= past_ends) THEN
      -- Two processes opening the same month wait for each other here.
      PERFORM pg_advisory_xact_lock(hashtext('osmose_open_months'));
      IF to_regclass(part) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE %s INCLUDING ALL)', part, parent);
        IF parent = 'activity'::regclass THEN
          EXECUTE format('ALTER TABLE %I ADD PRIMARY KEY ("communityId", "at", "id")', part);
        END IF;
        EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part,
          month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
      END IF;
    END IF;
    month := (month + interval '1 month')::date;
  END LOOP;
END $$;

SELECT osmose_open_months('activity', (now() - interval '14 months')::date, (now() + interval '12 months')::date);

-- CreateTable
CREATE TABLE "community_day" (
    "communityId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "contributions" INTEGER NOT NULL DEFAULT 0,
    "reactions" INTEGER NOT NULL DEFAULT 0,
    "serviceActs" INTEGER NOT NULL DEFAULT 0,
    "contributors" INTEGER NOT NULL DEFAULT 0,
    "participants" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "community_day_pkey" PRIMARY KEY ("communityId","day")
);

-- CreateTable
CREATE TABLE "member_month" (
    "communityId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "memberId" UUID NOT NULL,
    "contributionDays" INTEGER NOT NULL DEFAULT 0,
    "reactionDays" INTEGER NOT NULL DEFAULT 0,
    "contributionsByDay" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "member_month_pkey" PRIMARY KEY ("communityId","month","memberId")
);

-- CreateTable
CREATE TABLE "tie_month" (
    "communityId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "memberId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "tie_month_pkey" PRIMARY KEY ("communityId","month","memberId","otherId")
);

-- CreateTable
CREATE TABLE "contributor" (
    "communityId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "firstOn" DATE NOT NULL,

    CONSTRAINT "contributor_pkey" PRIMARY KEY ("communityId","memberId")
);

-- CreateTable
CREATE TABLE "presence_month" (
    "communityId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "memberId" UUID NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "presence_month_pkey" PRIMARY KEY ("communityId","month","memberId")
);

-- CreateTable
CREATE TABLE "rollup_mark" (
    "name" TEXT NOT NULL,
    "transactionId" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rollup_mark_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "community_span" (
    "communityId" UUID NOT NULL,
    "firstOn" DATE,
    "lastOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "community_span_pkey" PRIMARY KEY ("communityId")
);

-- CreateTable
CREATE TABLE "community_figure" (
    "communityId" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "start" DATE NOT NULL,
    "end" DATE NOT NULL,
    "members" INTEGER NOT NULL,
    "active" INTEGER NOT NULL,
    "contributing" INTEGER NOT NULL,
    "contributions" INTEGER NOT NULL,
    "engaged" INTEGER,
    "new" INTEGER NOT NULL,
    "reactivated" INTEGER NOT NULL,
    "lost" INTEGER NOT NULL,
    "replyRate" DOUBLE PRECISION,
    "responseHours" DOUBLE PRECISION,
    "halfCarriedBy" INTEGER,
    "gini" DOUBLE PRECISION,
    "reciprocity" DOUBLE PRECISION,
    "dashboard" JSONB NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_figure_pkey" PRIMARY KEY ("communityId","days")
);

-- CreateTable
CREATE TABLE "activity_import" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "communityIds" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "community_figure_days_idx" ON "community_figure"("days");

-- CreateIndex
CREATE UNIQUE INDEX "activity_import_sha256_key" ON "activity_import"("sha256");

-- Two counts by day of the same month become one, day by day (`how many × 32 + day of the month`).
CREATE FUNCTION osmose_add_days(mine integer[], theirs integer[]) RETURNS integer[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT array_agg((n << 5) | d)
          FROM (SELECT v & 31 AS d, sum(v >> 5)::int AS n FROM unnest(mine || theirs) v GROUP BY v & 31) added);

INSERT INTO "rollup_mark" ("name") VALUES ('acts');

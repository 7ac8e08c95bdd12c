-- An import of the far past writes a million acts in one transaction. Each such import now has a piece of its own, cut by
-- transaction: «what was written since transaction N?» is answered by the pieces there are, without an index that each
-- row pays for; and PostgreSQL need not write to its journal what goes into a table born in the same transaction.
-- A few rows do not deserve a piece: they lie with the rest, where the BRIN finds them, as it does in the months.
ALTER TABLE "activity" DETACH PARTITION "activity_past";
ALTER TABLE "activity_past" RENAME TO "activity_past_rest";
DROP INDEX "activity_transaction_idx";

DO $$
DECLARE
  part regclass;
  bounds text;
BEGIN
  FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'activity'::regclass LOOP
    EXECUTE format('CREATE INDEX ON %s USING brin ("transactionId") WITH (pages_per_range = 16)', part);
  END LOOP;
  SELECT format('FROM (%L) TO (%L)', timestamp '1970-01-01' AT TIME ZONE 'UTC',
                min(to_date(right(c.relname, 7), 'YYYY_MM'))::timestamp AT TIME ZONE 'UTC')
    INTO bounds FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'activity'::regclass;
  EXECUTE 'CREATE TABLE "activity_past" PARTITION OF "activity" FOR VALUES ' || bounds || ' PARTITION BY RANGE ("transactionId")';
  ALTER TABLE "activity_past" ATTACH PARTITION "activity_past_rest" DEFAULT;
END $$;

-- As before, and the months of acts have their BRIN.
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
          EXECUTE format('CREATE INDEX ON %I USING brin ("transactionId") WITH (pages_per_range = 16)', part);
        END IF;
        EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, part,
          month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
      END IF;
    END IF;
    month := (month + interval '1 month')::date;
  END LOOP;
END $$;

-- Forgetting by whole months: dropping a part costs nothing, deleting its rows would cost as much as writing them.
CREATE FUNCTION osmose_drop_months(parent regclass, before timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  part text;
BEGIN
  FOR part IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = parent AND c.relname ~ '_\d{4}_\d{2}$'
       AND to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= before AT TIME ZONE 'UTC'
  LOOP
    EXECUTE format('DROP TABLE %I', part);
  END LOOP;
END $$;

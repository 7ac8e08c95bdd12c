-- Since when a report leaves by itself: what was not due then is not late now. null: since before this was written down.
ALTER TABLE "scale_report" ADD COLUMN "monthlySince" timestamptz(3);

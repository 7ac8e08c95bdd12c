-- Nobody looks for a row by what stands in these: counting their values takes longer than reading a list.
ALTER TABLE "account_import_row" ALTER COLUMN "cells" SET STATISTICS 0, ALTER COLUMN "said" SET STATISTICS 0,
  ALTER COLUMN "faults" SET STATISTICS 0, ALTER COLUMN "reasons" SET STATISTICS 0,
  ALTER COLUMN "difference" SET STATISTICS 0, ALTER COLUMN "undo" SET STATISTICS 0;
ALTER TABLE "member" ALTER COLUMN "provenance" SET STATISTICS 0, ALTER COLUMN "fieldVisibility" SET STATISTICS 0,
  ALTER COLUMN "about" SET STATISTICS 0;

-- Whoever changes a report goes on from their own last change; somebody else's is not written over.
ALTER TABLE "scale_report" ADD COLUMN "updatedById" uuid;

-- Practices also come by themselves where one is about to close a community, or to wake it.
ALTER TYPE "PracticePlace" ADD VALUE 'closing';

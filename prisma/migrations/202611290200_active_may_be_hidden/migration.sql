-- AlterTable
ALTER TABLE "community_figure" ALTER COLUMN "active" DROP NOT NULL;

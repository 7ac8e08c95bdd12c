import { audit } from '@/lib/activity'
import { db, execute, sql, type Transaction } from '@/lib/db'
import type { Prisma } from '@/prisma/client/client'
import type { Document } from '../model/document'
import { fingerprintOf } from '../model/fingerprint'
import { Settings } from '../model/settings'
import { spanOf } from '../model/span'
import { tellReaders } from './letters'

export interface Publication {
  reportId: string
  number: number
  document: Document
  settings: Settings
  /** null: the clock. */
  publishedById: string | null
  /** Whether its readers are written to. */
  tells: boolean
  now: Date
}

/**
 * Freezes a document as the next version of its report, which is held, in one transaction with the mails that say so.
 * @returns false: somebody has published that number already, and nothing is done
 */
export async function freeze(
  tx: Transaction,
  { reportId, number, document, settings, publishedById, tells, now }: Publication,
): Promise<boolean> {
  const last = await lastNumber(tx, reportId)
  if (last + 1 !== number) return false
  const fingerprint = fingerprintOf(document)
  await tx.scaleReportVersion.create({
    data: {
      ...{ reportId, number, fingerprint, publishedById, publishedAt: now },
      document: document as unknown as Prisma.InputJsonValue,
      settings: settings as unknown as Prisma.InputJsonValue,
    },
  })
  await audit(tx, {
    ...{
      actorId: publishedById,
      action: 'report.publish',
      subjectKind: 'report',
      subjectId: reportId,
      at: now,
    },
    after: { number, fingerprint, title: document.title },
  })
  if (tells) await tellReaders(tx, { reportId, number, document })
  return true
}

/** 0: nothing was published yet. */
export async function lastNumber(
  tx: Pick<Transaction, 'scaleReportVersion'>,
  reportId: string,
): Promise<number> {
  const { _max } = await tx.scaleReportVersion.aggregate({ where: { reportId }, _max: { number: true } })
  return _max.number ?? 0
}

/** Whether a version speaks of those months, or of later ones. */
export async function wasPublished(
  reportId: string,
  settings: Pick<Settings, 'from' | 'months'>,
  tx: Pick<Transaction, 'scaleReportVersion'> = db,
): Promise<boolean> {
  const versions = await tx.scaleReportVersion.findMany({ where: { reportId }, select: { settings: true } })
  const { until } = spanOf(settings)
  return versions.some((version) => spanOf(Settings.parse(version.settings)).until >= until)
}

/** One publication of a report at a time. */
export async function holdReport(tx: Transaction, id: string) {
  await execute(sql`SELECT FROM "scale_report" WHERE "id" = ${id}::uuid FOR UPDATE`, tx)
  return tx.scaleReport.findUniqueOrThrow({ where: { id } })
}

import { appUrl, viewerOf } from '@/lib/auth'
import { db, type Leaving } from '@/lib/db'
import { translatorIn } from '@/lib/i18n'
import { compose, queueMail } from '@/lib/mail'
import { can, type Person } from '@/lib/policy'
import type { ReportExport } from '@/prisma/client/client'
import { reportFacts, type NamedReport } from '../facts'
import type { ExportFailure } from './failure'
import { GONE_AFTER_MS, KEPT_DAYS } from './limits'

/**
 * Writes to those who asked for a file, left its page, and do not know yet how it ended. Whoever sees it on the page is
 * not written to (`exportsOf`).
 */
export async function tellOfExports({ now, signal }: { now: Date } & Leaving): Promise<void> {
  const endedAt = { lt: new Date(now.getTime() - GONE_AFTER_MS) }
  const untold = await db.reportExportAsker.findMany({
    where: { toldAt: null, export: { state: { in: ['done', 'failed'] }, endedAt } },
    include: { export: { omit: { document: true } } },
    orderBy: { export: { endedAt: 'asc' } },
    take: 100,
  })
  for (const { exportId, memberId, export: ended } of untold) {
    if (signal?.aborted) return
    const [viewer, report] = [await viewerOf(memberId), await reportFacts(ended.reportId)]
    const mayRead = viewer && report && can(viewer, 'report.read', report)
    await db.$transaction(async (tx) => {
      const { count } = await tx.reportExportAsker.updateMany({
        where: { exportId, memberId, toldAt: null },
        data: { toldAt: now },
      })
      if (count > 0 && mayRead) await queueMail(tx, letterTo(viewer, report, ended))
    })
  }
}

function letterTo(
  viewer: Person,
  { id, title }: NamedReport,
  { id: exportId, format, state, error }: Omit<ReportExport, 'document'>,
) {
  const t = translatorIn(viewer.locale, 'reportFiles')
  const values = { format: t(`named.${format}`), title }
  const page = `${appUrl()}/bilans/${id}`
  const failure = error as unknown as ExportFailure | null
  const isDone = state === 'done'
  return {
    ...{ recipient: viewer.email, memberId: viewer.id, kind: 'report_export' },
    subject: t(isDone ? 'mail.doneSubject' : 'mail.failedSubject', values),
    ...compose(viewer.locale, {
      title: t(isDone ? 'mail.doneTitle' : 'mail.failedTitle', values),
      paragraphs: [
        isDone || !failure
          ? t('mail.doneText', { days: KEPT_DAYS })
          : t(`failures.${failure.key}`, { number: failure.number ?? '' }),
      ],
      act: isDone
        ? { label: t('mail.doneAct'), href: `${page}/exports/${exportId}` }
        : { label: t('mail.failedAct'), href: page },
    }),
  }
}

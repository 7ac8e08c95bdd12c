import { db } from '@/lib/db'
import { addMonths, parisDay, startOfMonth } from '@/lib/time'
import { documentOf } from '../make'
import { saysSomething } from '../model/document'
import { Settings } from '../model/settings'
import { spanOf } from '../model/span'
import { subjectOf } from '../subject'
import { freeze, holdReport, lastNumber } from './freeze'

/**
 * Publishes the reports that go out each month, up to the last month that is over, and writes to their readers. What their
 * author said spoke of other months, and is left out. Run again, or killed in between, it publishes each month once.
 */
export async function publishMonthly(now: Date, signal?: AbortSignal): Promise<void> {
  const due = await db.scaleReport.findMany({ where: { isMonthly: true, archivedAt: null } })
  const failures: unknown[] = []
  for (const report of due) {
    if (signal?.aborted) return
    // One that cannot be made keeps no other from its readers.
    await publishUpTo(report.id, now).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, 'reports that could not be published')
}

async function publishUpTo(id: string, now: Date): Promise<void> {
  const report = await db.scaleReport.findUniqueOrThrow({ where: { id } })
  const settings = movedTo(Settings.parse(report.settings), startOfMonth(parisDay(now)))
  if (await wasPublished(id, settings)) return
  const document = await documentOf(await subjectOf({ ...report, settings }), now)
  if (!saysSomething(document)) return
  await db.$transaction(
    async (tx) => {
      // Somebody has stopped it meanwhile, or another worker was first.
      const held = await holdReport(tx, id)
      if (!held.isMonthly || held.revision !== report.revision || (await wasPublished(id, settings, tx)))
        return
      const number = (await lastNumber(tx, id)) + 1
      await freeze(tx, { reportId: id, number, document, settings, publishedById: null, tells: true, now })
      await tx.scaleReport.update({
        where: { id },
        data: { settings, revision: held.revision + 1, updatedById: null },
      })
    },
    { timeout: 60_000 },
  )
}

/** The same months in number, the last one just over, and nothing said of others. */
const movedTo = (settings: Settings, until: string): Settings => ({
  ...settings,
  from: addMonths(until, -settings.months),
  foreword: '',
  sections: settings.sections.map(({ key }) => ({ key, comment: '' })),
})

async function wasPublished(
  reportId: string,
  settings: Settings,
  tx: Pick<typeof db, 'scaleReportVersion'> = db,
): Promise<boolean> {
  const last = await tx.scaleReportVersion.findFirst({
    where: { reportId },
    orderBy: { number: 'desc' },
    select: { settings: true },
  })
  return last !== null && spanOf(Settings.parse(last.settings)).until >= spanOf(settings).until
}

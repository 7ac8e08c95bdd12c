import { db } from '@/lib/db'
import { addMonths, parisDay, startOfMonth, type Day } from '@/lib/time'
import { documentOf } from '../make'
import { saysSomething } from '../model/document'
import { Settings } from '../model/settings'
import { subjectOf } from '../subject'
import { monthsAwaited } from './counted'
import { freeze, holdReport, lastNumber, wasPublished } from './freeze'
import { keepLate, Waits } from './late'

/**
 * Publishes the reports that go out each month, up to the last month that is over, and writes to their readers. What their
 * author said spoke of other months, and is left out. Run again, or killed in between, it publishes each month once. On
 * the last day it tries, whoever made a report is told that it has not left.
 */
export async function publishMonthly(now: Date, signal?: AbortSignal): Promise<void> {
  const due = await db.scaleReport.findMany({ where: { isMonthly: true, archivedAt: null } })
  const failures: unknown[] = []
  for (const report of due) {
    if (signal?.aborted) return
    try {
      await publishUpTo(report.id, now)
    } catch (error) {
      // One that cannot be made keeps no other from its readers.
      failures.push(error)
      await keepLate(report, error, now).catch((again: unknown) => failures.push(again))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'reports that could not be published')
}

async function publishUpTo(id: string, now: Date): Promise<void> {
  const report = await db.scaleReport.findUniqueOrThrow({ where: { id } })
  const draft = Settings.parse(report.settings)
  const settings = movedTo(draft, startOfMonth(parisDay(now)))
  if (await wasPublished(id, settings)) return
  if ((await monthsAwaited(settings, now)).length > 0) throw new Waits('notCounted')
  const document = await documentOf(await subjectOf({ ...report, settings }), now)
  if (!saysSomething(document)) throw new Waits('nothing')
  await db.$transaction(
    async (tx) => {
      // Somebody has stopped it meanwhile, or another worker was first.
      const held = await holdReport(tx, id)
      if (!held.isMonthly || held.revision !== report.revision || (await wasPublished(id, settings, tx)))
        return
      const number = (await lastNumber(tx, id)) + 1
      await freeze(tx, { reportId: id, number, document, settings, publishedById: null, tells: true, now })
      if (settings.from === draft.from) return
      // The draft moves on with it, and keeps its author’s words.
      const revision = held.revision + 1
      await tx.scaleReport.update({
        where: { id },
        data: {
          settings: { ...draft, from: settings.from },
          ...{ revision, ownSince: revision, updatedById: null },
        },
      })
    },
    { timeout: 60_000 },
  )
}

/** The same months in number, the last one just over; what was said of other months is not said of these. */
function movedTo(settings: Settings, until: Day): Settings {
  const from = addMonths(until, -settings.months)
  if (from === settings.from) return settings
  return {
    ...settings,
    from,
    foreword: '',
    sections: settings.sections.map(({ key }) => ({ key, comment: '' })),
  }
}

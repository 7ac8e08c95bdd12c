import { appUrl, viewerOf } from '@/lib/auth'
import { db } from '@/lib/db'
import { formattersIn, translatorIn } from '@/lib/i18n'
import { compose, queueMail } from '@/lib/mail'
import { can, type Person } from '@/lib/policy'
import { addMonths, asDate, parisDay, startOfMonth, type Day } from '@/lib/time'
import type { ScaleReport } from '@/prisma/client/client'
import { reportFacts, type NamedReport } from '../facts'
import { Settings } from '../model/settings'
import { LAST_NIGHT } from './counted'
import { wasPublished } from './freeze'

/** Why a report has not left: a word of `late` in the catalogue. */
export type LateWhy = 'notCounted' | 'nothing' | 'failed'

/** A report that does not leave this time, and why. */
export class Waits extends Error {
  constructor(readonly why: LateWhy) {
    super(`a report does not leave: ${why}`)
  }
}

/** Keeps that a report has not left; on the last day the clock tries, whoever made it is told, once. */
export async function keepLate({ id, createdById }: ScaleReport, error: unknown, now: Date): Promise<void> {
  const month = addMonths(startOfMonth(parisDay(now)), -1)
  const why = error instanceof Waits ? error.why : 'failed'
  const [viewer, report] = [await viewerOf(createdById), await reportFacts(id)]
  const isLast = Number(parisDay(now).slice(8)) >= LAST_NIGHT
  await db.$transaction(async (tx) => {
    const { lateFor, lateTold } = await tx.scaleReport.findUniqueOrThrow({ where: { id } })
    const wasTold = lateTold && lateFor?.getTime() === asDate(month).getTime()
    await tx.scaleReport.update({
      where: { id },
      data: { lateFor: asDate(month), lateWhy: why, lateTold: wasTold || isLast },
    })
    if (!isLast || wasTold || !viewer || !report || !can(viewer, 'report.publish', report)) return
    await queueMail(tx, letterTo(viewer, report, { month, why }))
  })
}

function letterTo(viewer: Person, { id, title }: NamedReport, { month, why }: { month: Day; why: LateWhy }) {
  const t = translatorIn(viewer.locale, 'reports')
  const subject = t('late.subject', { title })
  return {
    ...{ recipient: viewer.email, memberId: viewer.id, kind: 'report_late', subject },
    ...compose(viewer.locale, {
      title: subject,
      paragraphs: [
        t('late.text', { title, month: formattersIn(viewer.locale).month(month) }),
        `${t(`late.${why}`)} ${t(`late.then.${why}`)}`,
      ],
      act: { label: t('late.act'), href: `${appUrl()}/bilans/${id}/modifier` },
    }),
  }
}

/** A report that should have left by itself and has not: the month it was to end with, and why. */
export interface Late {
  month: Day
  why: LateWhy
  /** The clock tries no more. */
  isOver: boolean
}

/** null: nothing is late, or somebody has published it since. */
export async function lateOf(report: ScaleReport, now: Date): Promise<Late | null> {
  const { id, isMonthly, lateFor, lateWhy, lateTold, settings } = report
  const until = startOfMonth(parisDay(now))
  const month = addMonths(until, -1)
  if (!isMonthly || lateFor?.getTime() !== asDate(month).getTime()) return null
  const { months } = Settings.parse(settings)
  if (await wasPublished(id, { from: addMonths(until, -months), months })) return null
  return { month, why: (lateWhy ?? 'failed') as LateWhy, isOver: lateTold }
}

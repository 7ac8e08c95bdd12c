import { appUrl, viewerOf } from '@/lib/auth'
import { db } from '@/lib/db'
import { formattersIn, translatorIn } from '@/lib/i18n'
import { compose, queueMail } from '@/lib/mail'
import { can } from '@/lib/policy'
import { addDays, addMonths, parisDay, startOfDay, startOfMonth, type Day } from '@/lib/time'
import type { ScaleReport } from '@/prisma/client/client'
import { reportFacts } from '../facts'
import { Settings } from '../model/settings'
import { isCounted } from './counted'
import { wasPublished } from './freeze'

/** The first and the last day of a month on which its reports leave by themselves. */
export const FIRST_TRY = 2
export const LAST_TRY = 9

/** A report that should have left by itself and has not: the month it was to end with, and why it waits. */
export interface Late {
  month: Day
  why: 'notCounted' | 'failed'
  /** The clock tries no more. */
  isOver: boolean
}

type Leaving = Pick<ScaleReport, 'id' | 'isMonthly' | 'monthlySince' | 'settings'>

/** null: nothing is late. */
export async function lateOf(report: Leaving, now: Date): Promise<Late | null> {
  const today = parisDay(now)
  const until = startOfMonth(today)
  const tried = addDays(until, FIRST_TRY)
  const { id, isMonthly, monthlySince, settings } = report
  const wasDue = isMonthly && today >= tried && (monthlySince === null || monthlySince < startOfDay(tried))
  if (!wasDue) return null
  const { months } = Settings.parse(settings)
  if (await wasPublished(id, { from: addMonths(until, -months), months })) return null
  return {
    month: addMonths(until, -1),
    why: (await isCounted(until)) ? 'failed' : 'notCounted',
    isOver: today > addDays(until, LAST_TRY - 1),
  }
}

/** Owes whoever made a report a mail: it has not left, and will not by itself. */
export async function tellOfLate(
  report: Leaving & Pick<ScaleReport, 'createdById'>,
  now: Date,
): Promise<void> {
  const late = await lateOf(report, now)
  const [viewer, facts] = [await viewerOf(report.createdById), await reportFacts(report.id)]
  if (!late || !viewer || !facts || !can(viewer, 'report.publish', facts)) return
  const t = translatorIn(viewer.locale, 'reports')
  const { title } = facts
  const month = formattersIn(viewer.locale).month(late.month)
  const subject = t('late.subject', { title })
  await db.$transaction((tx) =>
    queueMail(tx, {
      ...{ recipient: viewer.email, memberId: viewer.id, kind: 'report_late', subject },
      ...compose(viewer.locale, {
        title: subject,
        paragraphs: [t('late.text', { title, month }), t(`late.${late.why}`), t('late.byHand')],
        act: { label: t('late.act'), href: `${appUrl()}/bilans/${facts.id}/modifier` },
      }),
    }),
  )
}

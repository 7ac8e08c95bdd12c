import type { FigureKey } from '@/lib/engagement/schema'
import { formattersIn, translatorIn, type Formatters, type Locale } from '@/lib/i18n'
import { numberIn, type WholeReport } from '@/lib/oversight/schema'
import { percentSaid } from '../../said'
import type { Windows } from '../windows'

/** Below, more and less are chance. */
const STEADY = 0.02

/** Who contributes and is answered; null: neither may be said. */
export function headlineOf({ days, now, before }: Windows, language: Locale): string | null {
  const [t, format] = [translatorIn(language, 'reportPeople'), formattersIn(language)]
  const last = (key: FigureKey) => numberIn(now.at(-1)?.report ?? null, key)
  const [contributing, answered] = [last('contributing'), last('replyRate')]
  const earlier = numberIn(before.at(-1)?.report ?? null, 'contributing')
  const give =
    contributing === null
      ? null
      : t('participation.headline.give', { contributing, days, ...changeSaid(contributing, earlier, format) })
  const share = answered === null ? null : percentSaid(answered, format)
  if (give !== null && share !== null) return t('participation.headline.both', { give, share })
  if (give !== null) return t('participation.headline.onlyGive', { give })
  return share === null ? null : t('participation.headline.onlyAnswers', { share })
}

/** Twice as many and more is said in times. */
const TIMES = 2

function changeSaid(now: number, before: number | null, format: Formatters) {
  if (!before) return { trend: 'none', change: '' }
  const times = now / before
  if (times >= TIMES) return { trend: 'times', change: format.number(times, 1) }
  const trend = Math.abs(times - 1) < STEADY ? 'steady' : times > 1 ? 'more' : 'less'
  return { trend, change: percentSaid(Math.abs(times - 1), format) }
}

/** Whether people of different ministries answer each other as often as chance would have it. */
export function meetingOf(report: WholeReport | null, language: Locale): string {
  const t = translatorIn(language, 'reportPeople')
  const [excess, low, high] = [
    numberIn(report, 'bridging'),
    numberIn(report, 'bridgingLow'),
    numberIn(report, 'bridgingHigh'),
  ]
  if (excess === null || low === null || high === null) return t('participation.meeting.unknown')
  return t(`participation.meeting.${excess < low ? 'less' : excess > high ? 'more' : 'asChance'}`)
}

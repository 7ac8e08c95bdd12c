import type { Formatters, Translate } from '@/lib/i18n'
import { numberIn } from '../model/charts'
import type { Oversight } from '../queries'
import type { WholeReport } from '../model/report'

type T = Translate<'oversight'>

/** How many live, who takes part and whether that changed, who is answered: for who reads nothing else. */
export function headlines({ windows, days, ministry }: Oversight, t: T, format: Formatters): string[] {
  const [current, before] = [windows.at(-1)?.report ?? null, windows.at(-2)?.report ?? null]
  if (!current) return []
  return [
    howTheyLive(current, t, format, ministry !== null),
    whoTakesPart(current, before, days, t, format, ministry !== null),
    whoIsAnswered(current, t, format),
    doMinistriesMeet(current, t, format),
  ].filter((sentence) => sentence !== '')
}

function howTheyLive({ communities, states }: WholeReport, t: T, format: Formatters, isMinistry: boolean) {
  const of = isMinistry ? 'ministry' : 'platform'
  if (!states) return t('headline.notAssessed', { of, count: communities, said: format.number(communities) })
  return t('headline.lives', {
    of,
    count: communities,
    said: format.number(communities),
    ...{ alive: states.alive, watch: states.watch, asleep: states.asleep },
    aliveSaid: format.number(states.alive),
    watchSaid: format.number(states.watch),
    asleepSaid: format.number(states.asleep),
  })
}

function whoTakesPart(
  current: WholeReport,
  before: WholeReport | null,
  days: number,
  t: T,
  format: Formatters,
  isMinistry: boolean,
) {
  const [active, contributing] = [numberIn(current, 'active'), numberIn(current, 'contributing')]
  if (contributing === null) return current.hidden.includes('contributing') ? t('headline.hidden') : ''
  const past = before && numberIn(before, 'contributing')
  const difference = past === null ? null : contributing - past
  return t('headline.takePart', {
    of: isMinistry ? 'ministry' : 'platform',
    days,
    count: contributing,
    contributing: format.number(contributing),
    active: active === null ? 'unknown' : 'known',
    activeSaid: format.number(active ?? 0),
    direction: difference === null ? 'unknown' : difference > 0 ? 'more' : difference < 0 ? 'fewer' : 'same',
    difference: format.number(Math.abs(difference ?? 0)),
  })
}

function whoIsAnswered(current: WholeReport, t: T, format: Formatters) {
  const [rate, time] = [numberIn(current, 'replyRate'), numberIn(current, 'responseTime')]
  if (rate === null) return ''
  return t('headline.answers', {
    rate: format.percent(rate),
    known: time === null ? 'no' : 'yes',
    time: format.duration((time ?? 0) * 3_600_000),
  })
}

function doMinistriesMeet(current: WholeReport, t: T, format: Formatters) {
  const [excess, low, high] = [
    numberIn(current, 'bridging'),
    numberIn(current, 'bridgingLow'),
    numberIn(current, 'bridgingHigh'),
  ]
  if (excess === null || low === null || high === null) return ''
  return t('headline.bridging', {
    verdict: excess < low ? 'less' : excess > high ? 'more' : 'chance',
    excess: format.number(excess, 2),
  })
}

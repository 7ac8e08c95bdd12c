import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import type { Judged, MonthOfStates } from '@/lib/vitality'
import { verdicts } from '@/lib/vitality/schema'
import { monthsOf } from '../../model/span'
import { nothingTold, type Told } from '../section'
import {
  alertsTable,
  doneTable,
  movedIn,
  movesTable,
  states,
  statesTable,
  type Done,
  type Perimeter,
  type SleepingFacts,
} from './tables'

type Words = Translate<'reportWork'>

export function sleepingTold(facts: SleepingFacts, scope: Perimeter, language: Locale): Told {
  const t = translatorIn(language, 'reportWork')
  const { during, judged } = facts
  const isSilent = facts.states.length === 0 && during.moves.length === 0
  if (isSilent && during.reviews.asked === 0) return nothingTold(t('sleeping.none'))
  const headline = headlineOf(during, scope, t, language)
  const isPart = scope.ministry !== null || scope.kind !== null
  return {
    headline,
    leading: {
      sentence: headline,
      spark: facts.states.length > 1 ? { table: 'sleeping-states', column: 'asleep' } : null,
    },
    charts: facts.states.length > 0 ? [chartOf(facts.states, t, language)] : [],
    tables: [
      ...(facts.states.length > 0 ? [statesTable(facts.states, t)] : []),
      ...(during.moves.length > 0 ? [movesTable(during.moves, scope, t)] : []),
      doneTable(facts, t),
      ...(judged ? [alertsTable(judged, t)] : []),
    ],
    notes: [
      t('sleeping.notes.asleep', { openDays: verdicts.sleepAfterOpenDays, days: verdicts.youngestDays }),
      t('sleeping.notes.counted'),
      t('sleeping.notes.reviews'),
      judged
        ? alertsSaid(judged, t, language)
        : t(isPart ? 'sleeping.notes.part' : 'sleeping.notes.notJudged'),
    ],
  }
}

function headlineOf(during: Done, { span }: Perimeter, t: Words, language: Locale): string {
  const { asked, woke, relaunched, merged, closed, archived } = during.reviews
  const [known, months] = [during.moves.length, monthsOf(span).length]
  const outcomes = Object.entries({ woke, relaunched, merged, closed, archived })
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => t(`sleeping.became.${outcome as 'woke'}`, { count }))
  return t('sleeping.headline', {
    ...{ known, months, asked, fell: movedIn(during)?.fell ?? 0 },
    isPartial: String(known > 0 && known < months),
    became: outcomes.length > 0 ? 'some' : asked > 0 ? 'asked' : 'none',
    list: formattersIn(language).list(outcomes),
  })
}

function chartOf(months: MonthOfStates[], t: Words, language: Locale): Told['charts'][number] {
  const [first, last] = [months[0]!, months.at(-1)!]
  const format = formattersIn(language)
  return {
    ...{ key: 'sleeping-states', kind: 'columns', table: 'sleeping-states', x: 'on' },
    ...{ series: [...states], stacked: true },
    title: t('sleeping.states.title'),
    alt: t('sleeping.states.alt', {
      ...{ since: format.day(first.on), until: format.day(last.on) },
      ...{ alive: last.alive, watch: last.watch, asleep: last.asleep, closed: last.closed },
      ...{ aliveBefore: first.alive, asleepBefore: first.asleep },
    }),
  }
}

/** Of fewer alerts, tenths would say more than is known. */
const LEAST_FOR_TENTHS = 20

function alertsSaid({ report }: Judged, t: Words, language: Locale): string {
  const { alarms, right, from, to } = report
  const format = formattersIn(language)
  const tenths = alarms > 0 ? Math.round((10 * right) / alarms) : 0
  return t('sleeping.notes.alerts', {
    how: alarms === 0 ? 'none' : alarms === 1 ? 'single' : alarms < LEAST_FOR_TENTHS ? 'few' : 'many',
    ...{ alarms, right, tenths, missed: report.missed, silences: report.silences },
    ...{ from: format.day(from), until: format.day(to) },
  })
}

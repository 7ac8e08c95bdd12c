import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { Day } from '@/lib/time'
import type { LivesOfAMonth, StandingOn } from '@/lib/vitality'
import type { Chart, Table } from '../../model/document'
import { nothingTold, type Scope, type Told } from '../section'
import { cohortsIn, cohortToTell, shareSaid, type Cohort } from './cohorts'
import { survivalTable } from './survival'
import { cohortsTable, growthTable, monthsTable, openOf } from './tables'

/** What is known of communities over a span. */
export interface LivesOver {
  /** On the firsts of its months and on that of the month after, as far as they were told. */
  standings: StandingOn[]
  /** The last of these firsts; null: none. */
  on: Day | null
  /** Of all communities created before it, in the span or before. */
  lives: LivesOfAMonth[]
}

export interface CommunityFacts {
  now: LivesOver
  before: LivesOver | null
}

export function tellCommunities({ now, before }: CommunityFacts, { span }: Scope, language: Locale): Told {
  const [t, format] = [translatorIn(language, 'reportPeople'), formattersIn(language)]
  const last = now.standings.at(-1)
  if (now.on === null || !last) return nothingTold(t('communities.none'))
  if (last.created === 0) return nothingTold(t('communities.nobody'))
  const cohorts = cohortsIn(now.lives, span)
  const earlier = before && before.on !== null ? before : null
  const tables: Table[] = [
    monthsTable(now.standings, earlier?.standings ?? null, t),
    growthTable(now.standings, earlier?.standings ?? null, t),
    survivalTable(now.lives, earlier?.lives ?? null, t),
    ...(cohorts.length > 0 ? [cohortsTable(cohorts, t)] : []),
  ]
  const headline = headlineOf(cohorts, last)
  return {
    ...{ headline, tables, charts: chartsOf(cohorts) },
    notes: [
      t('communities.notes.until', { day: format.day(now.on) }),
      ...(['alive', 'survival', 'references', 'growth'] as const).map((each) =>
        t(`communities.notes.${each}`),
      ),
      ...(before && !earlier ? [t('notCompared')] : []),
    ],
    leading: headline
      ? { sentence: headline, spark: { table: 'communities-months', column: 'living' } }
      : null,
  }

  function headlineOf(opened: readonly Cohort[], standing: StandingOn): string {
    const told = cohortToTell(opened)
    if (!told) return t('communities.headlineAll', { created: standing.created, living: openOf(standing) })
    const share = shareSaid(told.living / told.opened)
    const month = format.month(told.month)
    return share === null
      ? t('communities.headlineShare', { share: format.percent(told.living / told.opened), month })
      : t(`communities.headline.${share}`, { month })
  }

  function chartsOf(opened: readonly Cohort[]): Chart[] {
    const said = (chart: 'months' | 'survival' | 'cohorts') => ({
      title: t(`communities.charts.${chart}.title`),
      alt: t(`communities.charts.${chart}.alt`),
    })
    return [
      {
        ...{ key: 'communities-months', kind: 'columns', table: 'communities-months', x: 'on' },
        ...{ series: ['living', 'newborn', 'asleep', 'closed'], stacked: true },
        ...said('months'),
      },
      {
        ...{ key: 'communities-survival', kind: 'lines', table: 'communities-survival', x: 'age' },
        ...{ series: ['share', 'reference'], band: { low: 'low', high: 'high' }, goal: null },
        ...said('survival'),
      },
      ...(opened.length > 0
        ? [
            {
              ...{ key: 'communities-cohorts', kind: 'columns', table: 'communities-cohorts', x: 'month' },
              ...{ series: ['living', 'over'], stacked: true },
              ...said('cohorts'),
            } satisfies Chart,
          ]
        : []),
    ]
  }
}

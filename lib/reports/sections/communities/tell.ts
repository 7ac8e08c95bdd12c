import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { Day } from '@/lib/time'
import type { LivesOfAMonth, StandingOn } from '@/lib/vitality'
import type { Chart, Table } from '../../model/document'
import { monthsOf } from '../../model/span'
import { percentSaid } from '../../said'
import { nothingTold, type Scope, type Told } from '../section'
import { cohortsIn, cohortToTell, shareSaid, type Cohort } from './cohorts'
import { survivalTable } from './survival'
import { cohortsTable, growthTable, livingOf, monthsTable } from './tables'

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

/** From the span back to what it is compared with. */
const monthsBack = ({ span, before }: Scope): number =>
  before ? monthsOf({ from: before.from, until: span.from }).length : 0

export function tellCommunities({ now, before }: CommunityFacts, scope: Scope, language: Locale): Told {
  const [t, format] = [translatorIn(language, 'reportPeople'), formattersIn(language)]
  const last = now.standings.at(-1)
  if (now.on === null || !last) return nothingTold(t('communities.none'))
  if (last.created === 0) return nothingTold(t('communities.nobody'))
  const cohorts = cohortsIn(now.lives, scope.span)
  const earlier = before && before.on !== null ? before : null
  const tables: Table[] = [
    monthsTable(now.standings, earlier && { standings: earlier.standings, months: monthsBack(scope) }, t),
    growthTable(now.standings, earlier?.standings ?? null, t),
    survivalTable(now.lives, earlier?.lives ?? null, t),
    ...(cohorts.length > 0 ? [cohortsTable(cohorts, t)] : []),
  ]
  const headline = headlineOf(cohorts, last, now.on)
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

  function headlineOf(opened: readonly Cohort[], standing: StandingOn, on: Day): string {
    const told = cohortToTell(opened, on)
    const { created, newborn } = standing
    if (!told) return t('communities.headlineAll', { created, newborn, living: livingOf(standing) })
    const share = shareSaid(told.living / told.opened)
    const month = format.month(told.month)
    return share === null
      ? t('communities.headlineShare', { share: percentSaid(told.living / told.opened, format), month })
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
        ...{ series: ['share', 'reference'], goal: null },
        band: { low: 'low', high: 'high', name: t('communities.charts.survival.band') },
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

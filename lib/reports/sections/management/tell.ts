import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { Chart } from '../../model/document'
import { outOf } from '../../said'
import { peopleIn, type Adoption } from '../adoption'
import { nothingTold, type Scope, type Told } from '../section'
import { levelsTable, monthsTable, teamsTable } from './tables'

export function tellManagement(adoption: Adoption, scope: Scope, language: Locale): Told {
  const [t, format] = [translatorIn(language, 'reportPeople'), formattersIn(language)]
  const last = adoption.months.at(-1)
  if (!last) return nothingTold(t('noMonth'))
  if (scope.kind !== null) return nothingTold(t('management.noKind'))
  const whole = { ministryId: scope.ministry?.id ?? null, level: null }
  const teams = peopleIn(last, 'teams', whole)
  if (teams === 0) return nothingTold(t('management.noTeam'))
  const headline = headlineOf()
  const parts = { adoption, whole, t, language }
  return {
    headline,
    charts: chartsOf(),
    tables: [teamsTable(parts), monthsTable(parts), levelsTable(parts)],
    notes: [
      t('management.notes.until', { month: format.of(format.month(last.month)) }),
      ...(['team', 'aggregates', 'cause'] as const).map((each) => t(`management.notes.${each}`)),
      ...(teams === null || peopleIn(last, 'led', whole) === null ? [t('management.notes.unknown')] : []),
      ...(scope.before && adoption.before.length === 0 ? [t('notCompared')] : []),
    ],
    leading: headline ? { sentence: headline, spark: { table: 'management-months', column: 'share' } } : null,
  }

  /** Of the last month of which it may be said. */
  function headlineOf(): string | null {
    for (const month of adoption.months.toReversed()) {
      const [all, led] = [peopleIn(month, 'teams', whole), peopleIn(month, 'led', whole)]
      if (typeof all === 'number' && typeof led === 'number' && all > 0)
        return t('management.headline', {
          ...{ of: 100, led: outOf(led, all), month: format.month(month.month) },
        })
    }
    return null
  }

  function chartsOf(): Chart[] {
    const said = (chart: 'teams' | 'months' | 'levels') => ({
      title: t(`management.charts.${chart}.title`),
      alt: t(`management.charts.${chart}.alt`),
    })
    return [
      {
        ...{ key: 'management-months', kind: 'lines', table: 'management-months', x: 'month' },
        ...{ series: ['share'], band: null, goal: null },
        ...said('months'),
      },
      {
        ...{ key: 'management-levels', kind: 'bars', table: 'management-levels', x: 'level', stacked: false },
        series: ['share'],
        ...said('levels'),
      },
      ...(scope.ministry
        ? []
        : [
            {
              ...{ key: 'management-teams', kind: 'bars', table: 'management-teams', x: 'ministry' },
              ...{ stacked: false, series: ['teams', 'led'] },
              ...said('teams'),
            } satisfies Chart,
          ]),
    ]
  }
}

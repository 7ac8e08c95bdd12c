import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { Chart } from '../../model/document'
import { peopleIn, periodIn, type Adoption } from '../adoption'
import { nothingTold, type Scope, type Told } from '../section'
import { levelsTable, monthsTable, teamsTable } from './tables'

export function tellManagement(adoption: Adoption, scope: Scope, language: Locale): Told {
  const [t, format] = [translatorIn(language, 'reportPeople'), formattersIn(language)]
  const last = adoption.months.at(-1)
  if (!last) return nothingTold(t('noMonth'))
  if (scope.kind !== null) return nothingTold(t('management.noKind'))
  const months = periodIn(scope.span)
  const whole = { ministryId: scope.ministry?.id ?? null, level: null }
  const [teams, led] = [peopleIn(last, 'teams', whole), peopleIn(last, 'led', whole, months)]
  if (teams === 0) return nothingTold(t('management.noTeam'))
  const headline =
    typeof teams === 'number' && typeof led === 'number'
      ? t('management.headline', { of: 100, led: Math.round((100 * led) / teams), months })
      : null
  const parts = { adoption, whole, months, t, language }
  return {
    headline,
    charts: chartsOf(),
    tables: [teamsTable(parts), monthsTable(parts), levelsTable(parts)],
    notes: [
      t('management.notes.until', { month: format.month(last.month), months }),
      ...(['team', 'aggregates', 'cause'] as const).map((each) => t(`management.notes.${each}`)),
      ...(teams === null || led === null ? [t('management.notes.unknown')] : []),
      ...(scope.before && adoption.before.length === 0 ? [t('notCompared')] : []),
    ],
    leading: headline ? { sentence: headline, spark: { table: 'management-months', column: 'share' } } : null,
  }

  function chartsOf(): Chart[] {
    const said = (chart: 'teams' | 'months' | 'levels') => ({
      title: t(`management.charts.${chart}.title`, { months }),
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

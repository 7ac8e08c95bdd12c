import type { FigureKey } from '@/lib/engagement/schema'
import { translatorIn, type Locale } from '@/lib/i18n'
import { valueIn } from '@/lib/oversight/schema'
import type { Band, Chart, Table } from '../../model/document'
import { nothingTold, type Scope, type Told } from '../section'
import type { Windows } from '../windows'
import { headlineOf, meetingOf } from './sentences'
import { definitionOf, windowsTable, type WindowFigure } from './tables'

const people: readonly WindowFigure[] = [
  { key: 'active', unit: 'count', isCompared: true },
  { key: 'contributing', unit: 'count', isCompared: true },
  { key: 'regular', unit: 'count' },
]
const answers: readonly WindowFigure[] = [
  { key: 'judgedThreads', unit: 'count' },
  { key: 'replyRate', unit: 'share', isCompared: true },
  { key: 'neverAnswered', unit: 'share' },
  { key: 'responseTime', unit: 'hours', isCompared: true },
]
const bridging: readonly WindowFigure[] = [
  { key: 'ministryPairs', unit: 'count' },
  { key: 'bridging', unit: 'ratio', isCompared: true },
  { key: 'bridgingLow', unit: 'ratio' },
  { key: 'bridgingHigh', unit: 'ratio' },
]

/** @param windows null: nothing was counted */
export function tellParticipation(windows: Windows | null, scope: Scope, language: Locale): Told {
  const t = translatorIn(language, 'reportPeople')
  if (!windows) return nothingTold(t('noWindow'))
  const table = (key: 'people' | 'answers' | 'bridging', of: readonly WindowFigure[]): Table =>
    windowsTable(
      windows,
      {
        key: `participation-${key}`,
        title: t(`participation.tables.${key}`, { days: windows.days }),
        figures: of,
      },
      language,
    )
  // Ties are those of everybody: they are not told ministry by ministry.
  const meets = scope.ministry === null
  const headline = headlineOf(windows, language)
  const last = windows.now.at(-1)?.report ?? null
  const isHidden = [...people, ...answers].some(({ key }) => valueIn(last, key) === 'hidden')
  return {
    headline,
    charts: chartsOf(windows, meets, language),
    tables: [
      table('people', people),
      table('answers', answers),
      ...(meets ? [table('bridging', bridging)] : []),
    ],
    notes: [
      ...(meets ? [meetingOf(last, language)] : [t('participation.notes.notMinistry')]),
      t('windows', { days: windows.days }),
      ...definitions(
        ['active', 'contributing', 'regular', 'replyRate', 'responseTime'],
        windows.days,
        language,
      ),
      ...(meets ? [t('participation.notes.bridging')] : []),
      ...(isHidden ? [t('hiddenSome')] : []),
      ...(scope.kind !== null && scope.ministry ? [t('ministryKind')] : []),
      ...(scope.before && windows.before.length === 0 ? [t('notCompared')] : []),
    ],
    leading: headline
      ? { sentence: headline, spark: { table: 'participation-people', column: 'contributing' } }
      : null,
  }
}

/** What each figure counts, in the words of the dashboards. */
export function definitions(keys: readonly FigureKey[], days: number, language: Locale): string[] {
  const [t, measured] = [translatorIn(language, 'reportPeople'), translatorIn(language, 'engagement')]
  return keys.map((key) =>
    t('definition', { name: measured(`figure.${key}.name`), text: definitionOf(key, days, language) }),
  )
}

function chartsOf({ days, before }: Windows, meets: boolean, language: Locale): Chart[] {
  const t = translatorIn(language, 'reportPeople')
  const line = (
    key: 'people' | 'answers' | 'waiting' | 'bridging',
    table: string,
    series: string[],
    band: Band | null = null,
  ): Chart => ({
    ...{ key: `participation-${key}`, kind: 'lines', table, x: 'until', series, band, goal: null },
    title: t(`participation.charts.${key}.title`, { days }),
    alt: t(`participation.charts.${key}.alt`),
  })
  const withBefore = (figure: FigureKey) => [figure, ...(before.length > 0 ? [`${figure}Before`] : [])]
  return [
    line('people', 'participation-people', ['active', ...withBefore('contributing')]),
    line('answers', 'participation-answers', withBefore('replyRate')),
    line('waiting', 'participation-answers', withBefore('responseTime')),
    ...(meets
      ? [
          line('bridging', 'participation-bridging', ['bridging'], {
            name: t('participation.charts.bridging.band'),
            low: 'bridgingLow',
            high: 'bridgingHigh',
          }),
        ]
      : []),
  ]
}

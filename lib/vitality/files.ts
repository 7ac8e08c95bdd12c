import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import { parisDay } from '@/lib/time'
import type { TableFile } from '@/lib/ui/tableFile'
import type { CommunityVitality } from './queries/community'
import { countedStates, type MonthOfStates } from './measures/monthsOfStates'
import type { SleepingRow } from './queries/sleeping'
import { reviewInList } from './ui/review/reviewWords'

const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(4)))

/** The list of sleeping communities as a file: every row that the filters keep, with every number of its verdict. */
export function sleepingTable(rows: SleepingRow[], language: Locale, now: Date): TableFile {
  const [t, kinds] = [translatorIn(language, 'vitality'), translatorIn(language, 'communities')]
  const format = formattersIn(language)
  const dayOf = (at: Date | null) => at && parisDay(at)
  const numbers = [
    'silentDays',
    'silentOpenDays',
    'level',
    'activeMonths',
    'ageDays',
    'contributions',
  ] as const
  return {
    name: 'communautes-en-sommeil',
    title: t('list.title'),
    header: [
      ...[t('list.community'), t('list.csv.slug'), t('list.kind'), t('list.state'), t('list.since')],
      ...[t('list.risk90'), t('list.risk365'), t('list.csv.alone'), t('list.lastOn'), t('list.authors')],
      ...numbers.map((name) => t(`list.csv.${name}`)),
      ...[t('list.csv.changedOn'), t('list.csv.assessedOn'), t('list.csv.version')],
      ...[t('list.review'), t('list.csv.reviewAt'), t('list.csv.reviewDueAt')],
    ],
    rows: rows.map((row) => [
      ...[
        row.name,
        `/communautes/${row.slug}`,
        kinds(`kind.${row.kind}.name`),
        t(`state.${row.state}`),
        row.since,
      ],
      ...[rounded(row.risk90), rounded(row.risk365), rounded(row.risk90Alone), row.lastOn, row.authors],
      ...numbers.map((name) => rounded(row[name])),
      ...[row.changedOn, row.assessedOn, row.version],
      ...[reviewInList(row, now, t, format), dayOf(row.reviewAt), dayOf(row.reviewDueAt)],
    ]),
  }
}

/** How many communities were in each state, month by month. */
export function monthTable(months: MonthOfStates[], language: Locale): TableFile {
  const t = translatorIn(language, 'vitality')
  return {
    name: 'communautes-par-etat',
    title: t('months.title', { count: months.length }),
    header: [t('section.date'), ...countedStates.map((state) => t(`months.${state}`))],
    rows: months.map((month) => [month.on, ...countedStates.map((state) => month[state])]),
  }
}

/** What was said of a community, verdict by verdict; nothing before the first one. */
export function verdictTable(
  vitality: CommunityVitality | null,
  slug: string,
  language: Locale,
): TableFile | null {
  if (!vitality) return null
  const t = translatorIn(language, 'vitality')
  return {
    name: `${slug}-verdicts`,
    title: t('section.past'),
    header: [t('section.date'), t('list.state'), t('list.risk90'), t('section.replayed'), t('section.came')],
    rows: vitality.past.map(({ on, state, risk90, isReplayed, silent }) => [
      on,
      t(`state.${state}`),
      rounded(risk90),
      t(isReplayed ? 'section.yes' : 'section.no'),
      silent === null ? null : t(silent ? 'section.yes' : 'section.no'),
    ]),
  }
}

import { formattersIn, translatorIn, type Locale, type Translate } from '@/lib/i18n'
import type {
  AdoptionsOver,
  LibraryOn,
  MeasuredPractice,
  PracticeUsed,
  ProgrammeDrawn,
} from '@/lib/practices'
import { effectRules } from '@/lib/practices/schema'
import type { Table } from '../../model/document'
import { monthsOf } from '../../model/span'
import { columnsOf } from '../columns'
import { nothingTold, type Scope, type Told } from '../section'
import { effectsTold } from './effects'
import { programmesTold } from './programmes'

export interface PracticesFacts {
  library: LibraryOn
  during: AdoptionsOver[]
  /** null: nothing is compared. */
  before: { library: LibraryOn; during: AdoptionsOver[] } | null
  used: PracticeUsed[]
  effects: MeasuredPractice[]
  /** Of the whole platform only. */
  programmes: ProgrammeDrawn[]
}

type Words = Translate<'reportWork'>
type Perimeter = Pick<Scope, 'span' | 'ministry' | 'kind'>

export function practicesTold(facts: PracticesFacts, scope: Perimeter, language: Locale): Told {
  const t = translatorIn(language, 'reportWork')
  const { library, during, used } = facts
  if (library.shared === 0 && during.length === 0) return nothingTold(t('practices.none'))
  const effects = effectsTold(facts.effects, language)
  const programmes = programmesTold(facts.programmes, language)
  const isPart = scope.ministry !== null || scope.kind !== null
  const headline = t('practices.headline', {
    part: String(isPart),
    ...{ keepers: library.keepers, communities: library.communities },
    ...{ measured: effects.measured, list: formattersIn(language).list(effects.found) },
  })
  return {
    headline,
    leading: {
      sentence: headline,
      spark: during.length > 0 ? { table: 'practices-adoptions', column: 'adoptions' } : null,
    },
    charts: [
      ...(during.length > 0 ? [adoptionsChart(during, t)] : []),
      ...effects.charts,
      ...programmes.charts,
    ],
    tables: [
      libraryTable(facts, t),
      ...(during.length > 0 ? [adoptionsTable(during, scope, t)] : []),
      ...(used.length > 0 ? [usedTable(used, t)] : []),
      ...effects.tables,
      ...programmes.tables,
    ],
    notes: [
      t('practices.notes.counted'),
      ...effects.notes,
      t('practices.notes.least', {
        adopters: effectRules.leastAdopters,
        controls: effectRules.leastControls,
      }),
      ...programmes.notes,
      ...(isPart ? [t('practices.notes.part')] : []),
    ],
  }
}

function wholeOf(over: AdoptionsOver[]) {
  const { adoptions, communities } = over.find(({ month }) => month === null) ?? {
    adoptions: 0,
    communities: 0,
  }
  return { adoptions, communities }
}

const adoptionsChart = (during: AdoptionsOver[], t: Words): Told['charts'][number] => ({
  ...{ key: 'practices-adoptions', kind: 'columns', table: 'practices-adoptions', x: 'month' },
  ...{ series: ['adoptions'], stacked: false },
  title: t('practices.adoptions.title'),
  alt: t('practices.adoptions.alt', wholeOf(during)),
})

/** A month in which nothing was taken up is known: none was. */
const adoptionsTable = (during: AdoptionsOver[], { span }: Perimeter, t: Words): Table => ({
  key: 'practices-adoptions',
  title: t('practices.adoptions.title'),
  columns: columnsOf(
    (key: 'month' | 'adoptions' | 'communities') => t(`practices.adoptions.${key}`),
    [
      ['month', 'month'],
      ['adoptions', 'count'],
      ['communities', 'count'],
    ],
  ),
  rows: monthsOf(span).map((month) => {
    const told = during.find((each) => each.month === month)
    return [month, told?.adoptions ?? 0, told?.communities ?? 0]
  }),
})

function libraryTable({ library, during, before }: PracticesFacts, t: Words): Table {
  const counts = (of: LibraryOn, over: AdoptionsOver[]) => [
    ...[of.shared, of.communities, of.keepers, wholeOf(over).adoptions, wholeOf(over).communities],
  ]
  const now = counts(library, during)
  const then = before && counts(before.library, before.during)
  return {
    key: 'practices-library',
    title: t('practices.library.title'),
    columns: columnsOf(
      (key: 'what' | 'count' | 'before') => t(`practices.library.${key}`),
      [['what', 'text'], ['count', 'count'], ...(then ? ([['before', 'count']] as const) : [])],
    ),
    rows: (['shared', 'open', 'keepers', 'adoptions', 'adopting'] as const).map((what, place) => [
      t(`practices.library.${what}`),
      now[place]!,
      ...(then ? [then[place]!] : []),
    ]),
  }
}

const usedTable = (used: PracticeUsed[], t: Words): Table => ({
  key: 'practices-used',
  title: t('practices.used.title'),
  columns: columnsOf(
    (key: 'practice' | 'adoptions' | 'keepers') => t(`practices.used.${key}`),
    [
      ['practice', 'text'],
      ['adoptions', 'count'],
      ['keepers', 'count'],
    ],
  ),
  rows: used.map(({ title, adoptions, keepers }) => [title, adoptions, keepers]),
})

import { levels, type Measure, type MonthTold, type PeriodMonths, type Place } from '@/lib/adoption/schema'
import { translatorIn, type Locale } from '@/lib/i18n'
import { workPlaces } from '@/lib/oversight/schema'
import { shareOf } from '../../model/derived'
import type { Table } from '../../model/document'
import { peopleIn } from '../adoption'
import { stepColumns, stepsIn, type Eligible, type FunnelFacts } from './steps'
import type { Words } from '../peopleWords'

interface Parts {
  facts: FunnelFacts
  whole: Place
  months: PeriodMonths
  isCompared: boolean
  t: Words
  language: Locale
}

const textColumn = (key: string, header: string) => ({ key, header, unit: 'text' as const })

/** Ministries beside each other. */
export function ministriesTable({ facts: { adoption, eligible }, months, isCompared, t }: Parts): Table {
  const [now, before] = [adoption.months.at(-1), adoption.before.at(-1)]
  return {
    key: 'funnel-ministries',
    title: t('funnel.tables.ministries'),
    columns: [
      textColumn('ministry', t('columns.ministry')),
      { key: 'eligible', header: t('funnel.steps.eligible'), unit: 'count' },
      ...stepColumns(t),
      { key: 'opened', header: t('funnel.opened'), unit: 'share' },
      ...(isCompared
        ? [{ key: 'membersBefore', header: t('funnel.membersBefore'), unit: 'count' } as const]
        : []),
    ],
    rows: adoption.ministries.map(({ id, name }) => {
      const place = { ministryId: id, level: null }
      const steps = stepsIn(now, place, months)
      return [
        ...[name, eligible.get(id)?.people ?? null, ...Object.values(steps)],
        shareOf(steps.members, steps.invited),
        ...(isCompared ? [peopleIn(before, 'members', place)] : []),
      ]
    }),
  }
}

/** Everybody first, where that is the perimeter, then each ministry. */
const wholesOf = ({ facts, whole, t }: Parts) => [
  ...(whole.ministryId === null ? [{ id: null, name: t('everyMinistry') }] : []),
  ...facts.adoption.ministries,
]

export function levelsTable(parts: Parts): Table {
  const { facts, months, t, language } = parts
  const accounts = translatorIn(language, 'lifeCycle')
  return {
    key: 'funnel-levels',
    title: t('funnel.tables.levels'),
    columns: [
      textColumn('ministry', t('columns.ministry')),
      textColumn('level', t('columns.level')),
      ...stepColumns(t),
    ],
    rows: wholesOf(parts).flatMap(({ id, name }) =>
      levels.map((level) => [
        ...[name, accounts(`level.${level}`)],
        ...Object.values(stepsIn(facts.adoption.months.at(-1), { ministryId: id, level }, months)),
      ]),
    ),
  }
}

export function placesTable(parts: Parts): Table {
  const { facts, months, t, language } = parts
  const places = translatorIn(language, 'oversight')
  return {
    key: 'funnel-places',
    title: t('funnel.tables.places'),
    columns: [
      textColumn('ministry', t('columns.ministry')),
      textColumn('place', t('columns.place')),
      ...stepColumns(t),
    ],
    rows: wholesOf(parts).flatMap(({ id, name }) =>
      workPlaces.map((at) => [
        ...[name, places(`parts.places.${at}`)],
        ...Object.values(stepsIn(facts.adoption.months.at(-1), { ministryId: id, level: null, at }, months)),
      ]),
    ),
  }
}

export function levelsByPlaceTable({ facts, months, t, language }: Parts): Table {
  const [accounts, places] = [translatorIn(language, 'lifeCycle'), translatorIn(language, 'oversight')]
  return {
    key: 'funnel-levels-places',
    title: t('funnel.tables.levelsPlaces'),
    columns: [
      textColumn('level', t('columns.level')),
      textColumn('place', t('columns.place')),
      ...stepColumns(t),
    ],
    rows: levels.flatMap((level) =>
      workPlaces.map((at) => [
        ...[accounts(`level.${level}`), places(`parts.places.${at}`)],
        ...Object.values(stepsIn(facts.adoption.months.at(-1), { ministryId: null, level, at }, months)),
      ]),
    ),
  }
}

const overMonths = ['invited', 'members', 'active', 'contributing'] as const satisfies Measure[]

/** Month after month: of the perimeter, then of each ministry. */
export function monthsTables({ facts: { adoption }, whole, t }: Parts): Table[] {
  const values = (month: MonthTold, place: Place) =>
    overMonths.map((measure) => peopleIn(month, measure, place))
  const columns = [
    { key: 'month', header: t('columns.month'), unit: 'month' as const },
    ...overMonths.map((measure) => ({
      key: measure,
      header: t(`funnel.monthly.${measure}`),
      unit: 'count' as const,
    })),
  ]
  const own: Table = {
    key: 'funnel-months',
    title: t('funnel.tables.months'),
    columns,
    rows: adoption.months.map((month) => [month.month, ...values(month, whole)]),
  }
  if (whole.ministryId !== null) return [own]
  return [
    own,
    {
      key: 'funnel-ministries-months',
      title: t('funnel.tables.ministriesMonths'),
      columns: [textColumn('ministry', t('columns.ministry')), ...columns],
      rows: adoption.ministries.flatMap(({ id, name }) =>
        adoption.months.map((month) => [
          name,
          month.month,
          ...values(month, { ministryId: id, level: null }),
        ]),
      ),
    },
  ]
}

/** Who says how many agents there are, and since when. */
export function eligibleTable(
  eligible: Eligible,
  ministries: { id: string; name: string }[],
  t: Words,
): Table[] {
  const rows = ministries.flatMap(({ id, name }) => {
    const entered = eligible.get(id)
    return entered ? [[name, entered.people, entered.on, entered.source]] : []
  })
  return rows.length === 0
    ? []
    : [
        {
          key: 'funnel-eligible',
          title: t('funnel.tables.eligible'),
          columns: [
            textColumn('ministry', t('columns.ministry')),
            { key: 'eligible', header: t('funnel.steps.eligible'), unit: 'count' },
            { key: 'on', header: t('columns.on'), unit: 'day' },
            textColumn('source', t('columns.source')),
          ],
          rows,
        },
      ]
}

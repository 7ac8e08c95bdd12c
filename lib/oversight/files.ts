import { figureKeys, figures, type FigureKey } from '@/lib/engagement/schema'
import { definitionOf, denominatorOf, fairnessOf } from '@/lib/engagement/ui/words'
import { translatorIn, type Locale, type Translate } from '@/lib/i18n'
import { addDays } from '@/lib/time'
import type { Cell } from '@/lib/ui/csv'
import type { TableFile } from '@/lib/ui/tableFile'
import { figureId, measures } from './model/breakdown'
import { charts, chartKeys, compared, valueIn, type ChartKey } from './model/charts'
import type { WholeReport } from './model/report'
import type { Oversight } from './queries'
import { lineName } from './ui/words'

type Table = Pick<TableFile, 'title' | 'header' | 'rows'>
type Words = { t: Translate<'oversight'>; measured: Translate<'engagement'>; language: Locale }

/** Enough digits to compute on, few enough to read. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(6))

/** What a dashboard of many communities shows, as a file: what is hidden on screen is hidden there. */
export function oversightTable(oversight: Oversight, what: string, language: Locale): TableFile | null {
  const words = {
    t: translatorIn(language, 'oversight'),
    measured: translatorIn(language, 'engagement'),
    language,
  }
  if (oversight.isRefused) return null
  const chart = chartKeys.find((key) => key === what)
  const table = chart
    ? chartTable(oversight, chart, words)
    : (
        {
          chiffres: figureTable,
          types: typeTable,
          ministeres: ministryTable,
          repartition: partTable,
        } as Record<string, (oversight: Oversight, words: Words) => Table | null>
      )[what]?.(oversight, words)
  return table ? { name: `${oversight.ministry ? 'ministere' : 'plateforme'}-${what}`, ...table } : null
}

const said = (report: WholeReport | null, key: FigureKey, { measured }: Words): Cell => {
  const value = valueIn(report, key)
  return value === 'hidden' ? measured('hidden.short') : rounded(value)
}

function chartTable({ windows, days }: Oversight, chart: ChartKey, words: Words): Table {
  const { measured, t } = words
  const { series } = charts[chart]
  return {
    title: t(`chart.${chart}.title`, { days }),
    header: [
      measured('csv.from'),
      measured('csv.to'),
      ...series.map((key) => measured(`figure.${key}.name`)),
    ],
    rows: windows.map(({ end, report }) => [
      addDays(end, -days),
      addDays(end, -1),
      ...series.map((key) => said(report, key, words)),
    ]),
  }
}

function figureTable({ windows, days, beside, ministry }: Oversight, words: Words): Table {
  const { measured, t } = words
  const current = windows.at(-1)?.report ?? null
  return {
    title: t('figures.title'),
    header: [
      measured('csv.figure'),
      measured('csv.unit'),
      ...windows.map(({ end }) => addDays(end, -1)),
      measured('csv.over'),
      ...[t('middle.low'), t('middle.middle'), t('middle.high'), measured('csv.compared')],
      ...(ministry ? [t('beside')] : []),
      measured('csv.definition'),
      t('adds.header'),
      measured('csv.fairness'),
    ],
    rows: figureKeys.map((key) => {
      const over = denominatorOf(key)
      const spread = current?.spreads[key as keyof typeof current.spreads]
      return [
        measured(`figure.${key}.name`),
        measured(`csv.units.${figures[key].unit}`),
        ...windows.map(({ report }) => said(report, key, words)),
        over ? measured(`figure.${over}.name`) : '',
        ...(spread
          ? [rounded(spread.low), rounded(spread.middle), rounded(spread.high), spread.communities]
          : [null, null, null, null]),
        ...(ministry ? [said(beside, key, words)] : []),
        definitionOf(key, days, measured),
        t(`adds.${figures[key].adds}`),
        fairnessOf(key, measured),
      ]
    }),
  }
}

const states = ['newborn', 'alive', 'watch', 'asleep', 'closed'] as const

const wholeHeader = ({ measured, t, language }: Words) => {
  const vitality = translatorIn(language, 'vitality')
  return [
    t('communities'),
    ...states.map((state) => vitality(`state.${state}`)),
    ...compared.map((key) => measured(`figure.${key}.name`)),
  ]
}

const wholeCells = (report: WholeReport | null, words: Words): Cell[] => [
  report?.communities ?? null,
  ...states.map((state) => report?.states?.[state] ?? null),
  ...compared.map((key) => said(report, key, words)),
]

function typeTable({ types }: Oversight, words: Words): Table {
  const kinds = translatorIn(words.language, 'communities')
  return {
    title: words.t('types.title'),
    header: [words.measured('list.kind'), ...wholeHeader(words)],
    rows: types.map(({ kind, report }) => [kinds(`kind.${kind}.name`), ...wholeCells(report, words)]),
  }
}

function ministryTable({ ministries }: Oversight, words: Words): Table {
  return {
    title: words.t('ministries.title'),
    header: [words.measured('list.ministry'), ...wholeHeader(words)],
    rows: ministries.map(({ ministry, report }) => [ministry.name, ...wholeCells(report, words)]),
  }
}

function partTable({ parts, days }: Oversight, words: Words): Table | null {
  if (!parts) return null
  const { t, measured, language } = words
  const levels = translatorIn(language, 'lifeCycle')
  return {
    title: t('parts.title'),
    header: [
      t('parts.by'),
      t('parts.part'),
      ...measures.map((measure) => t(`parts.measures.${measure}`, { days })),
    ],
    rows: parts.lines.map(({ line, name }) => [
      t(`parts.directions.${line.by}`),
      lineName(line, name, t, levels),
      ...measures.map(
        (measure) => parts.breakdown[figureId(line, measure, days)] ?? measured('hidden.short'),
      ),
    ]),
  }
}

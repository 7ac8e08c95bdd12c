import { figures, pathSteps, type Figure, type FigureKey } from '@/lib/engagement/schema'
import { translatorIn, type Locale } from '@/lib/i18n'
import { numberIn, valueIn, type WholeReport } from '@/lib/oversight/schema'
import { valueOf } from '../../model/derived'
import type { Chart, Table, Value } from '../../model/document'
import { outOf } from '../../said'
import { definitions } from '../participation/tell'
import { windowsTable } from '../participation/tables'
import { nothingTold, type Scope, type Told } from '../section'
import type { Windows } from '../windows'

export interface NewcomerFacts {
  /** As long as may be: few people arrive in a month. */
  path: Windows
  /** As short as may be, to see what changes. */
  months: Windows
}

/** Those that are shares of another step: how many these are stands beside them. */
const shares = pathSteps.filter((step) => (figures[step] as Figure).unit === 'share')

/** @param facts null: nothing was counted */
export function tellNewcomers(facts: NewcomerFacts | null, scope: Scope, language: Locale): Told {
  const t = translatorIn(language, 'reportPeople')
  if (!facts) return nothingTold(t('noWindow'))
  const { path, months } = facts
  const last = path.now.at(-1)?.report ?? null
  if (shares.every((step) => valueIn(last, step) === null)) return nothingTold(t('newcomers.none'))
  const headline = headlineOf(last)
  return {
    headline,
    charts: chartsOf(),
    tables: [pathTable(facts, language), monthsTable()],
    notes: [
      t('windows', { days: path.days }),
      ...definitions([...pathSteps], path.days, language),
      ...(shares.some((step) => valueIn(last, step) === 'hidden') ? [t('hiddenSome')] : []),
      ...(scope.before && path.before.length === 0 ? [t('notCompared')] : []),
    ],
    leading: headline
      ? { sentence: headline, spark: { table: 'newcomers-months', column: 'newcomersBack' } }
      : null,
  }

  function headlineOf(report: WholeReport | null): string | null {
    const [answered, back] = [numberIn(report, 'newcomersAnswered'), numberIn(report, 'newcomersBack')]
    if (answered === null || back === null) return null
    return t('newcomers.headline', { answered: outOf(answered, 1), back: outOf(back, 1) })
  }

  function monthsTable(): Table {
    return windowsTable(
      months,
      {
        key: 'newcomers-months',
        title: t('newcomers.tables.months', { days: months.days }),
        figures: [
          { key: 'newcomersJudged', unit: 'count' },
          { key: 'newcomersAnswered', unit: 'share', isCompared: true },
          { key: 'newcomersBack', unit: 'share', isCompared: true },
          { key: 'newcomersTied', unit: 'share' },
        ],
      },
      language,
    )
  }

  function chartsOf(): Chart[] {
    return [
      {
        ...{ key: 'newcomers-path', kind: 'bars', table: 'newcomers-path', x: 'step', stacked: false },
        series: ['share', ...(path.before.length > 0 ? ['before'] : [])],
        ...{ title: t('newcomers.charts.path.title'), alt: t('newcomers.charts.path.alt') },
      },
      {
        ...{ key: 'newcomers-months', kind: 'lines', table: 'newcomers-months', x: 'until', goal: null },
        ...{ series: ['newcomersAnswered', 'newcomersBack'], band: null },
        title: t('newcomers.charts.months.title', { days: months.days }),
        alt: t('newcomers.charts.months.alt'),
      },
    ]
  }
}

/** Each step with the people it is a share of: each takes its time, so that they are not the same. */
function pathTable({ path: { now, before, days } }: NewcomerFacts, language: Locale): Table {
  const [t, measured] = [translatorIn(language, 'reportPeople'), translatorIn(language, 'engagement')]
  const [current, earlier] = [now.at(-1)?.report ?? null, before.at(-1)?.report ?? null]
  const said = (report: WholeReport | null, key: FigureKey): Value => valueOf(valueIn(report, key))
  return {
    key: 'newcomers-path',
    title: t('newcomers.tables.path', { days }),
    columns: [
      { key: 'step', header: t('columns.step'), unit: 'text' },
      { key: 'of', header: t('newcomers.of'), unit: 'count' },
      { key: 'share', header: t('columns.share'), unit: 'share' },
      ...(earlier ? [{ key: 'before', header: t('columns.before'), unit: 'share' } as const] : []),
    ],
    rows: shares.map((step) => [
      measured(`figure.${step}.name`),
      said(current, (figures[step] as Figure).over as FigureKey),
      said(current, step),
      ...(earlier ? [said(earlier, step)] : []),
    ]),
  }
}

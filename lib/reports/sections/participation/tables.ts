import { figures as measures, type Figure, type FigureKey } from '@/lib/engagement/schema'
import { valueIn } from '@/lib/oversight/schema'
import { translatorIn, type Locale } from '@/lib/i18n'
import { valueOf } from '../../model/derived'
import type { Column, Table, Unit } from '../../model/document'
import { lastDayOf, sideBySide, type Windows } from '../windows'

/** A figure in a table of windows, and whether what it was before stands beside it. */
export interface WindowFigure {
  key: FigureKey
  unit: Unit
  isCompared?: true
}

/** What a figure counts over so many days, in the words of the dashboards. */
export function definitionOf(key: FigureKey, days: number, language: Locale): string {
  const { parameters }: Figure = measures[key]
  return translatorIn(language, 'engagement')(`figure.${key}.definition`, { ...parameters, days } as never)
}

/** One window a row; figures by their own names, those of before as `…Before`. */
export function windowsTable(
  windows: Windows,
  { key, title, figures }: { key: string; title: string; figures: readonly WindowFigure[] },
  language: Locale,
): Table {
  const [t, measured] = [translatorIn(language, 'reportPeople'), translatorIn(language, 'engagement')]
  const hasBefore = windows.before.length > 0
  const columns = figures.flatMap(({ key: figure, unit, isCompared }): Column[] => {
    const name = measured(`figure.${figure}.name`)
    return [
      { key: figure, header: name, unit, meaning: definitionOf(figure, windows.days, language) },
      ...(isCompared && hasBefore
        ? [{ key: `${figure}Before`, header: t('figureBefore', { figure: name }), unit }]
        : []),
    ]
  })
  return {
    ...{ key, title },
    columns: [{ key: 'until', header: t('columns.until', { days: windows.days }), unit: 'day' }, ...columns],
    rows: sideBySide(windows).map(({ now, before }) => [
      lastDayOf(now),
      ...figures.flatMap(({ key: figure, isCompared }) => [
        valueOf(valueIn(now.report, figure)),
        ...(isCompared && hasBefore ? [valueOf(valueIn(before?.report ?? null, figure))] : []),
      ]),
    ]),
  }
}

import { translatorIn, type Locale } from '@/lib/i18n'
import { isHidden } from '../../model/document'
import type { Series } from './figures'
import { BoxSwatch, paintOf } from './Fill'
import { hatched } from './Drawing'
import type { KeyItem } from './Key'
import { ink } from './palette'

/** The names of several series, and of what is hidden, where there is any. */
export function keyOfBars(chart: string, series: Series[], language: Locale): KeyItem[] {
  const t = translatorIn(language, 'reports')
  const names =
    series.length > 1
      ? series.map(({ column }, place) => ({
          label: column.header,
          swatch: <BoxSwatch fill={paintOf(chart, place)} />,
        }))
      : []
  const someHidden = series.some(({ values }) => values.some(isHidden))
  const hiddenName = { label: t('hidden'), swatch: <BoxSwatch fill={hatched(chart)} stroke={ink.axis} /> }
  return someHidden ? [...names, hiddenName] : names
}

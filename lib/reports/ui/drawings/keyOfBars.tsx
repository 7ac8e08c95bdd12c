import { translatorIn, type Locale } from '@/lib/i18n'
import { isHidden } from '../../model/document'
import type { Series } from './figures'
import { BoxSwatch, hatched, paintOf } from './Fill'
import type { KeyItem } from './Key'
import { ink } from './palette'

/** The names of several series, and of what is hidden, where there is any. */
export function keyOfBars(series: Series[], language: Locale): KeyItem[] {
  const t = translatorIn(language, 'reports')
  const names =
    series.length > 1
      ? series.map(({ column }, place) => ({
          label: column.header,
          swatch: <BoxSwatch paint={paintOf(place)} />,
        }))
      : []
  const someHidden = series.some(({ values }) => values.some(isHidden))
  const hiddenName = { label: t('hidden'), swatch: <BoxSwatch paint={hatched} stroke={ink.axis} /> }
  return someHidden ? [...names, hiddenName] : names
}

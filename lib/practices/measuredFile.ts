import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import type { TableFile } from '@/lib/ui/tableFile'
import type { MeasuredPractice } from './measures/effects'
import { shareSaid } from './ui/shareSaid'

/**
 * The table of all that was measured as a file: its rows, in its order, no more precise than on screen, and each with
 * what it does not prove.
 */
export function measuredTable(rows: readonly MeasuredPractice[], language: Locale): TableFile {
  const [t, format] = [translatorIn(language, 'proof'), formattersIn(language)]
  const share = (figure: number | null, effect: number | null) =>
    figure === null ? shareSaid(null, effect!, t, format) : rounded(figure, 2)
  return {
    name: 'preuve',
    title: t('results.title'),
    header: [
      ...[t('results.practice'), t('results.retiredColumn'), t('results.verdict')],
      ...[t('results.effectHint'), t('row.low'), t('row.high'), t('results.chanceHint')],
      ...[t('row.placebo'), t('row.adopters'), t('row.controls'), t('results.on'), t('results.beware')],
    ],
    rows: rows.map((row) => [
      row.title,
      row.state === 'retired' ? t('results.retired') : null,
      t(`short.${row.verdict!}`),
      share(row.share, row.estimate),
      share(row.shareLow, row.low),
      share(row.shareHigh, row.high),
      rounded(row.adjustedP!, 3),
      rounded(row.placeboP!, 3),
      ...[row.adopters, row.controls, row.on, t('chosen')],
    ]),
  }
}

const rounded = (figure: number, digits: number): number => Number(figure.toFixed(digits))

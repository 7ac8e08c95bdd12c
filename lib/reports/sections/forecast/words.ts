import { formattersIn, translatorIn, type Formatters, type Locale, type Translate } from '@/lib/i18n'

export interface Words {
  t: Translate<'reportAhead'>
  format: Formatters
}

export const wordsIn = (language: Locale): Words => ({
  t: translatorIn(language, 'reportAhead'),
  format: formattersIn(language),
})

/** As a sentence says a figure that nobody knows to the last unit: «3 410». */
export const about = (figure: number, { format }: Words): string =>
  format.number(Number(figure.toPrecision(3)))

import type { Formatters, Translate } from '@/lib/i18n'

/** How often chance gives as much. */
export const chanceSaid = (p: number, t: Translate<'proof'>, format: Formatters): string =>
  p < 0.001 ? t('underOneInThousand') : format.percent(p, 1)

/**
 * «+12 %», of weekly contributors; a fall that takes all but a thousandth, or a rise that no share explains, in words.
 * @param effect the same on the scale of the outcome, of which the side alone is read
 */
export const shareSaid = (
  share: number | null,
  effect: number,
  t: Translate<'proof'>,
  format: Formatters,
): string => (share === null ? t(effect < 0 ? 'nearlyAll' : 'manifold') : format.change(share))

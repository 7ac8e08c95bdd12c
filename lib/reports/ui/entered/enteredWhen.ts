import type { EnteredWords } from './EnteredView'

/** «le 5 mars 2026 par Claire Morvan» */
export const enteredWhen = (
  { enteredAt, enteredBy }: { enteredAt: Date; enteredBy: string | null },
  { t, format }: EnteredWords,
): string =>
  enteredBy === null
    ? t('enteredOn', { date: format.date(enteredAt) })
    : t('enteredOnBy', { date: format.date(enteredAt), name: enteredBy })

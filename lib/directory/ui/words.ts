import type { Locale } from '@/lib/i18n'
import { DEPARTEMENTS } from '../model/departements'

/** «Ille-et-Vilaine (35)»; a code we do not know stays as it is. */
export const departementName = (code: string): string => {
  const name = DEPARTEMENTS[code]
  return name ? `${name} (${code})` : code
}

const known: Partial<Record<Locale, Intl.DisplayNames>> = {}

/** «anglais», in the reader's language. */
export function languageName(code: string, locale: Locale): string {
  const names = (known[locale] ??= new Intl.DisplayNames(locale, { type: 'language' }))
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

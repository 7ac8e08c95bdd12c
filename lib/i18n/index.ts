import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { isLocale, type Locale, type Namespace } from './catalogues'
import { formattersIn, type Formatters } from './formatters'
import { preferredLocale } from './preferred'
import { translatorIn, type Translate } from './translate'

export type { Locale, Namespace } from './catalogues'
export type { Translate } from './translate'
export type { Formatters } from './formatters'
export { formattersIn } from './formatters'

export { translatorIn } from './translate'

export const languageCookie = 'langue'

/** The reader's language: their choice (cookie), else their browser's, else French. */
export const locale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(languageCookie)?.value
  return isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'))
})

/** `const t = await translator('discussions')` in a server component or an action. */
export async function translator<N extends Namespace>(namespace: N): Promise<Translate<N>> {
  return translatorIn(await locale(), namespace)
}

/** Dates, figures and sizes in the reader's language. */
export async function formatters(): Promise<Formatters> {
  return formattersIn(await locale())
}

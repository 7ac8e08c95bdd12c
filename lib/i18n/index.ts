import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { isLocale, type Locale, type Namespace } from './catalogues'
import { formattersIn, type Formatters } from './formatters'
import { translatorIn, type Translate } from './translate'

export type { Locale, Namespace } from './catalogues'
export type { Translate } from './translate'
export type { Formatters } from './formatters'
export { formattersIn } from './formatters'
export { translatorIn } from './translate'

export const languageCookie = 'langue'

/** French unless the browser puts English before it. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const weighed = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=')
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .sort((one, other) => other.weight - one.weight)
  const first = weighed.find(({ language, weight }) => isLocale(language) && weight > 0)
  return first && isLocale(first.language) ? first.language : 'fr'
}

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

import { isLocale, type Locale } from './locales'

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

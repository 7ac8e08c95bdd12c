export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]
export const isLocale = (text: string | undefined): text is Locale => locales.includes(text as Locale)

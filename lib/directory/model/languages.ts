/** What one may say to speak besides French (ISO 639-1): languages of work, of France, of neighbours. */
export const LANGUAGES = [
  'en',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'ar',
  'zh',
  'ru',
  'pl',
  'ro',
  'tr',
  'br',
  'co',
  'eu',
  'oc',
] as const

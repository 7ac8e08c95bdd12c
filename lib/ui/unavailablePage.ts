import en from '@/lib/i18n/en/errors.json'
import fr from '@/lib/i18n/fr/errors.json'
import type { Locale } from '@/lib/i18n/locales'
import { html } from './html'
import { plainPage } from './plainPage'

/** What is said while nothing else can be. */
export function unavailablePage(locale: Locale, nonce: string): string {
  const t = locale === 'en' ? en : fr
  const words = html`<h1>${t.unavailableTitle}</h1>
    <p>${t.unavailableText}</p>
    <p>${t.unavailableAdvice}</p>`
  return plainPage(locale, nonce, t.unavailableTitle, words)
}

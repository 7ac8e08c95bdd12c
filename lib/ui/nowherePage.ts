import en from '@/lib/i18n/en/shell.json'
import fr from '@/lib/i18n/fr/shell.json'
import type { Locale } from '@/lib/i18n/locales'
import { html } from './html'
import { plainPage } from './plainPage'

/** What is said of an address that cannot even be read. */
export function nowherePage(locale: Locale, nonce: string): string {
  const t = locale === 'en' ? en : fr
  const words = html`<h1>${t.notFoundTitle}</h1>
    <p>${t.notFoundText}</p>
    <p><a class="act act--first" href="/">${t.backHome}</a></p>`
  return plainPage(locale, nonce, t.notFoundTitle, words)
}

/** The same, for a program (RFC 9457). */
export const nowhereProblem = (locale: Locale) => ({
  ...{ type: 'about:blank', status: 404 },
  title: (locale === 'en' ? en : fr).notFoundTitle,
})

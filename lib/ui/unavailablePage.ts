import en from '@/lib/i18n/en/errors.json'
import fr from '@/lib/i18n/fr/errors.json'
import type { Locale } from '@/lib/i18n/locales'
import { html, Markup } from './html'
import { logo } from './Logo'

const style = new Markup(`
:root { color-scheme: light dark; --accent: light-dark(#006a6f, #34bab5) }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 2rem; box-sizing: border-box;
  background: light-dark(#fff, #161616); color: light-dark(#3a3a3a, #cecece); font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 34rem }
h1 { margin: 1.5rem 0 1rem; color: light-dark(#161616, #fff); font-size: 1.75rem; line-height: 1.25 }
.os-logo__left { fill: var(--accent) } .os-logo__right { fill: #009099 } .os-logo__drop { fill: #e4794a }`)

/** What is said while nothing else can be: no sheet, no script, no letter to fetch. */
export function unavailablePage(locale: Locale, nonce: string): string {
  const t = locale === 'en' ? en : fr
  const page = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${t.unavailableTitle} — ${t.name}</title>
      <style nonce="${nonce}">
        ${style}
      </style>
    </head>
    <body>
      <main>
        ${logo}
        <h1>${t.unavailableTitle}</h1>
        <p>${t.unavailableText}</p>
        <p>${t.unavailableAdvice}</p>
      </main>
    </body>
  </html>`
  return `<!doctype html>${page.text}`
}

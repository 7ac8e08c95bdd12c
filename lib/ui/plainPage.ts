import type { Locale } from '@/lib/i18n/locales'
import { html, Markup } from './html'
import { logo } from './Logo'

const style = new Markup(`
:root { color-scheme: light dark; --accent: light-dark(#006a6f, #34bab5) }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 2rem; box-sizing: border-box;
  background: light-dark(#fff, #161616); color: light-dark(#3a3a3a, #cecece); font: 1rem/1.6 system-ui, sans-serif }
main { width: min(34rem, 100%) }
h1, h2 { color: light-dark(#161616, #fff); line-height: 1.25 }
h1 { margin: 1.5rem 0 1rem; font-size: 1.75rem; text-wrap: balance }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem }
label { display: block; margin-top: 1rem }
input, textarea { width: 100%; box-sizing: border-box; padding: .5rem .75rem; font: inherit; color: inherit;
  background: light-dark(#eee, #242424); border: 0; border-bottom: 2px solid currentColor; border-radius: .25rem .25rem 0 0 }
textarea { min-height: 14rem; resize: vertical }
.act { display: inline-block; margin-top: 1rem; padding: .5rem 1rem; border: 1px solid var(--accent); border-radius: .25rem;
  background: none; color: var(--accent); font: inherit; font-weight: 500; text-decoration: none; cursor: pointer }
.act--first { background: var(--accent); color: light-dark(#fff, #161616) }
:focus-visible { outline: 2px solid #0a76f6; outline-offset: 2px }
.os-logo__left { fill: var(--accent) } .os-logo__right { fill: #009099 } .os-logo__drop { fill: #e4794a }`)

/** A page that stands by itself: no sheet, no script, no letter to fetch. */
export function plainPage(locale: Locale, nonce: string, head: string, content: Markup): string {
  const page = html`<html lang="${locale}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${head} — Osmose</title>
      <style nonce="${nonce}">
        ${style}
      </style>
    </head>
    <body>
      <main>${logo} ${content}</main>
    </body>
  </html>`
  return `<!doctype html>${page.text}`
}

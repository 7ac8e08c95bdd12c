import { appUrl } from '@/lib/auth/settings'
import type { Locale } from '@/lib/i18n/catalogues'
import { translatorIn } from '@/lib/i18n/translate'
import { html, type Markup } from '@/lib/ui/html'

/** What a mail says. Everything is plain text: whatever people wrote is escaped here, and only here. */
export interface Letter {
  /** Where it comes from, above the title: the community. */
  kicker?: string
  title: string
  paragraphs: string[]
  /** Somebody's own words. */
  quote?: { author?: string; text: string }
  /** What may be read about it, under a title. */
  reading?: { title: string; links: { label: string; href: string }[] }
  /** The one thing to do. */
  act?: { label: string; href: string }
  /** Said under the button: how long the link holds, what to do if one asked for nothing. */
  after?: string[]
  /** Why this mail came, and how to stop it. */
  reason?: string
  links?: { label: string; href: string }[]
}

export type Composed = { text: string; html: string }

const colours = {
  ink: '#161616',
  soft: '#666666',
  line: '#dddddd',
  paper: '#ffffff',
  desk: '#f6f6f6',
}
/** The neutral theme's, or the State's where its brand is shown. */
const accent = () => (process.env.STATE_BRAND === 'true' ? '#000091' : '#006a6f')
const font = "font-family:Inter,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** The same letter twice: as plain text, and as simple HTML that every mail reader understands. */
export function compose(locale: Locale, letter: Letter): Composed {
  return { text: asText(locale, letter), html: asHtml(locale, letter).text }
}

function asText(
  locale: Locale,
  { kicker, title, paragraphs, quote, reading, act, after, reason, links }: Letter,
): string {
  const t = translatorIn(locale, 'mail')
  const quoted = quote?.text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
  return [
    [kicker, title].filter(Boolean).join('\n'),
    ...paragraphs,
    quote && [quote.author && t('wrote', { author: quote.author }), quoted].filter(Boolean).join('\n'),
    reading && [reading.title, ...reading.links.map(({ label, href }) => `- ${label}\n  ${href}`)].join('\n'),
    act && `${act.label}\n${act.href}`,
    ...(after ?? []),
    ['-- ', t('signature'), reason, ...(links ?? []).map(({ label, href }) => `${label} ${href}`)]
      .filter(Boolean)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

const lines = (text: string) => text.split('\n').map((line, index) => [index > 0 && html`<br />`, line])

const paragraph = (text: string) =>
  html`<p style="margin:0 0 16px;font-size:16px;line-height:26px;color:${colours.ink}">${lines(text)}</p>`

const button = ({ label, href }: { label: string; href: string }) =>
  html`<p style="margin:8px 0 24px">
    <a
      href="${href}"
      style="display:inline-block;padding:12px 24px;border-radius:8px;background:${accent()};color:#ffffff;font-size:16px;line-height:24px;font-weight:600;text-decoration:none"
      >${label}</a
    >
  </p>`

const words = ({ author, text }: { author?: string; text: string }, locale: Locale) =>
  html`<div style="margin:0 0 24px;padding:4px 0 4px 16px;border-left:3px solid ${colours.line}">
    ${author && html`<p style="margin:0 0 4px;font-size:14px;line-height:22px;color:${colours.soft}">${translatorIn(locale, 'mail')('wrote', { author })}</p>`}
    <p style="margin:0;font-size:16px;line-height:26px;color:${colours.ink}">${lines(text)}</p>
  </div>`

const list = ({ title, links }: NonNullable<Letter['reading']>) =>
  html`<p style="margin:0 0 4px;font-size:16px;line-height:26px;color:${colours.ink}">${title}</p>
    <ul style="margin:0 0 16px;padding:0 0 0 20px;font-size:16px;line-height:26px;color:${colours.ink}">
      ${links.map(({ label, href }) => html`<li><a href="${href}" style="color:${accent()}">${label}</a></li>`)}
    </ul>`

const quiet = (content: string | Markup) =>
  html`<p style="margin:0 0 8px;font-size:13px;line-height:20px;color:${colours.soft}">${content}</p>`

const quietLink = ({ label, href }: { label: string; href: string }, index: number) =>
  html`${index > 0 && ' · '}<a href="${href}" style="color:${colours.soft};text-decoration:underline"
      >${label}</a
    >`

function asHtml(
  locale: Locale,
  { kicker, title, paragraphs, quote, reading, act, after, reason, links }: Letter,
): Markup {
  const t = translatorIn(locale, 'mail')
  const preview = quote?.text ?? paragraphs[0] ?? ''
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
        <title>${title}</title>
      </head>
      <body style="margin:0;padding:0;background:${colours.desk};${font}">
        <div style="display:none;max-height:0;overflow:hidden">${preview.slice(0, 140)}</div>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="background:${colours.desk}"
        >
          <tr>
            <td align="center" style="padding:24px 12px">
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="max-width:600px;${font}"
              >
                <tr>
                  <td style="padding:0 8px 16px">
                    <a
                      href="${appUrl()}"
                      style="font-size:20px;line-height:28px;font-weight:700;letter-spacing:-0.5px;color:${colours.ink};text-decoration:none"
                      >Osmose</a
                    >
                  </td>
                </tr>
                <tr>
                  <td
                    style="padding:32px 24px 16px;background:${colours.paper};border:1px solid ${colours.line};border-radius:12px"
                  >
                    ${kicker && html`<p style="margin:0 0 4px;font-size:14px;line-height:22px;color:${colours.soft}">${kicker}</p>`}
                    <h1
                      style="margin:0 0 16px;font-size:22px;line-height:30px;font-weight:700;color:${colours.ink}"
                    >
                      ${title}
                    </h1>
                    ${paragraphs.map(paragraph)}${quote && words(quote, locale)}${reading && list(reading)}${act && button(act)}${after?.map(quiet)}
                  </td>
                </tr>
                <tr>
                  <td style="padding:16px 8px">
                    ${reason && quiet(reason)}${links && links.length > 0 && quiet(html`${links.map(quietLink)}`)}${quiet(t('signature'))}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>`
}

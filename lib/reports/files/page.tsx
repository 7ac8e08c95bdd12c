import { renderToStaticMarkup } from 'react-dom/server'
import { translatorIn } from '@/lib/i18n'
import { ReportDocument } from '../ui/ReportDocument'
import { fileAt, inOurLetters, letters } from './letters'
import type { Source } from './source'

/** Words as a style sheet quotes them. */
const quoted = (words: string) =>
  `"${words.replace(/["\\\n<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`

async function looks({ document, version }: Source): Promise<string> {
  const t = translatorIn(document.language, 'reportFiles')
  const which = version ? t('version', { number: version.number }) : t('draft')
  return `${await letters()}
html{margin:0;background:#fff}body{margin:0}
${fileAt('../ui/report.css').toString()}
@page report{@bottom-left{content:${quoted(`${document.title} · ${which}`)};color:#555555;font:8pt Inter,Arial,sans-serif}}`
}

/** A report as a page that holds by itself: the same as on the site, its looks and letters inside. */
export async function pageOf(source: Source): Promise<string> {
  const { document, version, fingerprint } = source
  const { language } = document
  const style = await looks(source)
  const markup = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{document.title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <ReportDocument document={document} published={version && { ...version, fingerprint }} isOnPaper />
      </body>
    </html>,
  )
  return `<!doctype html>${onPaper(inOurLetters(markup))}`
}

/**
 * Nothing can be opened on paper; and a PDF knows neither emphasis nor a figure without an alternative: its readers get
 * the drawing itself as the figure, with its name and its words.
 */
const onPaper = (markup: string) =>
  markup
    .replaceAll('<details ', '<details open ')
    .replaceAll(/<(\/?)em>/g, '<$1i>')
    .replaceAll(/<(\/?)strong>/g, '<$1b>')
    .replaceAll(/<(\/?)(?:figure|figcaption)\b/g, '<$1div')
    .replaceAll(/aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/g, 'aria-labelledby="$1 $2"')

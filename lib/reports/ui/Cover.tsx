import { formattersIn, translatorIn, type Locale } from '@/lib/i18n'
import { renderMarkdown } from '@/lib/markdown'
import type { Day } from '@/lib/time'
import { Prose } from '@/lib/ui/Prose'
import type { Document } from '../model/document'
import { spanSayer } from './spanSaid'

/** Of a version that does not move any more. */
export interface Published {
  number: number
  fingerprint: string
  on: Day
}

interface CoverProps {
  document: Document
  language: Locale
  published: Published | null
  /** Its title is not the one of the page. */
  isNested: boolean
}

/** What it is, of whom, of when; then what its author says first. */
export function Cover({ document, language, published, isNested }: CoverProps) {
  const Title = isNested ? 'p' : 'h1'
  const [t, format, span] = [translatorIn(language, 'reports'), formattersIn(language), spanSayer(language)]
  const { title, perimeter, before, madeOn, foreword } = document
  const facts = [
    [t('page.perimeter'), perimeter],
    [t('page.span'), span(document.span)],
    ...(before ? [[t('page.before'), span(before)]] : []),
    published
      ? [t('page.published'), t('page.version', { number: published.number, on: format.day(published.on) })]
      : [t('page.madeOn'), t('page.draft', { on: format.day(madeOn) })],
  ] as [string, string][]
  return (
    <div className="os-report__front">
      <header className="os-report__cover">
        <p className="os-report__kind">{t('page.kind')}</p>
        <Title className="os-report__title">{title.replace(/ (?=[:;?!»])/g, '\u00a0')}</Title>
        <dl className="os-report__facts">
          {facts.map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        {published && (
          <p className="os-report__fingerprint">
            {t('page.fingerprint')} <code>{published.fingerprint}</code>
          </p>
        )}
      </header>
      {foreword.trim() !== '' && (
        <section className="os-report__foreword" aria-labelledby="report-foreword">
          <h2 id="report-foreword">{t('page.foreword')}</h2>
          <Prose html={renderMarkdown(foreword)} />
        </section>
      )}
    </div>
  )
}

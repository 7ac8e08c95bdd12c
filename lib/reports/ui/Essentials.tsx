import { translatorIn, type Locale } from '@/lib/i18n'
import { tableOf, type Document, type Headline } from '../model/document'
import { Sparkline } from './drawings/Sparkline'
import { ANNEX, anchorOf } from './anchors'

interface EssentialsProps {
  document: Document
  language: Locale
  /** Whether long tables follow the last part. */
  hasAnnex: boolean
}

/** What a leader reads in a minute, then the way to the rest. */
export function Essentials({ document, language, hasAnnex }: EssentialsProps) {
  const t = translatorIn(language, 'reports')
  const { headlines, sections } = document
  return (
    <div className="os-report__opening">
      {headlines.length > 0 && (
        <section className="os-report__essentials" aria-labelledby="report-essentials">
          <h2 id="report-essentials">{t('page.essentials')}</h2>
          <ol>
            {headlines.map((headline) => (
              <Essential key={headline.section} {...{ headline, document }} />
            ))}
          </ol>
        </section>
      )}
      <nav className="os-report__contents" aria-labelledby="report-contents">
        <h2 id="report-contents">{t('page.contents')}</h2>
        <ol>
          {sections.map(({ key, title }) => (
            <li key={key}>
              <a href={`#${anchorOf(key)}`}>{title}</a>
            </li>
          ))}
        </ol>
        {hasAnnex && (
          <p className="os-report__contents-annex">
            <a href={`#${ANNEX}`}>{t('page.annex')}</a>
          </p>
        )}
      </nav>
    </div>
  )
}

function Essential({
  headline: { section, sentence, spark },
  document,
}: {
  headline: Headline
  document: Document
}) {
  const told = document.sections.find(({ key }) => key === section)
  return (
    <li>
      <div className="os-report__essential">
        <p className="os-report__sentence">{sentence}</p>
        {told && (
          <p className="os-report__way">
            <a href={`#${anchorOf(section)}`}>{told.title}</a>
          </p>
        )}
      </div>
      {told && spark && <Sparkline table={tableOf(told, spark.table)} column={spark.column} />}
    </li>
  )
}

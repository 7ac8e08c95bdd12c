import type { Locale } from '@/lib/i18n'
import type { Document } from '../model/document'
import { Cover, type Published } from './Cover'
import { Essentials } from './Essentials'
import { SectionView } from './SectionView'

interface ReportDocumentProps {
  document: Document
  language: Locale
  /** null: a draft, whose figures still move. */
  published?: Published | null
  /** Within a page that has a title of its own: there is no other of the first level. */
  isNested?: boolean
}

/**
 * A whole report, as it is read on a page and on paper: nothing in it waits, runs in the browser or knows where it is shown.
 * Its looks are in `report.css`.
 */
export function ReportDocument({
  document,
  language,
  published = null,
  isNested = false,
}: ReportDocumentProps) {
  return (
    <article className="os-report" lang={language}>
      <Cover {...{ document, language, published, isNested }} />
      <Essentials {...{ document, language }} />
      {document.sections.map((section, place) => (
        <SectionView
          key={section.key}
          {...{ section, language, minimum: document.minimum, number: place + 1 }}
        />
      ))}
    </article>
  )
}

import type { Document } from '../model/document'
import { Annex } from './Annex'
import { annexedIn } from './annexed'
import { Cover, type Published } from './Cover'
import { Essentials } from './Essentials'
import { SectionView } from './SectionView'

interface ReportDocumentProps {
  document: Document
  /** null: a draft, whose figures still move. */
  published?: Published | null
  /** Within a page that has a title of its own: there is no other of the first level. */
  isNested?: boolean
  /** Nothing is opened on paper: long tables are at its end. */
  isOnPaper?: boolean
}

const nowhere: ReturnType<typeof annexedIn> = new Map()

/**
 * A whole report, as it is read on a page and on paper: nothing in it waits, runs in the browser or knows where it is shown.
 * Its looks are in `report.css`.
 */
export function ReportDocument({
  document,
  published = null,
  isNested = false,
  isOnPaper = false,
}: ReportDocumentProps) {
  const { language, minimum, sections } = document
  const annexed = isOnPaper ? annexedIn(document) : nowhere
  return (
    <article className="os-report" lang={language}>
      <Cover {...{ document, language, published, isNested }} />
      <Essentials {...{ document, language }} hasAnnex={annexed.size > 0} />
      {sections.map((section, place) => (
        <SectionView key={section.key} {...{ section, language, minimum, annexed, number: place + 1 }} />
      ))}
      {annexed.size > 0 && <Annex {...{ annexed, language, minimum }} />}
    </article>
  )
}

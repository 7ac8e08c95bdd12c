import { translator } from '@/lib/i18n'
import type { Document } from '../model/document'
import { ReportDocument } from './ReportDocument'

/** The page of a draft, as soon as its figures are there. */
export async function DraftPage({ document }: { document: Promise<Document> }) {
  return <ReportDocument document={await document} isNested />
}

export async function DraftPageLoading() {
  const t = await translator('reports')
  return (
    <div className="os-builder__loading" role="status">
      <span className="os-spinner" aria-hidden="true" />
      {t('builder.loading')}
    </div>
  )
}
